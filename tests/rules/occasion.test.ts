import { describe, expect, test } from 'vitest'
import { OCCASIONS, THEMES } from '../../shared/basics.ts'
import { makePiles } from '../../shared/game/piles.ts'
import { random } from '../../shared/random.ts'
import { chips, decks, Play, startGame } from '../support/game.ts'
import { Host } from '../support/host.ts'

const pilesFor = (occasion: (typeof OCCASIONS)[number], seed = 3) => makePiles(decks, chips, 'vmbo', random(seed, 1), occasion)
const overlap = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id)).length

describe('First, second and third time this year', () => {
  test('[OCCASION-1] the experiences on top are other ones each time, of every theme', () => {
    for (const theme of THEMES) {
      const tops = OCCASIONS.map((occasion) =>
        pilesFor(occasion)
          .experience.filter((card) => card.theme === theme)
          .slice(0, 2)
          .map(({ id }) => id),
      )
      const [first = [], second = [], third = []] = tops
      expect(overlap(first, second) + overlap(second, third) + overlap(first, third)).toBe(0)
    }
  })
  test('[OCCASION-1] no card is left out: when a third runs out the others follow', () => {
    const [first, second] = OCCASIONS.map((occasion) => pilesFor(occasion))
    for (const pile of ['experience', 'storm', 'reflection'] as const)
      expect(first?.[pile].map(({ id }) => id).sort()).toEqual(second?.[pile].map(({ id }) => id).sort())
  })
  test('[OCCASION-1] two classes of the same time draw from the same third', () => {
    const top = (seed: number) =>
      pilesFor('second', seed)
        .storm.slice(0, 12)
        .map(({ id }) => id)
    expect(top(1)).not.toEqual(top(2))
    expect(overlap(top(1), top(2))).toBeGreaterThan(6)
  })
  test('[OCCASION-1] reflection cards in hand come from the third of this time', () => {
    const hands = OCCASIONS.map((occasion) => {
      const play = new Play(4, 6, '20', { ...startGame(4, 6), piles: pilesFor(occasion) }).tellStory()
      return Object.values(play.game.players).flatMap((player) => player?.questions ?? [])
    })
    const [first = [], second = []] = hands
    expect(first.length).toBeGreaterThan(0)
    expect(overlap(first, second)).toBe(0)
  })
  test('[OCCASION-1] the mentor says which time it is when the lesson is opened; left out it is the first', () => {
    expect(new Host(0).lesson.occasion).toBe('first')
  })
})
