import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { connect, type Device, takeSeat } from '../../tools/client.ts'

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
    await this.tap('Meer')
    await this.tap('Namen')
  }
}

export const touchBoard = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL', hasTouch: true })

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
