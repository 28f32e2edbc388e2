import type { ComponentChildren } from 'preact'
import type { Seat } from '../../shared/basics.ts'
import type { OwnSide } from '../../shared/game/view.ts'
import { useStatus } from '../game.ts'
import { useWords } from '../say.ts'
import { tap } from '../tap.ts'
import { Press } from './Press.tsx'
import { Tempo } from './Tempo.tsx'

/** The buttons at the thumb: what this step asks, and above it what is free. "Meer tijd" is at the clock. */
export function Actions({
  me,
  children,
  side,
  free: extra,
  noPass = false,
}: Readonly<{
  me: OwnSide
  children?: ComponentChildren
  side?: ComponentChildren
  /** more that is free, in this step only */
  free?: ComponentChildren
  noPass?: boolean
}>) {
  const { say } = useWords()
  const passBeside = side === undefined && me.can.includes('pass') && children !== undefined
  const passFree = me.can.includes('pass') && !passBeside && !noPass
  const asked = useStatus()?.votes.includes(me.seat) ?? false
  const moveOn = voterOf(me) !== null || asked
  if (!passFree && !moveOn && !extra && !children && !side && !passBeside) return null
  return (
    <div class="actions">
      <Tempo />
      {(passFree || moveOn || extra) && (
        <div class="actions-free">
          {extra}
          {passFree && (
            <Press look="small plain" onPress={() => tap(me.seat, { type: 'pass' })}>
              {say('button.pass')}
            </Press>
          )}
          {moveOn && <MoveOn me={me} />}
        </div>
      )}
      {(children || side || passBeside) && (
        <div class="actions-main">
          {passBeside ? <Press onPress={() => tap(me.seat, { type: 'pass' })}>{say('button.pass')}</Press> : side}
          {children}
        </div>
      )}
    </div>
  )
}

/** Who can still say "Verder" on this device: the player, or else the mentor who plays along. */
const voterOf = ({ seat, can, partner }: OwnSide): Seat | null =>
  can.includes('moveOn') ? seat : partner?.can.includes('moveOn') ? partner.seat : null

/** "Verder?": when time is over, or when somebody else wants to; without clocks it is there all the time, and quiet. */
function MoveOn({ me }: Readonly<{ me: OwnSide }>) {
  const { say } = useWords()
  const status = useStatus()
  const others = (status?.votes.length ?? 0) > 0
  const seat = voterOf(me)
  const quiet = status?.clock === null && !others && status.step !== 'think'
  if (!seat) return <p class="quiet">{say('moveOn.asked')}</p>
  if (quiet && me.can.includes('finish')) return null
  return (
    <Press look={quiet ? 'small plain' : 'small'} onPress={() => tap(seat, { type: 'moveOn' })}>
      {say(others ? 'button.moveOnToo' : 'button.moveOn')}
    </Press>
  )
}

type FinishProps = Readonly<{
  me: OwnSide
  label: string
  look?: string
  /** what has to go well before it */
  first?: () => Promise<boolean>
}>

/** "Klaar", in the words of the step. Who acts sees it too when something else must come first: then a tap says what. */
export function Finish({ me, label, look = 'main', first }: FinishProps) {
  const acts = useStatus()?.waitingFor.includes(me.seat)
  if (!me.can.includes('finish') && !acts) return null
  const finish = () => tap(me.seat, { type: 'finish' })
  return (
    <Press look={look} onPress={first ? async () => (await first()) && finish() : finish}>
      {label}
    </Press>
  )
}
