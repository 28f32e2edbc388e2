import { type Easier, easierKind, iconOf, picturesFor } from '../../cards.ts'
import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Icon } from '../Icon.tsx'
import { Press } from '../Press.tsx'

/** What comes after passing: first a picture, then somebody else, then listening. Nowhere a refusal. */
const NEXT = { picture: 'person', person: 'listening' } as const satisfies Record<Easier, string>

/** "Ik sla over", in words that say what comes instead. Free, silent, without a reason. */
export function PassTurn({ me, table }: StepProps) {
  const { say } = useWords()
  if (!me.can.includes('passTurn')) return null
  const now = easierKind(table?.card ?? me.river[0]?.card ?? null)
  return (
    <Press look="small plain" onPress={() => tap(me.seat, { type: 'passTurn' })}>
      {say(`easier.${now ? NEXT[now] : 'picture'}`)}
    </Press>
  )
}

const SHOWN = 6

/** Six pictures to point at, for a card that asks for one. Which one it is, is said aloud. */
export function Pictures({ view, table }: StepProps) {
  const { say, card } = useWords()
  if (easierKind(table?.card ?? null) !== 'picture') return null
  return (
    <div class="pointing">
      <p class="step-note">{say('easier.pictures')}</p>
      <ul class="pointing-list">
        {picturesFor(view.status.level, view.status.turn * SHOWN, SHOWN).map((id) => (
          <li key={id}>
            <Icon name={iconOf(id) ?? 'cards'} size={40} />
            <span>{card(id).text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
