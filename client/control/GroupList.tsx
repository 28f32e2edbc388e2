import { stageSay } from '../board/words.ts'
import { Icon } from '../panels/Icon.tsx'
import { useQueue } from '../stage/helpQueue.ts'
import type { Host } from '../stage/scene.ts'
import { inQueue, STATE_ICONS, type Tile, tilesOf } from '../stage/tileState.ts'
import { useBatched } from '../stage/useBatched.ts'
import { useStore } from '../store.ts'
import { byNeed } from './order.ts'
import { namesAt, nowWords } from './people.ts'
import { controlSay } from './words.ts'

/** Cards change places at most this often, so that a finger finds what it aimed at. */
const BATCH_MS = 1200

/** All groups, the one that needs the mentor first. A tap opens what can be done. */
export function GroupList({ host, onOpen }: Readonly<{ host: Host; onOpen: (letter: string) => void }>) {
  const games = useStore((state) => state.games)
  const tiles = useBatched(byNeed(inQueue(tilesOf(games), useQueue())), BATCH_MS)
  return (
    <section class="control-groups">
      <h2>{controlSay('groups.title')}</h2>
      <ul>
        {tiles.map((tile) => (
          <li key={tile.letter}>
            <button type="button" class="control-group" data-state={tile.state} onClick={() => onOpen(tile.letter)}>
              <span class="control-letter">
                <span class="hidden">{stageSay('play.group', { letter: '' })}</span>
                {tile.letter}
              </span>
              <span class="control-lines">
                <Where tile={tile} />
                <Who host={host} tile={tile} />
              </span>
              <span class="control-state">
                <Icon name={STATE_ICONS[tile.state]} size={22} />
                {stageSay(`state.${tile.state}`)} {tile.place}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Where({ tile: { letter, phase, turn, present, students } }: Readonly<{ tile: Tile }>) {
  const turns = useStore((state) => state.games[letter]?.status.turns ?? 1)
  const away = students - present
  return (
    <>
      <span class="control-phase">
        {stageSay(`short.${phase}`)}
        {turn !== null && `, ${controlSay('groups.turn', { turn, turns })}`}
      </span>
      <span>
        {controlSay('groups.present', { count: present })}
        {away > 0 && `, ${controlSay('groups.away', { count: away })}`}
      </span>
    </>
  )
}

function Who({ host, tile: { letter, phase } }: Readonly<{ host: Host; tile: Tile }>) {
  const game = useStore((state) => state.games[letter])
  const names = game && phase !== 'done' ? nowWords(game, namesAt(host, letter)) : ''
  return names === '' ? null : <span>{controlSay('groups.now', { names })}</span>
}
