import { expect, test } from '@playwright/test'
import enRefusals from '../../content/text/en/refusals.json' with { type: 'json' }
import nlRefusals from '../../content/text/nl/refusals.json' with { type: 'json' }
import { LANGUAGES } from '../../shared/basics.ts'
import { takeSeat } from '../../tools/client.ts'
import { Board, touchBoard } from '../support/board.ts'
import { speaks } from '../support/class.ts'
import { hosted } from '../support/hosted.ts'
import { Phone } from '../support/phone.ts'
import { said } from '../support/said.ts'

/** What a tired mentor may do wrong: each has a sentence in both languages, and nothing is lost. */

const lesson = hosted(1)
const MOST = 40
const REFUSALS = { nl: nlRefusals, en: enRefusals }

for (const language of LANGUAGES)
  test(`${language}: too many, too few, a full group, a wrong sign, a wrong key, ended and deleted`, async ({ browser }) => {
    const say = (dutch: string) => said(dutch, language)
    const board = await Board.open(await touchBoard(browser, language), lesson.url)
    await board.pick(say('20 minuten'))
    await board.tap(say('Start een les'))
    const code = await board.code()
    const names = Array.from({ length: MOST }, (_, place) => `Kind ${String.fromCharCode(65 + (place % 26))}${place}`)
    await Promise.all(names.map((name) => takeSeat(lesson.url, code, name)))
    await board.sees(say(`${MOST} leerlingen zijn er`))

    await test.step('the 41st student', async () => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
      await speaks(context, language)
      const page = await context.newPage()
      await page.goto(`${lesson.url}/j/${code}`)
      await page.getByLabel(say('Jouw voornaam')).fill('Een te veel')
      await page.getByRole('button', { name: say('Naar de klas') }).tap()
      await expect(page.getByText(REFUSALS[language].lessonFull.replace('{most}', `${MOST}`))).toBeVisible()
      await expect(page.getByLabel(say('Jouw voornaam'))).toHaveValue('Een te veel')
    })

    await test.step('a wrong sign', async () => {
      const phone = await Phone.open(browser, lesson.url, code, language)
      const right = await phone.sign()
      await board.tap(say('Meer'))
      await board.tap(say('Bedien met telefoon'))
      const offered = board.page.locator('.stage-pairing-signs button')
      await expect(offered).toHaveCount(4)
      const labels = await offered.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
      await board.tap(labels.find((label) => label !== right) ?? '')
      await board.sees(REFUSALS[language].signWrong)
      expect(labels).toContain(right)
      await board.tap(say('Sluit'))
    })

    await test.step('into a full group, and one left alone', async () => {
      await board.tap(say('Maak groepen'))
      await expect(board.button(say('Nieuwe groepen'))).toBeVisible()
      const [a = [], b = []] = [await board.at('A'), await board.at('B')]
      await board.tapName(a[0] ?? '')
      await board.sees(say('Alle andere groepen zijn vol.'))
      await board.tap(say('Sluit'))
      for (const name of [a[1], a[2], b[0]]) {
        await board.tapName(name ?? '')
        await board.tap(say('Haal weg'))
        await board.tap(say('Ja, haal weg'))
        await expect(board.name(name ?? '')).toHaveCount(0)
      }
      await board.tapName(a[0] ?? '')
      await board.tap(say('Naar groep B'))
      await board.sees(REFUSALS[language].oneLeft)
      await board.tap(say('Sluit'))
      expect(await board.at('A')).toEqual([a[0], a[3]])
    })

    await test.step('who was taken out is found again at the names', async () => {
      await board.tap(say('Meer'))
      await board.tap(say('Namen'))
      await board.page
        .getByRole('button', { name: new RegExp(`^${say('Zet Kind terug').replace('Kind', 'Kind .*')}$`) })
        .first()
        .tap()
      await board.tap(say('Terug naar het bord'))
    })

    await test.step('a wrong key, and a lesson that is over or deleted', async () => {
      const address = board.page.url()
      const stranger = await Board.open(await touchBoard(browser, language), `${address}#${'0'.repeat(32)}`)
      await stranger.sees(say('Dit bord kan de les niet openen'))
      await stranger.sees(say('De les is verwijderd, of de link klopt niet.'))

      const again = await Board.open(board.page.context(), address)
      for (const one of [board, again]) {
        await one.tap(say('Meer'))
        await one.tap(say('Stop de les'))
      }
      await again.tap(say('Ja, stop de les'))
      for (const one of [board, again]) await one.sees(say('De les is klaar. Dank jullie wel.'))
      await board.tap(say('Verwijder deze les nu'))
      await board.tap(say('Ja, verwijder alles'))
      await board.sees(say('De les is verwijderd'))
      await again.sees(say('Dit bord kan de les niet openen'))
      await again.tap(say('Naar het begin'))
      await expect(again.button(say('Start een les'))).toBeVisible()
    })
  })

test('a very old browser is told so, in both languages; one of today is not', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(lesson.url)
  await expect(page.locator('#old')).toBeHidden()
  await page.addInitScript(() => Reflect.deleteProperty(AbortSignal, 'timeout'))
  await page.reload()
  await expect(page.locator('#old')).toContainText('Deze browser is te oud voor dit spel.')
  await expect(page.locator('#old')).toContainText('This browser is too old for this game.')
})
