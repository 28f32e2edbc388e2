import { useState } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { notify } from '../notices.ts'
import { type AskedOfGroup, AskGroup } from './AskGroup.tsx'
import { Extras } from './Extras.tsx'
import { groupActs, isBeforeAction, isPlaying } from './groupActs.ts'
import { Merge } from './Merge.tsx'
import { StageButton } from './StageButton.tsx'
import type { Host } from './scene.ts'

type Props = Readonly<{ letter: string; game: GameView; host: Host; onClose: () => void }>

/** What the mentor can do for the selected group. Each button has its own place; what only this group needs comes last. */
export function GroupBar({ letter, game, host, onClose }: Props) {
  const [asked, ask] = useState<AskedOfGroup | null>(null)
  const [merging, setMerging] = useState(false)
  return (
    <>
      <section class="stage-group-bar" aria-label={stageSay('play.group', { letter })}>
        <StageButton kind="line" label={stageSay('do.unselect', { letter })} icon="x" onTap={onClose}>
          <strong>{letter}</strong>
        </StageButton>
        {isPlaying(game) ? (
          <>
            <Always letter={letter} game={game} onAsk={ask} />
            <Extras letter={letter} game={game} onHelp={() => ask('help')} onMerge={() => setMerging(true)} />
          </>
        ) : (
          <p>{stageSay('do.groupReady', { letter })}</p>
        )}
      </section>
      {asked && <AskGroup letter={letter} asked={asked} onClose={() => ask(null)} />}
      {merging && <Merge letter={letter} game={game} host={host} onClose={() => setMerging(false)} />}
    </>
  )
}

type AlwaysProps = Readonly<{ letter: string; game: GameView; onAsk: (act: AskedOfGroup) => void }>

function Always({ letter, game, onAsk }: AlwaysProps) {
  const before = isBeforeAction(game)
  return (
    <>
      <StageButton icon="plus" label={stageSay('do.minuteGroupLabel', { letter })} onTap={() => void groupActs.minute(letter)}>
        {stageSay('do.minute')}
      </StageButton>
      <StageButton icon="play" label={stageSay('do.nextLabel', { letter })} onTap={() => onAsk('skip')}>
        {stageSay('do.next')}
      </StageButton>
      <StageButton icon="skip" label={stageSay('do.roundLabel', { letter })} onTap={() => onAsk('round')}>
        {stageSay('do.round')}
      </StageButton>
      <StageButton
        icon="flag"
        faint={!before}
        label={stageSay('do.toActionLabel', { letter })}
        onTap={() => (before ? onAsk('toAction') : notify(stageSay('do.atAction', { letter })))}
      >
        {stageSay('do.toAction')}
      </StageButton>
    </>
  )
}
