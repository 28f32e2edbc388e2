import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { comeBack } from '../../seat.ts'
import { useIsAnotherDay } from '../../useSentence.ts'
import { Calm } from '../Calm.tsx'
import { Press } from '../Press.tsx'

/** Marked absent, but here. On another day than the game began everybody is, and comes back with one tap. */
export function Absent(props: StepProps) {
  const { say } = useWords()
  if (!useIsAnotherDay(props)) return <Calm title={say('absent.title')} text={say('absent.text')} />
  return (
    <>
      <Calm title={say('again.title')} text={say('again.text')} />
      <div class="actions">
        <div class="actions-main">
          <Press look="main" onPress={comeBack}>
            {say('again.button')}
          </Press>
        </div>
      </div>
    </>
  )
}
