import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import { type Game, playerOf } from '../game.ts'
import type { Judgement } from './judgement.ts'

/** [OPENING-2] Everybody secretly chooses one of six pictures; a choice can be changed until all have chosen. */
export function choosePicture(game: Game, { seat, picture }: CommandOf<'choosePicture'>): Judgement {
  if (game.phase !== 'opening' || game.step.name !== 'choose') return reject({ code: 'notNow', phase: game.phase })
  if (!playerOf(game, seat).pictures.includes(picture)) return reject({ code: 'notOffered' })
  return accept({ type: 'pictureChosen', seat, picture })
}
