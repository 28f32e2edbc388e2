import { COMPETENCES, type Competence, type Emotion, type LightLevel, type Seat, type Theme } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import { bendPast, hexPlace, type Place, reachOf, SIZE, spacePlace, squarePlace, wheelPlace } from './geometry.ts'

/** A feeling that may be seen. */
export type Feeling = Exclude<Emotion, 'private'>
export type NodeKind = 'space' | 'hex' | 'square'
export type NodeModel = Place & {
  readonly id: string
  readonly kind: NodeKind
  readonly by: Seat | null
  readonly theme: Theme | null
  /** a line comes in here from further out */
  readonly reached: boolean
}
/** From how far out a line comes: the experiences, the insights, the actions. */
export type LinkRing = 0 | 1 | 2
export type LinkModel = {
  readonly id: string
  readonly seat: Seat
  readonly ring: LinkRing
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
  /** at the end the lines light up together, from the stories to the core */
  readonly shining: boolean
  readonly slices: readonly SliceModel[]
  /** spaces on which face-up cards lie */
  readonly river: readonly NodeModel[]
  readonly guide: { readonly space: number; readonly spaces: number }
  readonly mood: { readonly at: NodeModel; readonly emotion: Feeling } | null
  /** how white the middle glows, 0 to 1, and whether the hub itself is on */
  readonly core: { readonly glow: number; readonly on: boolean }
}

type GameBoard = Pick<GameView, 'board' | 'players' | 'status'> & Partial<Pick<GameView, 'me'>>

export function boardModel({ board, players, status, me }: GameBoard): BoardModel {
  const nodes = nodesOf(board)
  const slices = coreSlices(
    board,
    // the mentor who plays along has no light of their own
    players.map(({ seat }) => seat).filter((seat) => seat !== me?.partner?.seat),
  )
  const guided = nodes[board.guide]
  return {
    nodes,
    links: linksOf(board, nodes),
    shining: status.step === 'lights' || status.light !== null,
    slices,
    river: board.river.flatMap((index) => nodes[index] ?? []),
    guide: { space: board.guide, spaces: board.spaces.length },
    mood: board.emotion === null || board.emotion === 'private' || !guided ? null : { at: guided, emotion: board.emotion },
    core: coreLight(slices, status.light),
  }
}

/** Every place on the three rings, where it lies and who lit it. */
export function nodesOf({ spaces, hexes, squares, links }: GameView['board']): NodeModel[] {
  const reached = new Set(links.map(({ to }) => to))
  const node = (id: string, kind: NodeKind, by: Seat | null, theme: Theme | null, place: Place): NodeModel => ({
    id,
    kind,
    by,
    theme,
    reached: reached.has(id),
    ...place,
  })
  return [
    ...spaces.map(({ theme, by }, i) => node(`s${i}`, 'space', by, theme, spacePlace(i, spaces.length))),
    ...hexes.map((by, i) => node(`h${i}`, 'hex', by, null, hexPlace(i, hexes.length))),
    ...squares.map((by, i) => node(`q${i}`, 'square', by, null, squarePlace(i, squares.length))),
  ]
}

const CORE = { x: 0, y: 0, reach: SIZE.coreOuter }
const RINGS: Readonly<Record<string, LinkRing>> = { s: 0, h: 1, q: 2 }

/** The lines of the players, from place to place, and past the others. */
export function linksOf(board: GameView['board'], nodes: readonly NodeModel[]): LinkModel[] {
  const places = new Map<string, Place>(nodes.map((node) => [node.id, node]))
  return board.links.flatMap(({ seat, from, to }) => {
    const start = places.get(from)
    const end = to === 'core' && start ? wheelPlace(start) : places.get(to)
    if (!start || !end) return []
    const obstacles = nodes.filter(({ id }) => id !== from && id !== to).map((node) => ({ ...node, reach: reachOf(node.kind) }))
    const bend = bendPast(start, end, to === 'core' ? obstacles : [...obstacles, CORE])
    return { id: `${seat}-${from}-${to}`, seat, ring: RINGS[from[0] ?? ''] ?? 0, from: start, bend, to: end }
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
