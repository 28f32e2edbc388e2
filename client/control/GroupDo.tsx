import { useState } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { type AskedOfGroup, AskGroup } from '../stage/AskGroup.tsx'
import { Extras } from '../stage/Extras.tsx'
import { groupActs, isBeforeAction, isPlaying } from '../stage/groupActs.ts'
import { Merge } from '../stage/Merge.tsx'
import { StageButton } from '../stage/StageButton.tsx'
import type { Host } from '../stage/scene.ts'
import { tell } from '../stage/tell.ts'
import { controlSay } from './words.ts'

type Props = Readonly<{ letter: string; game: GameView; host: Host }>

/** What the mentor can do for this group; what cannot be undone is asked once more. */
export function GroupDo({ letter, game, host }: Props) {
  const [asked, ask] = useState<AskedOfGroup | null>(null)
  const [merging, setMerging] = useState(false)
  if (!isPlaying(game)) return null
  return (
    <section class="control-do stage-pair">
      <Extras letter={letter} game={game} onHelp={() => ask('help')} onMerge={() => setMerging(true)} />
      <StageButton icon="plus" label={stageSay('do.minuteGroupLabel', { letter })} onTap={() => void groupActs.minute(letter)}>
        {stageSay('do.minute')}
      </StageButton>
      <PauseGroup letter={letter} host={host} />
      <StageButton icon="play" label={stageSay('do.nextLabel', { letter })} onTap={() => ask('skip')}>
        {stageSay('do.next')}
      </StageButton>
      <StageButton icon="skip" label={stageSay('do.roundLabel', { letter })} onTap={() => ask('round')}>
        {stageSay('do.round')}
      </StageButton>
      {isBeforeAction(game) && (
        <StageButton icon="flag" label={stageSay('do.toActionLabel', { letter })} onTap={() => ask('toAction')}>
          {stageSay('do.toAction')}
        </StageButton>
      )}
      {game.status.phase === 'story' && (
        <StageButton icon="cards" onTap={() => ask('easier')}>
          {controlSay('group.easier')}
        </StageButton>
      )}
      <StageButton icon="x-circle" kind="line" onTap={() => ask('end')}>
        {controlSay('group.end')}
      </StageButton>
      {asked && <AskGroup letter={letter} asked={asked} onClose={() => ask(null)} />}
      {merging && <Merge letter={letter} game={game} host={host} onClose={() => setMerging(false)} />}
    </section>
  )
}

function PauseGroup({ letter, host }: Readonly<{ letter: string; host: Host }>) {
  const still = host.still.includes(letter)
  const act = () =>
    tell(
      commandLesson({ type: still ? 'resumeGroup' : 'pauseGroup', group: letter }),
      controlSay(still ? 'group.resumed' : 'group.paused', { letter }),
    )
  return (
    <StageButton icon={still ? 'play' : 'pause'} pressed={still} onTap={() => void act()}>
      {controlSay(still ? 'group.resume' : 'group.pause')}
    </StageButton>
  )
}
