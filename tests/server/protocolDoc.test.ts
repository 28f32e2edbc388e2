import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mentorCommand, PLAYER_COMMANDS } from '../../shared/game/commands.ts'
import { LESSON_MENTOR_COMMANDS, lessonStudentCommand } from '../../shared/lesson/commands.ts'
import { ROUTES } from '../../shared/wire.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const doc = read('docs/protocol.md')
const refusals = JSON.parse(read('content/text/nl/refusals.json')) as Record<string, string>

/** What stands under a heading, up to the next one of any level. */
function under(heading: string): string {
  const [, rest] = doc.split(`\n${heading}\n`)
  if (rest === undefined) throw new Error(`docs/protocol.md has no "${heading}"`)
  return rest.split(/\n#+ /)[0] ?? ''
}

/** The names in the first column of the table under a heading. */
const namesUnder = (heading: string): string[] => [...under(heading).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)

const typesOf = (
  options: readonly { readonly shape: { readonly type: { readonly def: { readonly values: readonly string[] } } } }[],
) => options.flatMap(({ shape }) => shape.type.def.values)

describe('docs/protocol.md', () => {
  test.each(Object.values(ROUTES))('has a chapter on %s', (route) => {
    expect(doc).toMatch(new RegExp(`^### \`(GET|POST|DELETE) ${route}[/\`]`, 'm'))
  })

  test.each([
    ['### Player commands', PLAYER_COMMANDS],
    ['### Mentor commands', typesOf(mentorCommand.def.options)],
    ['### Lesson commands of the mentor', LESSON_MENTOR_COMMANDS],
    ['### Lesson commands of a student', typesOf(lessonStudentCommand.def.options)],
  ])('names every command: %s', (heading, types) => {
    expect(namesUnder(heading)).toEqual(expect.arrayContaining([...types]))
  })

  test('names every refusal', () => {
    expect(namesUnder('## Refusals')).toEqual(expect.arrayContaining(Object.keys(refusals)))
  })

  test('shows only JSON that parses', () => {
    const blocks = [...doc.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) expect(() => JSON.parse(block), block).not.toThrow()
  })
})
