import { useState } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { useStore } from '../store.ts'
import { BigNumber, ClassHead } from './ClassHead.tsx'
import { Constellation } from './Constellation.tsx'
import { classNumber, gridFor, lineNow } from './classState.ts'
import { useQueue } from './helpQueue.ts'
import { Late } from './Late.tsx'
import { PairedBar } from './PairedBar.tsx'
import { PlayControls } from './PlayControls.tsx'
import { isPaired, type SceneProps } from './scene.ts'
import { Tiles } from './Tiles.tsx'
import { allReady, inQueue, taken, tilesOf } from './tileState.ts'
import { useBatched } from './useBatched.ts'

/** With the way here and the fade a tile is true within two seconds. */
const BATCH_MS = 1200

/** During the game: the class as one constellation, and the few things a mentor does in it. */
export function Playing(scene: SceneProps) {
  const { lesson, host, settings } = scene
  const games = useStore((state) => state.games)
  const tiles = useBatched(inQueue(tilesOf(games), useQueue()), BATCH_MS)
  const [selected, select] = useState<string | null>(null)
  const paired = isPaired(host)
  const { columns, rows, roomForNumber } = gridFor(tiles.length)
  const played = taken(tiles).flatMap(({ letter }) => games[letter] ?? [])
  const number = <BigNumber number={classNumber(played)} />
  return (
    <>
      <ClassHead title={stageSay('play.title')} tiles={tiles}>
        {!roomForNumber && number}
      </ClassHead>
      <main class="stage-class" data-columns={columns} data-rows={rows} style={{ '--columns': columns }}>
        <Constellation games={games} look={settings.look} />
        <Tiles
          tiles={tiles}
          selected={paired ? null : selected}
          onSelect={paired ? null : (letter) => select(letter === selected ? null : letter)}
        />
        {roomForNumber && number}
      </main>
      {paired ? (
        <PairedBar {...scene} />
      ) : (
        <>
          <Late host={host} selected={selected} />
          <PlayControls
            {...scene}
            games={games}
            ready={allReady(tiles)}
            selected={selected}
            onUnselect={() => select(null)}
            line={lineNow(tiles, lesson.status.paused)}
          />
        </>
      )}
    </>
  )
}
