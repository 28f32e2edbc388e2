import { SEATS, type Seat, type VariantId, type Viewer } from '../../shared/basics.ts'
import { nextMove, nextTap } from '../../shared/bot.ts'
import { deviceSeats, studentSeats } from '../../shared/game/game.ts'
import { luggageOf } from '../../shared/game/luggage.ts'
import { gameView } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { random } from '../../shared/random.ts'
import { returnCode } from '../../shared/sheet/returnCode.ts'
import { Play } from './game.ts'

/** A whole game by seeded players who see only their own view. */

export const viewers: readonly Viewer[] = [...SEATS, 'stage', 'mentor']

export type Watch = (play: Play) => void

/** Moves of a group that is done. */
const AFTERWARDS = 25

/** Plays to the end, and a little longer, the first `shared` players on one device; `watch` looks after each step. Fails when the game does not end. */
export function playGame(seed: number, players: number, watch: Watch = () => {}, variantId: VariantId = '20', shared = 0): Play {
  const play = new Play(players, seed, variantId, { freeText: seed % 2 === 1 })
  const draw = random(seed, 7)
  for (const seat of SEATS.slice(1, shared)) play.command({ type: 'shareDevice', seat, on: 'a' })
  watch(play)
  for (let moves = 0; moves < 8000 && play.game.phase !== 'done'; moves++) {
    act(play, draw)
    watch(play)
  }
  for (let moves = 0; moves < AFTERWARDS; moves++) {
    act(play, draw)
    watch(play)
  }
  return play
}

function act(play: Play, draw: () => number): void {
  play.at += Math.floor(draw() * 8000)
  disturb(play, draw)
  const seats = SEATS.filter((seat) => play.game.players[seat]?.connected && play.game.players[seat]?.on === null)
  const by = seats[Math.floor(draw() * seats.length)]
  const tap = by ? nextTap(gameView.parse(viewOf(play.game, by)), draw) : null
  if (by && tap && draw() < 0.8) play.command({ ...tap.command, seat: tap.seat, by })
  const alarm = play.game.clock?.endsAt
  if (alarm !== null && alarm !== undefined && draw() < 0.15) play.at = Math.max(play.at, alarm)
  play.command({ type: 'timeRanOut' })
}

/** What last time's sheet says about the step that was taken along. */
const CODE = returnCode({
  date: '2026-10-05',
  talents: ['tal-listener'],
  interest: 'int-make-work',
  action: 'act-three-steps',
  who: null,
  where: null,
})

/** What the mentor and the lesson do now and then, to somebody at the table or to all. */
const RARE: readonly ((play: Play, seat: Seat) => void)[] = [
  (play) => play.command({ type: 'extend', seconds: 60 }),
  (play) => play.command({ type: 'nextRound' }),
  (play) => play.command({ type: 'toAction' }),
  (play, seat) => play.command({ type: 'setAbsent', seat, absent: true }),
  (play, seat) => play.command({ type: 'setAbsent', seat, absent: false }),
  (play, seat) => play.command({ type: 'goOnWithoutPlayer', of: seat }),
  (play) => play.command({ type: 'bePartner', on: true }),
  (play) => play.command({ type: 'answerHelp' }),
  (play) => play.command({ type: 'serverRestarted' }),
  (play, seat) => play.game.players[seat] && play.command({ type: 'bringStep', seat, code: CODE }),
  (play) => play.command({ type: 'setBell', bell: play.at + 25 * 60_000 }),
  (play, seat) => studentSeats(play.game).length > 1 && play.command({ type: 'removePlayer', seat }),
  (play, seat) => play.command({ type: 'addPlayer', seat, student: `late-${seat}`, luggage: null }),
  (play, seat) => {
    if (!play.game.players[seat] || studentSeats(play.game).length < 2) return
    const luggage = luggageOf(play.game, seat)
    play.command({ type: 'removePlayer', seat })
    play.command({ type: 'addPlayer', seat, student: `moved-${seat}`, luggage })
  },
]

/** Now and then a device is lost or comes back, somebody taps for another, the mentor pauses or does something rare. */
function disturb(play: Play, draw: () => number): void {
  const roll = draw()
  const seat = SEATS[Math.floor(draw() * 4)] ?? 'a'
  const device = play.game.players[seat] ? deviceSeats(play.game, seat) : []
  if (roll < 0.02) for (const one of device) play.command({ type: 'deviceLost', seat: one })
  else if (roll < 0.06) for (const one of device) play.command({ type: 'deviceBack', seat: one })
  else if (roll < 0.065) play.command({ type: 'pause' })
  else if (roll < 0.09) play.command({ type: 'resume' })
  else if (roll < 0.1) RARE[Math.floor(draw() * RARE.length)]?.(play, seat)
  else if (roll < 0.13) tapFor(play, seat, draw)
}

/** A player taps for the mentor who plays along, or for who is lost. */
function tapFor(play: Play, by: Seat, draw: () => number): void {
  const me = play.game.players[by]?.connected && play.game.players[by]?.on === null ? viewOf(play.game, by).me : null
  if (!me) return
  const partner = me.partner && nextMove({ ...gameView.parse(viewOf(play.game, by)), me: { ...me, ...me.partner } }, draw)
  if (me.partner && partner) play.command({ ...partner, seat: me.partner.seat, by })
  for (const { seat, can } of me.behalf) if (can.includes('finish')) play.command({ type: 'finish', seat, by })
}
