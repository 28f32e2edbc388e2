import { COMPETENCES, type Seat } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { Names } from '../names.ts'
import { say } from '../say.ts'
import { stageSay } from './words.ts'

/** The board in words, for who does not see the picture: twelve spaces in order, then the inner rings and the core. */
export type BoardText = { readonly spaces: readonly string[]; readonly rest: readonly string[] }

export function boardText({ board }: Pick<GameView, 'board'>, names: Names, me: Seat | null): BoardText {
  const nameOf = (seat: Seat) => (seat === me ? say('name.you', { name: names[seat] }) : names[seat])
  const all = (seats: readonly Seat[]) => [...new Set(seats)].map(nameOf).join(', ') || say('name.nobody')
  return {
    spaces: board.spaces.map(({ theme, by }, index) =>
      [
        stageSay(by ? 'board.lit' : 'board.dark', { theme: say(`theme.${theme}`), name: by ? nameOf(by) : '' }),
        ...(board.river.includes(index) ? [stageSay('board.card')] : []),
        ...(board.guide === index ? [stageSay('board.guide')] : []),
      ].join(' '),
    ),
    rest: [
      ring('board.insights', board.hexes, all),
      ring('board.actions', board.squares, all),
      ...COMPETENCES.map((competence) => {
        const seats = board.core.find((part) => part.competence === competence)?.seats ?? []
        return stageSay('board.core', { question: say(`sheet.${competence}`), names: all(seats) })
      }),
    ],
  }
}

function ring(
  key: 'board.insights' | 'board.actions',
  places: readonly (Seat | null)[],
  all: (seats: readonly Seat[]) => string,
) {
  const lit = places.filter((seat) => seat !== null)
  return stageSay(key, { count: lit.length, total: places.length, names: all(lit) })
}
