import type { Game } from '../game.ts'

/** The next cards of Vragenstorm; when the pile has run out it starts anew. */
export function stormCards(game: Game, drawn: number, count: number): string[] {
  const { storm } = game.piles
  return storm.length === 0
    ? []
    : Array.from({ length: Math.max(0, count) }, (_, place) => storm[(drawn + place) % storm.length]?.id ?? '')
}
