import { useEffect, useState } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { commandGroup } from '../connection.ts'
import { later } from '../later.tsx'
import { Badge } from '../panels/Badge.tsx'
import { Icon } from '../panels/Icon.tsx'
import { StageButton } from '../stage/StageButton.tsx'
import type { Host } from '../stage/scene.ts'
import { STATE_ICONS, tileOf } from '../stage/tileState.ts'
import { useStore } from '../store.ts'
import { GroupDo } from './GroupDo.tsx'
import { GroupTexts } from './GroupTexts.tsx'
import { namesAt, nowSeats } from './people.ts'
import { controlSay } from './words.ts'

const Board = later(() => import('../board/Board.tsx').then((part) => part.Board))

type Props = Readonly<{ letter: string; game: GameView; host: Host; onBack: () => void }>

/** One group: how it goes, who sits there, and what the mentor can do. */
export function GroupPage({ letter, game, host, onBack }: Props) {
  const [looking, setLooking] = useState(false)
  const { phase, turn, state } = tileOf(letter, game)
  const names = namesAt(host, letter)
  useLookIn(letter, looking)
  return (
    <main class="control-page">
      <header class="control-page-head">
        <StageButton icon="arrow-left" kind="line" label={controlSay('group.back')} onTap={onBack} />
        <h1>{controlSay('group.title', { letter })}</h1>
        <p class="control-state" data-state={state}>
          <Icon name={STATE_ICONS[state]} size={22} />
          {stageSay(`state.${state}`)}
        </p>
      </header>
      <p class="control-note">
        {stageSay(`short.${phase}`)}
        {turn !== null && `, ${controlSay('groups.turn', { turn, turns: game.status.turns })}`}
      </p>
      <Players game={game} names={names} />
      <StageButton icon="eye" kind={looking ? 'sun' : 'night'} pressed={looking} onTap={() => setLooking(!looking)}>
        {controlSay(looking ? 'group.lookStop' : 'group.look')}
      </StageButton>
      {looking && (
        <>
          <p class="control-note" role="status">
            {controlSay('group.looks')}
          </p>
          <div class="control-board">
            <Board view={game} names={names} />
          </div>
        </>
      )}
      <GroupDo letter={letter} game={game} host={host} />
      <GroupTexts letter={letter} game={game} names={names} />
    </main>
  )
}

function Players({ game, names }: Readonly<{ game: GameView; names: ReturnType<typeof namesAt> }>) {
  const now = game.status.phase === 'done' ? [] : nowSeats(game.status)
  return (
    <ul class="control-players" aria-label={controlSay('group.players')}>
      {game.players.map(({ seat, connected, away, partner }) => (
        <li key={seat}>
          <Badge seat={seat} size={34} />
          <span>{partner ? stageSay('do.partner') : names[seat]}</span>
          <span class="control-note">
            {away
              ? controlSay('group.absent')
              : !connected
                ? controlSay('group.lost')
                : now.includes(seat) && controlSay('group.now')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** [LOOK-1] Said again after every loss of the line, and taken back when the page closes. */
function useLookIn(letter: string, looking: boolean): void {
  const live = useStore((state) => state.connection === 'live')
  useEffect(() => {
    if (looking && live) void commandGroup(letter, { type: 'lookIn', on: true })
  }, [looking, live, letter])
  useEffect(() => {
    if (looking) return () => void commandGroup(letter, { type: 'lookIn', on: false })
  }, [looking, letter])
}
