import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/basics.ts'
import type { InsightEnding } from '../../../shared/game/commands.ts'
import type { Rejection } from '../../../shared/wire.ts'
import { iconOf } from '../../cards.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { notify } from '../../notices.ts'
import { saidBeside } from '../../ownWords.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { keepTyped, typedWasSent } from '../../typed.ts'
import { useDraft } from '../../useChoice.ts'
import { Actions } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'
import { Press } from '../Press.tsx'
import { OwnWords } from '../words/OwnWords.tsx'

type Draft = Readonly<{ starter: string | null; chip: string | null; own: string }>
const nothing: Draft = { starter: null, chip: null, own: '' }

/** The storyteller lays an insight: a starter, and a chip or a few own words. */
export function Insight(props: StepProps) {
  const { view, me, names } = props
  const { say } = useWords()
  if (me.can.includes('layInsight')) return <LayInsight {...props} />
  const actor = actorOf(view)
  return (
    <>
      <Calm title={say('think.title')} text={say('status.insight.other', { name: actor ? names[actor] : '' })} who={actor} />
      <Actions me={me} />
    </>
  )
}

function LayInsight({ view, me }: StepProps) {
  const { say, card } = useWords()
  const [draft, write] = useDraft(view.moment, nothing)
  const [wrong, setWrong] = useState<Rejection | null>(null)
  const own = draft.own.trim()
  const ending: InsightEnding | null = own
    ? { kind: 'words', words: own }
    : draft.chip
      ? { kind: 'chip', chip: draft.chip }
      : null
  const lay = async () => {
    if (!draft.starter) return notify(say('insight.starterFirst'))
    if (!ending) return notify(say('insight.endingFirst'))
    const answer = await tap(me.seat, { type: 'layInsight', starter: draft.starter, ending })
    if (answer.ok) typedWasSent()
    setWrong(saidBeside(answer))
  }
  const pickChip = (chip: string) => {
    typedWasSent()
    write({ ...draft, chip, own: '' })
  }
  return (
    <>
      <div class="step">
        <Choices
          legend={say('insight.starters')}
          look="cards"
          options={me.starters.map((id) => ({
            id,
            title: card(id).text.replace(/ \.\.\.$/, '\u00a0...'),
            icon: iconOf(id) ?? 'lightbulb',
          }))}
          value={draft.starter}
          onPick={(starter) => write({ ...draft, starter })}
        />
        <Choices
          legend={say('insight.endings')}
          look="chips"
          options={me.endings.map((id) => ({ id, title: card(id).text, icon: iconOf(id) }))}
          value={own ? null : draft.chip}
          onPick={pickChip}
        />
        {me.ownWords && (
          <OwnWords
            label={say('insight.words')}
            note={say('insight.wordsSee')}
            most={LIMITS.insightLength}
            value={draft.own}
            wrong={own ? wrong : null}
            onChange={(words) => {
              setWrong(null)
              keepTyped(view.moment, me.seat, words)
              write({ ...draft, own: words })
            }}
          />
        )}
      </div>
      <Actions me={me}>
        <Press look="main" onPress={lay}>
          {say('insight.confirm')}
        </Press>
      </Actions>
    </>
  )
}
