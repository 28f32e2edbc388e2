import type { Seat } from '../basics.ts'
import { type Game, playerOf, seatsOf } from '../game/game.ts'
import { random } from '../random.ts'
import type { Lesson } from './lesson.ts'
import { mayBeSeen } from './rules/plenary.ts'
import type { ClassView, Question } from './view.ts'

/** What the whole class may see of all its games together. */

/** [CLOUD-1] A talent that was given less often says too much about one student. */
const FEWEST = 3
const ID_SPACE = 36 ** 8

/** Null as long as the groups play: numbers that change while they play would tell who was given what. [REPORT-1] Afterwards it is part of the report. */
export function classOf(lesson: Lesson, games: readonly Game[]): ClassView | null {
  const { plenary, approval, verdicts, reading } = lesson
  if (plenary === null && lesson.stage !== 'ended') return null
  const sent = questionsOf(lesson, games)
  const seen = sent.filter(({ id }) => mayBeSeen(lesson, id))
  return {
    page: plenary ?? { of: 'light' },
    talents: cloudOf(games),
    market: {
      approval,
      waiting: waitingIn(lesson, sent).map(({ id }) => id),
      kept: sent.filter(({ id }) => verdicts[id] === 'kept').length,
      seen,
      reading: sent.find(({ id }) => id === reading) ?? null,
    },
  }
}

/** [CLOUD-1] Talents that were given at least three times in the class, the most given first. Nobody's name, and no smaller number. */
export function cloudOf(games: readonly Game[]): ClassView['talents'] {
  const given = games.flatMap((game) => seatsOf(game).flatMap((seat) => receivedBy(game, seat)))
  const counts = new Map<string, number>()
  for (const talent of given) counts.set(talent, (counts.get(talent) ?? 0) + 1)
  return [...counts]
    .map(([talent, count]) => ({ talent, count }))
    .filter(({ count }) => count >= FEWEST)
    .sort((one, other) => other.count - one.count || one.talent.localeCompare(other.talent))
}

/** What a player kept or wants to learn; for how somebody listened there is a deck of its own, which would tell who passed. */
function receivedBy(game: Game, seat: Seat): string[] {
  const { kept, learning } = playerOf(game, seat)
  return [...new Set([...kept, ...learning])].filter((talent) => !game.piles.listening.includes(talent))
}

/** [MARKET-4] The network questions of the class, in an order and under names that say nothing about who sent them. */
export function questionsOf({ seed }: Lesson, games: readonly Game[]): Question[] {
  return games
    .flatMap((game) =>
      seatsOf(game).flatMap((seat) => {
        const { network, student } = playerOf(game, seat)
        return network ? [{ id: questionIdOf(seed, student), ...network }] : []
      }),
    )
    .sort((one, other) => one.id.localeCompare(other.id))
}

/** [MARKET-1] Nobody has said yet whether the class may see them. */
export const waitingIn = (lesson: Lesson, sent: readonly Question[]): Question[] =>
  lesson.stage === 'ended' ? [] : sent.filter(({ id }) => lesson.verdicts[id] === undefined && !mayBeSeen(lesson, id))

/** The same for ever for one student in one lesson, and worked back to nobody without the lesson's secret seed. */
function questionIdOf(seed: number, student: string): string {
  const salt = [...student].reduce((sum, symbol) => (Math.imul(sum, 31) + (symbol.codePointAt(0) ?? 0)) | 0, 7)
  const draw = random(seed, salt)
  draw()
  return `q${Math.floor(draw() * ID_SPACE).toString(36)}`
}
