import { COMPETENCES, type Competence, type Emotion, type LightLevel, type Seat, type Theme } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import { bend, hexPlace, type Place, spacePlace, squarePlace, wheelPlace } from './geometry.ts'

export type NodeKind = 'space' | 'hex' | 'square'
export type NodeModel = Place & {
  readonly id: string
  readonly kind: NodeKind
  readonly by: Seat | null
  readonly theme: Theme | null
}
export type LinkModel = {
  readonly id: string
  readonly seat: Seat
  readonly from: Place
  readonly bend: Place
  readonly to: Place
}
/** One player's part of one competence; `turn` is its middle, `span` its width, both in whole turns. */
export type SliceModel = {
  readonly id: string
  readonly competence: Competence
  readonly seat: Seat
  readonly turn: number
  readonly span: number
  readonly lit: boolean
}

/** Everything the board shows, worked out before anything is drawn. */
export type BoardModel = {
  readonly nodes: readonly NodeModel[]
  readonly links: readonly LinkModel[]
  readonly slices: readonly SliceModel[]
  /** spaces on which face-up cards lie */
  readonly river: readonly NodeModel[]
  readonly guide: { readonly space: number; readonly spaces: number }
  readonly mood: { readonly at: Place; readonly emotion: Emotion } | null
  /** how white the middle glows, 0 to 1, and whether the hub itself is on */
  readonly core: { readonly glow: number; readonly on: boolean }
}

type GameBoard = Pick<GameView, 'board' | 'players' | 'status'>

export function boardModel({ board, players, status }: GameBoard): BoardModel {
  const nodes = boardNodes(board)
  const slices = coreSlices(
    board,
    players.map((player) => player.seat),
  )
  const guided = nodes[board.guide]
  return {
    nodes,
    links: links(board, nodes),
    slices,
    river: board.river.flatMap((index) => nodes[index] ?? []),
    guide: { space: board.guide, spaces: board.spaces.length },
    mood: board.emotion === null || board.emotion === 'private' || !guided ? null : { at: guided, emotion: board.emotion },
    core: coreLight(slices, status.light),
  }
}

function boardNodes({ spaces, hexes, squares }: GameView['board']): NodeModel[] {
  return [
    ...spaces.map(({ theme, by }, i) => ({ id: `s${i}`, kind: 'space' as const, by, theme, ...spacePlace(i, spaces.length) })),
    ...hexes.map((by, i) => ({ id: `h${i}`, kind: 'hex' as const, by, theme: null, ...hexPlace(i, hexes.length) })),
    ...squares.map((by, i) => ({ id: `q${i}`, kind: 'square' as const, by, theme: null, ...squarePlace(i, squares.length) })),
  ]
}

function links(board: GameView['board'], nodes: readonly NodeModel[]): LinkModel[] {
  const places = new Map<string, Place>(nodes.map((node) => [node.id, node]))
  return board.links.flatMap(({ seat, from, to }) => {
    const start = places.get(from)
    const end = to === 'core' && start ? wheelPlace(start) : places.get(to)
    if (!start || !end) return []
    return { id: `${seat}-${from}-${to}`, seat, from: start, bend: bend(start, end), to: end }
  })
}

/** Five segments, and in each one slice per player, in the order of the seats. */
function coreSlices(board: GameView['board'], seats: readonly Seat[]): SliceModel[] {
  const span = 1 / COMPETENCES.length / Math.max(1, seats.length)
  return COMPETENCES.flatMap((competence, segment) => {
    const lit = board.core.find((part) => part.competence === competence)?.seats ?? []
    return seats.map((seat, i) => ({
      id: `${competence}-${seat}`,
      competence,
      seat,
      turn: segment / COMPETENCES.length + (i + 0.5) * span,
      span,
      lit: lit.includes(seat),
    }))
  })
}

const GLOW: Record<LightLevel, number> = { none: 0.35, on: 0.7, bright: 0.85, radiant: 1 }

/** While playing the middle brightens with the slices; at the end it shows the level of light. */
function coreLight(slices: readonly SliceModel[], light: LightLevel | null): BoardModel['core'] {
  if (light) return { glow: GLOW[light], on: light !== 'none' }
  const share = slices.length === 0 ? 0 : slices.filter((slice) => slice.lit).length / slices.length
  return { glow: share * 0.5, on: false }
}

/** What is painted once and never moves: when this text is the same, so is the ground. */
export const groundKey = ({ nodes, slices }: BoardModel) =>
  `${nodes.map((node) => node.theme ?? node.kind[0]).join('.')}-${slices.length}`
