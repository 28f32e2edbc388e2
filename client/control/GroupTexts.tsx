import { useState } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import { commandGroup } from '../connection.ts'
import type { Names } from '../names.ts'
import { Confirm } from '../stage/Confirm.tsx'
import { StageButton } from '../stage/StageButton.tsx'
import { tell } from '../stage/tell.ts'
import { controlSay } from './words.ts'

type Props = Readonly<{ letter: string; game: GameView; names: Names }>

type Text = NonNullable<GameView['mentor']>['texts'][number]

/** [TEXT-3] [TEXT-4] Own words that may be hidden, what was hidden, and who chooses chips only. */
export function GroupTexts({ letter, game: { mentor, players, status }, names }: Props) {
  const [asked, ask] = useState<Text | null>(null)
  const nothing = mentor?.texts.length === 0 && mentor.hidden.length === 0 && mentor.chipsOnly.length === 0
  if (!mentor || (!status.freeText && nothing)) return null
  const hide = ({ seat, insight }: Text) => {
    ask(null)
    void tell(commandGroup(letter, { type: 'hideText', of: seat, insight }), controlSay('group.hidden', { name: names[seat] }))
  }
  return (
    <section class="control-texts">
      <h2>{controlSay('group.texts')}</h2>
      {mentor.hidden.map(({ seat, insight, words }) => (
        <p key={`${seat}${insight}`} class="control-card">
          <span class="control-note">{controlSay('group.wasHidden', { name: names[seat] })}</span> {words}
        </p>
      ))}
      {mentor.texts.map((text) => (
        <StageButton key={`${text.seat}${text.insight}`} icon="eye-slash" kind="line" onTap={() => ask(text)}>
          {controlSay('group.hide', { name: names[text.seat] })}
        </StageButton>
      ))}
      {players.map(({ seat }) => {
        const only = mentor.chipsOnly.includes(seat)
        const name = names[seat]
        return (
          <StageButton
            key={seat}
            icon={only ? 'note-pencil' : 'cards'}
            kind="line"
            onTap={() =>
              void tell(
                commandGroup(letter, { type: 'chipsOnly', of: seat, on: !only }),
                controlSay(only ? 'group.wordsDone' : 'group.chipsDone', { name }),
              )
            }
          >
            {controlSay(only ? 'group.words' : 'group.chips', { name })}
          </StageButton>
        )
      })}
      {asked && (
        <Confirm
          title={controlSay('group.hideAsk', { name: names[asked.seat] })}
          text={controlSay('group.hideText')}
          yes={controlSay('group.hideYes')}
          onYes={() => hide(asked)}
          onNo={() => ask(null)}
        />
      )}
    </section>
  )
}
