import type { Seat } from '../../shared/basics.ts'
import type { PlayerView } from '../../shared/game/view.ts'
import type { StepProps } from '../game.ts'
import { isShared } from '../hand.ts'
import { type LostState, useLost } from '../lost.ts'
import { useNames } from '../names.ts'
import { type Say, useWords } from '../say.ts'
import { roleNow } from '../status.ts'
import { Badge } from './Badge.tsx'
import { Icon } from './Icon.tsx'
import { News } from './News.tsx'
import { SettingsButton } from './SettingsButton.tsx'

const capital = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1)

/** The players at the table but those who were taken out: who acts has a frame and a word, who is away a sign and a word. */
export function GroupStrip(props: StepProps) {
  const { say } = useWords()
  const { view, me, letter } = props
  const lost = useLost(view.players, letter)
  const mates = useNames()
  const players = view.players.filter(({ seat }) => mates[seat] !== '' || seat === me.partner?.seat)
  return (
    <div class="strip-row">
      <ul class={`strip strip-${players.length}`} aria-label={say('group.label')}>
        {players.map((player) => (
          <Player key={player.seat} player={player} lost={lost[player.seat] ?? null} {...props} />
        ))}
      </ul>
      <SettingsButton look="settings-small strip-settings" />
      <News {...props} />
    </div>
  )
}

function Player({ player, lost, ...props }: StepProps & { player: PlayerView; lost: LostState | null }) {
  const { view, me, names } = props
  const { say } = useWords()
  const { seat } = player
  const { status } = view
  const all = status.actors.length === view.players.length
  const acts = !all && (status.waitingFor.includes(seat) || (status.actors.length === 1 && status.actors.includes(seat)))
  const done = status.actors.length > 1 && status.done.includes(seat)
  const line = lost
    ? say(lost === 'gone' ? 'group.without' : 'group.away')
    : done
      ? say('group.done')
      : (partOf(seat, props, say) ?? (acts ? say('group.now') : ''))
  const nameShown = seat === me.partner?.seat ? capital(names[seat]) : names[seat]
  const mark = lost ? 'wifi-off' : done ? 'check' : null
  return (
    <li
      class={`player player-${seat} ${acts ? 'player-acts' : ''} ${lost ? 'player-away' : ''}`}
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
        <span class="player-name">{seat === me.seat && !isShared(me) ? say('name.you', { name: names[seat] }) : nameShown}</span>
        <span class="player-line">{line}</span>
      </span>
    </li>
  )
}

/** What this player does in this step, in one word or two. */
function partOf(seat: Seat, { view: { status }, table, teller }: StepProps, say: Say): string | null {
  if (table?.storm && status.step === 'hotSeat')
    return seat === table.storm.hotSeat ? say('group.hot') : seat === table.storm.reader ? say('group.reads') : null
  if (table?.listening && seat === teller) return say('group.listens')
  const role = roleNow(status.roles[seat] ?? [], status.step)
  return role && say(`role.${role}`)
}
