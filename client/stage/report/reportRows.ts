import { stageSay } from '../../board/words.ts'
import { card } from '../../say.ts'
import { questionText } from '../plenary/questionText.ts'
import type { GroupReport, Report } from './report.ts'
import { reportSay } from './words.ts'

/** The report in words, as rows of one table: a row per student, then the talents and the questions. */
export const rowsOf = ({ groups, talents, questions }: Report): string[][] => [
  [...(['group', 'name', 'here', 'stories', 'insights', 'steps', 'light'] as const)].map((key) => reportSay(key)),
  ...groups.flatMap((group) =>
    group.students.map(({ name, here }) => [groupName(group), nameWords(name), yesNo(here), ...progress(group)]),
  ),
  [],
  [reportSay('talent'), reportSay('times')],
  ...talents.map(({ talent, count }) => [card(talent).text, String(count)]),
  [],
  [reportSay('question')],
  ...questions.map((question) => [questionText(question)]),
]

/** [NAME-1] A name that nobody has looked at is not in the report either. */
export const nameWords = (name: string): string => name || stageSay('names.somebody')
export const groupName = ({ letter }: Pick<GroupReport, 'letter'>): string => letter ?? reportSay('noGroup')
export const yesNo = (is: boolean): string => reportSay(is ? 'yes' : 'no')
export const progress = ({ stories, insights, steps, light }: GroupReport): string[] => [
  String(stories),
  String(insights),
  String(steps),
  reportSay(`light.${light ?? 'unknown'}`),
]
