import { SEAT_LOOKS } from '../../shared/basics.ts'
import type { LessonView } from '../../shared/lesson/view.ts'
import { animalAt } from '../names.ts'
import { leaveNothing } from '../returning.ts'
import { listed, useWords } from '../say.ts'
import { Badge } from './Badge.tsx'
import { Foot } from './Foot.tsx'
import { LastCode } from './LastCode.tsx'
import { Offline } from './Offline.tsx'
import { PersonalCode } from './PersonalCode.tsx'
import { Press } from './Press.tsx'
import { SmallBoard } from './SmallBoard.tsx'

/** Before the game: you are in, look at the board; then your group and your animal. */
export function Lobby({ status, me }: Readonly<{ status: LessonView['status']; me: NonNullable<LessonView['me']> }>) {
  const { say } = useWords()
  if (status.stage === 'ended')
    return (
      <main class="lobby">
        <h1>{say('lobby.ended')}</h1>
        <p class="lobby-look">{say('lobby.endedText')}</p>
        <Press look="main" icon="check" onPress={leaveNothing}>
          {say('sheet.done')}
        </Press>
        <p class="quiet">{say('sheet.doneHint')}</p>
        <Foot />
      </main>
    )
  const names = me.sharing && [me.name, ...me.sharing]
  return (
    <main class="lobby">
      <Offline />
      {!me.group && <SmallBoard />}
      <h1>{names ? say('lobby.titleAll', { names: listed(names) }) : say('lobby.title', { name: me.name })}</h1>
      <p class="lobby-look">{say('lobby.look')}</p>
      {(me.doubtful || me.animals) && <p role="status">{say(me.doubtful ? 'lobby.doubt' : 'lobby.animals')}</p>}
      {me.group && me.seat ? (
        <section class="lobby-group">
          <h2>{say('lobby.group', { letter: me.group })}</h2>
          {!names && (
            <p class="lobby-you">
              <Badge seat={me.seat} size={88} />
              <span>{say('lobby.you', { animal: say(`animal.${SEAT_LOOKS[me.seat].animal}`) })}</span>
            </p>
          )}
          <ul class="lobby-mates" aria-label={say('lobby.mates')}>
            {me.mates.map(({ seat, name }) => (
              <li key={seat}>
                <Badge seat={seat} size={36} /> {seat === me.seat && !names ? say('name.you', { name }) : name || animalAt(seat)}
              </li>
            ))}
          </ul>
          <p role="status">{say('lobby.grouped')}</p>
        </section>
      ) : (
        <p role="status">{say(me.absent ? 'absent.text' : status.stage === 'playing' ? 'lobby.late' : 'lobby.wait')}</p>
      )}
      {me.code && <PersonalCode code={me.code} isShared={names !== undefined} />}
      {!names && <LastCode />}
      <p class="quiet">{say('lobby.notTest')}</p>
      <Foot />
    </main>
  )
}
