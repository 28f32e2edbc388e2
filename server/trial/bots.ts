import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import type { GameView, OwnSide } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { random } from '../../shared/random.ts'
import type { Classroom, Follower } from '../classroom.ts'
import { newId } from '../secrets.ts'
import { askAsStudent } from '../stamp.ts'
import type { Ground } from '../table.ts'
import { secondsFor } from './pace.ts'

/** Seconds of game time after which a player who had nothing to do looks again. */
const LOOK_AGAIN = 2
const CALM = { whim: 0, stop: 0 }
/** Chips only: nothing of the server is rude. */
const neverRude = () => false

/**
 * The players of the server in a trial. Each sees only the own view, decides by `shared/bot.ts`, and asks by the same way as a
 * student's device. They hold nothing: after a restart they look at their views, and go on.
 */
export function makeBots(classroom: Classroom, ground: Ground): Follower {
  const draw = random(classroom.lesson.state.seed, classroom.lesson.version)
  const timers = new Map<string, NodeJS.Timeout>()
  let stopped = false

  const later = (student: string, seconds: number, act: () => void) => {
    const ring = () => {
      timers.delete(student)
      act()
    }
    timers.set(student, setTimeout(ring, (seconds * 1000) / ground.speed))
  }

  function look(student: string): void {
    const view = stopped || timers.has(student) ? null : viewFor(classroom, student)
    if (!view) return
    const move = nextMove(patient(view), draw, CALM)
    if (move) later(student, secondsFor(view, move, draw), () => void act(student, view.moment, move).catch(ground.trouble))
    else later(student, LOOK_AGAIN, () => look(student))
  }

  async function act(student: string, moment: string, command: PlayerCommand): Promise<void> {
    await askAsStudent(classroom, student, { id: newId(), on: 'game', moment, command }, neverRude)
    look(student)
  }

  return {
    look: () => {
      for (const { student, bot } of classroom.lesson.state.students) if (bot) look(student)
    },
    stop: () => {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** What this player sees; null when there is nothing to play now: not begun, nobody there, or done. */
function viewFor(classroom: Classroom, student: string): GameView | null {
  const place = classroom.placeOf(student)
  const game = place && classroom.game(place.group)?.state
  if (!place || !game?.players[place.seat]?.connected || game.paused || game.phase === 'done') return null
  return viewOf(game, place.seat)
}

/** Players of the server never press on: "Verder" is for the person, or for their own turn when its time is long over. */
function patient(view: GameView): GameView {
  const { me, status } = view
  if (!me) return view
  const mayMoveOn = status.votes.length > 0 || (status.clock?.stage === 'over' && status.actors.includes(me.seat))
  const can = me.can.filter((type) => type !== 'goOnWithout' && (type !== 'moveOn' || mayMoveOn))
  const side: OwnSide = { ...me, can, ownWords: false }
  return { ...view, me: side }
}
