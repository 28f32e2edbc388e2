import type { Viewer } from '../basics.ts'
import type { GameEvent } from './events.ts'
import { themeOf } from './game.ts'
import type { WitnessedEvent } from './view.ts'

/**
 * The fact as everybody who looks may witness it, or null when it is nobody's business or the sections already say it.
 * Without a default branch: a new event does not compile until it is shown or hidden here.
 */
export function witnessed(event: GameEvent, viewer: Viewer): WitnessedEvent | null {
  switch (event.type) {
    case 'stepStarted':
      return { type: event.type, phase: event.phase, step: event.step, turn: event.turn, actors: event.actors }
    case 'storyTold':
      return { type: event.type, seat: event.seat, theme: themeOf(event.space) }
    case 'insightLaid':
      return { type: event.type, seat: event.seat }
    case 'talentReacted':
      return event.final && viewer !== 'stage' ? { type: event.type, seat: event.seat, reaction: event.reaction } : null
    case 'actionConfirmed':
      return { type: event.type, seat: event.seat, buddy: event.buddy }
    case 'sparkEarned':
      return { type: event.type }
    case 'everybodyAsked':
    case 'seatLost':
    case 'seatBack':
      return { type: event.type, seat: event.seat }
    case 'timeGiven':
      return { type: event.type, seconds: event.seconds }
    case 'paused':
    case 'resumed':
      return { type: event.type }
    case 'gameEnded':
      return { type: event.type, light: event.light }
    case 'playerJoined':
    case 'playerLeft':
    case 'wentOnWithout':
      return { type: event.type, seat: event.seat }
    case 'jumped':
    case 'stopEnded':
    case 'networkQuestionSent':
      return { type: event.type }
    case 'textHidden':
      return viewer === 'stage' ? null : { type: event.type }
    case 'roundStarted':
      return viewer === 'stage' ? null : { type: event.type, seat: event.of }
    case 'roundEnded':
      return viewer === 'stage' ? null : { type: event.type }
    case 'stopAsked':
      return { type: 'stopped' }
    case 'stopChosen':
    case 'helpAsked':
    case 'helpAnswered':
    case 'lookedIn':
    case 'withoutAsked':
    case 'turnMoved':
    case 'rolesDealtAgain':
    case 'turnPassed':
    case 'listeningChosen':
    case 'gameStarted':
    case 'stepEnded':
    case 'partStarted':
    case 'turnPlanned':
    case 'stepFinished':
    case 'passed':
    case 'moveOnAsked':
    case 'stepSkipped':
    case 'timeWasUp':
    case 'graceStarted':
    case 'graceEnded':
    case 'clockStopped':
    case 'clockResumed':
    case 'deviceShared':
    case 'absenceMarked':
    case 'clocksSet':
    case 'bellSet':
    case 'turnDropped':
    case 'picturesDealt':
    case 'pictureChosen':
    case 'stormStarted':
    case 'questionRead':
    case 'stormAnswered':
    case 'hookChosen':
    case 'hooksTaken':
    case 'energiserDealt':
    case 'predictionsDealt':
    case 'predicted':
    case 'turnStarted':
    case 'riverDealt':
    case 'cardChosen':
    case 'questionsDealt':
    case 'talentsDealt':
    case 'questionChosen':
    case 'talentChosen':
    case 'questionAsked':
    case 'summaryConfirmed':
    case 'talentGiven':
    case 'roundAsked':
    case 'gameClosed':
    case 'chipsOnlySet':
    case 'insightsDealt':
    case 'interestsDealt':
    case 'topTalentChosen':
    case 'interestChosen':
    case 'coreRevealed':
    case 'actionsDealt':
    case 'planned':
    case 'detailWritten':
    case 'planRevealed':
    case 'handShaken':
    case 'takeawaysDealt':
    case 'stepBrought':
      return null
  }
}
