import { describe, expect, test } from 'vitest'
import { VARIANTS, type VariantId } from '../../shared/basics.ts'
import { phasesOf } from '../../shared/game/rules/script.ts'
import { Play, variants } from '../support/game.ts'

/** The numbers of `content/variants.json` fit together as the rule book's tables do; a play test may change them, but not one alone. */

const sum = (times: Readonly<Record<string, number>>) => Object.values(times).reduce((all, seconds) => all + seconds, 0)
const variantOf = (id: VariantId) => {
  const variant = variants[id]
  if (!variant) throw new Error(`no variant of ${id} minutes`)
  return variant
}

describe.each(VARIANTS)('%s minutes', (id) => {
  const { phases, welcome, opening, questionStorm, stories, energiser, core, action, closing } = variantOf(id)

  test('[TIME-1] the phases are as long as the variant says', () => {
    expect(sum(phases) + energiser).toBe(Number(id) * 60)
    const { game } = new Play(4, 1, id)
    expect(phasesOf(game).reduce((all, phase) => all + phases[phase], 0)).toBe(sum(phases))
  })

  test('[STORY-1] [ROLES-1] [ROLES-2] four turns of four players and three of three fill the stories', () => {
    expect(stories.reduce((all, { four }) => all + 4 * sum(four), 0)).toBe(phases.story)
    expect(stories.reduce((all, { three }) => all + 3 * sum(three), 0)).toBe(phases.story)
  })

  test('[STORM-1] so do four hot seats, and three of three players', () => {
    if (!questionStorm) return expect(phases.questionStorm).toBe(0)
    const { seat, seatOfThree, change } = questionStorm
    expect(4 * (seat + change)).toBe(phases.questionStorm)
    expect(3 * (seatOfThree + change)).toBe(phases.questionStorm)
  })

  test('[WELCOME-1] [OPENING-1] [CORE-1] [ACTION-1] [CLOSING-1] the other phases have room for what happens in them', () => {
    expect(welcome.hello + 3 * welcome.agreement + welcome.roles).toBeLessThanOrEqual(phases.welcome)
    expect(opening.choose).toBeLessThan(phases.opening)
    expect(core.together + 4 * core.each).toBeLessThanOrEqual(phases.core)
    expect(action.together + 4 * (action.each ?? 0)).toBeLessThanOrEqual(phases.action)
    expect(phases.action - action.together - 4 * (action.each ?? 0)).toBeLessThanOrEqual(action.margin)
    expect(4 * closing.each + 5).toBeLessThanOrEqual(phases.closing)
  })

  test('[BOARD-2] ring 2 has a space for every insight that can be laid', () => {
    const rounds = stories.length
    for (const [players, turns] of [
      [4, 4],
      [3, 3],
      [2, 4],
    ] as const)
      expect(new Play(players, 1, id).game.board.hexes).toHaveLength(turns * rounds + players)
  })
})

test('[STORY-12] [CORE-5] only 50 minutes has an energiser, of a minute, and only 20 has no predictions', () => {
  expect(VARIANTS.map((id) => variantOf(id).energiser)).toEqual([0, 0, 60])
  expect(VARIANTS.map((id) => variantOf(id).core.predict)).toEqual([0, 10, 10])
  expect(VARIANTS.map((id) => variantOf(id).action.ifThen)).toEqual([false, true, true])
})

describe('The numbers that all variants share', () => {
  const { numbers } = variantOf('35')
  const changed = (change: Partial<typeof numbers>) => {
    const variant = { ...variantOf('35'), numbers: { ...numbers, ...change } }
    return new Play(4, 1, '35', { variant })
  }

  test('[CLOCK-1] the grace is as long as they say', () => {
    const play = changed({ clock: { grace: 33, more: 30 } })
    const { seconds } = play.game.clock ?? { seconds: 0 }
    play.wait(seconds)
    expect(play.game.clock).toMatchObject({ stage: 'grace', endsAt: play.at + 33_000 })
  })

  test('[SPARKS-1] so are the sparks at the start', () => {
    expect(changed({ sparks: { start: 7, everybody: 2 } }).game.sparks).toBe(7)
  })

  test('[TIME-5] a mini story takes 65 seconds', () => {
    expect(sum(numbers.mini)).toBe(65)
  })
})
