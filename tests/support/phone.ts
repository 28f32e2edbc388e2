import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../shared/basics.ts'
import type { Board } from './board.ts'
import { speaks } from './class.ts'

/** The mentor's own phone, touched with a thumb. */
export class Phone {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** Opens the address that the panel on the board shows. */
  static async open(browser: Browser, url: string, code = '', language: Language = 'nl'): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'nl-NL',
      hasTouch: true,
      isMobile: true,
    })
    await speaks(context, language)
    const phone = new Phone(await context.newPage())
    await phone.page.goto(`${url}/mentor/${code}`)
    return phone
  }

  /** The sign that stands on this phone, as the board's button says it. */
  async sign(): Promise<string> {
    const words = this.page.locator('.mentor-shown .sign-words')
    await expect(words).toBeVisible()
    return (await words.innerText()).replace(/\s+/g, ' ').trim()
  }

  /** A device on which somebody chose another language. */
  async speak(language: Language): Promise<void> {
    await this.page.waitForURL(/\/control\//)
    await this.page.evaluate((chosen) => localStorage.setItem('language', chosen), language)
    await this.page.reload()
  }

  /** From the code to the control, with one tap on the board. */
  static async pair(browser: Browser, url: string, board: Board, code?: string): Promise<Phone> {
    const phone = await Phone.open(browser, url, code ?? (await board.code()))
    await board.tap('Meer')
    await board.tap('Bedien met telefoon')
    await board.tap(await phone.sign())
    await expect(phone.page).toHaveURL(/\/control\//)
    await expect(phone.page.getByRole('heading', { name: 'Jouw klas' })).toBeVisible()
    return phone
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
  async tap(name: string | RegExp): Promise<void> {
    await this.page.waitForTimeout(350)
    await this.button(name).tap()
  }
  /** The name of a student, wherever names stand. */
  name(name: string): Locator {
    return this.page.locator('.stage-name').filter({ hasText: name })
  }
  group(letter: string): Locator {
    return this.page
      .locator('.control-group')
      .filter({ has: this.page.locator('.control-letter', { hasText: new RegExp(`${letter}$`) }) })
  }
  sees(text: string | RegExp): Promise<void> {
    return expect(this.page.getByText(text).first()).toBeVisible()
  }
}
