import type { Phase, Role, Seat } from '../basics.ts'

/** Why the game refuses. A refusal may only depend on what the asker can see. */
export type GameRejection =
  | { code: 'notStarted' }
  | { code: 'alreadyStarted' }
  | { code: 'gameOver' }
  | { code: 'momentPassed' }
  | { code: 'paused' }
  | { code: 'notNow'; phase: Phase }
  | { code: 'notYourTurn'; actors: readonly Seat[] }
  | { code: 'notYourRole'; role: Role }
  | { code: 'alreadyDone' }
  | { code: 'tooSoon'; seconds: number }
  | { code: 'stillTimeLeft' }
  | { code: 'notOffered' }
  | { code: 'chooseFirst' }
  | { code: 'planIncomplete' }
  | { code: 'onlyOnce' }
  | { code: 'codeBroken' }
  | { code: 'tooFewSparks'; cost: number }
  | { code: 'chipsOnly' }
  | { code: 'tooManyWords'; most: number }
  | { code: 'notPlaying' }
  | { code: 'stopped' }
  | { code: 'notMissing' }
  | { code: 'notAlone' }
  | { code: 'waitABit'; seconds: number }
