import type { StepProps } from '../../game.ts'
import { listed, useWords } from '../../say.ts'
import { statusOf } from '../../status.ts'
import { withoutCapital } from '../../useSentence.ts'
import { Icon } from '../Icon.tsx'

/** The mentor plays along on this device, and is the one to tap now. */
export function MentorsTurn({ view, me, names }: StepProps) {
  const { say } = useWords()
  const { key, params, names: others } = statusOf(view, me, names)
  const task = say(key, { ...params, ...(others && { names: listed(others) }) })
  return (
    <p class="bar-line mentors-turn" role="status">
      <Icon name="chalkboard-teacher" size={30} />
      <span>{say('mentor.now', { task: withoutCapital(task) })}</span>
    </p>
  )
}
