import { type Browser, expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import type { KeptSheet } from '../../client/sheet.ts'
import type { Language } from '../../shared/basics.ts'
import { play, viewAt, wordsOf } from '../client/fixtures.ts'
import { closeAll, playUntil, startLesson, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** The future sheet: on paper at most two sides, as text, ticked by the student, and the name stays on the device. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(20)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const last = play(2, 9, true, '50').at(-1)
const view = last && viewAt(last, 'a')
if (!view?.me?.sheet) throw new Error('at the end there is a sheet')
const { sheet } = view.me
const played: KeptSheet = {
  sheet,
  board: view.board,
  seat: 'a',
  group: 2,
  level: view.status.level,
  startedOn: view.status.startedOn,
}

/** The longest of each kind of card, and the longest own words that a field takes, in as many stories as a game can have. */
function longest(language: Language, stories: number): KeptSheet {
  const words = wordsOf(language)
  const of = (start: string) =>
    Object.keys(words)
      .filter((id) => id.startsWith(start))
      .sort((a, b) => (words[b]?.text.length ?? 0) - (words[a]?.text.length ?? 0))
  const [worlds, actions, starters] = [of('wor-'), of('act-'), of('ins-')]
  const long = (list: readonly string[], place = 0) => list[place] ?? ''
  const ending = { kind: 'words', words: 'samenwerkingsverbanden en toekomstplannen organiseren en zo' } as const
  return {
    ...played,
    sheet: {
      ...sheet,
      themes: ['school', 'leisure', 'home', 'job', 'friends', 'making'],
      given: of('tal-').slice(0, stories),
      topTalent: long(of('tal-'), 5),
      interest: long(of('int-')),
      insights: Array.from({ length: stories }, (_, place) => ({ starter: long(starters, place), ending })),
      plan: {
        world: long(worlds.filter((id) => id.split('-').length === 2)),
        question: long(worlds),
        action: long(actions),
        who: long(of('who-')),
        where: long(of('where-')),
        when: 'day-9',
        obstacle: long(of('obs-')),
        reply: long(of('rep-')),
      },
      confirmed: true,
    },
  }
}

/** A tab that kept a sheet, after the lesson. */
async function open(browser: Browser, kept: KeptSheet, language: Language = 'nl', width = 1366): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 740 } })).newPage()
  await page.goto(server.url)
  await page.evaluate(
    ([text, chosen]) => {
      sessionStorage.setItem('sheet', text)
      localStorage.setItem('language', chosen)
    },
    [JSON.stringify({ ...kept, words: wordsOf(language) }), language] as const,
  )
  await page.goto(`${server.url}/sheet`)
  await expect(page.locator('.sheet h1')).toBeVisible()
  return page
}

const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

for (const language of ['nl', 'en'] as const) {
  test(`${language}: whatever was said and chosen, it fits on two sides of A4`, async ({ browser }) => {
    for (const kept of [played, ...[0, 1, 2, 3, 4].map((stories) => longest(language, stories))]) {
      const page = await open(browser, kept, language)
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(2)
      await page.context().close()
    }
  })
}

test('without the code and what is for home it is one page', async ({ browser }) => {
  const page = await open(browser, played)
  await page.getByLabel('Op mijn kaart: Voor thuis').uncheck()
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2)
  await page.getByLabel('Op mijn kaart: Code voor de volgende keer').uncheck()
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
})

test('a part without a tick is not on paper and not in the text, until this tab is closed', async ({ browser }) => {
  const page = await open(browser, played)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const tick = page.getByLabel('Op mijn kaart: Voor mijn mentor')
  const copied = async () => {
    await page.getByRole('button', { name: 'Kopieer als tekst' }).click()
    await expect(page.getByText('De tekst is gekopieerd')).toBeVisible()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(9)
  expect(await copied()).toContain('Voor mijn mentor')

  await tick.uncheck()
  await page.reload()
  await expect(tick).not.toBeChecked()
  expect(await copied()).not.toContain('Voor mijn mentor')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Voor mijn mentor' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Mijn stap' })).toBeVisible()

  const other = await open(browser, played)
  await expect(other.getByRole('checkbox', { checked: true })).toHaveCount(9)
})

test('can be read on a phone without scrolling sideways', async ({ browser }) => {
  const page = await open(browser, longest('nl', 4), 'nl', 360)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('axe finds nothing on it', async ({ browser }) => {
  const page = await open(browser, played)
  await page.getByLabel('Op mijn kaart: Voor thuis').uncheck()
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
})

test('after a real lesson the name is typed here, and never sent', async ({ browser }) => {
  const secret = 'Wilhelmina Zonneveld'
  const sent: string[] = []
  const { students } = await startLesson(browser, server.url, ['Noor', 'Daan'], (page) => {
    page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''))
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())))
  })
  await playUntil(students, () => whenDone(students), 150_000)
  const [page] = students
  if (!page) throw new Error('nobody is in the lesson')
  await page.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
  await page.getByRole('textbox', { name: 'Naam' }).fill(secret)
  await expect(page.getByRole('img', { name: 'Mijn lijn' })).toBeVisible()
  await expect(page.getByText('Loopbaanspel in een groep van twee')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Naam' })).toHaveValue(secret)
  expect(sent.length).toBeGreaterThan(20)
  expect(sent.filter((text) => text.includes('Wilhelmina'))).toEqual([])
})
