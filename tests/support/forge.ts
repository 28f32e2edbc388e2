import { Protocol } from '@colyseus/core'
import { decode, encode } from '@colyseus/schema'
import type { Page } from '@playwright/test'
import { pack, unpack } from 'msgpackr'
import { laidOver } from '../../shared/laid.ts'
import { UPDATE, type Update } from '../../shared/wire.ts'

/** Hears what a real server sends to a real page, and can show the page its own views with other texts in every text field. */

type Tree = Readonly<Record<string, unknown>>
type View = Tree & { readonly version: number }
type Lines = { lines: WebSocket[] }
/** Fields of the views in which something stands that a student typed. */
const TYPED = ['name', 'names', 'words', 'detail']

export class Forge {
  readonly #page: Page
  #latest = new Map<string, { readonly frame: Update; readonly sections: View }>()

  private constructor(page: Page) {
    this.#page = page
  }

  /** Must be there before the page opens its line. */
  static async on(page: Page): Promise<Forge> {
    const forge = new Forge(page)
    page.on('websocket', (socket) => {
      forge.#latest.clear()
      socket.on('framereceived', ({ payload }) => forge.#note(updateIn(payload)))
    })
    await page.addInitScript(() => {
      const lines: WebSocket[] = []
      Object.assign(window, { lines })
      window.WebSocket = class extends WebSocket {
        constructor(...where: ConstructorParameters<typeof WebSocket>) {
          super(...where)
          lines.push(this)
        }
      }
    })
    return forge
  }

  /** Every typed text that the page was given. */
  get texts(): readonly string[] {
    const texts = new Set<string>()
    for (const { sections } of this.#latest.values()) withTexts(sections, (text) => texts.add(text) && text)
    return [...texts]
  }

  /** Every typed text becomes another one, everywhere the same. */
  async show(other: (text: string) => string): Promise<void> {
    const frames = [...this.#latest.values()].map(({ frame, sections }) => framed(frame, withTexts(sections, other)))
    await this.#page.evaluate((all) => {
      const line = (window as unknown as Lines).lines.at(-1)
      for (const text of all) {
        const data = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer
        line?.dispatchEvent(new MessageEvent('message', { data }))
      }
    }, frames)
  }

  /** The page shows the truth again. */
  restore(): Promise<void> {
    return this.show((text) => text)
  }

  #note(frame: Update | null): void {
    if (!frame) return
    const name = frame.of === 'game' ? frame.group : 'lesson'
    const had = frame.from === null ? null : (this.#latest.get(name)?.sections ?? null)
    this.#latest.set(name, { frame, sections: laidOver<View>(had, frame) })
  }
}

/** A whole view as the server would send it, in base64. */
function framed(frame: Update, sections: Tree): string {
  const whole = { ...frame, from: null, sections, parts: undefined, ...(frame.of === 'game' ? { happened: [] } : {}) }
  const header: number[] = [Protocol.ROOM_DATA]
  encode.string(header as unknown as Parameters<typeof encode.string>[0], UPDATE, { offset: 1 })
  return Buffer.concat([Buffer.from(header), pack(whole)]).toString('base64')
}

function updateIn(message: string | Buffer): Update | null {
  if (typeof message === 'string' || message[0] !== Protocol.ROOM_DATA) return null
  const it = { offset: 1 }
  const bytes = message as unknown as Parameters<typeof decode.string>[0]
  return decode.stringCheck(bytes, it) && decode.string(bytes, it) === UPDATE
    ? (unpack(message.subarray(it.offset)) as Update)
    : null
}

/** How an insight ends: on a chip, and then it could have been own words. */
const isEnding = (part: unknown): part is { readonly words?: string } =>
  typeof part === 'object' && part !== null && 'kind' in part && ['chip', 'words'].includes(String(part.kind))

function withTexts(value: Tree, other: (text: string) => string): Tree {
  const change = (key: string, part: unknown): unknown => {
    if (typeof part === 'string') return TYPED.includes(key) ? other(part) : part
    if (isEnding(part)) return { kind: 'words', words: other(part.words ?? 'a chip') }
    if (Array.isArray(part)) return part.map((one) => change(key, one))
    return part && typeof part === 'object' ? withTexts(part as Tree, other) : part
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(key, part)]))
}
