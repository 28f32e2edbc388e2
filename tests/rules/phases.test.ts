import { describe, expect, test } from 'vitest'
import { SEATS, type Seat } from '../../shared/basics.ts'
import { playerOf } from '../../shared/game/game.ts'
import { makePiles } from '../../shared/game/piles.ts'
import { offersFor } from '../../shared/game/rules/action.ts'
import { rolesOf } from '../../shared/game/rules/roles.ts'
import { random } from '../../shared/random.ts'
import { stepsApart } from '../support/domains.ts'
import { chips, decks, levels, Play } from '../support/game.ts'

const readers = (players: number) => {
  const play = new Play(players)
  for (const seat of SEATS.slice(0, players)) play.does(seat, { type: 'finish' })
  return [1, 2, 3].map(() => {
    const reader = play.game.step.actors[0] ?? 'a'
    play.does(reader, { type: 'finish' })
    return reader
  })
}

describe('Roles', () => {
  test('[ROLES-1] with four players everybody does each role once in four turns', () => {
    const seats: Seat[] = ['a', 'b', 'c', 'd']
    for (const seat of seats) expect(new Set(seats.map((teller) => rolesOf(seats, teller)[seat]?.[0])).size).toBe(4)
    expect(rolesOf(seats, 'b')).toEqual({ b: ['storyteller'], c: ['summariser'], d: ['questioner'], a: ['talentSpotter'] })
  })

  test('[ROLES-2] with three players two questions and two talents, each in half the time', () => {
    const play = new Play(3)
    const steps: string[] = []
    play.tellStory()
    const teller = play.teller
    for (const seat of ['a', 'b', 'c'] as const) {
      const question = play.game.players[seat]?.questions[0]
      if (question) play.does(seat, { type: 'chooseQuestion', question })
    }
    while (play.game.turn?.storyteller === teller && play.game.step.turn === 1) {
      steps.push(`${play.game.step.name} ${play.game.step.actors}`)
      play.command({ type: 'skip' })
    }
    const [left, other] = [play.game.tellers[1], play.game.tellers[2]]
    expect(steps.slice(1)).toEqual([
      `summarise ${left}`,
      `ask ${other}`,
      `answer ${teller}`,
      `ask ${left}`,
      `answer ${teller}`,
      `talent ${other}`,
      `talent ${left}`,
      `insight ${teller}`,
    ])
  })

  test('[ROLES-3] with two players each tells twice', () => {
    const play = new Play(2).goTo('core', 'together')
    const tellers = play.events.flatMap((event) => (event.type === 'turnStarted' ? [event.storyteller] : []))
    expect(tellers).toEqual([...play.game.tellers, ...play.game.tellers])
  })

  test('[ROLES-4] the seed draws who tells first; the others follow to the left', () => {
    const first = new Set(Array.from({ length: 20 }, (_, seed) => new Play(4, seed).game.tellers.join('')))
    expect(first).toEqual(new Set(['abcd', 'bcda', 'cdab', 'dabc']))
  })
})

describe('Welkom and Introductie', () => {
  test('[WELCOME-1] when a reader is gone, somebody who is there reads', () => {
    const play = new Play(3)
    play.command({ type: 'removePlayer', seat: 'b' })
    play.goTo('welcome', 'agreement').does('a', { type: 'finish' })
    expect(play.game.step).toMatchObject({ name: 'agreement', turn: 2, actors: ['a'] })
  })

  test('[WELCOME-1] each agreement has its own reader; with two players one reads two', () => {
    expect(readers(4)).toEqual(['a', 'b', 'c'])
    expect(readers(2)).toEqual(['a', 'b', 'a'])
  })

  test('[WELCOME-2] the roles, until everybody has tapped', () => {
    const play = new Play().goTo('welcome', 'roles')
    for (const seat of ['a', 'b', 'c'] as const) play.does(seat, { type: 'finish' })
    expect(play.game.phase).toBe('welcome')
    play.does('d', { type: 'finish' })
    expect(play.game.phase).toBe('opening')
  })

  test('[OPENING-1] each shares in turn [OPENING-2] after all chose one of the same six pictures', () => {
    const play = new Play().goTo('opening', 'choose')
    const hands = SEATS.map((seat) => play.game.players[seat]?.pictures)
    expect(new Set(hands.map(String)).size).toBe(1)
    for (const seat of SEATS) play.does(seat, { type: 'choosePicture', picture: hands[0]?.[0] ?? '' })
    expect(play.game.step).toMatchObject({ name: 'share', actors: [play.game.tellers[0]] })
    play.refuses('a', { type: 'choosePicture', picture: hands[0]?.[1] ?? '' }, { code: 'notNow', phase: 'opening' })
  })
})

describe('Interesse of Talent', () => {
  test('[CORE-1] silent and at once; who chose nothing is not asked', () => {
    const play = new Play().goTo('core', 'together')
    const { interests } = play.game.players.b ?? { interests: [] }
    play.does('b', { type: 'chooseInterest', interest: interests[0] ?? '' })
    play.refuses('b', { type: 'finish' }, { code: 'chooseFirst' })
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'tell', actors: ['b'] })
    play.does('b', { type: 'finish' })
    expect(play.game.phase).toBe('action')
  })

  test('[CORE-2] any talent can be the top one', () => {
    const play = new Play().goTo('core', 'together')
    play.does('a', { type: 'chooseTopTalent', talent: play.game.piles.talents[11] ?? '' })
    play.refuses('a', { type: 'chooseTopTalent', talent: 'tal-other' }, { code: 'notOffered' })
    expect(play.game.players.a?.topTalent).toBe(play.game.piles.talents[11])
  })

  test('[CORE-3] six interests, one per domain, one redraw', () => {
    const play = new Play().goTo('core', 'together')
    const domains = () =>
      play.game.players.a?.interests.map((id) => play.game.piles.interests.find((card) => card.id === id)?.domain)
    const before = play.game.players.a?.interests ?? []
    expect(new Set(domains()).size).toBe(6)
    play.does('a', { type: 'otherInterests' })
    expect(play.game.players.a?.interests.filter((id) => before.includes(id))).toEqual([])
    expect(new Set(domains()).size).toBe(6)
    play.refuses('a', { type: 'otherInterests' }, { code: 'onlyOnce' })
  })

  test('[CORE-6] an insight from Interesse completes the line of who laid none, and only that', () => {
    const play = new Play(2).tellStory().goTo('story', 'insight')
    const { teller } = play
    const { starters, endings } = playerOf(play.game, teller)
    play.does(teller, { type: 'layInsight', starter: starters[0] ?? '', ending: { kind: 'chip', chip: endings[0] ?? '' } })
    play.tellStory().goTo('story', 'insight').command({ type: 'skip' })
    play.goTo('core', 'together')
    const before = play.game.board.links
    for (const seat of ['a', 'b'] as const)
      play.does(seat, { type: 'chooseInterest', interest: playerOf(play.game, seat).interests[0] ?? '' })
    play.goTo('action', 'together')
    const other = teller === 'a' ? 'b' : 'a'
    const from = `s${play.game.board.spaces.indexOf(other)}`
    const to = `h${play.game.board.hexes.indexOf(other)}`
    expect(play.game.board.links).toEqual([...before, { seat: other, from, to }])
  })

  test('[CORE-6] never the line of who sat in that seat before', () => {
    const play = new Play().tellStory().goTo('story', 'insight')
    const seat = play.teller
    play.command({ type: 'removePlayer', seat })
    play.goTo('core', 'together')
    play.command({ type: 'addPlayer', seat, student: 'another', luggage: null })
    play.does(seat, { type: 'chooseInterest', interest: playerOf(play.game, seat).interests[0] ?? '' })
    play.goTo('action', 'together')
    expect(play.game.board.spaces).toContain(seat)
    expect(play.game.board.links).toEqual([])
  })

  test('[CORE-4] revealed when its owner speaks, then one insight space lights', () => {
    const play = new Play().goTo('core', 'together')
    play.does('c', { type: 'chooseInterest', interest: play.game.players.c?.interests[2] ?? '' })
    expect(play.game.players.c?.coreOpen).toBe(false)
    expect(play.game.board.hexes).not.toContain('c')
    play.command({ type: 'skip' })
    expect(play.game.players.c?.coreOpen).toBe(true)
    expect(play.game.board.hexes).toContain('c')
  })
})

describe('To Do', () => {
  const planFor = (play: Play, seat: Seat) => {
    for (const part of ['world', 'question', 'action', 'who', 'where', 'when'] as const) {
      const player = play.game.players[seat]
      if (player) play.does(seat, { type: 'plan', part, choice: offersFor(play.game, player, part)[0] ?? '' })
    }
  }

  test('[ACTION-1] who has no plan is not asked to say it', () => {
    const play = new Play().goTo('action', 'together')
    planFor(play, 'b')
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'say', actors: ['b'] })
    play.does('b', { type: 'pass' })
    expect(play.game.phase).toBe('closing')
  })

  test.each(levels)('[ACTION-2] six worlds: three near the interest, three further away, one with technology: %s', (level) => {
    for (const seed of Array.from({ length: 24 }, (_, place) => place)) {
      const piles = makePiles(decks, chips, level, random(seed, 99))
      const play = new Play(4, seed, '35', { piles, level }).goTo('core', 'together')
      play.does('a', { type: 'chooseInterest', interest: play.game.players.a?.interests[seed % 6] ?? '' })
      const { game } = play.goTo('action', 'together')
      const { interest, worlds } = playerOf(game, 'a')
      const domain = game.piles.interests.find(({ id }) => id === interest)?.domain ?? 'order'
      const cards = game.piles.worlds.filter(({ id }) => worlds.includes(id))
      const steps = cards.map((world) => stepsApart(domain, world.domain)).sort()
      expect(worlds).toHaveLength(6)
      expect(steps.filter((apart) => apart === 0).length).toBeGreaterThanOrEqual(2)
      expect(steps.map((apart) => apart <= 1)).toEqual([true, true, true, false, false, false])
      expect(cards.some(({ technology }) => technology)).toBe(true)
    }
  })

  test('[ACTION-2] six actions with at least two stretch', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { game } = new Play(4, seed).goTo('action', 'together')
      const { actions } = playerOf(game, 'a')
      expect(actions).toHaveLength(6)
      expect(
        actions.filter((id) => game.piles.actions.find((action) => action.id === id)?.stretch).length,
      ).toBeGreaterThanOrEqual(2)
    }
  })

  test.each([
    ['20', 4, 45],
    ['35', 4, 75],
    ['50', 4, 90],
    ['20', 3, 60],
    ['35', 3, 100],
    ['50', 3, 116],
    ['50', 2, 175],
  ] as const)('[ACTION-1] saying it: %s minutes, %i players, %i seconds', (variant, players, seconds) => {
    const play = new Play(players, 1, variant).goTo('action', 'together')
    planFor(play, 'b')
    play.command({ type: 'skip' })
    expect(play.game.clock?.seconds).toBe(seconds)
  })

  test('[ACTION-2] stretching is never all there is: most actions are near at hand', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { game } = new Play(4, seed).goTo('action', 'together')
      const stretches = game.players.a?.actions.filter((id) => game.piles.actions.find((action) => action.id === id)?.stretch)
      expect(stretches?.length).toBeLessThanOrEqual(3)
    }
  })

  test('[ACTION-3] ready only with action, who, where and when; a changed action empties who and where', () => {
    const play = new Play().goTo('action', 'together')
    play.refuses('a', { type: 'finish' }, { code: 'planIncomplete' })
    planFor(play, 'a')
    play.does('a', { type: 'plan', part: 'action', choice: play.game.players.a?.actions[1] ?? '' })
    expect(play.game.players.a?.plan).toMatchObject({ who: null, where: null, when: 'day-1' })
    play.refuses('a', { type: 'finish' }, { code: 'planIncomplete' })
    play.does('a', { type: 'plan', part: 'world', choice: play.game.players.a?.worlds[1] ?? '' })
    expect(play.game.players.a?.plan.question).toBeNull()
  })

  test('[ACTION-4] the when is a day within two weeks', () => {
    const play = new Play().goTo('action', 'together')
    play.does('a', { type: 'plan', part: 'when', choice: 'day-14' })
    play.refuses('a', { type: 'plan', part: 'when', choice: 'day-15' }, { code: 'notOffered' })
  })

  test('[ACTION-5] the buddy sits on the right; who is away is passed over', () => {
    const buddy = (away: Seat[]) => {
      const play = new Play().goTo('action', 'together')
      planFor(play, 'b')
      for (const seat of away) play.command({ type: 'deviceLost', seat })
      play.command({ type: 'skip' })
      return play.game.players.b?.buddy
    }
    expect([buddy([]), buddy(['a']), buddy(['a', 'd', 'c'])]).toEqual(['a', 'd', null])
  })

  test('[ACTION-5] who is the buddy stays so when somebody nearer comes back', () => {
    const play = new Play().goTo('action', 'together')
    planFor(play, 'b')
    play.command({ type: 'deviceLost', seat: 'a' })
    play.command({ type: 'skip' })
    play.command({ type: 'deviceBack', seat: 'a' })
    play.refuses('a', { type: 'shakeHands' }, { code: 'notYourTurn', actors: ['b', 'd'] })
    play.does('d', { type: 'shakeHands' })
    play.does('b', { type: 'shakeHands' })
    expect(play.game.players.b?.confirmed).toBe(true)
  })

  test('[ACTION-6] both shake hands, then the square lights and the line reaches the core', () => {
    const play = new Play().goTo('action', 'together')
    planFor(play, 'b')
    play.command({ type: 'skip' })
    play.does('b', { type: 'shakeHands' })
    play.refuses('b', { type: 'shakeHands' }, { code: 'alreadyDone' })
    play.refuses('c', { type: 'shakeHands' }, { code: 'notYourTurn', actors: ['b', 'a'] })
    expect(play.game.board.squares).not.toContain('b')
    play.does('a', { type: 'shakeHands' })
    expect(play.game.board.squares).toContain('b')
    expect(play.game.board.links.at(-1)).toMatchObject({ seat: 'b', to: 'core' })
    expect(play.game.players.b?.confirmed).toBe(true)
  })
})

describe('Slot', () => {
  test('[CLOSING-1] a word each, then the lines light up together and the game is done', () => {
    const play = new Play().goTo('closing', 'word')
    for (const seat of play.game.tellers) play.does(seat, { type: 'finish' })
    expect(play.game.step.name).toBe('lights')
    play.wait(5)
    expect(play.game.phase).toBe('done')
    play.refuses('a', { type: 'finish' }, { code: 'gameOver' })
  })
})
