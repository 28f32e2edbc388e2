import type { GameView } from '../../../shared/game/view.ts'
import { Constellation } from '../Constellation.tsx'
import type { Settings } from '../settings.ts'
import { type Tile, taken } from '../tileState.ts'
import { skyFor } from './stars.ts'
import { plenarySay } from './words.ts'

type Props = Readonly<{
  tiles: readonly Tile[]
  games: Readonly<Record<string, GameView>>
  look: Settings['look']
  /** a tap on a table; left out: only to look at */
  onBoard?: (letter: string) => void
}>

/** All tables as one constellation: a line between two tables shines when both are on. */
export function Light({ tiles, games, look, onBoard }: Props) {
  const groups = taken(tiles)
  const { stars, lines, rows, widest } = skyFor(groups.length)
  const on = (place: number) => groups[place]?.lit === true
  return (
    <main class="stage-sky" data-rows={rows} data-complete={groups.every(({ lit }) => lit)} style={{ '--widest': widest }}>
      <svg class="stage-sky-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {lines.map(([from, to]) => (
          <line
            key={`${from}-${to}`}
            x1={stars[from]?.x}
            y1={stars[from]?.y}
            x2={stars[to]?.x}
            y2={stars[to]?.y}
            data-on={on(from) && on(to)}
          />
        ))}
      </svg>
      <Constellation games={games} look={look} />
      <ul class="stage-sky-stars">
        {groups.map(({ letter, lit }, place) => (
          <li key={letter} style={{ left: `${stars[place]?.x}%`, top: `${stars[place]?.y}%` }}>
            <Table letter={letter} lit={lit} onTap={onBoard && (() => onBoard(letter))} />
          </li>
        ))}
      </ul>
    </main>
  )
}

function Table({ letter, lit, onTap }: Readonly<{ letter: string; lit: boolean; onTap: (() => void) | undefined }>) {
  const state = plenarySay(lit ? 'light.on' : 'light.off')
  const inside = (
    <>
      <span class="stage-letter">{letter}</span>
      <span class="stage-slot" data-board={letter} />
    </>
  )
  if (!onTap)
    return (
      <div class="stage-star" data-lit={lit} role="img" aria-label={`${letter}: ${state}`}>
        {inside}
      </div>
    )
  return (
    <button
      type="button"
      class="stage-star"
      data-lit={lit}
      aria-label={`${plenarySay('light.show', { letter })}: ${state}`}
      onClick={onTap}
    >
      {inside}
    </button>
  )
}

/** "7 van 7 groepen aan". */
export function lightWords(tiles: readonly Tile[]): string {
  const groups = taken(tiles)
  return plenarySay('light.count', { count: groups.filter(({ lit }) => lit).length, total: groups.length })
}

/** One table large. Its players are animals: their names stand nowhere. */
export function OneBoard({ letter, games, look }: Pick<Props, 'games' | 'look'> & Readonly<{ letter: string }>) {
  return (
    <main class="stage-one-board">
      <Constellation games={games} look={look} />
      <span class="stage-slot" data-board={letter} />
    </main>
  )
}
