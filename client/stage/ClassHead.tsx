import type { ComponentChildren } from 'preact'
import { stageSay } from '../board/words.ts'
import { useStore } from '../store.ts'
import type { ClassNumber } from './classState.ts'
import { type Tile, taken } from './tileState.ts'

/** The title, and one light per group that is "Aan": together they are the goal of the class. */
export function ClassHead({
  title,
  tiles,
  children,
}: Readonly<{ title: string; tiles: readonly Tile[]; children?: ComponentChildren }>) {
  return (
    <header class="stage-head">
      <h1 class="stage-title">{title}</h1>
      <Speed />
      {children}
      <Lights tiles={tiles} />
    </header>
  )
}

function Lights({ tiles }: Readonly<{ tiles: readonly Tile[] }>) {
  const groups = taken(tiles)
  const count = groups.filter((tile) => tile.lit).length
  const words = stageSay('play.lightsCount', { count, total: groups.length })
  return (
    <div class="stage-lights">
      <span aria-hidden="true">{stageSay('play.lights')}</span>
      <span class="hidden">{words}</span>
      {groups.map(({ letter }, index) => (
        <i key={letter} data-on={index < count} aria-hidden="true" />
      ))}
    </div>
  )
}

/** A clock that runs faster than the world is always said. */
function Speed() {
  const speed = useStore((state) => Object.values(state.clock).find((clock) => clock.speed !== 1)?.speed ?? 1)
  return speed === 1 ? null : <p class="stage-speed">{stageSay('play.speed', { speed })}</p>
}

export function BigNumber({ number: { count, of } }: Readonly<{ number: ClassNumber }>) {
  return (
    <p class="stage-number">
      <strong>{count}</strong>
      <span>{stageSay(`play.${of}.${count === 1 ? 'one' : 'many'}`)}</span>
    </p>
  )
}
