import type { GameView } from '../../shared/game/view.ts'
import { commandGroup } from '../connection.ts'
import type { Names } from '../names.ts'
import { notify } from '../notices.ts'
import { StageButton } from '../stage/StageButton.tsx'
import { controlSay } from './words.ts'

type Props = Readonly<{ letter: string; game: GameView; names: Names }>

/** [TEXT-3] [TEXT-4] Own words that may be hidden, what was hidden, and who chooses chips only. */
export function GroupTexts({ letter, game: { mentor, players, status }, names }: Props) {
  const nothing = mentor?.texts.length === 0 && mentor.hidden.length === 0 && mentor.chipsOnly.length === 0
  if (!mentor || (!status.freeText && nothing)) return null
  const act = async (command: Parameters<typeof commandGroup>[1], done: string) => {
    if ((await commandGroup(letter, command)).ok) notify(done)
  }
  return (
    <section class="control-texts">
      <h2>{controlSay('group.texts')}</h2>
      {mentor.hidden.map(({ seat, insight, words }) => (
        <p key={`${seat}${insight}`} class="control-card">
          <span class="control-note">{controlSay('group.wasHidden', { name: names[seat] })}</span> {words}
        </p>
      ))}
      {mentor.texts.map(({ seat, insight }) => (
        <StageButton
          key={`${seat}${insight}`}
          icon="eye-slash"
          kind="line"
          onTap={() => void act({ type: 'hideText', of: seat, insight }, controlSay('group.hidden', { name: names[seat] }))}
        >
          {controlSay('group.hide', { name: names[seat] })}
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
              void act(
                { type: 'chipsOnly', of: seat, on: !only },
                controlSay(only ? 'group.wordsDone' : 'group.chipsDone', { name }),
              )
            }
          >
            {controlSay(only ? 'group.words' : 'group.chips', { name })}
          </StageButton>
        )
      })}
    </section>
  )
}
