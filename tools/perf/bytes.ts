import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Page } from 'playwright'

export type Weight = { readonly files: number; readonly raw: number; readonly gzip: number; readonly brotli: number }

const BUILT = new URL('../../dist/client/', import.meta.url)
const PACKED = /\.(html|js|css|svg|json)$/

/** Every file of the build that a page asks for, in order; `since()` gives those that came after the last call. */
export function watchFiles(page: Page): { since(): string[] } {
  const files: string[] = []
  let told = 0
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') files.push(pathname.slice(1))
    else if (response.request().isNavigationRequest()) files.push('index.html')
  })
  return {
    since() {
      const fresh = files.slice(told)
      told = files.length
      return fresh
    },
  }
}

/** What these files weigh on the way to a device, packed as the server packs them. */
export function weigh(files: readonly string[]): Weight {
  const none: Weight = { files: 0, raw: 0, gzip: 0, brotli: 0 }
  return [...new Set(files)].reduce((sum, file) => {
    const bytes = readFileSync(new URL(file, BUILT))
    const packed = PACKED.test(file)
    return {
      files: sum.files + 1,
      raw: sum.raw + bytes.length,
      gzip: sum.gzip + (packed ? gzipSync(bytes, { level: 9 }).length : bytes.length),
      brotli:
        sum.brotli +
        (packed ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length : bytes.length),
    }
  }, none)
}
