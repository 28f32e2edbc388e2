import { expect, type Page, test } from '@playwright/test'
import { LANGUAGES, type Language } from '../../shared/basics.ts'
import { closeAll, speaks } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { misfits } from '../support/fits.ts'
import { GameServer } from '../support/gameServer.ts'
import { walkMentor } from '../support/mentorWalk.ts'
import { said } from '../support/said.ts'

/** Every screen of the mentor in both languages, on the board and on the phone: axe finds nothing, and nothing is cut off or broken. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(20)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const wrongOn = async (page: Page) => [...(await faults(page)), ...(await misfits(page))]

for (const language of LANGUAGES)
  test(`${language}: from the front door to the report`, async ({ browser }) => {
    test.setTimeout(300_000)
    const wrong: string[] = []
    const look = async (page: Page, screen: string) =>
      void wrong.push(...(await wrongOn(page)).map((found) => `${screen}: ${found}`))
    await walkMentor({ browser, url: server.url, language, look })
    expect(wrong).toEqual([])
  })

const SIZES = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
]
const tryAlone = async (page: Page, language: Language) => {
  await page.getByLabel(said('20 minuten', language)).check()
  await page.getByRole('button', { name: said('Probeer het alleen', language) }).click()
  await expect(page.getByText(said('Proefspel.', language))).toBeVisible()
}

for (const language of LANGUAGES)
  for (const viewport of SIZES)
    test(`${language}, ${viewport.width} wide: the front door and trying it alone`, async ({ browser }) => {
      const context = await browser.newContext({ viewport, locale: 'nl-NL', hasTouch: true })
      await speaks(context, language)
      const page = await context.newPage()
      await page.goto(server.url)
      expect(await wrongOn(page)).toEqual([])
      await tryAlone(page, language)
      expect(await wrongOn(page)).toEqual([])
    })
