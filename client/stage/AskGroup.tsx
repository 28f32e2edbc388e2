import { stageSay } from '../board/words.ts'
import { Confirm } from './Confirm.tsx'
import { groupActs } from './groupActs.ts'

/** What is asked once more before it is done to one group: it cannot be undone. */
export type AskedOfGroup = 'skip' | 'round' | 'toAction' | 'help' | 'easier' | 'end'

type Props = Readonly<{ letter: string; asked: AskedOfGroup; onClose: () => void }>

export function AskGroup({ letter, asked, onClose }: Props) {
  const yes = () => {
    onClose()
    void groupActs[asked](letter)
  }
  return (
    <Confirm
      title={stageSay(`ask.${asked}`, { letter })}
      text={stageSay(`ask.${asked}Text`)}
      yes={stageSay(`ask.${asked}Yes`)}
      onYes={yes}
      onNo={onClose}
    />
  )
}
