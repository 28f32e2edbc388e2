import { remembered } from '../remembered.ts'

/** Lessons that go on another day, as this device remembers them: where they are and of which day. Nothing of a student. */
export type Shelved = Readonly<{ lesson: string; date: string }>

const MOST = 6

export function shelvedLessons(): readonly Shelved[] {
  const list = remembered.recall<Shelved[]>('shelved')
  return Array.isArray(list) ? list.filter((one) => typeof one?.lesson === 'string' && typeof one.date === 'string') : []
}

export const forgetShelved = (lesson: string): void =>
  remembered.remember(
    'shelved',
    shelvedLessons().filter((one) => one.lesson !== lesson),
  )

export function rememberShelved(shelved: Shelved): void {
  const others = shelvedLessons().filter(({ lesson }) => lesson !== shelved.lesson)
  remembered.remember('shelved', [shelved, ...others].slice(0, MOST))
}
