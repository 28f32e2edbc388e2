import {
  becomeHost,
  connect,
  type Device,
  type Opened,
  openLesson,
  type Pass,
  takeSeat,
  type Wishes,
} from '../../tools/client.ts'

/** Classes of devices, as tests need them. */
export * from '../../tools/client.ts'

export const WISHES: Wishes = { level: 'vmbo', variant: '20', language: 'nl' }
export const NAMES = ['Sem', 'Noor', 'Finn', 'Lina'] as const

export type Class = {
  readonly opened: Opened
  readonly host: Pass
  readonly stage: Device
  /** by name */
  readonly passes: ReadonlyMap<string, { readonly key: string }>
}

/** A lesson with a smartboard and students who have a seat but no screen yet. */
export async function openClass(base: string, names: readonly string[] = NAMES): Promise<Class> {
  const opened = await openLesson(base, WISHES)
  const host = await becomeHost(base, opened)
  const stage = await connect(base, host)
  const passes = await Promise.all(names.map(async (name) => [name, await takeSeat(base, opened.code, name)] as const))
  return { opened, host, stage, passes: new Map(passes) }
}

export type Group = Class & { readonly players: readonly Device[] }

/** A group of four at their table, game started. The players stand in the order of their seats. */
export async function playingClass(base: string, names: readonly string[] = NAMES): Promise<Group> {
  const opened = await openClass(base, names)
  await tell(opened.stage, 'makeGroups')
  await tell(opened.stage, 'start')
  const players = await Promise.all([...opened.passes.values()].map((pass) => connect(base, pass)))
  await Promise.all(players.map((player) => player.until(everybodyIsThere)))
  return { ...opened, players: players.toSorted((one, other) => seatOf(one).localeCompare(seatOf(other))) }
}

/** The last fact before anybody does something. */
const everybodyIsThere = ({ game }: Device): boolean => game?.players.every(({ connected }) => connected) ?? false

export const seatOf = ({ game }: Device): string => game?.me?.seat ?? ''

/** The mentor asks something of the lesson, and it is done. */
export async function tell(
  stage: Device,
  type: 'makeGroups' | 'start' | 'pause' | 'resume' | 'end' | 'closeDoor' | 'openDoor',
): Promise<void> {
  const answer = await stage.ask({ on: 'lesson', command: { type } })
  if (!answer.ok) throw new Error(`${type}: ${answer.rejection.code}`)
}
