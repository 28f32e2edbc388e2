import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { useStore } from '../store.ts'
import { Confirm } from './Confirm.tsx'
import { classActs, isBeforeAction, isPlaying, lettersOf } from './groupActs.ts'

/** What is asked once more before it is done to the whole class. */
export type AskedOfClass = 'round' | 'toAction' | 'stop'
export const isAsked = (page: string | null): page is AskedOfClass => page === 'round' || page === 'toAction' || page === 'stop'

type Props = Readonly<{ asked: AskedOfClass; onClose: () => void }>

export function AskClass({ asked, onClose }: Props) {
  const games = useStore((state) => state.games)
  const yes = (act: Promise<unknown>) => {
    onClose()
    void act
  }
  if (asked === 'stop')
    return (
      <Confirm
        title={stageSay('stop.title')}
        text={stageSay('stop.text')}
        yes={stageSay('stop.yes')}
        no={stageSay('stop.no')}
        onYes={() => yes(commandLesson({ type: 'end' }))}
        onNo={onClose}
      />
    )
  const letters = lettersOf(games, asked === 'round' ? isPlaying : isBeforeAction)
  return (
    <Confirm
      title={stageSay(`ask.${asked}All`)}
      text={stageSay(`ask.${asked}Text`)}
      yes={stageSay(`ask.${asked}Yes`)}
      onYes={() => yes(classActs[asked](letters))}
      onNo={onClose}
    />
  )
}
