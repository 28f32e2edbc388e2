import { stageSay } from '../board/words.ts'
import { lineNow } from '../stage/classState.ts'
import { tilesOf } from '../stage/tileState.ts'
import { useBatched } from '../stage/useBatched.ts'
import { useStore } from '../store.ts'

const BATCH_MS = 2000

/** One line that the mentor can say aloud now: the board has no room for it any more. */
export function SayNow({ paused }: Readonly<{ paused: boolean }>) {
  const games = useStore((state) => state.games)
  const { line, letter } = useBatched(lineNow(tilesOf(games), paused), BATCH_MS)
  return (
    <p class="control-say">
      <strong>{stageSay('say.now')}</strong> {stageSay(`say.${line}`, { letter })}
    </p>
  )
}
