import { type Browser, expect, type Page } from '@playwright/test'
import type { Language } from '../../shared/basics.ts'
import { random } from '../../shared/random.ts'
import { BotPlayer } from '../../tools/bots/player.ts'
import { takeSeat } from '../../tools/client.ts'
import { Board, touchBoard } from './board.ts'
import { speaks } from './class.ts'
import { Phone } from './phone.ts'
import { said } from './said.ts'

/** What somebody does on each screen of the mentor: the board, or the phone. */
export type Look = (page: Page, screen: string) => Promise<void>
export type Walk = Readonly<{ browser: Browser; url: string; language: Language; look: Look }>

const NAMES = ['Noor', 'Daan', 'Yara', 'Mees', 'Sam', 'Lotte', 'Jip', 'Wilhelminapetronella']
const GAME_MS = 4 * 60_000

/** Past every screen of the mentor, from the front door to the report, with eight students in two groups. */
export async function walkMentor({ browser, url, language, look }: Walk): Promise<void> {
  const words = (dutch: string) => said(dutch, language)
  const context = await touchBoard(browser)
  await speaks(context, language)
  const board = await Board.open(context, url)
  const { page } = board
  const tap = (dutch: string) => page.waitForTimeout(350).then(() => board.tap(words(dutch)))
  /** Taps its way in, looks, and out again. */
  const visit = async (screen: string, enter: string, leave: string) => {
    await tap(enter)
    await look(page, screen)
    await tap(leave)
  }

  await look(page, 'front door')
  await tap('Meer keuzes')
  await look(page, 'front door, more choices')
  await board.pick(words('20 minuten'))
  await tap('Start een les')
  const code = await board.code()
  await look(page, 'lobby, nobody yet')
  const passes = await Promise.all(NAMES.map((name) => takeSeat(url, code, name)))
  await board.sees(words('8 leerlingen zijn er'))
  await look(page, 'lobby')
  await visit('start story', 'Startverhaal', 'Naar het bord')
  await tap('Maak groepen')
  await expect.poll(() => board.at('A')).toHaveLength(4)
  await look(page, 'groups')
  await tap('Start')
  await look(page, 'playing')
  await board.touch(board.tile('A'))
  await look(page, 'playing, a group chosen')
  await board.touch(board.tile('A'))
  await tap('Meer')
  await look(page, 'menu')
  await tap('Sluit')
  await tap('Namen')
  await look(page, 'names')
  await tap('Terug naar het spel')
  await visit('coach card', 'Coachkaart', 'Sluit')
  await tap('Meer')
  await tap('Lichte achtergrond')
  await tap('Sluit')
  await look(page, 'playing, light')
  await tap('Meer')
  await tap('Donkere achtergrond')
  await tap('Sluit')

  const phone = await Phone.open(browser, url, code, language)
  await tap('Meer')
  await tap('Bedien met telefoon')
  const sign = await phone.sign()
  await look(page, 'pairing')
  await look(phone.page, 'phone, its sign')
  await board.tap(sign)
  await expect(phone.page).toHaveURL(/\/control\//)
  await expect(phone.group('A')).toBeVisible()
  await look(phone.page, 'phone')
  await look(page, 'playing, stage only')
  await phone.group('A').tap()
  await look(phone.page, 'phone, a group')
  await phone.tap(words('Terug naar alle groepen'))

  const players = passes.map((pass, place) => new BotPlayer(url, pass, 'quick', random(7, place)))
  await Promise.all(players.map((player) => player.play(performance.now() + GAME_MS)))
  await look(page, 'playing, all done')
  await phone.tap(words('Meer'))
  await look(phone.page, 'phone, menu')
  await phone.tap(words('Samen afsluiten'))
  for (const tab of ['Licht', 'Talenten', 'Vragen', 'Slotwoord']) {
    await phone.tap(words(tab))
    await page.waitForTimeout(700)
    await look(phone.page, `phone, plenary ${tab}`)
    await look(page, `plenary ${tab}`)
  }
  await tap('Bedien met telefoon')
  await tap('Knoppen terug op het bord')
  await tap('Ja, knoppen terug')
  await tap('Rond de les af')
  await look(page, 'really the end?')
  await tap('Ja, stop de les')
  await look(page, 'ended')
  await tap('Verslag')
  await look(page, 'report')
}
