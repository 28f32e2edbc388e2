import { readdirSync, readFileSync } from 'node:fs'
import { SEATS, type Seat, type VariantId } from '../../shared/basics.ts'
import { nextMove } from '../../shared/bot.ts'
import type { Chips, Decks, Words } from '../../shared/content.ts'
import type { Command } from '../../shared/game/commands.ts'
import { decide } from '../../shared/game/decide.ts'
import { evolve } from '../../shared/game/evolve.ts'
import { type Game, noGame, seatsOf } from '../../shared/game/game.ts'
import { makePiles } from '../../shared/game/piles.ts'
import { alarmOf } from '../../shared/game/rules/clock.ts'
import { variantsShape } from '../../shared/game/variant.ts'
import { type GameView, gameView } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import type { LessonView } from '../../shared/lesson/view.ts'
import { random } from '../../shared/random.ts'

/** Views of a real game, played by bots with the real rules: every step, seen from every seat. */

const content = new URL('../../content/', import.meta.url)
const json = (path: string) => JSON.parse(readFileSync(new URL(path, content), 'utf8'))

export const decks = Object.fromEntries(
  readdirSync(new URL('decks/', content)).map((file) => {
    const { deck, cards } = json(`decks/${file}`)
    return [deck, cards]
  }),
) as Decks

const chips = json('chips.json') as Chips

export const wordsOf = (language: 'nl' | 'en'): Words => {
  const decksAndChips = readdirSync(new URL(`text/${language}/`, content)).filter((file) =>
    /^(chips|[a-zA-Z]+)\.json$/.test(file),
  )
  const cards = decksAndChips.filter((file) => file === 'chips.json' || file.replace('.json', '') in decks)
  return Object.assign({}, ...cards.map((file) => json(`text/${language}/${file}`)))
}

export const names: Record<Seat, string> = { a: 'Noor', b: 'Daan', c: 'Yara', d: 'Anne-Fleur de W.' }
const STARTED = 1_000_000

/** A command that is expected to be taken. */
function after(game: Game, command: Command): Game {
  const decision = decide(game, command)
  return decision.ok ? decision.events.reduce(evolve, game) : game
}

function begin(players: number, seed: number, freeText: boolean, variantId: VariantId): Game {
  const variants = variantsShape.parse(json('variants.json'))
  const variant = variants[variantId]
  if (!variant) throw new Error(`content/variants.json has no variant ${variantId}`)
  const students = Object.fromEntries(SEATS.slice(0, players).map((seat) => [seat, `student-${seat}`]))
  const piles = makePiles(decks, chips, 'vmbo', random(seed, 1))
  return after(noGame, {
    type: 'startGame',
    seed,
    variantId,
    variant,
    quick: variants['20'] ?? variant,
    off: [],
    clocks: 'gentle',
    level: 'vmbo',
    freeText,
    startedOn: '2026-11-23',
    deck: 'fixture',
    piles,
    students,
    at: STARTED,
  })
}

export type Moment = Readonly<{ key: string; at: number; game: Game }>

/** Every state of one game, in order. */
export function play(players: number, seed = 7, freeText = false, variantId: VariantId = '20'): Moment[] {
  const draw = random(seed, 2)
  let at = STARTED
  let game = begin(players, seed, freeText, variantId)
  const moments: Moment[] = []
  const note = () => moments.push({ key: `${game.phase}.${game.step.name}`, at, game })
  note()
  for (let move = 0; move < 3000 && game.phase !== 'done'; move++) {
    const before = game
    at += 2500
    for (const seat of seatsOf(game)) {
      const command = nextMove(viewOf(game, seat), draw)
      if (command) game = after(game, { ...command, seat, at })
      if (game !== before) break
    }
    const alarm = alarmOf(game)
    if (game === before && alarm !== null) {
      at = Math.max(at, alarm)
      game = after(game, { type: 'timeRanOut', at })
    }
    if (game !== before) note()
  }
  return moments
}

export const viewAt = ({ game }: Moment, seat: Seat): GameView => gameView.parse(viewOf(game, seat))

export const lessonFor = (seat: Seat, players = 4): LessonView => ({
  version: 9,
  status: {
    stage: 'playing',
    door: 'closed',
    paused: false,
    shelved: false,
    returning: false,
    level: 'vmbo',
    variant: '20',
    clocks: 'gentle',
    off: [],
    occasion: 'first',
    trial: false,
    plenary: false,
    endsAt: null,
    language: 'nl',
    date: '2026-11-23',
    students: players,
  },
  host: null,
  class: null,
  mentor: null,
  me: {
    name: names[seat],
    group: 'A',
    seat,
    absent: false,
    mates: SEATS.slice(0, players).map((one) => ({ seat: one, name: names[one] })),
  },
})
