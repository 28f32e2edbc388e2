import type { OpenLesson } from '../shared/lesson/commands.ts'
import type { Supplies } from '../shared/lesson/reconcile.ts'
import type { LessonRejection } from '../shared/lesson/rejections.ts'
import { type Classroom, openClassroom } from './classroom.ts'
import { offers } from './offers.ts'
import { hashOf, newCode, newId, newKey, newSeed, sameHash } from './secrets.ts'
import type { Store } from './store/store.ts'
import type { Ground, Trouble } from './table.ts'
import { openLessonTable } from './tables.ts'

export type Opened = { readonly lesson: string; readonly code: string; readonly hostKey: string }
type Refused = { readonly ok: false; readonly rejection: LessonRejection | Trouble }

/** All lessons of this process: opened, found by code or key, and held while they are played. */
export type Registry = {
  open(wishes: OpenLesson): Promise<Opened | Refused>
  find(lesson: string): Promise<Classroom | null>
  findByCode(code: string): Promise<Classroom | null>
  findBySeat(keyHash: string): Promise<Classroom | null>
  keepSeat(keyHash: string, lesson: string): Promise<void>
  /** The token for a cookie, when this is the host key of that lesson. */
  admitHost(lesson: string, key: string): Promise<string | null>
  isHost(lesson: string, token: string): Promise<boolean>
  dropHost(token: string): Promise<void>
  /** Lets go of lessons at which nobody has looked for a while; the next who comes finds them in the store. */
  rest(): Promise<void>
  close(): Promise<void>
}

/** real ms */
const REST_AFTER = 30 * 60_000
const CODE_TRIES = 20

type Held = { readonly classroom: Promise<Classroom | null>; usedAt: number }
export type RegistryNeeds = {
  readonly store: Store
  readonly ground: Ground
  readonly supplies: Supplies
  /** the date on the wall: a lesson notes it once */
  readonly today: () => string
  /** real ms */
  readonly clock: () => number
}

export function makeRegistry({ store, ground, supplies, today, clock }: RegistryNeeds): Registry {
  const held = new Map<string, Held>()

  /** Loads a lesson once, however many ask at the same time. One that cannot be read is asked again next time. */
  function find(id: string): Promise<Classroom | null> {
    const known = held.get(id)
    if (known) {
      known.usedAt = clock()
      return known.classroom
    }
    const classroom = openClassroom(id, ground, supplies)
    held.set(id, { classroom, usedAt: clock() })
    classroom.then(
      (found) => found ?? held.delete(id),
      () => held.delete(id),
    )
    return classroom
  }

  const findIf = async (id: string | null | undefined) => (id ? find(id) : null)

  return {
    find: async (id) => (held.has(id) || (await store.lesson(id)) ? find(id) : null),
    findByCode: async (code) => findIf((await store.lessonByCode(code))?.id),
    findBySeat: async (keyHash) => findIf(await store.lessonOfSeat(keyHash)),
    keepSeat: (keyHash, lesson) => store.addSeat(keyHash, lesson),

    async open(wishes) {
      if (!offers(supplies, wishes)) return { ok: false, rejection: { code: 'variantMissing' } }
      const opened = await reserve(store)
      const table = await openLessonTable(opened.lesson, ground)
      const verdict = await table.issue({
        type: 'open',
        ...wishes,
        seed: newSeed(),
        date: today(),
        code: opened.code,
        now: ground.clock(),
      })
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
      for (const [id, { classroom, usedAt }] of held) {
        const found = clock() - usedAt > REST_AFTER ? await classroom.catch(() => null) : null
        if (!found?.empty) continue
        held.delete(id)
        await found.close()
      }
    },

    async close() {
      for (const { classroom } of held.values()) await (await classroom.catch(() => null))?.close()
    },
  }
}

/** A lesson id with a join code that no other lesson has. */
async function reserve(store: Store): Promise<Opened> {
  for (let tries = 0; tries < CODE_TRIES; tries++) {
    const opened = { lesson: newId(), code: newCode(), hostKey: newKey() }
    if (await store.addLesson({ id: opened.lesson, code: opened.code, hostHash: hashOf(opened.hostKey) })) return opened
  }
  throw new Error('no join code is free')
}
