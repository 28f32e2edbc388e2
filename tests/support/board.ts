import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../shared/basics.ts'
import { connect, type Device, takeSeat } from '../../tools/client.ts'
import { speaks } from './class.ts'

/** A smartboard that is only touched: no mouse, no keyboard. */
export class Board {
  readonly page: Page
  taps = 0
  #last = ''

  constructor(page: Page) {
    this.page = page
  }

  static async open(context: BrowserContext, url: string): Promise<Board> {
    const board = new Board(await context.newPage())
    await board.page.goto(url)
    return board
  }

  /** A finger: a second touch within 300 ms on the same button would count as a sleeve. */
  async touch(target: Locator): Promise<void> {
    if (String(target) === this.#last) await this.page.waitForTimeout(350)
    await target.tap()
    this.#last = String(target)
    this.taps++
  }
  tap(name: string | RegExp): Promise<void> {
    return this.touch(this.button(name))
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
  /** A chip at the door. */
  pick(name: string | RegExp): Promise<void> {
    return this.touch(this.page.getByLabel(name, { exact: true }))
  }
  /** The name of a student, wherever names stand. */
  name(name: string): Locator {
    return this.page.locator('.stage-name').filter({ hasText: name })
  }
  tapName(name: string): Promise<void> {
    return this.touch(this.name(name))
  }
  tile(letter: string): Locator {
    return this.page.locator('.stage-tile').filter({ has: this.page.locator(`[data-board="${letter}"]`) })
  }
  /** The names at one table. */
  async at(letter: string): Promise<string[]> {
    const table = this.page.locator('.stage-groups section').filter({ has: this.page.getByRole('heading', { name: letter }) })
    return (await table.locator('.stage-name-text').allInnerTexts()).map((text) => (text.split('\n')[0] ?? '').trim())
  }
  /** Whatever was done with this page that was not a tap of a finger. */
  otherHands(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { otherHands: string[] }).otherHands)
  }
  sees(text: string | RegExp): Promise<void> {
    return expect(this.page.getByText(text).first()).toBeVisible()
  }

  /** From the door to the code. */
  async openLesson(): Promise<string> {
    await this.pick('20 minuten')
    await this.tap('Start een les')
    return this.code()
  }
  async code(): Promise<string> {
    return (await this.page.locator('.stage-code [aria-hidden]').first().innerText()).replace(/\s/g, '')
  }
  async start(): Promise<void> {
    await this.tap('Maak groepen')
    await this.tap('Start')
    await expect(this.tile('A')).toBeVisible()
  }
  async names(): Promise<void> {
    await this.tap('Namen')
  }
}

export async function touchBoard(browser: Browser, language: Language = 'nl'): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL', hasTouch: true })
  await context.addInitScript(listenForOtherHands)
  await speaks(context, language)
  return context
}

/** In the page: whatever is not the tap of a finger is stopped, and written down. */
function listenForOtherHands(): void {
  const LONG_MS = 500
  const hands: string[] = []
  Object.assign(window, { otherHands: hands })
  const refuse = (event: Event, what: string) => {
    hands.push(what)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const type of ['keydown', 'contextmenu', 'auxclick', 'dragstart', 'wheel'] as const)
    addEventListener(
      type,
      (event) => {
        const byFinger = event instanceof MouseEvent && 'pointerType' in event && event.pointerType === 'touch'
        if (!byFinger) refuse(event, type)
      },
      { capture: true },
    )
  // two taps at one place are two taps
  addEventListener('dblclick', (event) => event.stopImmediatePropagation(), { capture: true })
  let downAt = 0
  addEventListener(
    'pointerdown',
    (event) => {
      downAt = event.timeStamp
      if (event.pointerType !== 'touch') refuse(event, event.pointerType)
    },
    { capture: true },
  )
  addEventListener('pointerup', (event) => event.timeStamp - downAt > LONG_MS && hands.push('long press'), { capture: true })
  addEventListener('pointermove', (event) => event.pointerType === 'touch' && hands.push('drag'), { capture: true })
}

/** Students without a screen of their own: only their connection and their place at a table. */
export class Students {
  readonly #url: string
  readonly #passes = new Map<string, { readonly key: string }>()
  readonly #devices = new Map<string, Device>()

  constructor(url: string) {
    this.#url = url
  }

  async join(code: string, ...names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.#passes.set(name, await takeSeat(this.#url, code, name))
      await this.#connect(name)
    }
  }
  /** From the door of the lesson to that of the group. */
  async sitDown(): Promise<void> {
    for (const [name, device] of this.#devices) {
      await device.until(({ lesson }) => lesson?.me?.group != null)
      await this.#connect(name)
    }
  }
  groupOf(name: string): string {
    return this.#devices.get(name)?.lesson?.me?.group ?? ''
  }
  async leave(name: string): Promise<void> {
    const device = this.#devices.get(name)
    this.#devices.delete(name)
    if (device) await Promise.race([device.leave(), device.closed])
  }
  async leaveAll(): Promise<void> {
    for (const name of [...this.#devices.keys()]) await this.leave(name)
  }

  async #connect(name: string): Promise<void> {
    const pass = this.#passes.get(name)
    if (pass) this.#devices.set(name, await connect(this.#url, pass))
  }
}
