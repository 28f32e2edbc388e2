import { CLOCKS, type Clocks, PLENARY_MINUTES } from '../../shared/basics.ts'
import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { sayTime } from '../days.ts'
import { endTimes, minutesUntil } from '../home/wishes.ts'
import { useStore } from '../store.ts'
import { leftOf, movedEnd, useMsLeft, wallTime } from './lessonTime.ts'
import { StageButton } from './StageButton.tsx'
import { CloseButton, StageDialog } from './StageDialog.tsx'

const STEP = 5
const setEnd = (minutes: number | null) => void commandLesson({ type: 'setEnd', minutes })

type Props = Readonly<{ status: LessonView['status']; onClose: () => void }>

/** The end of the lesson: set, five minutes earlier or later, or none; and how strict the clocks of the steps are. */
export function EndDialog({ status, onClose }: Props) {
  const left = useMsLeft(status)
  return (
    <StageDialog label={stageSay('do.end')} onClose={onClose}>
      {left === null ? <Times /> : <Move left={left} />}
      <StepClocks clocks={status.clocks} />
      <CloseButton onClose={onClose} />
    </StageDialog>
  )
}

function StepClocks({ clocks }: Readonly<{ clocks: Clocks }>) {
  return (
    <>
      <h2>{stageSay('clocks.title')}</h2>
      <div class="stage-letters">
        {CLOCKS.map((one) => (
          <StageButton
            key={one}
            {...(one === clocks ? { icon: 'check' } : {})}
            pressed={one === clocks}
            onTap={() => void commandLesson({ type: 'setClocks', clocks: one })}
          >
            {stageSay(`clocks.${one}`)}
          </StageButton>
        ))}
      </div>
    </>
  )
}

function Times() {
  const now = Date.now()
  return (
    <>
      <h2>{stageSay('time.choose')}</h2>
      <div class="stage-letters">
        {endTimes(now).map((time) => (
          <StageButton key={time} onTap={() => setEnd(minutesUntil(time, now))}>
            {sayTime(time)}
          </StageButton>
        ))}
      </div>
    </>
  )
}

function Move({ left }: Readonly<{ left: number }>) {
  const reading = useStore((state) => state.clock.lesson) ?? { speed: 1 }
  const { of, minutes } = leftOf(left)
  return (
    <>
      <h2>{stageSay('time.title', { time: sayTime(wallTime(left, reading, Date.now())) })}</h2>
      <p>
        {of === 'play'
          ? stageSay('time.plan', { count: minutes, plenary: PLENARY_MINUTES })
          : stageSay(`time.${of}`, { count: minutes })}
      </p>
      <div class="stage-pair">
        <StageButton icon="minus" onTap={() => setEnd(movedEnd(left, -STEP))}>
          {stageSay('time.sooner', { count: STEP })}
        </StageButton>
        <StageButton icon="plus" onTap={() => setEnd(movedEnd(left, STEP))}>
          {stageSay('time.later', { count: STEP })}
        </StageButton>
      </div>
      <StageButton icon="x-circle" kind="line" onTap={() => setEnd(null)}>
        {stageSay('time.none')}
      </StageButton>
    </>
  )
}
