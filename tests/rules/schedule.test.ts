import { describe, expect, test } from 'vitest'
import type { VariantId } from '../../shared/basics.ts'
import { playerOf, seatsOf } from '../../shared/game/game.ts'
import { plannedEnd } from '../../shared/game/rules/schedule.ts'
import { storyTurn } from '../../shared/game/rules/storyScript.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { factsIn, Play } from '../support/game.ts'

const MINUTE = 60_000
const minutes = (ms: number | null) => (ms === null ? null : ms / MINUTE)
const endOf = (play: Play) => minutes(plannedEnd(play.game, play.at))

/** The first turn of stories begins this many seconds after the plan. */
function lateStory(seconds: number, variantId: VariantId = '35'): Play {
  const onTime = { '20': 165, '35': 480, '50': 540 }[variantId] + 45
  const play = new Play(4, 1, variantId).goTo('opening', 'share')
  if (variantId !== '20') play.goTo('questionStorm', 'hotSeat')
  play.at = (onTime + seconds) * 1000
  return play.goTo('story', 'choose')
}

const timesOf = (play: Play) =>
  Object.fromEntries(
    [play.game.step.name, ...play.game.rest.map(({ step }) => step)].map((name, place) => [
      name,
      place === 0 ? play.game.clock?.seconds : play.game.rest[place - 1]?.seconds,
    ]),
  )

/** The clock rings whenever it has something to say, until this moment. */
function ringUntil(play: Play, minute: number): Play {
  for (let rings = 0; rings < 500 && play.at < minute * MINUTE; rings++) play.wait(5)
  return play
}

describe('The end of the game', () => {
  test('[TIME-1] start, variant, pauses and given time', () => {
    const play = new Play(4, 1, '35')
    expect(endOf(play)).toBe(35)
    play.command({ type: 'extend', seconds: 60 })
    expect(endOf(play)).toBe(36)
    play.command({ type: 'pause' })
    play.at += 2 * MINUTE
    expect(endOf(play)).toBe(38)
    play.command({ type: 'resume' })
    play.at += MINUTE
    expect(endOf(play)).toBe(38)
  })

  test('[TIME-1] also "Even stoppen" and nobody connected; a player\'s "Meer tijd" does not move it', () => {
    const play = new Play(4, 1, '20')
    play.does('a', { type: 'moreTime' })
    expect(endOf(play)).toBe(20)
    play.does('b', { type: 'stop' })
    play.at += 30_000
    play.does('b', { type: 'chooseAfterStop', choice: 'goOn' })
    for (const seat of seatsOf(play.game)) play.command({ type: 'deviceLost', seat })
    play.at += 30_000
    play.command({ type: 'deviceBack', seat: 'a' })
    expect(endOf(play)).toBe(21)
  })

  test('[TIME-1] never past the end of the lesson; with clocks off only that counts', () => {
    const play = new Play(4, 1, '35')
    play.command({ type: 'setBell', bell: 30 * MINUTE })
    expect(endOf(play)).toBe(30)
    play.command({ type: 'setBell', bell: null })
    expect(endOf(play)).toBe(35)
    expect(endOf(new Play(4, 1, '35', { clocks: 'off' }))).toBeNull()
  })

  test('[TIME-9] rounds that are switched off are not played and take no time; stories and To Do stay', () => {
    const play = new Play(4, 1, '35', { off: ['opening', 'questionStorm', 'core'] }).goTo('closing', 'word')
    expect(endOf(play)).toBe(25)
    expect(factsIn(play.events, 'partStarted').flatMap((fact) => ('phase' in fact ? [fact.phase] : []))).toEqual([
      'welcome',
      'story',
      'action',
      'closing',
    ])
    expect(playerOf(play.game, 'a').interests).toEqual([])
  })
})

describe('A group that is behind', () => {
  test('[TIME-2] on time, or up to 30 s behind: the times of the plan', () => {
    for (const late of [0, 20])
      expect(timesOf(lateStory(late))).toMatchObject({ choose: 15, think: 15, tell: 70, answer: 45, insight: 15 })
  })

  test('[TIME-2] more than 30 s: think, choose, answer and insight are shorter', () => {
    expect(timesOf(lateStory(60))).toMatchObject({ choose: 8, think: 10, tell: 70, answer: 35, insight: 5 })
  })

  test('[TIME-2] more than 90 s: the times of 20 minutes', () => {
    expect(timesOf(lateStory(100))).toMatchObject({ choose: 10, think: 15, tell: 45, answer: 27, insight: 5 })
    expect(timesOf(lateStory(100, '20'))).toMatchObject({ choose: 8, think: 10, tell: 45, answer: 17, insight: 5 })
  })

  test('[TIME-3] Vragenstorm is left out when the group is far behind', () => {
    const play = new Play(4, 1, '35').goTo('opening', 'share')
    play.at = (240 + 45 + 130) * 1000
    play.goTo('story', 'choose')
    expect(factsIn(play.events, 'partStarted')).not.toContainEqual(expect.objectContaining({ phase: 'questionStorm' }))
  })

  test('[TIME-3] a lesson of under fifteen minutes has mini stories and no Vragenstorm', () => {
    const play = new Play(4, 1, '35')
    play.command({ type: 'setBell', bell: 14 * MINUTE })
    play.goTo('closing', 'word')
    expect(factsIn(play.events, 'turnStarted').map((fact) => 'pace' in fact && fact.pace)).toEqual(Array(4).fill('mini'))
    expect(factsIn(play.events, 'stepStarted')).not.toContainEqual(expect.objectContaining({ step: 'hotSeat' }))
  })
})

describe('To Do keeps its time', () => {
  test.each([
    ['20', 20 - 5.25],
    ['35', 35 - 8],
    ['50', 50 - 9],
  ] as const)('[TIME-4] in %s minutes it starts at %d minutes, even when nobody does anything', (variantId, minute) => {
    const play = ringUntil(new Play(4, 1, variantId), minute - 0.2)
    expect(play.game.phase).not.toBe('action')
    ringUntil(play, minute + 0.6)
    expect(play.game.phase).toBe('action')
    expect(seatsOf(play.game).every((seat) => playerOf(play.game, seat).offered !== null)).toBe(true)
  })

  test('[TIME-4] without time for Interesse its choice comes first in To Do [LATE-4]', () => {
    const play = lateStory(0)
    for (let told = 0; told < 3; told++) play.tellStory().goTo('story', 'insight').command({ type: 'skip' })
    play.tellStory().goTo('story', 'insight').at = 26.5 * MINUTE
    play.goTo('action', 'together')
    expect(factsIn(play.events, 'partStarted')).not.toContainEqual(expect.objectContaining({ phase: 'core' }))
    play.does('a', { type: 'chooseInterest', interest: playerOf(play.game, 'a').interests[0] ?? '' })
  })

  test('[TIME-5] a mini story for who was not heard: choose, tell and one talent', () => {
    const play = lateStory(0)
    play.at = (27 - 4 * (65 / 60)) * MINUTE
    play.wait(0)
    expect(play.game.turn?.pace).toBe('mini')
    expect(timesOf(play)).toEqual({ choose: 10, tell: 45, talent: 10 })
    play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    play.wait(20).does(play.teller, { type: 'finish' })
    const [spotter] = play.game.step.actors
    play.does(spotter ?? 'a', { type: 'giveTalent', talent: playerOf(play.game, spotter ?? 'a').talents[0] ?? '' })
    play.does(play.teller, { type: 'reactToTalent', reaction: 'keep' })
    expect(play.game.turn?.pace).toBe('mini')
    expect(play.game.step.name).toBe('choose')
  })

  test('[TIME-5] everybody sees that it is a mini story, and who gives the talent; nobody else has a role', () => {
    for (const players of [4, 3, 2]) {
      const play = new Play(players, 1, '35')
      play.command({ type: 'setBell', bell: 14 * MINUTE })
      play.goTo('story', 'choose')
      const { roles, mini } = viewOf(play.game, 'stage').status
      const [spotter] = play.tellStory().goTo('story', 'talent').game.step.actors
      expect(mini).toBe(true)
      expect(roles).toEqual({ [play.teller]: ['storyteller'], [spotter ?? '']: ['talentSpotter'] })
    }
    expect(viewOf(lateStory(0).game, 'stage').status.mini).toBe(false)
  })

  test('[TIME-5] who has told and does not fit any more is passed over', () => {
    const play = new Play(2, 1, '20').goTo('story', 'choose')
    for (let told = 0; told < 2; told++) play.tellStory().goTo('story', 'insight').command({ type: 'skip' })
    play.at = 14 * MINUTE
    play.goTo('action', 'together')
    expect(factsIn(play.events, 'turnStarted')).toHaveLength(3)
  })

  test('[TIME-5] a second round begins only when a turn of it fits', () => {
    const play = new Play(4, 1, '50').goTo('story', 'choose')
    for (let told = 0; told < 4; told++) {
      play.tellStory()
      if (told === 3) play.at = (50 - 9) * MINUTE - 90_000
      play.goTo('story', 'insight').command({ type: 'skip' })
    }
    expect(play.game.phase).toBe('core')
    expect(factsIn(play.events, 'partStarted')).not.toContainEqual(expect.objectContaining({ phase: 'story', round: 1 }))
  })

  test('[PARTNER-3] for who is alone no story turn is planned', () => {
    const play = new Play(2)
    play.command({ type: 'removePlayer', seat: 'b' })
    expect(storyTurn(play.game, 'a', 1, 'planned')).toEqual([])
  })

  test('[TIME-6] a jump lets the running story finish, at most 30 s; its space is lit, the rest falls away', () => {
    const play = lateStory(0)
    play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    const teller = play.teller
    play.goTo('story', 'tell')
    play.at = (27 - 3 * (65 / 60)) * MINUTE
    play.wait(0)
    expect([play.game.step.name, play.game.jump?.until]).toEqual(['tell', play.at + 30_000])
    expect(viewOf(play.game, teller).status.jump).toEqual({ until: play.at + 30_000 })
    play.wait(20)
    expect(play.game.step.name).toBe('tell')
    play.wait(11)
    expect(play.game.board.spaces).toContain(teller)
    expect([play.game.step.name, play.game.turn?.pace]).toEqual(['choose', 'mini'])
    expect(play.teller).not.toBe(teller)
    expect(viewOf(play.game, teller).status.jump).toBeNull()
  })

  test('[TIME-8] the mentor ends a round, or sends the group to To Do', () => {
    const play = lateStory(0)
    play.command({ type: 'nextRound' })
    expect(play.game.phase).toBe('core')
    const other = lateStory(0)
    other.command({ type: 'toAction' })
    expect(other.game.phase).toBe('action')
    expect(other.command({ type: 'toAction' })).toEqual({ ok: false, rejection: { code: 'notNow', phase: 'action' } })
  })

  test('[TIME-7] no time to say the plans: one sentence with what, who and when counts as an action', () => {
    const play = new Play(4, 1, '20').goTo('core', 'together')
    play.at = 18.5 * MINUTE
    play.goTo('action', 'sentence')
    const choose = (part: 'action' | 'who' | 'when' | 'world') =>
      play.game.players.a?.[part === 'world' ? 'worlds' : 'actions'][0]
    play.refuses('a', { type: 'plan', part: 'world', choice: choose('world') ?? '' }, { code: 'notNow', phase: 'action' })
    play.refuses('a', { type: 'finish' }, { code: 'planIncomplete' })
    play.does('a', { type: 'plan', part: 'action', choice: choose('action') ?? '' })
    const card = play.game.piles.actions.find(({ id }) => id === playerOf(play.game, 'a').plan.action)
    play.does('a', { type: 'plan', part: 'who', choice: card?.who[0] ?? '' })
    play.does('a', { type: 'plan', part: 'when', choice: 'day-2' })
    play.does('a', { type: 'finish' })
    play.wait(61)
    expect(playerOf(play.game, 'a').confirmed).toBe(true)
    expect(playerOf(play.game, 'b').confirmed).toBe(false)
    expect(play.game.board.squares).toContain('a')
    expect(play.game.phase).toBe('closing')
  })

  test('[TIME-7] when time is up while the plans are being said, who has not said it gets the sentence', () => {
    const play = new Play(4, 1, '20').goTo('action', 'together')
    for (const seat of seatsOf(play.game)) {
      const give = (part: 'action' | 'who' | 'where' | 'when', choice: string | undefined) =>
        play.does(seat, { type: 'plan', part, choice: choice ?? '' })
      give('action', playerOf(play.game, seat).actions[0])
      const card = play.game.piles.actions.find(({ id }) => id === playerOf(play.game, seat).plan.action)
      give('who', card?.who[0])
      give('where', card?.where[0])
      give('when', 'day-1')
    }
    for (const seat of seatsOf(play.game)) play.does(seat, { type: 'finish' })
    expect(play.game.step.name).toBe('say')
    play.at = 19.25 * MINUTE
    play.wait(0).wait(30)
    expect([play.game.step.name, play.game.step.actors.length]).toEqual(['sentence', 4])
    for (const seat of seatsOf(play.game)) play.does(seat, { type: 'finish' })
    expect(seatsOf(play.game).every((seat) => playerOf(play.game, seat).confirmed)).toBe(true)
  })
})

describe('Clocks', () => {
  test('[CLOCK-7] off: no clock, nothing ends by time, "Verder" from the start', () => {
    const play = new Play(4, 1, '20', { clocks: 'off' }).goTo('story', 'choose')
    play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    expect(play.game.clock).toBeNull()
    play.wait(7200)
    expect(play.game.step.name).toBe('think')
    play.does('a', { type: 'moveOn' })
    play.does('b', { type: 'moveOn' })
    expect(play.game.step.name).not.toBe('think')
    play.goTo('closing', 'lights').wait(6)
    expect(play.game.phase).toBe('done')
  })

  test('[CLOCK-7] off with an end of the lesson: To Do is still protected [TIME-4]', () => {
    const play = new Play(4, 1, '20', { clocks: 'off' }).goTo('story', 'choose')
    play.command({ type: 'setBell', bell: 20 * MINUTE })
    expect(ringUntil(play, 15.4).game.phase).toBe('action')
  })

  test('[CLOCK-9] switched off, on and to strict while a group plays', () => {
    const play = new Play(4)
    expect(play.game.clock).not.toBeNull()
    play.command({ type: 'setClocks', clocks: 'off' })
    expect([play.game.clocks, play.game.clock]).toEqual(['off', null])
    play.command({ type: 'setClocks', clocks: 'strict' })
    expect(play.game.clock).toBeNull()
    play.command({ type: 'skip' })
    const seconds = play.game.clock?.seconds ?? 0
    play.wait(seconds)
    expect(play.game.clock?.stage).toBe('over')
  })

  test('[CLOCK-8] strict: "Verder?" at zero, and nothing is thrown away', () => {
    const play = new Play(4, 1, '20', { clocks: 'strict' }).goTo('story', 'choose').wait(11)
    expect(play.game.clock?.stage).toBe('over')
    expect(play.game.step.name).toBe('choose')
  })
})
