import { useRef } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import type { Sight } from '../board/boardCanvas.ts'
import { boardModel } from '../board/boardModel.ts'
import type { Look } from '../board/palette.ts'
import { type Size, useBoardCanvas } from '../board/useBoardCanvas.ts'

/** From this part of the screen's width on, a board has room for its icons. */
const DETAILED = 0.25
type Games = Readonly<Record<string, GameView>>

/** One canvas behind the tiles; each board stands in the slot of its group (`data-board`), wherever the page puts it. */
export function Constellation({ games, look }: Readonly<{ games: Games; look: Look }>) {
  const host = useRef<HTMLDivElement>(null)
  useBoardCanvas(host, (size) =>
    host.current ? allBoards(host.current, size, games, look) : { ...size, look, small: true, boards: [] },
  )
  return <div class="stage-boards" ref={host} aria-hidden="true" />
}

function allBoards(host: HTMLElement, size: Size, games: Games, look: Look): Sight {
  const origin = host.getBoundingClientRect()
  const slots = [...(host.parentElement?.querySelectorAll<HTMLElement>('[data-board]') ?? [])]
  const boards = slots.flatMap((slot) => {
    const id = slot.dataset.board ?? ''
    const view = games[id]
    if (!view) return []
    const { left, top, width, height } = slot.getBoundingClientRect()
    const side = Math.min(width, height)
    return {
      id,
      model: boardModel(view),
      left: left - origin.left + (width - side) / 2,
      top: top - origin.top + (height - side) / 2,
      side,
    }
  })
  return { ...size, look, small: boards.every((board) => board.side < DETAILED * innerWidth), boards }
}
