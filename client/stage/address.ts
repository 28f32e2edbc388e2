import { ROUTES } from '../../shared/wire.ts'
import { ask } from '../http.ts'

/** Where students reach the server; until the server has said so, where this page came from. */
let origin = location.origin

export async function learnAddress(): Promise<void> {
  const answer = await ask<{ address: string }>('GET', ROUTES.address)
  if (answer?.ok) origin = answer.address
}

/** What students type, and what the QR opens. */
export const typedAddress = () => new URL(origin).host
export const joinAddress = (code: string) => `${origin}/j/${code}`
/** Where the mentor's own device goes. */
export const mentorAddress = (code: string) => `${origin}/mentor/${code}`
