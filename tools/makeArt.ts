/** Makes `content/art/icons.json` from `content/art/sources.json`: the outlines of every icon the game shows. Run: `npx node tools/makeArt.ts` */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Icon = {
  readonly body: string
  readonly width?: number
  readonly height?: number
  readonly left?: number
  readonly top?: number
}
type IconSet = { readonly icons: Record<string, Icon>; readonly width?: number; readonly height?: number }
type Art = { readonly box: number; readonly paths: readonly string[] }

const SETS: Record<string, string> = {
  ph: '@iconify-json/ph/icons.json',
  'fluent-emoji-high-contrast': '@iconify-json/fluent-emoji-high-contrast/icons.json',
}
const ART = new URL('../content/art/', import.meta.url)
const require = createRequire(import.meta.url)
const loaded = new Map<string, IconSet>()

function readJson(file: URL | string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function setNamed(name: string): IconSet {
  const file = SETS[name]
  if (!file) throw new Error(`unknown icon set "${name}", expected one of ${Object.keys(SETS).join(', ')}`)
  const known = loaded.get(name) ?? readJson(require.resolve(file))
  loaded.set(name, known)
  return known
}

/** The outlines in an svg body; anything but plain filled paths is refused, because the screens draw nothing else. */
function pathsOf(body: string): string[] {
  const paths: string[] = []
  for (const [, tag, attributes = ''] of body.matchAll(/<([a-zA-Z]+)([^>]*)>/g)) {
    if (tag !== 'path' && tag !== 'g') throw new Error(`holds <${tag}>, choose an icon of paths only`)
    for (const [, name, value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (name === 'd' && tag === 'path') paths.push(value)
      else if (name !== 'fill' || value !== 'currentColor')
        throw new Error(`holds ${name}="${value}", choose a plain filled icon`)
    }
  }
  if (paths.length === 0) throw new Error('holds no path')
  return paths
}

function artOf(source: string): Art {
  const [setName = '', iconName = ''] = source.split(':')
  const set = setNamed(setName)
  const icon = set.icons[iconName]
  if (!icon) throw new Error(`"${iconName}" is not in ${setName}`)
  const box = icon.width ?? set.width ?? 16
  if (box !== (icon.height ?? set.height ?? 16) || icon.left || icon.top) throw new Error('has no square box from 0, 0')
  return { box, paths: pathsOf(icon.body) }
}

function makeLine([name, source]: [string, string]): string {
  try {
    const { box, paths } = artOf(source)
    return `  ${JSON.stringify(name)}: { "box": ${box}, "paths": ${JSON.stringify(paths)} }`
  } catch (error) {
    throw new Error(`${name} (${source}): ${(error as Error).message}`)
  }
}

function makeArt() {
  const sources = Object.entries(readJson(new URL('sources.json', ART)) as Record<string, string>)
  const faults: string[] = []
  const lines: string[] = []
  for (const entry of sources.sort(([a], [b]) => (a < b ? -1 : 1))) {
    try {
      lines.push(makeLine(entry))
    } catch (error) {
      faults.push((error as Error).message)
    }
  }
  if (faults.length > 0) throw new Error(`content/art/sources.json\n${faults.join('\n')}`)
  writeFileSync(new URL('icons.json', ART), `{\n${lines.join(',\n')}\n}\n`)
  return lines.length
}

try {
  console.log(`content/art/icons.json: ${makeArt()} icons`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
