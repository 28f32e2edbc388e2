import { useState } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import { explain } from '../say.ts'
import { useStore } from '../store.ts'
import { MoveList } from './MoveList.tsx'
import { elsewhere } from './roster.ts'
import type { Host } from './scene.ts'
import { studentsAt } from './tileState.ts'

type Props = Readonly<{ letter: string; game: GameView; host: Host; onClose: () => void }>

/** Who is left alone goes to another group. No name: the tiles are on the board. */
export function Merge({ letter: from, game, host, onClose }: Props) {
  const games = useStore((state) => state.games)
  const [error, setError] = useState('')
  const [left] = studentsAt(game)
  const student = host.roster.find(({ group, seat }) => group === from && seat === left?.seat)
  if (!student) return null
  const move = async (group: string) => {
    const answer = await commandLesson({ type: 'move', student: student.student, group, from })
    if (!answer.ok) return setError(explain(answer.rejection))
    onClose()
    notify(stageSay('do.mergeDone', { from, letter: group }))
  }
  return (
    <MoveList
      title={stageSay('do.mergeWhere', { letter: from })}
      tables={elsewhere(host, games, student)}
      error={error}
      onMove={(letter) => void move(letter)}
      onClose={onClose}
    />
  )
}
