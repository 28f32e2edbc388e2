import { Protocol } from '@colyseus/core'
import { decode, encode } from '@colyseus/schema'
import type { Page, WebSocketRoute } from '@playwright/test'
import { pack, unpack } from 'msgpackr'
import { UPDATE, type Update } from '../../shared/wire.ts'

/** Stands between a real page and a real server, and can send the page its own views with other texts in every text field. */

type Tree = Readonly<Record<string, unknown>>
/** Fields of the views in which something stands that a student typed. */
const TYPED = ['name', 'names', 'words', 'detail']

export class Forge {
  #route: WebSocketRoute | null = null
  #latest = new Map<string, { readonly frame: Update; sections: Tree }>()

  /** Must be there before the page opens its line. */
  static async on(page: Page): Promise<Forge> {
    const forge = new Forge()
    await page.routeWebSocket(/sessionId=/, (route) => forge.#take(route))
    return forge
  }

  /** Every typed text that the page was given. */
  get texts(): readonly string[] {
    const texts = new Set<string>()
    for (const { sections } of this.#latest.values()) withTexts(sections, (text) => texts.add(text) && text)
    return [...texts]
  }

  /** Every typed text becomes another one, everywhere the same. */
  show(other: (text: string) => string): void {
    for (const { frame, sections } of this.#latest.values()) this.#send(frame, withTexts(sections, other))
  }

  /** The page shows the truth again. */
  restore(): void {
    for (const { frame, sections } of this.#latest.values()) this.#send(frame, sections)
  }

  #take(route: WebSocketRoute): void {
    const server = route.connectToServer()
    this.#route = route
    this.#latest.clear()
    server.onMessage((message) => {
      const update = typeof message === 'string' ? null : updateIn(message)
      if (update) this.#note(update)
      route.send(message)
    })
  }

  #note(frame: Update): void {
    const name = frame.of === 'game' ? frame.group : 'lesson'
    const had = frame.from === null ? {} : this.#latest.get(name)?.sections
    this.#latest.set(name, { frame, sections: { ...had, ...frame.sections } })
  }

  #send(frame: Update, sections: Tree): void {
    const whole = { ...frame, from: null, sections, ...(frame.of === 'game' ? { happened: [] } : {}) }
    const header: number[] = [Protocol.ROOM_DATA]
    encode.string(header as unknown as Parameters<typeof encode.string>[0], UPDATE, { offset: 1 })
    this.#route?.send(Buffer.concat([Buffer.from(header), pack(whole)]))
  }
}

function updateIn(message: Buffer): Update | null {
  const it = { offset: 1 }
  const bytes = message as unknown as Parameters<typeof decode.string>[0]
  if (message[0] !== Protocol.ROOM_DATA || !decode.stringCheck(bytes, it) || decode.string(bytes, it) !== UPDATE) return null
  return unpack(message.subarray(it.offset)) as Update
}

function withTexts(value: Tree, other: (text: string) => string): Tree {
  const change = (key: string, part: unknown): unknown => {
    if (typeof part === 'string') return TYPED.includes(key) ? other(part) : part
    if (Array.isArray(part)) return part.map((one) => change(key, one))
    return part && typeof part === 'object' ? withTexts(part as Tree, other) : part
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(key, part)]))
}
