import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { Icon } from '../panels/Icon.tsx'
import { leftOf, useMsLeft } from './lessonTime.ts'

/** Quietly: how many minutes of play are left, with room kept for rounding off together. */
export function TimeLeft({ status }: Readonly<{ status: LessonView['status'] }>) {
  const ms = useMsLeft(status)
  if (ms === null) return null
  const { of, minutes } = leftOf(ms)
  return (
    <p class="stage-time">
      <Icon name="clock" />
      {stageSay(`time.${of}`, { count: minutes })}
    </p>
  )
}
