import type { GameEvent } from './events.ts'
import { done, emptyHand, everyPlayer, withPlayer, withStep, withTurn } from './evolving/changes.ts'
import {
  actionConfirmed,
  coreChosen,
  coreRevealed,
  interestsDealt,
  networkQuestionSent,
  planned,
  stormAnswered,
  stormStarted,
} from './evolving/chapters.ts'
import { absenceMarked, playerJoined, playerLeft, seatBack, withPartner } from './evolving/coming.ts'
import {
  clockResumed,
  clockStopped,
  clocksSet,
  jumped,
  partStarted,
  rolesDealtAgain,
  started,
  stepEnded,
  stepStarted,
  stopAsked,
  stopEnded,
  timeGiven,
  turnMoved,
  turnPlanned,
  wentOnWithout,
  withoutFirst,
} from './evolving/course.ts'
import { closed, ended, roundAsked, roundStarted, withoutRound } from './evolving/rounds.ts'
import {
  cardChosen,
  chosenWhileListening,
  insightLaid,
  listeningChosen,
  newTurn,
  riverDealt,
  storyTold,
  talentReacted,
  textHidden,
  turnPassed,
} from './evolving/story.ts'
import { type Game, playerOf, playingSeats } from './game.ts'

/** Writes one fact down. Never refuses, never rolls, never computes a rule. */
export function evolve(game: Game, event: GameEvent): Game {
  return { ...write(game, event), version: game.version + 1 }
}

function write(game: Game, event: GameEvent): Game {
  switch (event.type) {
    case 'gameStarted':
      return started(event)
    case 'stepStarted':
      return stepStarted(game, event)
    case 'stepEnded':
      return stepEnded(game, event)
    case 'partStarted':
      return partStarted(game, event)
    case 'turnPlanned':
      return turnPlanned(game, event)
    case 'stepFinished':
      return done(game, event.seat)
    case 'passed':
      return withStep(done(game, event.seat), { passed: true })
    case 'moveOnAsked':
      return withStep(game, { votes: [...game.step.votes, event.seat] })
    case 'stepSkipped':
      return withStep(game, { over: 'skipped' })
    case 'timeWasUp':
      return withStep(game, { over: 'time' })
    case 'graceStarted':
      return game.clock ? { ...game, clock: { ...game.clock, stage: 'grace', endsAt: event.endsAt, left: null } } : game
    case 'graceEnded':
      return game.clock ? { ...game, clock: { ...game.clock, stage: 'over', endsAt: null, left: null } } : game
    case 'timeGiven':
      return timeGiven(game, event)
    case 'paused':
      return { ...game, paused: true }
    case 'resumed':
      return { ...game, paused: false }
    case 'clockStopped':
      return clockStopped(game, event)
    case 'clockResumed':
      return clockResumed(game, event)
    case 'clocksSet':
      return clocksSet(game, event)
    case 'bellSet':
      return { ...game, bell: event.bell }
    case 'turnDropped':
      return { ...game, queue: withoutFirst(game.queue, event.seat) }
    case 'jumped':
      return jumped(game, event)
    case 'seatLost':
      return withPartner(withPlayer(game, event.seat, { connected: false, lostAt: event.at }))
    case 'seatBack':
      return seatBack(game, event)
    case 'playerJoined':
      return playerJoined(game, event)
    case 'playerLeft':
      return playerLeft(game, event)
    case 'deviceShared':
      return withPlayer(game, event.seat, { on: event.on })
    case 'absenceMarked':
      return absenceMarked(game, event)
    case 'stopAsked':
      return stopAsked(game, event)
    case 'stopChosen':
      return game.halt ? { ...game, halt: { ...game.halt, choices: { ...game.halt.choices, [event.seat]: event.choice } } } : game
    case 'stopEnded':
      return stopEnded(game, event)
    case 'helpAsked':
      return { ...game, help: [...new Set([...game.help, event.seat])], helpAt: game.helpAt ?? event.at }
    case 'helpAnswered':
      return { ...game, help: [], helpAt: null }
    case 'lookedIn':
      return { ...game, watched: event.on }
    case 'withoutAsked':
      return { ...game, without: { ...game.without, [event.of]: [...(game.without[event.of] ?? []), event.seat] } }
    case 'wentOnWithout':
      return wentOnWithout(game, event)
    case 'turnMoved':
      return turnMoved(game, event)
    case 'rolesDealtAgain':
      return rolesDealtAgain(game, event)
    case 'turnPassed':
      return turnPassed(game, event)
    case 'listeningChosen':
      return listeningChosen(game, event)
    case 'picturesDealt':
      return everyPlayer({ ...game, prompt: event.prompt }, () => ({ pictures: event.pictures }))
    case 'pictureChosen':
      return done(withPlayer(game, event.seat, { picture: event.picture }), event.seat)
    case 'stormStarted':
      return stormStarted(game, event)
    case 'questionRead':
      return game.storm ? { ...game, storm: { ...game.storm, open: { by: event.seat, question: event.question } } } : game
    case 'stormAnswered':
      return stormAnswered(game, event)
    case 'hookChosen':
      return done(withPlayer(game, event.seat, { hook: event.question }), event.seat)
    case 'hooksTaken':
      return withPlayer({ ...game, storm: null }, event.seat, { hooks: [...playerOf(game, event.seat).hooks, ...event.hooks] })
    case 'energiserDealt':
      return { ...game, energiser: event.card }
    case 'turnStarted':
      return withPlayer(
        { ...everyPlayer(game, () => emptyHand), turn: newTurn(event.storyteller, playingSeats(game), event.pace) },
        event.storyteller,
        { offered: event.pace },
      )
    case 'riverDealt':
      return riverDealt(game, event)
    case 'cardChosen':
      return cardChosen(game, event)
    case 'storyTold':
      return storyTold(game, event)
    case 'questionsDealt':
      return withPlayer(game, event.seat, { questions: event.questions })
    case 'talentsDealt':
      return withPlayer(game, event.seat, { talents: event.talents })
    case 'questionChosen':
      return chosenWhileListening(withPlayer(game, event.seat, { question: event.question }), event.seat)
    case 'talentChosen':
      return chosenWhileListening(withPlayer(game, event.seat, { talent: event.talent }), event.seat)
    case 'questionAsked':
      return withTurn(game, { question: event.question, everybody: false })
    case 'summaryConfirmed':
      return done(withTurn(game, { verdict: event.verdict }), game.step.actors[0] ?? event.seat)
    case 'talentGiven':
      return withTurn(game, { given: { by: event.by, talent: event.talent, reaction: null } })
    case 'talentReacted':
      return talentReacted(game, event)
    case 'insightsDealt':
      return withPlayer(game, event.seat, { starters: event.starters, endings: event.endings })
    case 'insightLaid':
      return insightLaid(game, event)
    case 'textHidden':
      return textHidden(game, event)
    case 'chipsOnlySet':
      return withPlayer(game, event.seat, { chipsOnly: event.on })
    case 'sparkEarned':
      return withTurn({ ...game, sparks: game.sparks + 1 }, { sparks: [...(game.turn?.sparks ?? []), event.kind] })
    case 'everybodyAsked':
      return withTurn({ ...game, sparks: game.sparks - event.cost }, { everybody: true })
    case 'interestsDealt':
      return interestsDealt(game, event)
    case 'topTalentChosen':
      return coreChosen(withPlayer(game, event.seat, { topTalent: event.talent }), event.seat)
    case 'interestChosen':
      return coreChosen(withPlayer(game, event.seat, { interest: event.interest }), event.seat)
    case 'predictionsDealt':
      return everyPlayer({ ...game, predictions: { about: event.about, options: event.options } }, () => ({ prediction: null }))
    case 'predicted':
      return done(withPlayer(game, event.seat, { prediction: event.talent }), event.seat)
    case 'coreRevealed':
      return coreRevealed(game, event)
    case 'actionsDealt':
      return withPlayer(game, event.seat, {
        worlds: event.worlds,
        actions: event.actions,
        obstacles: event.obstacles,
        replies: event.replies,
      })
    case 'planned':
      return planned(game, event)
    case 'detailWritten':
      return withPlayer(game, event.seat, { detail: event.words === '' ? null : { words: event.words, hidden: false } })
    case 'planRevealed':
      return withPlayer(game, event.seat, { planOpen: true, buddy: event.buddy })
    case 'handShaken':
      return withStep(game, { shaken: [...game.step.shaken, event.seat] })
    case 'actionConfirmed':
      return actionConfirmed(game, event)
    case 'stepBrought': {
      const { date, action, who } = event
      return withPlayer(game, event.seat, { lastStep: { date, action, who } })
    }
    case 'networkQuestionSent':
      return networkQuestionSent(game, event)
    case 'takeawaysDealt':
      return everyPlayer(game, (seat) => ({ takeaway: event.takeaways[seat] ?? null }))
    case 'roundStarted':
      return roundStarted(game, event)
    case 'roundAsked':
      return roundAsked(game, event)
    case 'roundEnded':
      return withoutRound(game)
    case 'gameEnded':
      return ended(game, event)
    case 'gameClosed':
      return closed(game, true)
  }
}
