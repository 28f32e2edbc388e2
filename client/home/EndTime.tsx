import { PLENARY_MINUTES } from '../../shared/basics.ts'
import { sayTime } from '../days.ts'
import { useWords } from '../say.ts'
import { Picks } from './Picks.tsx'
import { endTimes, minutesUntil } from './wishes.ts'

const NONE = 'none'
type Props = Readonly<{ end: number | null; variant: string; now: number; onPick: (end: number | null) => void }>

/** When the bell goes, if the mentor wants to say so: the game then fits itself, and leaves room for the whole class. */
export function EndTime({ end, variant, now, onPick }: Props) {
  const { say } = useWords()
  const times = endTimes(now).map((time) => ({ value: String(time), label: sayTime(time) }))
  const minutes = end === null ? null : Math.min(Number(variant), minutesUntil(end, now) - PLENARY_MINUTES)
  return (
    <div class="front-end">
      <Picks
        legend={say('home.end')}
        name="end"
        value={end === null ? NONE : String(end)}
        onPick={(value) => onPick(value === NONE ? null : Number(value))}
        options={[{ value: NONE, label: say('home.noEnd') }, ...times]}
      />
      <p class="quiet" role="status">
        {minutes === null ? '' : say('home.fits', { count: minutes, plenary: PLENARY_MINUTES })}
      </p>
    </div>
  )
}
