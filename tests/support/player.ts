import { SEATS, type VariantId, type Viewer } from '../../shared/basics.ts'
import { nextMove } from '../../shared/bot.ts'
import { gameView } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { random } from '../../shared/random.ts'
import { Play } from './game.ts'

/** A whole game by seeded players who see only their own view. */

export const viewers: readonly Viewer[] = [...SEATS, 'stage', 'mentor']

export type Watch = (play: Play) => void

/** Moves of a group that is done. */
const AFTERWARDS = 60

/** Plays to the end, and a little longer; `watch` looks after each step. Fails when the game does not end. */
export function playGame(seed: number, players: number, watch: Watch = () => {}, variantId: VariantId = '20'): Play {
  const play = new Play(players, seed, variantId, { freeText: seed % 2 === 1 })
  const draw = random(seed, 7)
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
  const seats = SEATS.filter((seat) => play.game.players[seat]?.connected)
  const seat = seats[Math.floor(draw() * seats.length)]
  const move = seat ? nextMove(gameView.parse(viewOf(play.game, seat)), draw) : null
  if (seat && move && draw() < 0.8) play.command({ ...move, seat })
  const alarm = play.game.clock?.endsAt
  if (alarm !== null && alarm !== undefined && draw() < 0.15) play.at = Math.max(play.at, alarm)
  play.command({ type: 'timeRanOut' })
}

/** Now and then a device is lost or comes back, the mentor pauses, gives time or skips. */
function disturb(play: Play, draw: () => number): void {
  const roll = draw()
  const seat = SEATS[Math.floor(draw() * 4)] ?? 'a'
  if (roll < 0.02) play.command({ type: 'deviceLost', seat })
  else if (roll < 0.06) play.command({ type: 'deviceBack', seat })
  else if (roll < 0.065) play.command({ type: 'pause' })
  else if (roll < 0.09) play.command({ type: 'resume' })
  else if (roll < 0.095) play.command({ type: 'extend', seconds: 60 })
  else if (roll < 0.0968 && play.game.players.d === undefined)
    play.command({ type: 'addPlayer', seat: 'd', student: 'student-d' })
  else if (roll < 0.0975) play.command({ type: 'serverRestarted' })
}
