import type { Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import { connectedSeats, type Game, playerOf, type Storm, seatsOf } from '../game.ts'
import type { Judgement } from './judgement.ts'
import { fromSeat } from './roles.ts'
import { stormCards } from './stormCards.ts'

/** Vragenstorm: in turn the listeners read a question aloud; the hot seat answers in one sentence or says "Door!". */

const stormNow = (game: Game): Storm | null => (game.step.name === 'hotSeat' ? game.storm : null)
const notNow = (game: Game) => reject({ code: 'notNow', phase: game.phase } as const)

/** [STORM-2] The next listener to the left who is there; from the hot seat on. */
export function readerAfter(game: Game, hotSeat: Seat, after: Seat): Seat | null {
  const here = connectedSeats(game)
  const round = fromSeat(seatsOf(game), after)
  return [...round.slice(1), after].find((seat) => seat !== hotSeat && here.includes(seat)) ?? null
}

/** [STORM-2] The reader reads one of three cards aloud. */
export function readQuestion(game: Game, { seat, question }: CommandOf<'readQuestion'>): Judgement {
  const storm = stormNow(game)
  if (!storm) return notNow(game)
  if (seat === storm.hotSeat) return reject({ code: 'notYourRole', role: 'questioner' })
  if (storm.open) return reject({ code: 'alreadyDone' })
  if (seat !== storm.reader) return reject({ code: 'notYourTurn', actors: storm.reader ? [storm.reader] : [] })
  if (!playerOf(game, seat).stormHand.includes(question)) return reject({ code: 'notOffered' })
  return accept({ type: 'questionRead', seat, question })
}

/** [STORM-3] Answered in one sentence, or "Door!": free, next card. The reader's hand refills to three. */
export function answerQuestion(game: Game, { seat, answered }: CommandOf<'answerQuestion'>): Judgement {
  const storm = stormNow(game)
  if (!storm) return notNow(game)
  if (seat !== storm.hotSeat) return reject({ code: 'notYourTurn', actors: [storm.hotSeat] })
  if (!storm.open) return reject({ code: 'chooseFirst' })
  const { by, question } = storm.open
  const reader = readerAfter(game, storm.hotSeat, by)
  const [next = null] = stormCards(game, game.stormDrawn, 1)
  return accept({ type: 'stormAnswered', seat, question, answered, by, reader, next, drawn: game.stormDrawn + 1 })
}

/** [STORM-5] After the hot seat each listener taps the answer that they want to hear more about: a hook. */
export function chooseHook(game: Game, { seat, question }: CommandOf<'chooseHook'>): Judgement {
  if (game.step.name !== 'hook' || !game.storm) return notNow(game)
  if (!game.step.actors.includes(seat)) return reject({ code: 'notYourTurn', actors: game.step.actors })
  if (!game.storm.answered.includes(question)) return reject({ code: 'notOffered' })
  return accept({ type: 'hookChosen', seat, question })
}

/** [STORM-4] The hot seat is over when its time is up and no question is open. */
export const stormIsOver = (game: Game): boolean =>
  game.step.name === 'hotSeat' && game.clock !== null && game.clock.stage !== 'step' && game.storm?.open === null
