import { useState } from 'preact/hooks'
import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { useStore } from '../store.ts'
import { BigNumber, ClassHead } from './ClassHead.tsx'
import { Constellation } from './Constellation.tsx'
import { classNumber, gridFor, lineNow } from './classState.ts'
import { Late } from './Late.tsx'
import { PlayControls } from './PlayControls.tsx'
import type { Change, Settings } from './settings.ts'
import { Tiles } from './Tiles.tsx'
import { tilesOf } from './tileState.ts'
import { useBatched } from './useBatched.ts'

const BATCH_MS = 2000
type Props = Readonly<{
  lesson: LessonView
  host: NonNullable<LessonView['host']>
  settings: Settings
  change: Change
  onHide: () => void
}>

/** During the game: the class as one constellation, and the few things a mentor does in it. */
export function Playing({ lesson, host, settings, change, onHide }: Props) {
  const games = useStore((state) => state.games)
  const tiles = useBatched(tilesOf(games), BATCH_MS)
  const [chosen, setChosen] = useState<string | null>(null)
  const letters = Object.keys(games).sort()
  const selected = letters.length === 1 ? (letters[0] ?? null) : chosen
  const { columns, rows, roomForNumber } = gridFor(letters.length)
  const number = <BigNumber number={classNumber(Object.values(games))} />
  return (
    <>
      <ClassHead title={stageSay('play.title')} tiles={tiles}>
        {!roomForNumber && number}
      </ClassHead>
      <main class="stage-class" data-columns={columns} data-rows={rows} style={{ '--columns': columns }}>
        <Constellation games={games} look={settings.look} />
        <Tiles tiles={tiles} selected={selected} onSelect={(letter) => setChosen(letter === chosen ? null : letter)} />
        {roomForNumber && number}
      </main>
      <Late host={host} selected={selected} />
      <PlayControls
        lesson={lesson}
        host={host}
        tiles={tiles}
        letters={letters}
        selected={selected}
        line={lineNow(tiles, lesson.status.paused)}
        settings={settings}
        change={change}
        onHide={onHide}
      />
    </>
  )
}
