import type { GameView } from '../../shared/game/view.ts'
import type { Names } from '../names.ts'
import { boardText } from './boardText.ts'

/** The same board for screen readers. It is also what is left when the picture cannot be loaded. */
export function BoardAsText({ view, names }: Readonly<{ view: GameView; names: Names }>) {
  const { spaces, rest } = boardText(view, names)
  return (
    <div class="board-text">
      <ol>
        {spaces.map((line, index) => (
          <li key={index} aria-current={index === view.board.guide ? 'location' : undefined}>
            {line}
          </li>
        ))}
      </ol>
      <ul>
        {rest.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
