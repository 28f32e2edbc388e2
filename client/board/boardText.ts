import { COMPETENCES, type Seat } from '../../shared/basics.ts'
import type { BoardView, GameView } from '../../shared/game/view.ts'
import type { Names } from '../names.ts'
import { listed, say } from '../say.ts'
import { boardSay, who } from './boardWords.ts'

/** The board in words, for who does not see the picture: twelve spaces in order, then the inner rings, the lines and the core. */
export type BoardText = { readonly spaces: readonly string[]; readonly rest: readonly string[] }
type GameBoard = Pick<GameView, 'board' | 'players' | 'status' | 'me'>
type NameOf = (seat: Seat) => string

export function boardText({ board, players, status, me }: GameBoard, names: Names): BoardText {
  const nameOf: NameOf = (seat) => (seat === me?.seat ? say('name.you', { name: names[seat] }) : who(seat, names))
  const all = (seats: readonly Seat[]) => listed([...new Set(seats)].map(nameOf)) || say('name.nobody')
  return {
    spaces: board.spaces.map((_, space) => spaceText(board, space, me, nameOf)),
    rest: [
      ring('ring.insights', board.hexes, all),
      ring('ring.actions', board.squares, all),
      ...players.filter(({ seat }) => seat !== me?.partner?.seat).map(({ seat }) => lineText(board, seat, nameOf)),
      ...COMPETENCES.map((competence) => {
        const seats = board.core.find((part) => part.competence === competence)?.seats ?? []
        return boardSay('core', { question: say(`sheet.${competence}`), names: all(seats) })
      }),
      ...(status.light ? [boardSay('light', { light: say(`light.${status.light}`) })] : []),
    ],
  }
}

function spaceText(board: BoardView, space: number, me: GameView['me'], nameOf: NameOf): string {
  const { theme = 'school', by = null } = board.spaces[space] ?? {}
  const mine = me?.river.some((card) => card.space === space) ?? false
  return [
    boardSay(by ? 'space.lit' : 'space.dark', { theme: say(`theme.${theme}`), name: by ? nameOf(by) : '' }),
    ...(board.river.includes(space) ? [boardSay(mine ? 'space.mine' : 'space.card')] : []),
    ...(board.guide === space ? guideText(board) : []),
  ].join(' ')
}

/** The Guide, and the feeling that belongs to the story of this turn. */
const guideText = ({ emotion }: BoardView): string[] => [
  boardSay('space.guide'),
  ...(emotion && emotion !== 'private' ? [boardSay('space.feeling', { emotion: say(`emotion.${emotion}`) })] : []),
]

function ring(
  key: 'ring.insights' | 'ring.actions',
  places: readonly (Seat | null)[],
  all: (seats: readonly Seat[]) => string,
): string {
  const lit = places.filter((seat) => seat !== null)
  return boardSay(key, { count: lit.length, total: places.length, names: all(lit) })
}

function lineText({ spaces, hexes, squares, links }: BoardView, seat: Seat, nameOf: NameOf): string {
  const own = (places: readonly (Seat | null)[]) => places.filter((by) => by === seat).length
  const counts = { stories: own(spaces.map(({ by }) => by)), insights: own(hexes), actions: own(squares) }
  const whole = links.some((link) => link.seat === seat && link.to === 'core')
  return [boardSay('line', { name: nameOf(seat), ...counts }), ...(whole ? [boardSay('line.whole')] : [])].join(' ')
}
