import { useRef, useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/basics.ts'
import type { CommandAnswer, Rejection } from '../../../shared/wire.ts'
import type { StepProps } from '../../game.ts'
import { saidBeside } from '../../ownWords.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { keepTyped, typedWasSent } from '../../typed.ts'
import { useDraft } from '../../useChoice.ts'
import { OwnWords } from '../words/OwnWords.tsx'

/** What is being typed about the plan, and how it goes to the table; `send` is true when nothing is left to send. */
export type Detail = Readonly<{
  words: string
  wrong: Rejection | null
  write: (words: string) => void
  send: () => Promise<boolean>
}>

/** A detail of the plan in own words: of this action only, and sent when the field is left. */
export function useDetail({ view, me }: StepProps): Detail {
  const [words, setWords] = useDraft(`${view.moment}/${me.seat}/${me.plan.action}`, me.detail ?? '')
  const [wrong, setWrong] = useState<Rejection | null>(null)
  const underWay = useRef<{ words: string; answer: Promise<CommandAnswer> } | null>(null)
  const mayWrite = me.can.includes('writeDetail')

  const give = (text: string) => {
    if (underWay.current?.words === text) return underWay.current.answer
    const answer = tap(me.seat, { type: 'writeDetail', words: text })
    underWay.current = { words: text, answer }
    return answer
  }
  const send = async () => {
    const text = words.trim()
    if (!mayWrite || (text === (me.detail ?? '') && !underWay.current)) return true
    const answer = await give(text)
    underWay.current = null
    if (answer.ok) typedWasSent()
    setWrong(saidBeside(answer))
    return answer.ok
  }
  const write = (text: string) => {
    setWrong(null)
    keepTyped(view.moment, me.seat, text)
    setWords(text)
  }
  return { words, wrong, write, send }
}

export function DetailField({ words, wrong, write, send }: Detail) {
  const { say } = useWords()
  return (
    <OwnWords
      label={say('plan.detail')}
      note={say('plan.detailSee')}
      most={LIMITS.detailLength}
      value={words}
      wrong={words.trim() ? wrong : null}
      onChange={write}
      onLeave={() => void send()}
    />
  )
}
