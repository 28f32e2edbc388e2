import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { Language } from '../../shared/basics.ts'
import { tap } from './hands.ts'
import { said } from './said.ts'

/** A smartboard and students in real browsers. */
export type Minutes = 20 | 35 | 50
export type Classroom = { readonly board: Page; readonly code: string; readonly students: readonly Page[] }

const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const

/** A device on which somebody chose another language than Dutch before. */
export async function speaks(context: BrowserContext, language: Language): Promise<void> {
  if (language !== 'nl') await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language)
}

export async function openBoard(
  browser: Browser,
  url: string,
  watch: (page: Page) => void = () => {},
  minutes: Minutes = 20,
  language: Language = 'nl',
): Promise<{ board: Page; code: string }> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL' })
  await speaks(context, language)
  const board = await context.newPage()
  watch(board)
  await board.goto(url)
  await board.getByLabel(said(`${minutes} minuten`, language)).check()
  await board.getByRole('button', { name: said('Start een les', language) }).click()
  await expect(board).toHaveURL(/\/stage\//)
  const code = await board.locator('.stage-code [aria-hidden]').first().innerText()
  return { board, code: code.replace(/\s/g, '') }
}

export async function join(
  browser: Browser,
  url: string,
  code: string,
  name: string,
  place = 0,
  watch: (page: Page) => void = () => {},
  language: Language = 'nl',
): Promise<Page> {
  const viewport = SIZES[place % SIZES.length] ?? SIZES[0]
  const context = await browser.newContext({ viewport, locale: 'nl-NL', hasTouch: viewport.width < 500 })
  await speaks(context, language)
  const page = await context.newPage()
  watch(page)
  await page.goto(`${url}/j/${code}`)
  await page.getByLabel(said('Jouw voornaam', language)).fill(name)
  await page.getByRole('button', { name: said('Naar de klas', language) }).click()
  await expect(page.getByRole('heading', { name: said(`Je bent binnen, ${name}`, language) })).toBeVisible()
  return page
}

/** Two to four students come in on one device. */
export async function joinTogether(
  browser: Browser,
  url: string,
  code: string,
  names: readonly string[],
  place = 1,
  watch: (page: Page) => void = () => {},
): Promise<Page> {
  const viewport = SIZES[place % SIZES.length] ?? SIZES[0]
  const context = await browser.newContext({ viewport, locale: 'nl-NL', hasTouch: viewport.width < 500 })
  const page = await context.newPage()
  watch(page)
  await page.goto(`${url}/j/${code}`)
  await page.getByRole('button', { name: 'Wij spelen samen op één apparaat' }).click()
  for (const [at, name] of names.entries()) await page.getByLabel(`Voornaam ${at + 1}`).fill(name)
  await page.getByRole('button', { name: 'Naar de klas' }).click()
  await expect(page.getByRole('heading', { name: /^Jullie zijn binnen: / })).toBeVisible()
  return page
}

/** From the mentor's first tap to the students at a table. */
export async function startLesson(
  browser: Browser,
  url: string,
  names: readonly string[],
  watch: (page: Page) => void = () => {},
  minutes: Minutes = 20,
): Promise<Classroom> {
  const { board, code } = await openBoard(browser, url, watch, minutes)
  const students = await Promise.all(names.map((name, place) => join(browser, url, code, name, place, watch)))
  await board.getByRole('button', { name: 'Maak groepen' }).click()
  await board.getByRole('button', { name: 'Start', exact: true }).click()
  return { board, code, students }
}

const isDone = (page: Page) => page.getByRole('button', { name: /^(Mijn Toekomstkaart|Onze Toekomstkaarten)$/ }).isVisible()

/** One touch of a finger: a second one within 300 ms on the same button would count as a sleeve. A tile's name goes on after its letter. */
export async function touch(board: Page, name: string): Promise<void> {
  await board.waitForTimeout(350)
  await board.getByRole('button', { name: new RegExp(`^${RegExp.escape(name)}( |$)`) }).click()
}

/** Everybody taps what there is to tap, until `enough`. */
export async function playUntil(students: readonly Page[], enough: () => Promise<boolean>, ms: number): Promise<void> {
  const until = Date.now() + ms
  while (!(await enough())) {
    if (Date.now() > until) throw new Error('the class did not get that far in time')
    for (const page of students) await tap(page)
  }
}

/** The one sentence at the top of a student's screen. */
export const sentence = (page: Page) => page.getByRole('heading', { level: 1 })

/** What the storyteller reads, also when a slow machine makes the story a short one. */
export const CHOOSING = /^(Jij vertelt\. Kies een kaart en een gevoel|Kort verhaal: 45 seconden\. Kies een kaart)\.$/
export const TELLING = /^(Vertel maar|Kort verhaal: 45 seconden)\. Tik op Klaar aan het eind\.$/

/** Does this student read this sentence now? */
export const reads = async (page: Page, text: string | RegExp): Promise<boolean> => {
  const now = await sentence(page).innerText()
  return typeof text === 'string' ? now === text : text.test(now)
}

/** Plays on until somebody reads this sentence, and gives that student's page. */
export async function playUntilRead(students: readonly Page[], text: string | RegExp, ms = 90_000): Promise<Page> {
  let found: Page | undefined
  await playUntil(
    students,
    async () => {
      const read = await Promise.all(students.map((page) => reads(page, text)))
      found = students[read.indexOf(true)]
      return found !== undefined
    },
    ms,
  )
  if (!found) throw new Error(`nobody reads "${text}"`)
  return found
}

/** Everybody sees the end. */
export const whenDone = async (students: readonly Page[]) => (await Promise.all(students.map(isDone))).every(Boolean)

export async function closeAll(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close()
}
