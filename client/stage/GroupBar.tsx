import { useState } from 'preact/hooks'
import type { Seat } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { useLost } from '../lost.ts'
import { notify } from '../notices.ts'
import { type AskedOfGroup, AskGroup } from './AskGroup.tsx'
import { animalOf, type Extra, extrasFor, groupActs, isBeforeAction, isPlaying } from './groupActs.ts'
import { Merge } from './Merge.tsx'
import { StageButton } from './StageButton.tsx'
import type { Host } from './scene.ts'

type Props = Readonly<{ letter: string; game: GameView; host: Host; onClose: () => void }>

/** What the mentor can do for the selected group. Each button has its own place; what only this group needs comes last. */
export function GroupBar({ letter, game, host, onClose }: Props) {
  const [asked, ask] = useState<AskedOfGroup | null>(null)
  const [merging, setMerging] = useState(false)
  const lost = useLost(game.players, letter)
  const seats = game.players.flatMap(({ seat }): Seat[] => (lost[seat] && lost[seat] !== 'gone' ? [seat] : []))
  return (
    <>
      <section class="stage-group-bar" aria-label={stageSay('play.group', { letter })}>
        <StageButton kind="line" label={stageSay('do.unselect', { letter })} icon="x" onTap={onClose}>
          <strong>{letter}</strong>
        </StageButton>
        {isPlaying(game) ? (
          <>
            <Always letter={letter} game={game} onAsk={ask} />
            {extrasFor(game, seats).map((extra) => (
              <ExtraButton
                key={JSON.stringify(extra)}
                letter={letter}
                extra={extra}
                onHelp={() => ask('help')}
                onMerge={() => setMerging(true)}
              />
            ))}
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

type ExtraProps = Readonly<{ letter: string; extra: Extra; onHelp: () => void; onMerge: () => void }>

/** What only this group needs now. */
export function ExtraButton({ letter, extra, onHelp, onMerge }: ExtraProps) {
  switch (extra.act) {
    case 'help':
      return (
        <StageButton icon="hand-heart" kind="sun" label={stageSay('do.helpLabel', { letter })} onTap={onHelp}>
          {stageSay('do.help')}
        </StageButton>
      )
    case 'without': {
      const animal = animalOf(extra.seat)
      return (
        <StageButton
          icon="wifi-off"
          label={stageSay('do.withoutLabel', { letter, animal })}
          onTap={() => void groupActs.without(letter, extra.seat)}
        >
          {stageSay('do.without', { animal })}
        </StageButton>
      )
    }
    case 'merge':
      return (
        <StageButton icon="user-switch" label={stageSay('do.mergeLabel', { letter })} onTap={onMerge}>
          {stageSay('do.merge')}
        </StageButton>
      )
    case 'partner':
      return (
        <StageButton
          icon="chalkboard-teacher"
          label={stageSay(extra.on ? 'do.partnerLabel' : 'do.partnerOffLabel', { letter })}
          onTap={() => void groupActs.partner(letter, extra.on)}
        >
          {stageSay(extra.on ? 'do.partner' : 'do.partnerOff')}
        </StageButton>
      )
  }
}
