import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { playerOf, seatsOf, themeOf } from '../../shared/game/game.ts'
import { Play } from '../support/game.ts'

/** What only games of 35 and 50 minutes have. */

const storm = (players = 4, seed = 1) => {
  const play = new Play(players, seed, '35').goTo('questionStorm', 'hotSeat')
  return { play, hot: play.game.storm?.hotSeat ?? 'a', reader: play.game.storm?.reader ?? 'a' }
}
const handOf = (play: Play, seat: Seat) => play.game.players[seat]?.stormHand ?? []
const read = (play: Play) => {
  const reader = play.game.storm?.reader ?? 'a'
  const [question] = handOf(play, reader)
  play.does(reader, { type: 'readQuestion', question: question ?? '' })
  return question ?? ''
}

describe('Vragenstorm', () => {
  test.each([
    [4, '35', 4, 45],
    [3, '35', 3, 65],
    [2, '35', 4, 45],
    [4, '50', 4, 60],
    [3, '50', 3, 85],
  ] as const)('[STORM-1] %i players in %s minutes: %i hot seats of %i seconds', (players, variant, turns, seconds) => {
    const play = new Play(players, 1, variant).goTo('questionStorm', 'hotSeat')
    expect(play.game.clock?.seconds).toBe(seconds)
    const seats: Seat[] = []
    while (play.game.phase === 'questionStorm') {
      if (play.game.step.name === 'hotSeat') seats.push(...play.game.step.actors)
      play.command({ type: 'skip' })
    }
    expect(seats).toHaveLength(turns)
    expect(new Set(seats).size).toBe(players)
  })

  test('[STORM-2] nobody holds a card that another holds', () => {
    const { play } = storm()
    const cards = seatsOf(play.game).flatMap((seat) => handOf(play, seat))
    expect(new Set(cards).size).toBe(9)
    for (const card of cards) expect(play.game.piles.storm.map(({ id }) => id)).toContain(card)
  })

  test('[PASS-2] the hot seat may pass: the next one sits there', () => {
    const { play, hot } = storm()
    play.does(hot, { type: 'pass' })
    expect(play.game.step).toMatchObject({ name: 'hotSeat', turn: 2 })
  })

  test('[STORM-2] three cards each, read in turn from the left', () => {
    const { play, hot, reader } = storm()
    expect(seatsOf(play.game).map((seat) => handOf(play, seat).length)).toEqual(
      seatsOf(play.game).map((seat) => (seat === hot ? 0 : 3)),
    )
    const second = play.game.tellers[2] ?? 'a'
    expect(reader).toBe(play.game.tellers[1])
    play.refuses(
      second,
      { type: 'readQuestion', question: handOf(play, second)[0] ?? '' },
      { code: 'notYourTurn', actors: [reader] },
    )
    play.refuses(
      hot,
      { type: 'readQuestion', question: handOf(play, reader)[0] ?? '' },
      { code: 'notYourRole', role: 'questioner' },
    )
    play.refuses(reader, { type: 'readQuestion', question: handOf(play, second)[0] ?? '' }, { code: 'notOffered' })
    read(play)
    play.does(hot, { type: 'answerQuestion', answered: true })
    expect(play.game.storm?.reader).toBe(second)
  })

  test('[STORM-3] answered or "Door!"; the hand refills to three', () => {
    const { play, hot, reader } = storm()
    play.refuses(hot, { type: 'answerQuestion', answered: true }, { code: 'chooseFirst' })
    const question = read(play)
    play.refuses(reader, { type: 'answerQuestion', answered: true }, { code: 'notYourTurn', actors: [hot] })
    play.does(hot, { type: 'answerQuestion', answered: false })
    expect(play.game.storm?.answered).toEqual([])
    expect(handOf(play, reader)).toHaveLength(3)
    expect(handOf(play, reader)).not.toContain(question)
  })

  test('[STORM-4] ends with the clock, but not in the middle of an answer', () => {
    const { play, hot } = storm()
    read(play)
    play.wait(45)
    expect(play.game.step.name).toBe('hotSeat')
    play.does(hot, { type: 'answerQuestion', answered: true })
    expect(play.game.step.name).toBe('hook')

    const { play: quiet } = storm()
    quiet.wait(45)
    expect(quiet.game.step).toMatchObject({ name: 'hotSeat', turn: 2 })

    const { play: enough, hot: seat } = storm()
    enough.does(seat, { type: 'finish' })
    expect(enough.game.step.turn).toBe(2)
  })

  test('[STEP-4] a hot seat that the mentor skipped was skipped, one whose time was up was not', () => {
    const { play: skipped } = storm()
    skipped.command({ type: 'skip' })
    const { play: quiet } = storm()
    quiet.wait(45)
    expect([skipped, quiet].map(({ game }) => game.past.at(-1)?.because)).toEqual(['skipped', 'time'])
  })

  test('[STORM-5] the listeners choose hooks [STORM-6] which may be told instead of a river card', () => {
    const { play, hot } = storm()
    const question = read(play)
    play.does(hot, { type: 'answerQuestion', answered: true })
    play.does(hot, { type: 'finish' })
    for (const seat of play.game.step.actors) play.does(seat, { type: 'chooseHook', question })
    const [hook] = play.game.players[hot]?.hooks ?? []
    expect(hook?.id).toBe(question)
    play.goTo('story', 'choose')
    expect(play.teller).toBe(hot)
    play.does(hot, { type: 'chooseCard', card: question, emotion: 'calm' })
    expect(themeOf(play.game.board.guide)).toBe(hook?.theme)
    expect(play.game.players[hot]?.hooks).toEqual([])
  })
})

describe('Two rounds of stories', () => {
  test('[STORY-12] in 50 minutes each tells twice, with an energiser between', () => {
    const play = new Play(4, 1, '50').goTo('story', 'energiser')
    expect(play.game.step.turn).toBe(4)
    expect(play.game.energiser).toMatch(/^ene-/)
    const { events } = new Play(4, 5, '50').goTo('closing', 'word')
    const tellers = events.flatMap((event) => (event.type === 'turnStarted' ? [event.storyteller] : []))
    expect(tellers).toHaveLength(8)
  })

  test("[RIVER-2] the round prefers its themes, the second one the school's own activities", () => {
    const themes = (play: Play) => play.game.turn?.river.map(({ theme }) => theme) ?? []
    const first = new Play(4, 2, '50').goTo('story', 'choose')
    expect(['leisure', 'home', 'friends', 'job']).toEqual(expect.arrayContaining(themes(first)))
    const second = first.goTo('story', 'energiser').goTo('story', 'choose')
    expect(themes(second).sort()).toEqual(['job', 'making', 'school'])
    const activities = second.game.piles.experience.filter(({ activity }) => activity).map(({ id }) => id)
    expect(second.game.turn?.river.some(({ card }) => activities.includes(card))).toBe(true)
  })
})

describe('Predictions', () => {
  const predicting = () => {
    const play = new Play(4, 3, '35').goTo('core', 'together')
    const about = play.game.tellers[0] ?? 'a'
    const talent = play.game.piles.talents[20] ?? ''
    play.does(about, { type: 'chooseTopTalent', talent })
    play.command({ type: 'skip' })
    return { play, about, talent }
  }

  test('[CORE-5] six talents, the same for all, the chosen one among them; shown when the player tells', () => {
    const { play, about, talent } = predicting()
    const options = play.game.predictions?.options ?? []
    expect([play.game.step.name, options.length, options.includes(talent)]).toEqual(['predict', 6, true])
    play.refuses(about, { type: 'predict', talent }, { code: 'notYourTurn', actors: play.game.step.actors })
    play.refuses(play.game.step.actors[0] ?? 'a', { type: 'predict', talent: 'tal-other' }, { code: 'notOffered' })
    expect(play.game.players[about]?.coreOpen).toBe(false)
    for (const seat of play.game.step.actors) play.does(seat, { type: 'predict', talent: options[0] ?? '' })
    expect(play.game.step).toMatchObject({ name: 'tell', actors: [about] })
    expect(play.game.players[about]?.coreOpen).toBe(true)
  })

  test('[CORE-5] the talents that were received are among the six', () => {
    const play = new Play(4, 3, '35').tellStory().goTo('story', 'talent')
    const about = play.teller
    const [received = ''] = play.game.players[play.listener(3)]?.talents ?? []
    play.does(play.listener(3), { type: 'giveTalent', talent: received })
    play.does(about, { type: 'reactToTalent', reaction: 'learn' })
    play.goTo('core', 'together')
    const talent = play.game.piles.talents.find((one) => one !== received) ?? ''
    play.does(about, { type: 'chooseTopTalent', talent })
    play.command({ type: 'skip' })
    expect(play.game.predictions).toMatchObject({ about, options: expect.arrayContaining([received, talent]) })
  })

  test.each([
    [true, 4],
    [false, 3],
  ])('[SPARKS-5] right is %s: %i sparks', (right, sparks) => {
    const { play, talent } = predicting()
    const wrong = play.game.predictions?.options.find((option) => option !== talent) ?? ''
    for (const [place, seat] of play.game.step.actors.entries())
      play.does(seat, { type: 'predict', talent: right && place < 2 ? talent : wrong })
    expect(play.game.sparks).toBe(sparks)
  })
})

describe('If-then and the network', () => {
  const saying = () => {
    const play = new Play(4, 1, '35').goTo('action', 'together')
    const seat = play.game.tellers[0] ?? 'a'
    for (const part of ['world', 'question', 'action'] as const) {
      const player = play.game.players[seat]
      const offers = {
        world: player?.worlds,
        action: player?.actions,
        question: play.game.piles.worlds.find(({ id }) => id === player?.plan.world)?.questions,
      }
      play.does(seat, { type: 'plan', part, choice: offers[part]?.[0] ?? '' })
    }
    play.command({ type: 'skip' })
    return { play, seat }
  }

  test('[ACTION-7] an obstacle and a reply, while saying it', () => {
    const { play, seat } = saying()
    const { obstacles = [], replies = [] } = play.game.players[seat] ?? {}
    expect([obstacles.length, replies.length]).toEqual([6, 6])
    play.does(seat, { type: 'plan', part: 'obstacle', choice: obstacles[0] ?? '' })
    play.does(seat, { type: 'plan', part: 'reply', choice: replies[1] ?? '' })
    expect(play.game.players[seat]?.plan).toMatchObject({ obstacle: obstacles[0], reply: replies[1] })
    const other = seatsOf(play.game).find((one) => one !== seat) ?? 'a'
    play.refuses(other, { type: 'plan', part: 'obstacle', choice: obstacles[0] ?? '' }, { code: 'notYourTurn', actors: [seat] })
  })

  test('[ACTION-7] not in 20 minutes', () => {
    const play = new Play(4, 1, '20').goTo('action', 'together')
    expect(play.game.players.a?.obstacles).toEqual([])
  })

  test('[NETWORK-1] one question to the smartboard lights a second square', () => {
    const { play, seat } = saying()
    play.does(seat, { type: 'sendNetworkQuestion', who: play.game.piles.roleCards[0] ?? '' })
    expect(play.game.board.squares.filter((square) => square === seat)).toHaveLength(1)
    const { plan, network } = playerOf(play.game, seat)
    expect(network).toEqual({ world: plan.world, question: plan.question, who: play.game.piles.roleCards[0] })
    play.refuses(seat, { type: 'sendNetworkQuestion', who: play.game.piles.roleCards[1] ?? '' }, { code: 'onlyOnce' })
    for (const hand of [seat, play.game.players[seat]?.buddy ?? 'a']) play.does(hand, { type: 'shakeHands' })
    expect(play.game.board.squares.filter((square) => square === seat)).toHaveLength(2)
  })
})
