import type { ComponentChildren } from 'preact'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import type { OwnSide } from '../../shared/game/view.ts'
import { commandGame } from '../connection.ts'
import { useWords } from '../say.ts'
import { Press } from './Press.tsx'

const FREE = [
  ['pass', 'button.pass'],
  ['moveOn', 'button.moveOn'],
] as const satisfies readonly (readonly [PlayerCommand['type'], string])[]

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
  const free = FREE.filter(([type]) => me.can.includes(type) && !(type === 'pass' && (passBeside || noPass)))
  if (free.length === 0 && !extra && !children && !side && !passBeside) return null
  return (
    <div class="actions">
      {(free.length > 0 || extra) && (
        <div class="actions-free">
          {extra}
          {free.map(([type, key]) => (
            <Press key={type} look={type === 'moveOn' ? 'small' : 'small plain'} onPress={() => commandGame({ type })}>
              {say(key)}
            </Press>
          ))}
        </div>
      )}
      {(children || side || passBeside) && (
        <div class="actions-main">
          {passBeside ? <Press onPress={() => commandGame({ type: 'pass' })}>{say('button.pass')}</Press> : side}
          {children}
        </div>
      )}
    </div>
  )
}

/** "Klaar", in the words of the step. */
export function Finish({ me, label, look = 'main' }: Readonly<{ me: OwnSide; label: string; look?: string }>) {
  if (!me.can.includes('finish')) return null
  return (
    <Press look={look} onPress={() => commandGame({ type: 'finish' })}>
      {label}
    </Press>
  )
}
