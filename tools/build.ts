import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Builds the client when it is missing or older than its sources. */

const root = new URL('../', import.meta.url)
const SOURCES = ['client', 'shared', 'content/text', 'content/art', 'vite.config.ts', 'package-lock.json']
const BUILT = new URL('dist/client/index.html', root)

function newest(path: URL): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(...files.map((file) => statSync(new URL(`${path.href}/${file}`)).mtimeMs))
}

export function clientIsFresh(): boolean {
  return existsSync(BUILT) && SOURCES.every((source) => newest(new URL(source, root)) <= statSync(BUILT).mtimeMs)
}

export async function buildClientIfNeeded(): Promise<void> {
  if (clientIsFresh()) return
  console.log('Building the screens ...')
  const { build } = await import('vite')
  await build({ configFile: fileURLToPath(new URL('vite.config.ts', root)), logLevel: 'warn' })
}
