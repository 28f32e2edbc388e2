import { ROUTES } from '../shared/wire.ts'
import { ask } from './http.ts'
import { kept, wipe } from './remembered.ts'

/** [RETURN-3] "Klaar" on a shared device: nothing is kept in this tab, and its key opens nothing any more. */
export function forgetSeat(): void {
  const seat = kept<{ readonly key: string }>('seat')
  wipe()
  if (seat) void ask('DELETE', ROUTES.seats, { key: seat.key })
}
