import type { Seat } from '../shared/basics.ts'
import type { PlayerCommand } from '../shared/game/commands.ts'
import type { CommandAnswer } from '../shared/wire.ts'
import { commandGame } from './connection.ts'
import { forgetNotice, notify, refuse } from './notices.ts'
import { say } from './say.ts'
import { gameNow, get } from './store.ts'
import { whyNot } from './whyNot.ts'

/**
 * A tap for a seat at the table: one's own, that of the mentor who plays along on this device, or of somebody who is lost.
 * What the device can know by itself it says at once; everything else the server decides.
 */
export async function tap(seat: Seat, command: PlayerCommand): Promise<CommandAnswer> {
  forgetNotice()
  const view = gameNow()
  const rejection = view && whyNot(view, seat, command.type)
  if (rejection) {
    refuse(rejection)
    return { ok: false, rejection }
  }
  if (get().connection === 'offline') notify(say('offline.kept'))
  return commandGame(command, seat === view?.me?.seat ? null : seat)
}
