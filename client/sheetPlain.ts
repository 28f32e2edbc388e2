import { showReturnCode } from '../shared/sheet/returnCode.ts'
import { type Key, say } from './say.ts'
import type { Block, SheetText } from './sheet.ts'

/** The same sheet as plain lines, to paste in any portfolio; only the blocks that are on it. */
export function plainSheet(
  text: SheetText,
  name: string,
  isOn: (block: Block) => boolean,
  unsent: readonly string[] = [],
): string {
  const block = (id: Block, title: Key, lines: readonly (string | null)[]) =>
    isOn(id) ? ['', say(title), ...lines.filter((line): line is string => Boolean(line))] : []
  const pairs = (rows: readonly (readonly [string, string])[]) => rows.map(([label, value]) => `${label} ${value}`)
  const talents = text.talents.map(([label, names]) => `${label} ${names.join(', ')}`.trim())
  const step = text.step ?? say('sheet.stepNothing')
  return [
    say('sheet.title'),
    ...(name ? [`${say('sheet.name')}: ${name}`] : []),
    `${say('sheet.date')}: ${text.date}`,
    text.activity,
    ...block('goals', 'sheet.goals', text.goals),
    ...block('results', 'sheet.results', [...talents, ...pairs(text.results)]),
    ...block('about', 'sheet.about', [...text.insights, `${say('sheet.fits')} ...`]),
    ...block('step', 'sheet.step', [step, text.stepDetail, text.detail, text.ifThen, text.buddy]),
    ...block('five', 'sheet.five', pairs(text.questions)),
    ...block('mentor', 'sheet.mentor', text.mentor),
    ...(text.code ? block('code', 'sheet.code', [showReturnCode(text.code)]) : []),
    ...(unsent.length > 0 ? block('unsent', 'sheet.unsent', unsent) : []),
    ...block(
      'home',
      'sheet.home',
      text.home.map(({ question }) => question),
    ),
  ].join('\n')
}
