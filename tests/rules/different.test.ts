import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { playerOf } from '../../shared/game/game.ts'
import { alarmOf } from '../../shared/game/rules/clock.ts'
import { lightOf } from '../../shared/game/rules/light.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'

/** When things go differently. */

const river = (play: Play) => play.game.turn?.river.map(({ card }) => card) ?? []

describe('Passing', () => {
  test('[PASS-3] from the third time the river offers only depth 1', () => {
    const play = new Play().goTo('story', 'choose')
    for (let times = 0; times < 3; times++) play.does(play.teller, { type: 'newCards' })
    const depths = river(play).map((id) => play.game.piles.experience.find((card) => card.id === id)?.depth)
    expect(depths).toEqual([1, 1, 1])
  })

  test('[PASS-4] first pictures, then somebody else, each told in 20 s', () => {
    const play = new Play().goTo('story', 'choose')
    const { teller } = play
    play.refuses(play.listener(1), { type: 'passTurn' }, { code: 'notYourRole', role: 'storyteller' })
    play.does(teller, { type: 'passTurn' })
    expect(river(play).every((card) => play.game.piles.easierPictures.includes(card))).toBe(true)
    play.does(teller, { type: 'chooseCard', card: river(play)[0] ?? '', emotion: 'calm' })
    play.wait(15)
    expect([play.game.step.name, play.game.clock?.seconds]).toEqual(['tell', 20])
    play.does(teller, { type: 'passTurn' })
    expect([play.game.step.name, play.game.step.turn, play.teller]).toEqual(['choose', 1, teller])
    expect(river(play).every((card) => play.game.piles.easierPersons.includes(card))).toBe(true)
    expect(play.game.players[teller]?.told).toBe(0)
  })

  test('[PASS-5] the third time listening only, with a talent for how somebody listened', () => {
    const play = new Play().goTo('story', 'choose')
    const { teller } = play
    for (let times = 0; times < 3; times++) play.does(teller, { type: 'passTurn' })
    const spotter = play.listener(3)
    expect(play.game.step).toMatchObject({ name: 'listen', actors: [spotter] })
    const talents = play.game.players[spotter]?.talents ?? []
    expect(talents.every((talent) => play.game.piles.listening.includes(talent))).toBe(true)
    play.does(spotter, { type: 'chooseTalent', talent: talents[0] ?? '' })
    play.does(spotter, { type: 'giveTalent', talent: talents[0] ?? '' })
    play.does(teller, { type: 'reactToTalent', reaction: 'keep' })
    expect(play.game.step).toMatchObject({ name: 'choose', turn: 2 })
    expect(play.game.players[teller]).toMatchObject({ told: 0, kept: [talents[0]], listening: true })
  })

  test("[LIGHT-5] who is listening only blocks nobody's light", () => {
    const { game } = new Play(2).goTo('closing', 'word')
    const full = { told: 1, confirmed: true, kept: ['t'], coreOpen: true }
    const players = { a: { ...game.players.a, ...full }, b: { ...game.players.b, listening: true } }
    const board = { ...game.board, hexes: ['a', ...game.board.hexes.slice(1)] }
    expect(lightOf({ ...game, players, board } as typeof game)).toBe('on')
    expect(lightOf({ ...game, players: { ...players, b: { ...players.b, listening: false } }, board } as typeof game)).toBe(
      'none',
    )
  })
})

describe('Even stoppen', () => {
  test('[STOP-1] stops the group, and nobody sees who pressed', () => {
    const play = new Play().goTo('story', 'choose')
    const other = play.listener(2)
    play.does(other, { type: 'stop' })
    play.refuses(play.teller, { type: 'newCards' }, { code: 'stopped' })
    play.refuses(other, { type: 'stop' }, { code: 'alreadyDone' })
    expect(play.game.clock?.endsAt).toBeNull()
    for (const viewer of [play.teller, 'stage', 'mentor'] as const) {
      const { status, me } = viewOf(play.game, viewer)
      expect([status.stopped, me?.stop ?? null]).toEqual([true, null])
    }
    expect(viewOf(play.game, other).me?.stop).toBe('toChoose')
  })

  test('[STOP-2] goes on when all who pressed have chosen', () => {
    const play = new Play().goTo('story', 'choose').wait(4)
    const [one, two] = [play.listener(1), play.listener(2)]
    play.does(one, { type: 'stop' })
    play.does(two, { type: 'stop' })
    play.refuses(play.teller, { type: 'chooseAfterStop', choice: 'goOn' }, { code: 'notNow', phase: 'story' })
    play.does(one, { type: 'chooseAfterStop', choice: 'goOn' })
    expect(play.game.halt).not.toBeNull()
    play.wait(10).does(two, { type: 'chooseAfterStop', choice: 'goOn' })
    expect(play.game.halt).toBeNull()
    expect(play.game.clock?.endsAt).toBe(play.at + 6000)
  })

  test('[STOP-3] a minute without a choice is going on, also when the presser is gone', () => {
    const play = new Play().goTo('story', 'choose')
    const presser = play.listener(1)
    play.does(presser, { type: 'stop' })
    play.command({ type: 'deviceLost', seat: presser })
    expect(alarmOf(play.game)).toBe(play.at + 60_000)
    play.wait(60)
    expect(play.game.halt).toBeNull()
    expect(play.game.step.name).toBe('choose')
  })

  test('[STOP-4] another card: the storyteller chooses again; elsewhere the step is skipped', () => {
    const play = new Play().tellStory().goTo('story', 'summarise')
    play.does(play.listener(1), { type: 'stop' })
    play.does(play.listener(1), { type: 'chooseAfterStop', choice: 'otherCard' })
    expect(play.game.step).toMatchObject({ name: 'choose', turn: 1 })
    expect(play.game.turn?.card).toBeNull()

    const early = new Play().goTo('opening', 'choose')
    early.does('b', { type: 'stop' })
    early.does('b', { type: 'chooseAfterStop', choice: 'otherCard' })
    expect(early.game.step.name).toBe('share')
  })

  test('[STOP-5] the mentor is asked for: the stage sees that, the private control who', () => {
    const play = new Play().goTo('opening', 'choose')
    play.does('c', { type: 'stop' })
    play.does('c', { type: 'chooseAfterStop', choice: 'mentor' })
    expect(viewOf(play.game, 'stage').status).toMatchObject({ help: true, helpFrom: [] })
    expect(viewOf(play.game, 'mentor').status).toMatchObject({ help: true, helpFrom: ['c'] })
    expect(viewOf(play.game, 'a').status).toMatchObject({ help: false, helpFrom: [] })
    play.command({ type: 'answerHelp' })
    expect(viewOf(play.game, 'stage').status.help).toBe(false)
  })
})

describe('Even stoppen while everybody looks at the board', () => {
  test('[STOP-1] [MOMENT-2] is in reach in a pause, and who pressed before it can still ask for the mentor', () => {
    const play = new Play().goTo('story', 'choose')
    const [one, two] = [play.listener(1), play.listener(2)]
    play.does(one, { type: 'stop' })
    play.command({ type: 'pause' })
    play.does(one, { type: 'chooseAfterStop', choice: 'mentor' })
    expect(viewOf(play.game, 'mentor').status.helpFrom).toEqual([one])
    play.refuses(play.teller, { type: 'newCards' }, { code: 'paused' })
    play.does(two, { type: 'stop' })
    play.does(two, { type: 'chooseAfterStop', choice: 'goOn' })
    expect(play.game).toMatchObject({ paused: true, halt: null, step: { name: 'choose' } })
    expect(play.game.clock?.endsAt).toBeNull()
  })
})

describe('A lost connection', () => {
  const lose = (play: Play, seat: Seat) => {
    play.command({ type: 'deviceLost', seat })
    return play
  }

  test('[LOST-1] after 15 s two go on without the one who is lost', () => {
    const play = new Play().goTo('opening', 'choose')
    lose(play, 'd')
    play.refuses('a', { type: 'goOnWithout', of: 'b' }, { code: 'notMissing' })
    play.refuses('a', { type: 'goOnWithout', of: 'd' }, { code: 'waitABit', seconds: 15 })
    play.wait(15).does('a', { type: 'goOnWithout', of: 'd' })
    expect(play.game.players.d?.away).toBe(false)
    play.refuses('a', { type: 'goOnWithout', of: 'd' }, { code: 'alreadyDone' })
    play.does('b', { type: 'goOnWithout', of: 'd' })
    expect(play.game.players.d?.away).toBe(true)
  })

  test('[LOST-1] one tap when one is left [LOST-2] and the mentor may at once', () => {
    const pair = lose(new Play(2).goTo('opening', 'choose'), 'b').wait(15)
    pair.does('a', { type: 'goOnWithout', of: 'b' })
    expect(pair.game.players.b?.away).toBe(true)

    const play = lose(new Play().goTo('opening', 'choose'), 'c')
    play.command({ type: 'goOnWithoutPlayer', of: 'c' })
    expect(play.game.players.c?.away).toBe(true)
  })

  test('[LOST-3] by itself after 45 s, but never while somebody thinks, tells or answers', () => {
    const play = lose(new Play().goTo('opening', 'share'), 'c').wait(44)
    expect(play.game.players.c?.away).toBe(false)
    play.wait(1)
    expect(play.game.players.c?.away).toBe(true)

    const telling = new Play().goTo('story', 'choose')
    telling.does(telling.teller, { type: 'chooseCard', card: river(telling)[0] ?? '', emotion: 'calm' })
    telling.goTo('story', 'tell')
    const lost = telling.listener(2)
    lose(telling, lost).wait(60)
    expect(telling.game.players[lost]?.away).toBe(false)
    telling.does(telling.teller, { type: 'finish' })
    telling.wait(0)
    expect(telling.game.players[lost]?.away).toBe(true)
  })

  test('[LOST-4] a lost storyteller tells at the end of the round [LOST-5] when back in time', () => {
    const play = new Play().goTo('story', 'choose')
    const first = play.teller
    lose(play, first).wait(45)
    expect(play.teller).toBe(play.game.tellers[1])
    expect(play.game.queue.at(-1)).toBe(first)
    play.command({ type: 'deviceBack', seat: first })
    expect(play.game.players[first]?.away).toBe(false)
    const order = [play.teller]
    while (play.game.phase === 'story') {
      if (play.teller !== order.at(-1)) order.push(play.teller)
      play.command({ type: 'skip' })
    }
    expect(order).toEqual([...play.game.tellers.slice(1), first])
  })

  test("[LOST-4] a lost listener's roles are dealt again for the steps to come", () => {
    const play = new Play().tellStory()
    const [left, asker, spotter] = [play.listener(1), play.listener(2), play.listener(3)]
    play.goTo('story', 'summarise')
    lose(play, spotter).wait(45)
    const rest = play.game.rest.map(({ step, actors }) => `${step} ${actors}`)
    expect(rest.filter((step) => step.startsWith('talent'))).toEqual([`talent ${asker}`, `talent ${left}`])
    expect(play.game.step.name).toBe('summarise')
  })
})

describe('A storyteller who is lost while telling', () => {
  test.each([0, 2])('[LOST-4] after %i stories: the half story lights nothing, and is told at the end', (before) => {
    const play = new Play(2).goTo('story', 'choose')
    for (let told = 0; told < before; told++) play.tellStory().goTo('story', 'insight').command({ type: 'skip' })
    const { teller } = play
    const { told } = playerOf(play.game, teller)
    const lit = play.game.board.spaces
    play.does(teller, { type: 'chooseCard', card: river(play)[0] ?? '', emotion: 'calm' })
    play.goTo('story', 'tell').command({ type: 'deviceLost', seat: teller })
    play.wait(15).does(play.listener(1), { type: 'goOnWithout', of: teller })
    expect(playerOf(play.game, teller).told).toBe(told)
    expect(play.game.board.spaces).toEqual(lit)
    expect(play.game.queue.at(-1)).toBe(teller)
  })
})

describe('Who asks instead of somebody who is lost', () => {
  test('[LOST-4] gets three question cards', () => {
    const play = new Play().tellStory().goTo('story', 'summarise')
    play.command({ type: 'deviceLost', seat: play.listener(2) })
    play.wait(45).goTo('story', 'ask')
    const [asker = 'a'] = play.game.step.actors
    expect(asker).toBe(play.listener(3))
    const question = viewOf(play.game, asker).me?.questions[2] ?? ''
    play.does(asker, { type: 'chooseQuestion', question })
    play.does(asker, { type: 'finish' })
    expect(play.game.turn?.question).toBe(question)
  })
})

describe('A late player', () => {
  const lateIn = (play: Play) => {
    play.command({ type: 'addPlayer', seat: 'd', student: 'student-d', luggage: null })
    play.command({ type: 'deviceBack', seat: 'd' })
    return play
  }

  test('[LATE-3] listens at once and tells at the end; ring 2 grows by one', () => {
    const play = lateIn(new Play(3).tellStory())
    expect(play.game.board.hexes).toHaveLength(7)
    expect(play.game.step.actors).not.toContain('d')
    const tellers: Seat[] = []
    while (play.game.phase === 'story') {
      if (play.teller !== tellers.at(-1)) tellers.push(play.teller)
      play.command({ type: 'skip' })
    }
    expect(tellers.at(-1)).toBe('d')
    expect(tellers).toHaveLength(4)
  })

  test('[LATE-3] the running turn keeps its roles: who was to choose gets the cards', () => {
    const play = lateIn(new Play(3).goTo('story', 'choose')).tellStory()
    const [left, asker] = (['a', 'b', 'c'] as const).filter((seat) => seat !== play.teller)
    expect(play.game.step.actors).toEqual([left, asker])
    for (const seat of [left, asker]) expect(play.game.players[seat ?? 'a']?.questions).toHaveLength(3)
    expect(play.game.players.d?.questions).toEqual([])
    expect(viewOf(play.game, 'd').status.roles).not.toHaveProperty('d')
  })

  test('[LATE-3] joins what all do together, with cards of their own', () => {
    const play = lateIn(new Play(3).goTo('core', 'together'))
    expect(play.game.step.actors).toContain('d')
    expect(play.game.players.d?.interests).toHaveLength(6)
  })

  test('[LATE-4] after Interesse: chooses in To Do, shown with the plan', () => {
    const play = lateIn(new Play(3).goTo('action', 'together'))
    const { actions = [], interests = [] } = play.game.players.d ?? {}
    play.does('d', { type: 'chooseInterest', interest: interests[0] ?? '' })
    play.does('d', { type: 'plan', part: 'action', choice: actions[0] ?? '' })
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'say', actors: ['d'] })
    expect(play.game.players.d).toMatchObject({ coreOpen: true, interest: interests[0] })
  })
})
