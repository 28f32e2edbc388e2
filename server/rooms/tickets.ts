import { matchMaker } from '@colyseus/core'
import type { Identity } from '../device.ts'

export const DOORS = { lesson: 'lesson', group: 'group' } as const
export type DoorName = keyof typeof DOORS

const making = new Map<string, Promise<unknown>>()

/**
 * Reserves a place at a door; whoever has the reservation comes in as this identity, once, soon.
 * The room is made at its first ticket. Making one with an id that exists would join that one, so it is looked up first.
 */
export async function reservePlace(door: DoorName, id: string, identity: Identity) {
  const room = await openDoor(door, id)
  return matchMaker.reserveSeatFor(room, {}, identity)
}

async function openDoor(door: DoorName, id: string) {
  await making.get(id)
  const open = await matchMaker.getRoomById(id)
  if (open) return open
  const opening = matchMaker.createRoom(DOORS[door], { id })
  making.set(id, opening)
  try {
    return await opening
  } finally {
    making.delete(id)
  }
}
