import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The built client. Only files that were there at the start are served, by their name in this list, never by a path from outside. */
export type Client = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

type File = { readonly type: string; readonly bytes: Buffer; readonly packed: Map<string, Promise<Buffer>> }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const PACKABLE = /text|json|svg|manifest/
const HASHED = /^\/assets\//
const YEAR = 'public, max-age=31536000, immutable'
const NOT_BUILT = 'The pages are not built yet: run "npm run build", then start the server again.\n'

/** Reads the built client into memory: a few MB, and nothing on disk can change under a lesson. */
export async function openClient(folder: string): Promise<Client> {
  const files = await filesIn(folder)
  const index = files.get('/index.html')
  return async (request, response, path) => {
    const file = files.get(path) ?? (isPage(path) ? index : undefined)
    if (file) return serve(request, response, file, path)
    if (index || !isPage(path)) return false
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(NOT_BUILT)
    return true
  }
}

/** Every address without a dot is a screen of the one page. */
const isPage = (path: string): boolean => !path.includes('.') && !path.includes('%')

async function filesIn(folder: string): Promise<ReadonlyMap<string, File>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)] && !entry.name.endsWith('.map'))
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)] as string
    return [path.slice(folder.length).replaceAll(sep, '/'), { type, bytes: await readFile(path), packed: new Map() }] as const
  })
  return new Map(await Promise.all(read))
}

async function serve(request: IncomingMessage, response: ServerResponse, file: File, path: string): Promise<boolean> {
  const { bytes, encoding } = await pack(file, String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': bytes.length,
    'cache-control': HASHED.test(path) ? YEAR : 'no-cache',
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
  return true
}

const packers: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
}

/** Packs a file at its first request, and keeps it so. */
async function pack(file: File, accepted: string): Promise<{ bytes: Buffer; encoding: string | null }> {
  const encoding = PACKABLE.test(file.type)
    ? ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepted))
    : undefined
  const packer = encoding === undefined ? undefined : packers[encoding]
  if (encoding === undefined || !packer) return { bytes: file.bytes, encoding: null }
  const packing = file.packed.get(encoding) ?? packer(file.bytes)
  file.packed.set(encoding, packing)
  return { bytes: await packing, encoding }
}
