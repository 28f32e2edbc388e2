import { describe, expect, test } from 'vitest'
import { LIMITS, type Seat } from '../../shared/basics.ts'
import { playerOf, SPACES } from '../../shared/game/game.ts'
import { factsIn, Play } from '../support/game.ts'

/** The story turn, step by step: what its rules say beside the choices. */

const depthsOf = (play: Play) =>
  (play.game.turn?.river ?? []).map(({ card }) => play.game.piles.experience.find(({ id }) => id === card)?.depth ?? 0)
const choosesCard = (play: Play, place = 0) =>
  play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[place]?.card ?? '', emotion: 'calm' })
const choosesQuestion = (play: Play, seat: Seat) =>
  play.does(seat, { type: 'chooseQuestion', question: playerOf(play.game, seat).questions[0] ?? '' })
const gives = (play: Play, seat: Seat) =>
  play.does(seat, { type: 'giveTalent', talent: playerOf(play.game, seat).talents[0] ?? '' })
const talentStep = (players = 4) => new Play(players).tellStory().goTo('story', 'talent').wait(8)

describe('Steps', () => {
  test('[STORY-1] nine steps, in this order, each with its own time', () => {
    const play = new Play().goTo('story', 'choose')
    const { four } = play.game.variant?.stories[0] ?? { four: {} }
    const steps = [play.game.step.name, ...play.game.rest.map(({ step }) => step)]
    expect(steps).toEqual(['choose', 'think', 'tell', 'listen', 'summarise', 'ask', 'answer', 'talent', 'insight'])
    expect([play.game.clock?.seconds, ...play.game.rest.map(({ seconds }) => seconds)]).toEqual(Object.values(four))
  })

  test('[ROLES-2] with three players asking, answering and spotting take half of their time, twice', () => {
    const play = new Play(3, 1, '35').goTo('story', 'choose')
    const { three } = play.game.variant?.stories[0] ?? { three: { ask: 0, answer: 0, talent: 0 } }
    for (const name of ['ask', 'answer', 'talent'] as const) {
      const half = Math.ceil(three[name] / 2)
      expect(play.game.rest.filter(({ step }) => step === name).map(({ seconds }) => seconds)).toEqual([half, half])
    }
  })

  test('[STEP-4] what the mentor skips earns nothing', () => {
    const play = new Play().tellStory()
    choosesQuestion(play, play.listener(2))
    for (const step of ['summarise', 'ask', 'answer', 'talent'] as const)
      play.goTo('story', step).wait(8).command({ type: 'skip' })
    expect(play.game.sparks).toBe(3)
    expect(playerOf(play.game, play.teller).kept).toEqual([])
  })
})

describe('The river', () => {
  test('[RIVER-1] lies on the next three spaces after the Guide', () => {
    const play = new Play().goTo('story', 'choose')
    const next = (from: number) => [1, 2, 3].map((step) => (from + step) % SPACES)
    expect(play.game.turn?.river.map(({ space }) => space)).toEqual(next(0))
    choosesCard(play, 1)
    play.goTo('story', 'tell').wait(20).does(play.teller, { type: 'finish' })
    play.goTo('story', 'choose')
    expect(play.game.turn?.river.map(({ space }) => space)).toEqual(next(2))
  })

  test('[PASS-3] the first two times the cards are not only the easy ones', () => {
    const depths = Array.from({ length: 12 }, (_, seed) => {
      const play = new Play(4, seed).goTo('story', 'choose')
      for (const _ of [1, 2]) play.does(play.teller, { type: 'newCards' })
      return depthsOf(play)
    })
    expect(Math.max(...depths.flat())).toBeGreaterThan(1)
  })

  test('[PASS-3] in the next turn it begins anew', () => {
    const play = new Play().goTo('story', 'choose')
    for (const _ of [1, 2, 3]) play.does(play.teller, { type: 'newCards' })
    choosesCard(play)
    play.goTo('story', 'insight').command({ type: 'skip' })
    expect(play.game.turn?.redraws).toBe(0)
  })
})

describe('Sparks', () => {
  test('[SPARKS-2] with three players two answers and two talents are one spark each', () => {
    const play = new Play(3).tellStory()
    const [left, other] = [play.listener(1), play.listener(2)]
    for (const seat of [left, other]) {
      choosesQuestion(play, seat)
      play.does(seat, { type: 'chooseTalent', talent: playerOf(play.game, seat).talents[0] ?? '' })
    }
    play.wait(6).does(play.teller, { type: 'confirmSummary', verdict: 'right' })
    for (const seat of [other, left]) {
      play.does(seat, { type: 'finish' })
      play.wait(6).does(play.teller, { type: 'finish' })
    }
    for (const seat of [other, left]) {
      gives(play, seat)
      play.wait(6).does(play.teller, { type: 'reactToTalent', reaction: 'keep' })
    }
    expect(play.game.turn?.sparks).toEqual(['summary', 'answer', 'talent'])
    expect(play.game.sparks).toBe(6)
  })

  test('[SPARKS-2] [STORY-9] "other" earns nothing the first time; the second time it ends, and counts', () => {
    const play = talentStep()
    const spotter = play.listener(3)
    gives(play, spotter)
    play.does(play.teller, { type: 'reactToTalent', reaction: 'other' })
    expect(play.game.sparks).toBe(3)
    gives(play, spotter)
    const events = play.does(play.teller, { type: 'reactToTalent', reaction: 'other' })
    expect(factsIn(events, 'sparkEarned')).toEqual([{ type: 'sparkEarned', kind: 'talent', seat: spotter }])
  })

  test.each([
    [4, 3],
    [5, 4],
  ])('[SPARKS-3] an answer, and a talent, after %i s: %i sparks', (seconds, sparks) => {
    const play = new Play().tellStory()
    choosesQuestion(play, play.listener(2))
    play.goTo('story', 'ask').does(play.listener(2), { type: 'finish' })
    play.wait(seconds).does(play.teller, { type: 'finish' })
    expect(play.game.sparks).toBe(sparks)
    const spotting = new Play().tellStory().goTo('story', 'talent')
    gives(spotting, spotting.listener(3))
    spotting.wait(seconds).does(spotting.teller, { type: 'reactToTalent', reaction: 'keep' })
    expect(spotting.game.sparks).toBe(sparks)
  })
})

describe('The insight', () => {
  test('[STORY-10] lights the free space that is nearest to the story', () => {
    for (const place of [0, 1, 2]) {
      const play = new Play().goTo('story', 'choose')
      choosesCard(play, place)
      play.goTo('story', 'tell').wait(20).does(play.teller, { type: 'finish' })
      play.goTo('story', 'insight')
      const { starters, endings } = playerOf(play.game, play.teller)
      const [starter = '', chip = ''] = [starters[0], endings[0]]
      const { teller } = play
      play.does(teller, { type: 'layInsight', starter, ending: { kind: 'chip', chip } })
      const { hexes, spaces } = play.game.board
      const turn = spaces.indexOf(teller) / SPACES
      const away = hexes.map((_, hex) => Math.min(Math.abs(hex / hexes.length - turn), 1 - Math.abs(hex / hexes.length - turn)))
      expect(away[hexes.indexOf(teller)]).toBe(Math.min(...away))
    }
  })

  test('[STORY-10] six own words, not seven', () => {
    const play = new Play(4, 1, '20', { freeText: true }).tellStory().goTo('story', 'insight')
    const [starter = ''] = playerOf(play.game, play.teller).starters
    const lay = (words: string) => ({ type: 'layInsight', starter, ending: { kind: 'words', words } }) as const
    play.refuses(play.teller, lay('een twee drie vier vijf zes zeven'), { code: 'tooManyWords', most: LIMITS.insightWords })
    play.does(play.teller, lay(' een  twee drie vier vijf zes '))
  })
})

describe('Losing somebody', () => {
  test.each(['think', 'tell', 'answer'] as const)('[LOST-3] during %s nobody is gone by itself', (step) => {
    const play = new Play().goTo('story', 'choose')
    choosesCard(play)
    if (step !== 'think') play.goTo('story', 'tell').wait(20)
    if (step === 'answer') {
      play.does(play.teller, { type: 'finish' })
      choosesQuestion(play, play.listener(2))
      play.goTo('story', 'ask').does(play.listener(2), { type: 'finish' })
    }
    const lost = play.listener(3)
    play.command({ type: 'deviceLost', seat: lost })
    play.does(play.teller, { type: 'moreTime' })
    play.wait(44).wait(1)
    expect(play.game.step.name).toBe(step === 'think' ? 'tell' : step)
    expect(playerOf(play.game, lost).away).toBe(false)
  })
})

describe('Passing', () => {
  test.each([
    ['opening', 'choose'],
    ['opening', 'share'],
    ['questionStorm', 'hotSeat'],
    ['story', 'insight'],
    ['core', 'together'],
    ['action', 'together'],
    ['closing', 'word'],
  ] as const)('[PASS-2] in %s, during %s', (phase, step) => {
    const play = new Play(4, 1, '35')
    if (phase === 'story') play.tellStory()
    play.goTo(phase, step)
    const { actors } = play.game.step
    const before = play.game.sparks
    for (const seat of actors) play.does(seat, { type: 'pass' })
    expect(play.game.past.at(-1)).toMatchObject({ phase, name: step, because: 'done', passed: true })
    expect(play.game.sparks).toBe(before)
  })

  test('[PASS-2] a hot seat that is passed leaves no hooks, and the next one begins', () => {
    const play = new Play(4, 1, '35').goTo('questionStorm', 'hotSeat')
    const hot = play.game.storm?.hotSeat ?? 'a'
    play.does(hot, { type: 'pass' })
    expect(play.game.step).toMatchObject({ name: 'hotSeat', turn: 2 })
    expect(playerOf(play.game, hot).hooks).toEqual([])
  })
})
