import { useEffect, useState } from 'preact/hooks'
import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { useFocusKept } from '../../useFocusKept.ts'
import { Actions } from '../Actions.tsx'
import { type ChoiceProps, Choices, OptionList } from '../Choices.tsx'
import { Press } from '../Press.tsx'

const COUNT_MS = 900
const POINT_MS = 2500

type PointingProps = StepProps &
  Pick<ChoiceProps, 'look' | 'options' | 'onPick'> &
  Readonly<{
    /** what they choose among */
    title: string
    note?: string | undefined
  }>

/** One device in the middle: all think, point after three counts, and then say one by one at what. */
export function Pointing({ me, names, title, note, look, options, onPick }: PointingProps) {
  const { say } = useWords()
  const [count, setCount] = useState<number | null>(null)
  const pointed = count !== null && count < 0
  useEffect(() => {
    if (count === null || count < 0) return
    const timer = setTimeout(() => setCount(count - 1), count === 0 ? POINT_MS : COUNT_MS)
    return () => clearTimeout(timer)
  }, [count])
  const part = useFocusKept(pointed ? me.seat : 'together')
  if (pointed)
    return (
      <>
        <div class="step" ref={part} tabIndex={-1}>
          <Choices
            key={me.seat}
            legend={say('pointing.what', { name: names[me.seat] })}
            look={look}
            options={options}
            value={null}
            onPick={onPick}
            advances
          />
        </div>
        <Actions me={me} />
      </>
    )
  return (
    <>
      <div class="step pointing" ref={part} tabIndex={-1}>
        <h2 class="pointing-title">{title}</h2>
        <p class="pointing-note">{count === 0 ? say('pointing.now') : (note ?? say('pointing.think'))}</p>
        <OptionList options={options} look={look} />
      </div>
      <div class="actions">
        <div class="actions-main">
          {count === null ? (
            <Press look="main" icon="hand-arrow-up" onPress={() => setCount(3)}>
              {say('pointing.count')}
            </Press>
          ) : (
            <p class="pointing-count" role="status">
              {count === 0 ? say('pointing.now') : count}
            </p>
          )}
        </div>
      </div>
    </>
  )
}
