import type { OpenLesson } from '../shared/lesson/commands.ts'
import type { Supplies } from '../shared/lesson/reconcile.ts'
import type { LessonRejection } from '../shared/lesson/rejections.ts'
import { type Classroom, openClassroom } from './classroom.ts'
import { keptUntil, makeKeeping } from './keeping.ts'
import { offers } from './offers.ts'
import { hashOf, newCode, newId, newKey, newSeed, sameHash } from './secrets.ts'
import type { Store } from './store/store.ts'
import type { Ground, Trouble } from './table.ts'
import { openLessonTable } from './tables.ts'
import { makeBots } from './trial/bots.ts'

export type Opened = { readonly lesson: string; readonly code: string; readonly hostKey: string }
type Refused = { readonly ok: false; readonly rejection: LessonRejection | Trouble }

/** All lessons of this process: opened, found by code or key, and held while they are played. */
export type Registry = {
  /** `trial`: for one person, with players of the server; nobody can join it, and it is kept shortly. */
  open(wishes: OpenLesson, how?: { readonly trial: boolean }): Promise<Opened | Refused>
  find(lesson: string): Promise<Classroom | null>
  findByCode(code: string): Promise<Classroom | null>
  findBySeat(keyHash: string): Promise<Classroom | null>
  keepSeat(keyHash: string, lesson: string): Promise<void>
  /** As many students as one server carries are in lessons that are being given. */
  isFull(): boolean
  /** The token for a cookie, when this is the host key of that lesson. */
  admitHost(lesson: string, key: string): Promise<string | null>
  isHost(lesson: string, token: string): Promise<boolean>
  dropHost(token: string): Promise<void>
  /** Everything of this lesson and of who was in it, at once and for ever. */
  erase(lesson: string): Promise<void>
  /**
   * Once in a while: ends lessons that nobody ends, lets go of those at which nobody has looked for a while (the next who comes finds
   * them in the store), and deletes those whose time is over.
   */
  rest(): Promise<void>
  close(): Promise<void>
}

/** real ms */
const REST_AFTER = 30 * 60_000
const CODE_TRIES = 20
const MOST_STUDENTS = 2000
const MOST_TRIALS = 20

type Held = { readonly classroom: Promise<Classroom | null>; found: Classroom | null; usedAt: number }
export type RegistryNeeds = {
  readonly store: Store
  readonly ground: Ground
  readonly supplies: Supplies
  /** the date on the wall: a lesson notes it once */
  readonly today: () => string
  /** real ms */
  readonly clock: () => number
  readonly mostStudents?: number
  readonly mostTrials?: number
}

export function makeRegistry(needs: RegistryNeeds): Registry {
  const { store, ground, supplies, today, clock, mostStudents = MOST_STUDENTS, mostTrials = MOST_TRIALS } = needs
  const held = new Map<string, Held>()
  const gone = new Set<string>()
  const keeping = makeKeeping(ground, clock)

  /** Loads a lesson once, however many ask at the same time. One that cannot be read is asked again next time. */
  function find(id: string): Promise<Classroom | null> {
    const known = held.get(id)
    if (known) {
      known.usedAt = clock()
      return known.classroom
    }
    const classroom = openClassroom(id, ground, supplies).then(withBots)
    const holding: Held = { classroom, found: null, usedAt: clock() }
    held.set(id, holding)
    classroom.then(
      (found) => {
        holding.found = found
        if (!found) held.delete(id)
      },
      () => held.delete(id),
    )
    return classroom
  }

  /** [TRIAL-2] Also after a restart. */
  function withBots(classroom: Classroom | null): Classroom | null {
    if (classroom?.lesson.state.trial) classroom.follow(makeBots(classroom, ground))
    return classroom
  }

  const trials = () => [...held.values()].filter(({ found }) => found?.lesson.state.trial).length

  const findIf = async (id: string | null | undefined) => (id && !gone.has(id) ? find(id) : null)

  /** Out of reach at once, then out of the store: a lesson that is half deleted is not there either. */
  async function erase(id: string): Promise<void> {
    gone.add(id)
    const classroom = await held.get(id)?.classroom.catch(() => null)
    held.delete(id)
    keeping.letGo(id)
    classroom?.expel()
    await classroom?.close()
    await store.eraseLesson(id, ground.wall())
  }

  async function letGo(id: string, classroom: Classroom): Promise<void> {
    held.delete(id)
    keeping.letGo(id)
    await classroom.close()
  }

  async function attend(): Promise<void> {
    for (const [id, { found, usedAt }] of held) {
      if (!found) continue
      await keeping.attend(found).catch(ground.trouble)
      if (found.empty && clock() - usedAt > REST_AFTER) await letGo(id, found)
    }
  }

  return {
    find: async (id) => findIf(held.has(id) || (await store.lesson(id)) ? id : null),
    erase,
    findByCode: async (code) => findIf((await store.lessonByCode(code))?.id),
    findBySeat: async (keyHash) => findIf(await store.lessonOfSeat(keyHash)),
    keepSeat: (keyHash, lesson) => store.addSeat(keyHash, lesson),
    isFull: () => studentsIn([...held.values()]) >= mostStudents,

    async open(wishes, { trial } = { trial: false }) {
      if (trial && trials() >= mostTrials) return { ok: false, rejection: { code: 'trialsFull' } }
      if (!offers(supplies, wishes)) return { ok: false, rejection: { code: 'variantMissing' } }
      const opened = await reserve(store)
      const table = await openLessonTable(opened.lesson, ground)
      const verdict = await table.issue({
        type: 'open',
        ...wishes,
        ...(trial && { trial }),
        seed: newSeed(),
        date: today(),
        code: opened.code,
        now: ground.clock(),
      })
      if (trial) await ground.store.keepUntil(opened.lesson, keptUntil(ground, 'trial'))
      return verdict.ok ? opened : verdict
    },

    async admitHost(lesson, key) {
      const row = await store.lesson(lesson)
      if (!row || !sameHash(row.hostHash, hashOf(key))) return null
      const token = newKey()
      await store.addHost(hashOf(token), lesson)
      return token
    },
    isHost: async (lesson, token) => (await store.lessonOfHost(hashOf(token))) === lesson,
    dropHost: (token) => store.removeHost(hashOf(token)),

    async rest() {
      await attend()
      for (const id of await keeping.overdue()) await erase(id).catch(ground.trouble)
    },

    async close() {
      for (const { classroom } of held.values()) await (await classroom.catch(() => null))?.close()
    },
  }
}

const studentsIn = (all: readonly Held[]): number =>
  all.reduce(
    (sum, { found }) => sum + (found && found.lesson.state.stage !== 'ended' ? found.lesson.state.students.length : 0),
    0,
  )

/** A lesson id with a join code that no other lesson has. */
async function reserve(store: Store): Promise<Opened> {
  for (let tries = 0; tries < CODE_TRIES; tries++) {
    const opened = { lesson: newId(), code: newCode(), hostKey: newKey() }
    if (await store.addLesson({ id: opened.lesson, code: opened.code, hostHash: hashOf(opened.hostKey) })) return opened
  }
  throw new Error('no join code is free')
}
