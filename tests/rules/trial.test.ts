import { describe, expect, test } from 'vitest'
import { openLesson } from '../../shared/lesson/commands.ts'
import { noLesson } from '../../shared/lesson/lesson.ts'
import { lessonView } from '../../shared/lesson/view.ts'
import { viewOf } from '../../shared/lesson/viewOf.ts'
import { Host } from '../support/host.ts'

/** What the rules know of a trial; how it is played stands in tests/server/trial.test.ts. */
describe('Trying it alone', () => {
  const trial = () => {
    const host = new Host()
    host.lesson = noLesson
    host.does({
      type: 'open',
      level: 'vmbo',
      variant: '20',
      language: 'nl',
      seed: 5,
      date: '2026-11-23',
      code: 'BCDFGH',
      trial: true,
    })
    host.joins('Mentor')
    for (const name of ['Noor', 'Sem', 'Yara']) host.does({ type: 'join', student: `s-${name}`, name, keyHash: name, bot: true })
    return host.does({ type: 'closeDoor' }).started()
  }
  test('[TRIAL-1] is a lesson like any other: one group of four, marked, and closed to others', () => {
    const host = trial()
    expect(host.settle()).toEqual(['A startGame'])
    expect(host.lesson.students.map(({ bot }) => bot)).toEqual([false, true, true, true])
    const view = lessonView.parse(viewOf(host.lesson, { role: 'student', student: 's-Mentor' }))
    expect(view).toMatchObject({ status: { trial: true }, me: { name: 'Mentor', group: 'A' } })
    host.refuses({ type: 'join', student: 's-late', name: 'Robin', keyHash: 'r' }, { code: 'doorClosed' })
  })
  test('[TRIAL-2] [TRIAL-3] nobody but the server makes one: the words of a device have no field for it', () => {
    const wishes = { level: 'vmbo', variant: '20', language: 'nl' }
    expect(openLesson.safeParse(wishes).success).toBe(true)
    expect(openLesson.safeParse({ ...wishes, trial: true }).success).toBe(false)
  })
})
