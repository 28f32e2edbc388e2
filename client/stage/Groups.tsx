import { stageSay } from '../board/words.ts'
import { typedAddress } from './address.ts'
import { CoachLine } from './coach/CoachLine.tsx'
import { StartStory } from './coach/StartStory.tsx'
import { GroupNames } from './GroupNames.tsx'
import { LobbyControls } from './LobbyControls.tsx'
import { OtherNames } from './OtherNames.tsx'
import { PairedBar } from './PairedBar.tsx'
import { tablesOf, unseated } from './roster.ts'
import { StageAddress, StageCode } from './StageCode.tsx'
import { isPaired, type SceneProps } from './scene.ts'
import { useNameSheet } from './useNameSheet.tsx'

/** The groups with their names, so that everybody finds a table. The code stays for who is late; who has no seat stands where else the mentor reads what to say. */
export function Groups(props: SceneProps) {
  const { host } = props
  const { choose, sheet } = useNameSheet(host, isPaired(host))
  const hasOthers = unseated(host).length + (choose ? host.removed.length : 0) > 0
  return (
    <>
      <header class="stage-head">
        <h1 class="stage-title">{stageSay('lobby.find')}</h1>
        <div class="stage-late">
          <StageAddress address={typedAddress()} />
          <StageCode code={host.code} />
        </div>
      </header>
      <main class="stage-roster">
        <GroupNames tables={tablesOf(host)} onChoose={choose} />
      </main>
      {hasOthers ? (
        <div class="stage-others">
          <OtherNames host={host} onChoose={choose} />
        </div>
      ) : (
        !isPaired(host) && (
          <CoachLine topic={{ of: 'grouped' }}>
            <StartStory occasion={props.lesson.status.occasion} />
          </CoachLine>
        )
      )}
      {isPaired(host) ? <PairedBar {...props} /> : <LobbyControls {...props} />}
      {sheet}
    </>
  )
}
