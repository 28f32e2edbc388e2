import type { WitnessedEvent } from '../shared/game/view.ts'
import type { Names } from './names.ts'
import type { Params, Say } from './say.ts'

/** A fact in one sentence, for who listens to the screen. A new step is said by the status line. */
export function lineOf(event: WitnessedEvent, say: Say, names: Names): string[] {
  if (event.type === 'stepStarted') return []
  const params: Params = {
    ...('seat' in event && { name: names[event.seat] }),
    ...('seconds' in event && { seconds: event.seconds }),
  }
  return [say(`happened.${event.type}`, params)]
}
