import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { Actions } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'

/** A turn in which the storyteller rather listens: no story, and a talent for how somebody listens. */
export function ListenTurn({ me, names, teller }: StepProps) {
  const { say } = useWords()
  const name = teller ? names[teller] : ''
  return (
    <>
      <Calm title={say('listen.title')} text={say(me.seat === teller ? 'listening.me' : 'listening.other', { teller: name })} />
      <Actions me={me} />
    </>
  )
}
