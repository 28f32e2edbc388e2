import type * as z from 'zod/mini'
import type { AnimalNames } from '../../shared/rude.ts'
import type { trialRequest } from '../../shared/wire.ts'
import type { Registry } from '../registry.ts'
import { hashOf, hashOfPersonal, newId, newKey, personalCode } from '../secrets.ts'

/** Names, not words: the same in every language. */
const PERSON = 'Mentor'
const PLAYERS = ['Noor', 'Sem', 'Yara'] as const

type Needs = { readonly registry: Registry; readonly animals: AnimalNames }

/** [TRIAL-1] A lesson for one, by the commands of any lesson: opened, four seats, one group, started. */
export async function openTrial(needs: Needs, { key, ...wishes }: z.infer<typeof trialRequest>) {
  const { registry } = needs
  const animals = needs.animals[wishes.language]
  const opened = await registry.open(wishes, { trial: true })
  if ('ok' in opened) return opened
  const { lesson: id } = opened
  const keyHash = hashOf(key)
  await registry.keepSeat(keyHash, id)
  const classroom = await registry.find(id)
  if (!classroom) return { ok: false, rejection: { code: 'serverTrouble' } } as const
  const codeHash = hashOfPersonal(personalCode(key, id), id)
  await classroom.lesson.issue({ type: 'join', student: newId(), name: PERSON, keyHash, codeHash, animals })
  for (const name of PLAYERS)
    await classroom.lesson.issue({ type: 'join', student: newId(), name, keyHash: hashOf(newKey()), animals, bot: true })
  for (const type of ['closeDoor', 'makeGroups', 'start'] as const) await classroom.lesson.issue({ type, now: classroom.clock })
  await classroom.settled()
  return { ok: true, lesson: id } as const
}
