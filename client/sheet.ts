import type { Level, Seat } from '../shared/basics.ts'
import type { BoardView, SheetView } from '../shared/game/view.ts'
import { cardsOf } from './cards.ts'
import { sayDate, sayDay } from './days.ts'
import { ifThenText, insightText } from './insightText.ts'
import { card, type Key, listed, say } from './say.ts'

/** What this device keeps for the sheet, so that it is still there when the lesson is gone. */
export type KeptSheet = Readonly<{ sheet: SheetView; board: BoardView; seat: Seat; level: Level; startedOn: string }>

/** The words of the sheet. Only the student's own choices; the name is added on the device. */
export type SheetText = Readonly<{
  date: string
  activity: string
  goals: readonly string[]
  talents: readonly string[]
  talentsFrom: string
  results: readonly (readonly [string, string])[]
  insights: readonly string[]
  step: string | null
  stepDetail: string | null
  detail: string | null
  ifThen: string | null
  buddy: string | null
  questions: readonly (readonly [string, string])[]
  mentor: readonly string[]
  home: readonly string[]
}>

const HOME_QUESTIONS = 3

export function sheetText({ sheet, level, startedOn }: KeptSheet): SheetText {
  const { plan, given, topTalent, interest } = sheet
  const shown = given.length > 0 ? given : topTalent ? [topTalent] : []
  const talents = shown.map((id) => card(id).text)
  const all = [...new Set([...shown, ...(topTalent ? [topTalent] : [])])].map((id) => card(id).text)
  return {
    date: sayDate(new Date(`${startedOn.slice(0, 10)}T12:00:00`), 'full'),
    activity: say('sheet.activity', { level: say(`level.${level}`) }),
    goals: goalsOf(sheet),
    talents,
    talentsFrom: say(given.length > 0 ? 'sheet.given' : talents.length > 0 ? 'sheet.own' : 'sheet.givenNothing'),
    results: filled([
      ['sheet.topTalent', card(topTalent).text],
      ['sheet.interest', card(interest).text],
      ['sheet.world', card(plan.world).text],
    ]),
    insights: sheet.insights.map(({ starter, ending }) => insightText(starter, ending)),
    step: plan.action ? card(plan.action).text : null,
    stepDetail:
      plan.who && plan.when ? say(plan.where ? 'sheet.stepDetail' : 'sheet.stepShort', detailOf(sheet, startedOn)) : null,
    detail: sheet.detail,
    ifThen: ifThenText(plan),
    buddy: sheet.confirmed && plan.where ? say('sheet.buddy') : null,
    questions: questionsOf(sheet, all, startedOn),
    mentor: openersOf(sheet, all),
    home: cardsOf('home', level)
      .slice(0, HOME_QUESTIONS)
      .map((id) => card(id).text),
  }
}

const detailOf = ({ plan }: SheetView, startedOn: string) => ({
  who: card(plan.who).text,
  where: card(plan.where).text,
  when: sayDay(startedOn, plan.when, 'long'),
})

const filled = (rows: readonly (readonly [Key, string])[]) =>
  rows.filter(([, value]) => value !== '').map(([label, value]) => [say(label), value] as const)

function goalsOf({ themes, plan }: SheetView): string[] {
  const told = [...new Set(themes)].map((theme) => say(`theme.${theme}`))
  const question = card(plan.question).text
  return [
    told.length > 0 ? say('sheet.told', { themes: listed(told) }) : say('sheet.toldNothing'),
    ...(question ? [say('sheet.question', { question })] : []),
  ]
}

/** The five competences as a student's questions, with what was collected. */
function questionsOf(sheet: SheetView, talents: readonly string[], startedOn: string) {
  const { plan, interest } = sheet
  const step = [card(plan.action).text.replace(/\.$/, ''), sayDay(startedOn, plan.when, 'long')].filter(Boolean).join(', ')
  const help = listed([card(plan.who).text, sheet.confirmed ? say('sheet.networkBuddy') : ''])
  const rows: readonly (readonly [Key, string])[] = [
    ['sheet.quality', talents.join(', ')],
    ['sheet.motive', card(interest).text],
    ['sheet.exploration', card(plan.world).text],
    ['sheet.steering', step],
    ['sheet.network', help],
  ]
  return rows.map(([question, answer]) => [say(question), answer || say('sheet.open')] as const)
}

function openersOf({ plan, topTalent }: SheetView, talents: readonly string[]): string[] {
  const talent = card(topTalent).text || talents[0]
  const world = card(plan.world).text
  return [
    talent ? say('sheet.mentorTalent', { talent }) : say('sheet.mentorOpen'),
    plan.action ? say('sheet.mentorStep') : say('sheet.mentorOpen'),
    ...(world ? [say('sheet.mentorWorld', { world })] : []),
  ]
}

/** The same sheet as plain lines, to paste in any portfolio. */
export function plainSheet(text: SheetText, name: string): string {
  const block = (title: Key, lines: readonly (string | null)[]) => [
    '',
    say(title),
    ...lines.filter((line): line is string => Boolean(line)),
  ]
  const pairs = (rows: readonly (readonly [string, string])[]) => rows.map(([label, value]) => `${label} ${value}`)
  return [
    say('sheet.title'),
    ...(name ? [`${say('sheet.name')}: ${name}`] : []),
    `${say('sheet.date')}: ${text.date}`,
    text.activity,
    ...block('sheet.goals', text.goals),
    ...block('sheet.results', [text.talents.join(', '), text.talentsFrom, ...pairs(text.results)]),
    ...block('sheet.about', text.insights),
    ...block(
      'sheet.step',
      text.step ? [text.step, text.stepDetail, text.detail, text.ifThen, text.buddy] : [say('sheet.stepNothing')],
    ),
    ...block('sheet.five', pairs(text.questions)),
    ...block('sheet.mentor', text.mentor),
    ...block('sheet.home', text.home),
  ].join('\n')
}
