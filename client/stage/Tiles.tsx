import { stageSay } from '../board/words.ts'
import { Icon } from '../panels/Icon.tsx'
import { neediest, STATE_ICONS, type Tile } from './tileState.ts'

type Props = Readonly<{ tiles: readonly Tile[]; selected: string | null; onSelect: (letter: string) => void }>

/** One tile per group: its letter, its board, where it is and how it goes. A tap chooses the group. */
export function Tiles({ tiles, selected, onSelect }: Props) {
  const first = neediest(tiles)?.letter
  return (
    <ul class="stage-tiles">
      {tiles.map(({ letter, phase, state, lit }) => (
        <li key={letter}>
          <button
            type="button"
            class="stage-tile"
            data-state={state}
            data-lit={lit}
            data-first={letter === first}
            aria-pressed={letter === selected}
            onClick={() => onSelect(letter)}
          >
            <span class="stage-letter">
              <span class="hidden">{stageSay('play.group', { letter: '' })}</span>
              {letter}
            </span>
            <span class="stage-slot" data-board={letter} />
            <span class="stage-caption">
              <span>{phase !== 'done' && state !== 'empty' && stageSay(`short.${phase}`)}</span>
              <span class="stage-state" key={state}>
                <Icon name={STATE_ICONS[state]} />
                {stageSay(`state.${state}`)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
