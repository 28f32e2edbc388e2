import { describe, expect, test } from 'vitest'
import { SEATS, type Seat } from '../../shared/basics.ts'
import { playerOf, studentSeats } from '../../shared/game/game.ts'
import { type Luggage, luggageOf } from '../../shared/game/luggage.ts'
import { optionsOf } from '../../shared/game/options.ts'
import { alarmOf } from '../../shared/game/rules/clock.ts'
import { partnerSeat } from '../../shared/game/rules/coming.ts'
import { buddyOf } from '../../shared/game/rules/roles.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'

/** A player of another table who has told a story, kept a talent and chosen an interest. */
function moved(): Luggage {
  const play = new Play(4, 3).tellStory()
  const seat = play.teller
  play.goTo('core', 'together')
  play.does(seat, { type: 'chooseInterest', interest: playerOf(play.game, seat).interests[0] ?? '' })
  return luggageOf(play.game, seat)
}

const tellersFrom = (play: Play): Seat[] => {
  const tellers: Seat[] = [play.teller]
  while (play.game.phase === 'story') {
    if (play.teller !== tellers.at(-1)) tellers.push(play.teller)
    play.command({ type: 'skip' })
  }
  return tellers
}

describe('Moving to another table', () => {
  test('[MOVE-1] choices, talents and told stories come along, and the line is laid on free spaces', () => {
    const luggage = moved()
    const play = new Play(3).tellStory()
    play.command({ type: 'addPlayer', seat: 'd', student: 's-moved', luggage })
    expect(play.game.players.d).toMatchObject({ told: 1, interest: luggage.interest, themes: luggage.themes })
    expect(play.game.board.spaces.filter((by) => by === 'd')).toHaveLength(1)
    expect(play.game.board.spaces.filter((by) => by === play.teller)).toHaveLength(1)
  })

  test('[MOVE-2] who leaves is gone; lit spaces stay and the group goes on with the smaller scheme', () => {
    const play = new Play().tellStory()
    const [left, spotter] = [play.listener(1), play.listener(3)]
    const lit = play.game.board.spaces
    play.command({ type: 'removePlayer', seat: spotter })
    expect(play.game.players[spotter]).toBeUndefined()
    expect(play.game.board.spaces).toEqual(lit)
    expect(play.game.rest.filter(({ step }) => step === 'talent').map(({ actors }) => actors[0])).toContain(left)
    expect(tellersFrom(play)).toHaveLength(3)
  })

  test.each(['choose', 'tell', 'summarise', 'answer', 'talent', 'insight'] as const)(
    '[MOVE-2] a storyteller who leaves during %s ends the turn',
    (step) => {
      const play = new Play().tellStory()
      if (step === 'choose') play.goTo('story', 'insight').command({ type: 'skip' })
      else if (step === 'tell') {
        play.goTo('story', 'insight').command({ type: 'skip' })
        play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
      } else play.goTo('story', step === 'answer' ? 'summarise' : step)
      const teller = play.teller
      play.command({ type: 'removePlayer', seat: teller })
      expect(play.game.players[teller]).toBeUndefined()
      expect(play.teller).not.toBe(teller)
      expect(play.goTo('closing', 'word').game.phase).toBe('closing')
    },
  )

  test('[MOVE-2] leaving in Vragenstorm, as the hot seat or as the reader, ends that hot seat', () => {
    const play = new Play(4, 1, '35').goTo('questionStorm', 'hotSeat')
    const first = play.game.storm?.hotSeat ?? 'a'
    play.command({ type: 'removePlayer', seat: first })
    expect(play.game.storm?.hotSeat).not.toBe(first)
    play.command({ type: 'removePlayer', seat: play.game.storm?.reader ?? 'a' })
    expect(play.goTo('closing', 'word').game.phase).toBe('closing')
  })

  test('[MOVE-2] who was the last in the hot seat ends nothing else by leaving later', () => {
    const play = new Play(4, 1, '35').goTo('opening', 'share').goTo('core', 'together')
    const last = play.game.storm?.hotSeat ?? 'd'
    play.command({ type: 'removePlayer', seat: last })
    expect(play.game.phase).toBe('core')
  })

  test('[MOVE-1] [MOVE-2] a seat that was left can be taken by another student', () => {
    const play = new Play().goTo('opening', 'choose')
    play.command({ type: 'removePlayer', seat: 'b' })
    expect(play.command({ type: 'addPlayer', seat: 'b', student: 's-other', luggage: null }).ok).toBe(true)
    expect(play.command({ type: 'addPlayer', seat: 'b', student: 's-third', luggage: null }).ok).toBe(false)
  })
})

describe('Absent', () => {
  test('[ABSENT-1] holds nobody up, and only the mentor brings them back', () => {
    const play = new Play().goTo('opening', 'choose')
    play.command({ type: 'setAbsent', seat: 'b', absent: true })
    play.command({ type: 'deviceLost', seat: 'b' })
    play.command({ type: 'deviceBack', seat: 'b' })
    expect(playerOf(play.game, 'b').away).toBe(true)
    play.goTo('story', 'choose')
    expect(tellersFrom(play)).not.toContain('b')
    play.command({ type: 'setAbsent', seat: 'b', absent: false })
    expect(playerOf(play.game, 'b').away).toBe(false)
    expect(play.command({ type: 'setAbsent', seat: 'b', absent: false }).ok).toBe(false)
  })

  test.each([
    ['opening', 'choose'],
    ['core', 'together'],
    ['action', 'together'],
  ] as const)(
    '[ABSENT-1] [CLOCK-5] with everybody absent in %s the group stands still, and goes on with who is back',
    (phase, step) => {
      const play = new Play().goTo(phase, step)
      for (const seat of SEATS) play.command({ type: 'setAbsent', seat, absent: true })
      expect(play.game).toMatchObject({ phase, step: { name: step } })
      expect(alarmOf(play.game)).toBeNull()
      for (const seat of ['a', 'b'] as const) play.command({ type: 'setAbsent', seat, absent: false })
      expect(play.game).toMatchObject({ phase, step: { name: step } })
      expect(alarmOf(play.game)).not.toBeNull()
    },
  )
})

describe('Absent, with a device that is here', () => {
  test('[ABSENT-1] the running step does not wait, and nobody is asked to read, vote or be the buddy', () => {
    const play = new Play(3, 1, '35')
    play.does('a', { type: 'finish' })
    play.does('c', { type: 'finish' })
    expect(play.game.step.name).toBe('hello')
    play.command({ type: 'setAbsent', seat: 'b', absent: true })
    expect(play.game.step.name).toBe('agreement')
    play.goTo('questionStorm', 'hotSeat')
    expect(play.game.storm?.reader).not.toBe('b')
    expect(buddyOf(play.game, 'c')).toBe('a')
    expect(viewOf(play.game, 'a').status.waitingFor).not.toContain('b')
  })
})

describe('Alone with the mentor', () => {
  function alone(): Play {
    const play = new Play(2).goTo('opening', 'choose')
    play.command({ type: 'removePlayer', seat: 'b' })
    play.command({ type: 'bePartner', on: true })
    return play
  }

  test('[PARTNER-1] the mentor listens, asks and gives a talent on the own device of the student', () => {
    const play = alone().tellStory()
    const partner = partnerSeat(play.game) ?? 'b'
    expect(play.teller).toBe('a')
    const hand = viewOf(play.game, 'a').me?.partner
    expect(hand?.can).toContain('chooseQuestion')
    play.command({ type: 'chooseQuestion', question: hand?.questions[0] ?? '', seat: partner, by: 'a' })
    play.command({ type: 'chooseTalent', talent: hand?.talents[0] ?? '', seat: partner, by: 'a' })
    expect(play.game.step.name).toBe('summarise')
    play.goTo('story', 'insight').command({ type: 'skip' })
    expect(play.teller).toBe('a')
    expect(play.goTo('closing', 'word').game.step.actors).toEqual(['a'])
  })

  test('[PARTNER-3] a story waits for somebody who listens; when time presses To Do begins', () => {
    const play = new Play(2).goTo('story', 'choose')
    const { teller } = play
    const other = play.listener(1)
    play.command({ type: 'setAbsent', seat: other, absent: true })
    play.goTo('story', 'choose').command({ type: 'skip' })
    expect(viewOf(play.game, teller).status).toMatchObject({ phase: 'story', alone: true })
    const waiting = new Play(2).goTo('story', 'choose')
    waiting.command({ type: 'setAbsent', seat: waiting.teller, absent: true })
    expect(viewOf(waiting.game, 'stage').status.alone).toBe(true)
    waiting.command({ type: 'bePartner', on: true })
    expect(waiting.game.step).toMatchObject({ name: 'choose', ended: false })
    for (let rings = 0; rings < 400 && play.game.phase !== 'action'; rings++) play.wait(10)
    expect(play.game.phase).toBe('action')
  })

  test('[PARTNER-1] chooses nothing and counts nowhere', () => {
    const play = alone()
    expect(studentSeats(play.game)).toEqual(['a'])
    expect(play.goTo('core', 'together').game.step.actors).toEqual(['a'])
    expect(play.goTo('action', 'together').game.step.actors).toEqual(['a'])
    expect(new Play(2).command({ type: 'bePartner', on: true })).toEqual({ ok: false, rejection: { code: 'notAlone' } })
  })

  test('[PARTNER-2] makes room for the next student', () => {
    const play = alone()
    const partner = partnerSeat(play.game) ?? 'b'
    const free = (['b', 'c', 'd'] as const).find((seat) => seat !== partner) ?? 'd'
    play.command({ type: 'addPlayer', seat: free, student: 's-new', luggage: null })
    expect(partnerSeat(play.game)).toBeNull()
    expect(studentSeats(play.game)).toEqual(['a', free])
    play.command({ type: 'setAbsent', seat: free, absent: true })
    play.command({ type: 'bePartner', on: true })
    expect(partnerSeat(play.game)).not.toBeNull()
    play.command({ type: 'setAbsent', seat: free, absent: false })
    expect(partnerSeat(play.game)).toBeNull()
  })
})

describe('For somebody else', () => {
  test('[LOST-6] after 15 s the others tap for who is lost what needs no cards', () => {
    const play = new Play().tellStory()
    const { teller } = play
    const [by, asker] = [play.listener(1), play.listener(2)]
    play.does(asker, { type: 'chooseQuestion', question: playerOf(play.game, asker).questions[0] ?? '' })
    play.goTo('story', 'summarise')
    const verdict = { type: 'confirmSummary', verdict: 'right', seat: teller, by } as const
    expect(play.command(verdict)).toEqual({ ok: false, rejection: { code: 'notMissing' } })
    play.command({ type: 'deviceLost', seat: teller })
    expect(play.command(verdict)).toEqual({ ok: false, rejection: { code: 'waitABit', seconds: 15 } })
    expect(viewOf(play.game, by).me?.behalf).toEqual([{ seat: teller, can: optionsOf(play.game, teller, by) }])
    play.at += 15_000
    const notNow = { ok: false, rejection: { code: 'notNow', phase: 'story' } }
    expect(play.command({ type: 'stop', seat: teller, by })).toEqual(notNow)
    expect(play.command({ type: 'newCards', seat: teller, by })).toEqual(notNow)
    expect(play.command(verdict).ok).toBe(true)
    play.goTo('story', 'answer')
    expect(play.command({ type: 'finish', seat: teller, by }).ok).toBe(true)
  })
})

describe('Coming in Slot', () => {
  test('[LATE-5] one sentence first, then a word', () => {
    const play = new Play(3).goTo('closing', 'word')
    play.command({ type: 'addPlayer', seat: 'd', student: 's-late', luggage: null })
    play.command({ type: 'deviceBack', seat: 'd' })
    while (!play.game.step.actors.includes('d')) play.command({ type: 'skip' })
    expect(play.game.step.name).toBe('sentence')
    expect(playerOf(play.game, 'd').actions).toHaveLength(6)
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'word', actors: ['d'] })
  })
})
