import { PHASES, type Seat } from '../basics.ts'
import { accept, type Decision, reject } from '../decision.ts'
import type { Command, CommandOf, PlayerCommand } from './commands.ts'
import type { Fact, GameEvent } from './events.ts'
import { settle } from './flow.ts'
import { type Game, momentOf } from './game.ts'
import type { GameRejection } from './rejections.ts'
import { plan, sendNetworkQuestion, shakeHands, writeDetail } from './rules/action.ts'
import { goOnWithout, mentorGoesOn } from './rules/away.ts'
import { refuseFor } from './rules/behalf.ts'
import { extend, moreTime, moveOn, timeRanOut } from './rules/clock.ts'
import { addPlayer, bePartner, removePlayer, setAbsent, withoutPartner } from './rules/coming.ts'
import { chooseInterest, chooseTopTalent, otherInterests, predict } from './rules/core.ts'
import { askInRound, playsOn, startRound } from './rules/extra.ts'
import type { Judgement } from './rules/judgement.ts'
import { bringStep } from './rules/lastStep.ts'
import { lateText } from './rules/lateTexts.ts'
import { lightOf } from './rules/light.ts'
import { choosePicture } from './rules/opening.ts'
import { giveEasier, passTurn } from './rules/passing.ts'
import { answerQuestion, chooseHook, readQuestion } from './rules/questionStorm.ts'
import { jump } from './rules/schedule.ts'
import { shareDevice } from './rules/sharing.ts'
import { finish, pass } from './rules/steps.ts'
import { chooseAfterStop, stop } from './rules/stopping.ts'
import {
  askEverybody,
  chooseCard,
  chooseQuestion,
  chooseTalent,
  confirmSummary,
  giveTalent,
  layInsight,
  newCards,
  otherTalents,
  reactToTalent,
} from './rules/story.ts'
import { aboutTexts, isAboutTexts, type TextCommand } from './rules/texts.ts'

/** What happens when somebody asks this: the facts and all that follows from them, or a refusal. */
export function decide(game: Game, command: Command): Decision<GameEvent, GameRejection> {
  const judgement = judge(game, command)
  return judgement.ok ? accept(...settle(game, judgement.events, command.at)) : judgement
}

/** [MOMENT-1] Would this be allowed now? What was meant for an earlier moment comes too late, but for own words. */
export function judge(game: Game, command: Command): Judgement {
  if (command.type === 'startGame') return startGame(game, command)
  if (!game.started) return reject({ code: 'notStarted' })
  if (isAboutTexts(command)) return aboutTexts(game, command)
  if (command.type === 'lookIn') return lookIn(game, command)
  if (command.type === 'shareDevice') return shareDevice(game, command)
  if (game.phase === 'done' && !playsOn(game, command.type)) return connection(game, command) ?? reject({ code: 'gameOver' })
  if (comesLate(game, command)) return lateText(game, command) ?? reject({ code: 'momentPassed' })
  return isPlayers(command) ? ofPlayer(game, command) : ofOthers(game, command)
}

/** Commands about a seat that its player does not give. */
const SEATED_BY_OTHERS: readonly Command['type'][] = [
  'deviceLost',
  'deviceBack',
  'addPlayer',
  'removePlayer',
  'setAbsent',
  'shareDevice',
]

/** A network question is not meant for one round or another. */
const comesLate = (game: Game, { type, moment }: Command): boolean =>
  moment !== undefined && moment !== momentOf(game) && !(game.phase === 'done' && type === 'sendNetworkQuestion')

type Players = Exclude<Extract<Command, PlayerCommand & { seat: Seat }>, TextCommand>
const isPlayers = (command: Command): command is Players => 'seat' in command && !SEATED_BY_OTHERS.includes(command.type)

/** [LOOK-1] The group sees it as long as a mentor looks. */
const lookIn = (game: Game, { on }: CommandOf<'lookIn'>): Judgement =>
  game.watched === on ? accept() : accept({ type: 'lookedIn', on })

function startGame(game: Game, command: CommandOf<'startGame'>): Judgement {
  if (game.started) return reject({ code: 'alreadyStarted' })
  const { at, moment, ...facts } = command
  return accept({ ...facts, type: 'gameStarted' })
}

/** Devices come and go, also when the game is over. */
function connection(game: Game, command: Command): Judgement | null {
  if (command.type === 'serverRestarted') return accept(...allLost(game))
  if (command.type !== 'deviceLost' && command.type !== 'deviceBack') return null
  const player = game.players[command.seat]
  if (!player) return reject({ code: 'notPlaying' })
  const back = command.type === 'deviceBack'
  if (player.connected === back || player.partner) return accept()
  const room = back && player.away && !player.absent && game.phase !== 'done' ? withoutPartner(game) : []
  return accept<Fact>(...room, { type: back ? 'seatBack' : 'seatLost', seat: command.seat })
}

/** [CLOCK-6] After a restart nobody is connected, so the clocks stand still until somebody is back. */
const allLost = (game: Game) =>
  (Object.keys(game.players) as Seat[])
    .filter((seat) => game.players[seat]?.connected && !game.players[seat]?.partner)
    .map((seat) => ({ type: 'seatLost', seat }) as const)

/** The mentor, the lesson, the clock and the devices. */
function ofOthers(
  game: Game,
  command: Exclude<Command, PlayerCommand | TextCommand | CommandOf<'lookIn' | 'shareDevice'>>,
): Judgement {
  switch (command.type) {
    case 'pause':
      return game.paused ? reject({ code: 'paused' }) : accept({ type: 'paused' })
    case 'resume':
      return game.paused ? accept({ type: 'resumed' }) : reject({ code: 'notNow', phase: game.phase })
    case 'endGame':
      return accept(
        game.phase === 'done' ? { type: 'gameClosed' } : { type: 'gameEnded', light: lightOf(game), because: 'mentor' },
      )
    case 'nextRound':
      return accept(jump(game, null, command.at))
    case 'toAction':
      return beforeAction(game) ? accept(jump(game, 'action', command.at)) : reject({ code: 'notNow', phase: game.phase })
    case 'setClocks':
      return accept({ type: 'clocksSet', clocks: command.clocks })
    case 'setBell':
      return accept({ type: 'bellSet', bell: command.bell })
    case 'skip':
      return accept({ type: 'stepSkipped' })
    case 'goOnWithoutPlayer':
      return mentorGoesOn(game, command)
    case 'giveEasier':
      return giveEasier(game)
    case 'answerHelp':
      return game.help.length > 0 ? accept({ type: 'helpAnswered' }) : reject({ code: 'alreadyDone' })
    case 'extend':
      return extend(game, command)
    case 'timeRanOut':
      return timeRanOut(game, command)
    case 'startGame':
      return startGame(game, command)
    case 'addPlayer':
      return addPlayer(game, command)
    case 'removePlayer':
      return removePlayer(game, command)
    case 'setAbsent':
      return setAbsent(game, command)
    case 'bePartner':
      return bePartner(game, command)
    case 'deviceLost':
    case 'deviceBack':
    case 'serverRestarted':
      return connection(game, command) ?? accept()
  }
}

const beforeAction = ({ phase }: Game): boolean => PHASES.indexOf(phase) < PHASES.indexOf('action')

/** [STOP-1] Always in reach, also in a pause. */
const STOPPING: readonly Command['type'][] = ['stop', 'chooseAfterStop']

/** [PARTNER-3] What is taken while nothing is being played, because who is left alone waits. */
const WHILE_WAITING: readonly Command['type'][] = [...STOPPING, 'goOnWithout', 'bringStep']

/** A player's command: from somebody who plays, in a game that is not paused or stopped. */
function ofPlayer(game: Game, command: Players): Judgement {
  if (!game.players[command.seat]) return reject({ code: 'notPlaying' })
  if (game.paused && !STOPPING.includes(command.type)) return reject({ code: 'paused' })
  const notFor =
    command.by && command.by !== command.seat ? refuseFor(game, command.by, command.seat, command.type, command.at) : null
  if (notFor) return reject(notFor)
  if (game.halt && !STOPPING.includes(command.type)) return reject({ code: 'stopped' })
  const waits = game.step.ended && game.phase !== 'done' && !WHILE_WAITING.includes(command.type)
  return waits ? reject({ code: 'notNow', phase: game.phase }) : playerRule(game, command)
}

function playerRule(game: Game, command: Players): Judgement {
  switch (command.type) {
    case 'finish':
      return game.round ? askInRound(game, command) : finish(game, command)
    case 'pass':
      return game.round ? askInRound(game, command) : pass(game, command)
    case 'moveOn':
      return moveOn(game, command)
    case 'moreTime':
      return moreTime(game, command)
    case 'stop':
      return stop(game, command)
    case 'chooseAfterStop':
      return chooseAfterStop(game, command)
    case 'goOnWithout':
      return goOnWithout(game, command)
    case 'passTurn':
      return passTurn(game, command)
    case 'choosePicture':
      return choosePicture(game, command)
    case 'readQuestion':
      return readQuestion(game, command)
    case 'answerQuestion':
      return answerQuestion(game, command)
    case 'chooseHook':
      return chooseHook(game, command)
    case 'chooseCard':
      return chooseCard(game, command)
    case 'newCards':
      return newCards(game, command)
    case 'chooseQuestion':
      return chooseQuestion(game, command)
    case 'chooseTalent':
      return chooseTalent(game, command)
    case 'otherTalents':
      return otherTalents(game, command)
    case 'confirmSummary':
      return confirmSummary(game, command)
    case 'giveTalent':
      return giveTalent(game, command)
    case 'reactToTalent':
      return reactToTalent(game, command)
    case 'layInsight':
      return layInsight(game, command)
    case 'askEverybody':
      return askEverybody(game, command)
    case 'chooseTopTalent':
      return chooseTopTalent(game, command)
    case 'chooseInterest':
      return chooseInterest(game, command)
    case 'otherInterests':
      return otherInterests(game, command)
    case 'predict':
      return predict(game, command)
    case 'plan':
      return plan(game, command)
    case 'writeDetail':
      return writeDetail(game, command)
    case 'shakeHands':
      return shakeHands(game, command)
    case 'sendNetworkQuestion':
      return sendNetworkQuestion(game, command)
    case 'bringStep':
      return bringStep(game, command)
    case 'startRound':
      return startRound(game, command)
  }
}
