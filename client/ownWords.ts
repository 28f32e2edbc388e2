import type { Seat } from '../shared/basics.ts'
import type { Hand, TableView } from '../shared/game/view.ts'
import type { CommandAnswer, Rejection } from '../shared/wire.ts'
import { insightText } from './insightText.ts'
import { forgetNotice } from './notices.ts'
import { card } from './say.ts'

/** Who may hide own words on the table: everybody but the writer. */
export const mayHide = ({ seat, can }: Pick<Hand, 'seat' | 'can'>, of: Seat): boolean => of !== seat && can.includes('hideText')

export type LaidInsight = TableView['insights'][number]

/** An insight on the table: the whole sentence, whether own words are in it, and null for words that were hidden. */
export type LaidText = Readonly<{ start: string; text: string | null; own: boolean }>

export function laidText({ starter, ending }: LaidInsight): LaidText {
  const start = card(starter).text
  if (ending.kind === 'hidden') return { start, text: null, own: true }
  return { start, text: insightText(starter, ending), own: ending.kind === 'words' }
}

/** What is said beside the field, because it is about the words in it; they stay, to be changed. */
const ABOUT_WORDS: readonly Rejection['code'][] = ['rudeWords', 'chipsOnly', 'tooManyWords']

export const wrongWith = (answer: CommandAnswer): Rejection | null =>
  !answer.ok && ABOUT_WORDS.includes(answer.rejection.code) ? answer.rejection : null

/** The same, for a field that says it itself: then it is not said below as well. */
export function saidBeside(answer: CommandAnswer): Rejection | null {
  const wrong = wrongWith(answer)
  if (wrong) forgetNotice()
  return wrong
}
