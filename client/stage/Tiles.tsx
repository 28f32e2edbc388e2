import { stageSay } from '../board/words.ts'
import { Icon } from '../panels/Icon.tsx'
import { neediest, STATE_ICONS, type Tile } from './tileState.ts'

type Props = Readonly<{ tiles: readonly Tile[]; selected: string | null; onSelect: ((letter: string) => void) | null }>

/** One tile per group: its letter, its board, where it is and how it goes. A tap chooses the group, where it can. */
export function Tiles({ tiles, selected, onSelect }: Props) {
  const first = neediest(tiles)?.letter
  return (
    <ul class="stage-tiles">
      {tiles.map((tile) => (
        <li key={tile.letter}>
          {onSelect ? (
            <button
              type="button"
              {...looks(tile, first)}
              aria-pressed={tile.letter === selected}
              onClick={() => onSelect(tile.letter)}
            >
              <TileWords tile={tile} />
            </button>
          ) : (
            <div {...looks(tile, first)}>
              <TileWords tile={tile} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

const looks = ({ letter, state, lit }: Tile, first: string | undefined) => ({
  class: 'stage-tile',
  'data-state': state,
  'data-lit': lit,
  'data-first': letter === first,
})

function TileWords({ tile: { letter, phase, turn, state, place, present, students } }: Readonly<{ tile: Tile }>) {
  const away = students - present
  return (
    <>
      <span class="stage-letter">
        <span class="hidden">{stageSay('play.group', { letter: '' })}</span>
        {letter}
      </span>
      {state !== 'empty' && (
        <span class="stage-present" data-away={away > 0}>
          <Icon name="users" />
          {away > 0 ? `${present}/${students}` : students} <span class="hidden">{stageSay('play.present')}</span>
        </span>
      )}
      <span class="stage-slot" data-board={letter} />
      <span class="stage-caption">
        {phase !== 'done' && state !== 'empty' && (
          <span>
            {stageSay(`short.${phase}`)} {turn}
          </span>
        )}
        <span class="stage-state" key={state}>
          <Icon name={STATE_ICONS[state]} />
          {stageSay(`state.${state}`)} {place}
        </span>
      </span>
    </>
  )
}
