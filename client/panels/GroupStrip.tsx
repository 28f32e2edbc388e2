import type { PlayerView } from '../../shared/game/view.ts'
import type { StepProps } from '../game.ts'
import { useWords } from '../say.ts'
import { roleNow } from '../status.ts'
import { Badge } from './Badge.tsx'
import { Icon } from './Icon.tsx'

/** The players at the table: who acts has a frame and a word, who is away a sign and a word. */
export function GroupStrip(props: StepProps) {
  const { say } = useWords()
  return (
    <ul class={`strip strip-${props.view.players.length}`} aria-label={say('group.label')}>
      {props.view.players.map((player) => (
        <Player key={player.seat} player={player} {...props} />
      ))}
    </ul>
  )
}

function Player({ player, view, me, names }: StepProps & { player: PlayerView }) {
  const { say } = useWords()
  const { seat, connected } = player
  const { status } = view
  const all = status.actors.length === view.players.length
  const acts = !all && (status.waitingFor.includes(seat) || (status.actors.length === 1 && status.actors.includes(seat)))
  const done = status.actors.length > 1 && status.done.includes(seat)
  const role = roleNow(status.roles[seat] ?? [], status.step)
  const line = !connected
    ? say('group.away')
    : done
      ? say('group.done')
      : role
        ? say(`role.${role}`)
        : acts
          ? say('group.now')
          : ''
  const mark = markOf(connected, done)
  return (
    <li
      class={`player player-${seat} ${acts ? 'player-acts' : ''} ${connected ? '' : 'player-away'}`}
      aria-current={acts ? 'true' : undefined}
    >
      <span class="player-badge">
        <Badge seat={seat} size={40} />
        {mark && (
          <span class="player-mark">
            <Icon name={mark} size={16} />
          </span>
        )}
      </span>
      <span class="player-words">
        <span class="player-name">{seat === me.seat ? say('name.you', { name: names[seat] }) : names[seat]}</span>
        <span class="player-line">{line}</span>
      </span>
    </li>
  )
}

const markOf = (connected: boolean, done: boolean): string | null => (!connected ? 'wifi-off' : done ? 'check' : null)
