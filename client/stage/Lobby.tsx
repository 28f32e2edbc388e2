import { stageSay } from '../board/words.ts'
import { typedAddress } from './address.ts'
import { CoachLine } from './coach/CoachLine.tsx'
import { StartStory } from './coach/StartStory.tsx'
import { NameButton } from './GroupNames.tsx'
import { LobbyControls } from './LobbyControls.tsx'
import { PairedBar } from './PairedBar.tsx'
import { QrPanel } from './QrPanel.tsx'
import { StageAddress, StageCode } from './StageCode.tsx'
import { isPaired, type SceneProps } from './scene.ts'
import { useNameSheet } from './useNameSheet.tsx'

/** Before the start: where to go, the code, and who is in. */
export function Lobby(props: SceneProps) {
  const { host } = props
  const { choose, sheet } = useNameSheet(host, isPaired(host))
  const crowd = host.roster.length > 32 ? 'full' : host.roster.length > 22 ? 'many' : 'few'
  return (
    <>
      <main class="stage-lobby">
        <div>
          <h1 class="hidden">{stageSay('lobby.students')}</h1>
          <StageAddress address={typedAddress()} />
          <StageCode code={host.code} />
          <ul class="stage-names" data-crowd={crowd}>
            {host.roster.map((student) => (
              <li key={student.student}>
                <NameButton student={student} onChoose={choose} />
              </li>
            ))}
          </ul>
        </div>
        <QrPanel code={host.code} />
      </main>
      {!isPaired(host) && (
        <CoachLine topic={{ of: 'lobby' }}>
          <StartStory occasion={props.lesson.status.occasion} />
        </CoachLine>
      )}
      {isPaired(host) ? <PairedBar {...props} /> : <LobbyControls {...props} />}
      {sheet}
    </>
  )
}
