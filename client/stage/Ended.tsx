import { stageSay } from '../board/words.ts'
import { useStore } from '../store.ts'
import { ClassHead } from './ClassHead.tsx'
import { Constellation } from './Constellation.tsx'
import { gridFor } from './classState.ts'
import { EraseLesson } from './EraseLesson.tsx'
import type { Settings } from './settings.ts'
import { taken, tilesOf } from './tileState.ts'

/** After the lesson: what the class lit together, and thanks. */
export function Ended({ settings, lessonId }: Readonly<{ settings: Settings; lessonId: string }>) {
  const games = useStore((state) => state.games)
  const tiles = tilesOf(games)
  const groups = taken(tiles)
  const lit = groups.filter((tile) => tile.lit).length
  if (groups.length === 0) return <main class="stage-quiet">{stageSay('end.noBoards')}</main>
  const title = lit === groups.length ? 'end.title.all' : lit > 0 ? 'end.title.some' : 'end.title.none'
  const { columns: most, rows } = gridFor(groups.length)
  const columns = Math.min(groups.length, most)
  return (
    <>
      <ClassHead title={stageSay(title)} tiles={tiles} />
      <main class="stage-class" data-columns={columns} data-rows={rows} style={{ '--columns': columns }}>
        <Constellation games={games} look={settings.look} />
        <ul class="stage-tiles">
          {groups.map(({ letter, lit }) => (
            <li key={letter} class="stage-tile" data-lit={lit} aria-label={stageSay('play.group', { letter })}>
              <span class="stage-letter">{letter}</span>
              <span class="stage-slot" data-board={letter} />
            </li>
          ))}
        </ul>
      </main>
      <footer class="stage-controls">
        <p class="stage-thanks">{stageSay('end.thanks')}</p>
        <EraseLesson lesson={lessonId} />
      </footer>
    </>
  )
}
