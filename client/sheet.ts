import { type Level, SEATS, type Seat } from '../shared/basics.ts'
import type { BoardView, SheetView } from '../shared/game/view.ts'
import { returnCode } from '../shared/sheet/returnCode.ts'
import { cardsOf, iconOf } from './cards.ts'
import { sayDate, sayDay } from './days.ts'
import { ifThenText, insightText } from './insightText.ts'
import { card, type Key, listed, say } from './say.ts'

/** What this device keeps for the sheet, so that it is still there when the lesson is gone. */
export type KeptSheet = Readonly<{
  sheet: SheetView
  board: BoardView
  seat: Seat
  /** how many students played together */
  group: number
  level: Level
  startedOn: string
}>

/** What the student may leave out, in the order of the paper. */
export const BLOCKS = ['line', 'goals', 'results', 'about', 'step', 'five', 'mentor', 'unsent', 'code', 'home'] as const
export type Block = (typeof BLOCKS)[number]

type Row = readonly [label: string, value: string]

/** The words of the sheet. Only the student's own choices; the name is added on the device. */
export type SheetText = Readonly<{
  date: string
  activity: string
  goals: readonly string[]
  /** given by the group, and chosen by the student */
  talents: readonly (readonly [label: string, talents: readonly string[]])[]
  results: readonly Row[]
  insights: readonly string[]
  step: string | null
  stepDetail: string | null
  detail: string | null
  ifThen: string | null
  buddy: string | null
  questions: readonly Row[]
  mentor: readonly string[]
  /** for the next game; null when nothing of it was chosen */
  code: string | null
  home: readonly Readonly<{ question: string; icon: string | undefined }>[]
}>

const QUESTIONS = 3

export function sheetText({ sheet, seat, group, level, startedOn }: KeptSheet): SheetText {
  const { plan, given, topTalent, interest } = sheet
  const talents = [...new Set([...given, ...(topTalent ? [topTalent] : [])])].map((id) => card(id).text)
  return {
    date: sayDate(new Date(`${startedOn.slice(0, 10)}T12:00:00`), 'full'),
    activity: say('sheet.activity', { level: say(`level.${level}`), count: countText(group) }),
    goals: goalsOf(sheet),
    talents: talentsOf(sheet),
    results: filled([
      ['sheet.interest', card(interest).text],
      ['sheet.world', card(plan.world).text],
    ]),
    insights: sheet.insights.map(({ starter, ending }) => sentence(insightText(starter, ending))),
    step: plan.action ? card(plan.action).text : null,
    stepDetail: stepDetailOf(sheet, startedOn),
    detail: sheet.detail,
    ifThen: ifThenText(plan),
    buddy: sheet.confirmed && plan.where ? say('sheet.buddy') : null,
    questions: questionsOf(sheet, talents, startedOn),
    mentor: openersOf(sheet, talents),
    code: codeOf(sheet, startedOn),
    home: homeQuestions(level, seat),
  }
}

const countText = (group: number) => (group === 2 || group === 3 || group === 4 ? say(`sheet.count.${group}`) : String(group))
const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const filled = (rows: readonly (readonly [Key, string])[]): Row[] =>
  rows.filter(([, value]) => value !== '').map(([label, value]) => [say(label), value])

function goalsOf({ themes, plan }: SheetView): string[] {
  const told = [...new Set(themes)].map((theme) => say(`theme.${theme}`))
  const question = card(plan.question).text
  return [
    told.length > 0 ? say('sheet.told', { themes: listed(told) }) : say('sheet.toldNothing'),
    ...(question ? [say('sheet.question', { question })] : []),
  ]
}

function talentsOf({ given, topTalent }: SheetView): SheetText['talents'] {
  const names = (ids: readonly string[]) => [...new Set(ids)].map((id) => card(id).text)
  const rows: SheetText['talents'] = [
    [say('sheet.given'), names(given)],
    [say('sheet.own'), names(topTalent ? [topTalent] : [])],
  ]
  const some = rows.filter(([, talents]) => talents.length > 0)
  return some.length > 0 ? some : [[say('sheet.givenNothing'), []]]
}

/** "Met een monteur, op school, op vrijdag 27 november." As much of it as was chosen. */
function stepDetailOf({ plan }: SheetView, startedOn: string): string | null {
  const when = sayDay(startedOn, plan.when, 'long')
  const parts = [
    plan.who ? say('sheet.stepWho', { who: card(plan.who).text }) : '',
    card(plan.where).text,
    when ? say('sheet.stepWhen', { when }) : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? sentence(capital(parts.join(', '))) : null
}

/** The five competences as a student's questions, with what was collected. */
function questionsOf(sheet: SheetView, talents: readonly string[], startedOn: string): Row[] {
  const { plan, interest, network } = sheet
  const step = [card(plan.action).text.replace(/\.$/, ''), sayDay(startedOn, plan.when, 'long')].filter(Boolean).join(', ')
  const people = [...new Set([card(plan.who).text, card(network?.who).text])]
  const help = listed([...people, sheet.confirmed ? say('sheet.networkBuddy') : ''])
  const rows: readonly (readonly [Key, string])[] = [
    ['sheet.quality', talents.join(', ')],
    ['sheet.motive', capital(card(interest).text)],
    ['sheet.exploration', capital(card(plan.world).text)],
    ['sheet.steering', step],
    ['sheet.network', capital(help)],
  ]
  return rows.map(([question, answer]) => [say(question), answer || say('sheet.open')])
}

/** Three ways to open a talk, from what the student chose; never twice the same. */
function openersOf({ plan, topTalent, interest, themes }: SheetView, talents: readonly string[]): string[] {
  const talent = card(topTalent).text || talents[0]
  const world = card(plan.world).text
  const [theme] = themes
  return [
    ...(talent ? [say('sheet.mentorTalent', { talent })] : []),
    ...(plan.action ? [say('sheet.mentorStep')] : []),
    ...(world ? [say('sheet.mentorWorld', { world })] : []),
    ...(interest ? [say('sheet.mentorInterest', { interest: card(interest).text })] : []),
    ...(theme ? [say('sheet.mentorTheme', { theme: say(`theme.${theme}`) })] : []),
    say('sheet.mentorOpen'),
    say('sheet.mentorNext'),
    say('sheet.mentorStep'),
  ].slice(0, QUESTIONS)
}

/** [CYCLE-1] Talents, interest and step, for the next time. */
function codeOf({ given, topTalent, interest, plan }: SheetView, startedOn: string): string | null {
  const talents = [...new Set([...(topTalent ? [topTalent] : []), ...given])]
  const { action, who, where } = plan
  const isEmpty = talents.length === 0 && interest === null && action === null
  return isEmpty ? null : returnCode({ date: startedOn, talents, interest, action, who, where })
}

/** Three questions for the kitchen table; neighbours at the game get other ones. */
function homeQuestions(level: Level, seat: Seat): SheetText['home'] {
  const cards = cardsOf('home', level)
  const first = SEATS.indexOf(seat) * 2
  return Array.from({ length: Math.min(QUESTIONS, cards.length) }, (_, place) => {
    const id = cards[(first + place) % cards.length]
    return { question: card(id).text, icon: iconOf(id) }
  })
}
