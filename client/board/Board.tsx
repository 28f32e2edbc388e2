import { useRef } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import type { Names } from '../names.ts'
import { say, useWords } from '../say.ts'
import { BoardAsText } from './BoardAsText.tsx'
import type { Sight } from './boardCanvas.ts'
import { boardModel } from './boardModel.ts'
import { type Size, useBoardCanvas } from './useBoardCanvas.ts'
import '../styles/board.css'

/** The board of one group: a picture that moves, and the same board in words. Fills its parent, square and centred. */
export function Board({ view, names }: Readonly<{ view: GameView; names: Names }>) {
  useWords()
  const host = useRef<HTMLDivElement>(null)
  useBoardCanvas(host, (size) => wholeBoard(size, view))
  return (
    <section class="board" aria-label={say('board.label')}>
      <div class="board-canvas" ref={host} aria-hidden="true" />
      <BoardAsText view={view} names={names} />
    </section>
  )
}

function wholeBoard({ width, height }: Size, view: GameView): Sight {
  const side = Math.min(width, height)
  const board = { id: 'board', model: boardModel(view), left: (width - side) / 2, top: (height - side) / 2, side }
  return { width, height, look: 'night', small: false, boards: [board] }
}
