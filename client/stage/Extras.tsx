import type { Seat } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { useLost } from '../lost.ts'
import { animalOf, type Extra, extrasFor, groupActs } from './groupActs.ts'
import { StageButton } from './StageButton.tsx'

type Asks = Readonly<{ letter: string; onHelp: () => void; onMerge: () => void }>

/** What only this group needs now. */
export function Extras({ game, ...asks }: Asks & Readonly<{ game: GameView }>) {
  const lost = useLost(game.players, asks.letter)
  const seats = game.players.flatMap(({ seat }): Seat[] => (lost[seat] && lost[seat] !== 'gone' ? [seat] : []))
  return (
    <>
      {extrasFor(game, seats).map((extra) => (
        <ExtraButton key={JSON.stringify(extra)} extra={extra} {...asks} />
      ))}
    </>
  )
}

function ExtraButton({ letter, extra, onHelp, onMerge }: Asks & Readonly<{ extra: Extra }>) {
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
