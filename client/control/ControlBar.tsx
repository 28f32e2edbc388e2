import { useState } from 'preact/hooks'
import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { Icon } from '../panels/Icon.tsx'
import { classActs, isPlaying, lettersOf } from '../stage/groupActs.ts'
import type { Host } from '../stage/scene.ts'
import { UndoBar } from '../stage/UndoBar.tsx'
import { useStore } from '../store.ts'
import { ControlMenu } from './ControlMenu.tsx'
import { controlSay } from './words.ts'

type Props = Readonly<{
  lessonId: string
  status: LessonView['status']
  host: Host
  naming: boolean
  onNames: () => void
  onErased: () => void
}>

/** Always under the thumb: all eyes to the board, a minute for all, the names, and what is seldom needed. */
export function ControlBar({ naming, onNames, ...props }: Props) {
  const { status, host } = props
  const [open, setOpen] = useState(false)
  return (
    <footer class="control-foot">
      <UndoBar />
      <div class="control-bar">
        {status.stage === 'playing' ? (
          <PlayButtons status={status} />
        ) : (
          <LobbyButtons host={host} grouped={status.stage === 'grouped'} />
        )}
        <BarButton icon="users" label={controlSay('bar.names')} pressed={naming} onTap={onNames} />
        <BarButton icon="dots-three-circle" label={controlSay('bar.more')} onTap={() => setOpen(true)} />
      </div>
      {open && <ControlMenu {...props} onClose={() => setOpen(false)} />}
    </footer>
  )
}

function PlayButtons({ status: { paused } }: Pick<Props, 'status'>) {
  const games = useStore((state) => state.games)
  return (
    <>
      <BarButton
        sun
        icon={paused ? 'play' : 'eye'}
        label={controlSay(paused ? 'bar.resume' : 'bar.look')}
        spoken={stageSay(paused ? 'do.resume' : 'do.look')}
        onTap={() => void commandLesson({ type: paused ? 'resume' : 'pause' })}
      />
      <BarButton
        icon="plus"
        label={controlSay('bar.minute')}
        spoken={stageSay('do.minuteAll')}
        onTap={() => void classActs.minute(lettersOf(games, isPlaying))}
      />
    </>
  )
}

function LobbyButtons({ host, grouped }: Readonly<{ host: Host; grouped: boolean }>) {
  const can = host.can.includes('start')
  return (
    <>
      <BarButton
        icon="users-four"
        sun={!can}
        label={stageSay(grouped ? 'lobby.again' : 'lobby.makeGroups')}
        onTap={() => void commandLesson({ type: 'makeGroups' })}
      />
      <BarButton icon="play" sun={can} label={stageSay('lobby.start')} onTap={() => void commandLesson({ type: 'start' })} />
    </>
  )
}

type ButtonProps = Readonly<{
  icon: string
  label: string
  /** in full, where the button has room for a word only */
  spoken?: string
  sun?: boolean
  pressed?: boolean
  onTap: () => void
}>

const BarButton = ({ icon, label, spoken, sun = false, pressed, onTap }: ButtonProps) => (
  <button type="button" class="control-tap" data-sun={sun} aria-label={spoken} aria-pressed={pressed} onClick={onTap}>
    <Icon name={icon} size={26} />
    <span>{label}</span>
  </button>
)
