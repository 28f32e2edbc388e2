import { useState } from 'preact/hooks'
import type { Seat } from '../../../shared/basics.ts'
import type { StepProps } from '../../game.ts'
import { mayHide } from '../../ownWords.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useFocusKept } from '../../useFocusKept.ts'
import { Icon } from '../Icon.tsx'
import { Press } from '../Press.tsx'

type OwnTextProps = Pick<StepProps, 'me' | 'names'> &
  Readonly<{
    of: Seat
    /** which insight of the writer; null: the detail of the plan */
    insight: number | null
    /** null when they were hidden */
    words: string | null
  }>

/** Own words on the table, with the way to take them away: asked once more, and never who did it or why. */
export function OwnText({ me, names, of, insight, words }: OwnTextProps) {
  const { say } = useWords()
  const [asking, setAsking] = useState(false)
  const part = useFocusKept(words === null ? 'hidden' : asking ? 'asking' : 'shown')
  const hide = () => tap(me.seat, { type: 'hideText', of, insight })
  const may = words !== null && mayHide(me, of)
  return (
    <div class="own-text" ref={part} tabIndex={-1}>
      {words === null ? (
        <p class="own-text-hidden">
          <Icon name="eye-slash" size={22} /> {say('text.hidden')}
        </p>
      ) : (
        <p class="own-text-words">{words}</p>
      )}
      {may && !asking && (
        <button type="button" class="hint" onClick={() => setAsking(true)}>
          {say('text.hide')} <span class="hidden">{say('text.hideOf', { name: names[of] })}</span>
        </button>
      )}
      {may && asking && (
        <div class="own-text-ask">
          <p>{say('text.ask')}</p>
          <Press look="small" onPress={hide}>
            {say('text.yes')}
          </Press>
          <Press look="small" onPress={() => setAsking(false)}>
            {say('text.no')}
          </Press>
        </div>
      )}
    </div>
  )
}
