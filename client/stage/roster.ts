import { SEATS } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import { looksLike } from '../../shared/lesson/rules/lookAlike.ts'
import { stageSay } from '../board/words.ts'
import { listed } from '../say.ts'
import type { Host } from './scene.ts'

/** Who is in the lesson and where, as the mentor's screens need it. */

export type Student = Host['roster'][number]
export type Games = Readonly<Record<string, { readonly status: Pick<GameView['status'], 'phase'> }>>
type Connected = Readonly<
  Record<string, { readonly players: readonly Pick<GameView['players'][number], 'seat' | 'connected'>[] }>
>

export type TableOfStudents = Readonly<{ letter: string; students: readonly Student[] }>

/** The tables with their students in the order of the seats. */
export const tablesOf = ({ groups, roster }: Pick<Host, 'groups' | 'roster'>): TableOfStudents[] =>
  groups.map(({ letter }) => ({
    letter,
    students: SEATS.flatMap((seat) => roster.find((one) => one.group === letter && one.seat === seat) ?? []),
  }))

/** Who has no seat. */
export const unseated = ({ roster }: Pick<Host, 'roster'>): Student[] => roster.filter(({ group }) => group === null)

/** The first names of who else plays on the same device. */
export const sharersOf = ({ roster }: Pick<Host, 'roster'>, { student, device }: Student): string[] =>
  roster.filter((one) => device !== undefined && one.device === device && one.student !== student).map(({ name }) => name)

/** Who goes leaves the device behind: said before it is done. Empty when nobody shares it. */
export function deviceStays(host: Pick<Host, 'roster'>, student: Student): string {
  const names = sharersOf(host, student)
  return names.length > 0 ? `${stageSay('name.sharesStay', { names: listed(names) })} ` : ''
}

export const presentCount = ({ roster }: Pick<Host, 'roster'>): number => roster.filter(({ absent }) => !absent).length

export type FreeSeats = Readonly<{ letter: string; seats: number }>

/** Tables with a free seat, the emptiest first; none that has finished. */
export const openTables = (groups: Host['groups'], games: Games): FreeSeats[] =>
  groups
    .filter(({ letter }) => games[letter]?.status.phase !== 'done')
    .map(({ letter, members }) => ({ letter, seats: SEATS.length - members.length }))
    .filter(({ seats }) => seats > 0)
    .sort((one, other) => other.seats - one.seats)

/** Where a student may go: free seats at the other tables, in the order of their letters. */
export const elsewhere = (host: Pick<Host, 'groups'>, games: Games, { group }: Student): FreeSeats[] =>
  openTables(host.groups, games)
    .filter(({ letter }) => letter !== group)
    .sort((one, other) => one.letter.localeCompare(other.letter))

/** A student of last time who seems to be here again: on the own device, or by the same name on another one. */
export type ComingBack = Readonly<{ student: string; name: string; newcomer: string | null }>

export const missing = ({ roster }: Pick<Host, 'roster'>): Student[] =>
  roster.filter(({ absent, group }) => absent && group !== null)

export function comingBack(host: Pick<Host, 'roster' | 'late'>, games: Connected): ComingBack[] {
  return missing(host).flatMap((old): ComingBack[] => {
    const { student, name, group, seat } = old
    const here = games[group ?? '']?.players.some((player) => player.seat === seat && player.connected)
    const newcomer = host.late.find((one) => looksLike(one.name, name))?.student ?? null
    return here || newcomer ? [{ student, name, newcomer: here ? null : newcomer }] : []
  })
}
