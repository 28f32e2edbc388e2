import { describe, expect, test } from 'vitest'
import { SEATS, type Seat } from '../../shared/basics.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { factsIn, Play } from '../support/game.ts'

/** A game in which everybody plays on the device of `a`, but for the last `own` players. */
function sharedGame(players: number, own = 0, variant: '20' | '35' = '35'): Play {
  const play = new Play(players, 3, variant)
  for (const seat of SEATS.slice(1, players - own)) play.command({ type: 'shareDevice', seat, on: 'a' })
  return play
}

describe('Playing on one device', () => {
  test('[SHARED-2] the device taps for everybody on it, and nobody else does', () => {
    const play = sharedGame(4, 1).goTo('opening', 'choose')
    const [picture = ''] = viewOf(play.game, 'a').me?.pictures ?? []
    const command = { type: 'choosePicture', picture } as const
    expect(play.command({ ...command, seat: 'b', by: 'a' })).toMatchObject({ ok: true })
    const refused = { ok: false, rejection: { code: 'notMissing' } }
    expect(play.command({ ...command, seat: 'b', by: 'd' })).toEqual(refused)
    expect(play.command({ ...command, seat: 'd', by: 'a' })).toEqual(refused)
    expect(play.command({ type: 'stop', seat: 'b', by: 'a' })).toMatchObject({ ok: false, rejection: { code: 'notNow' } })
  })

  test('[SHARED-3] what all do together is one tap', () => {
    const play = sharedGame(3, 1)
    expect(factsIn(play.does('a', { type: 'finish' }), 'stepFinished').map((fact) => 'seat' in fact && fact.seat)).toEqual([
      'a',
      'b',
    ])
    expect(play.game.step).toMatchObject({ name: 'hello', done: ['a', 'b'] })
    play.does('c', { type: 'finish' })
    expect(play.game.step.name).toBe('agreement')
  })

  test('[SHARED-3] "Verder" and going on without somebody count for everybody on the device', () => {
    const play = sharedGame(4, 1)
    play.goTo('opening', 'share')
    while (play.game.step.actors[0] !== 'd') play.does(play.game.step.actors[0] as Seat, { type: 'finish' })
    play.command({ type: 'deviceLost', seat: 'd' })
    play.at += 20_000
    expect(factsIn(play.does('a', { type: 'goOnWithout', of: 'd' }), 'wentOnWithout')).toHaveLength(1)
    const slow = sharedGame(4, 1).goTo('opening', 'share')
    while (slow.game.step.actors[0] !== 'd') slow.does(slow.game.step.actors[0] as Seat, { type: 'finish' })
    slow.wait(300).wait(30)
    expect(factsIn(slow.does('a', { type: 'moveOn' }), 'stepEnded')).toEqual([{ type: 'stepEnded', because: 'movedOn' }])
  })

  test('[SHARED-3] of a shared device the mentor reads every name', () => {
    const play = sharedGame(3, 1)
    play.does('a', { type: 'stop' })
    play.does('a', { type: 'chooseAfterStop', choice: 'mentor' })
    expect(viewOf(play.game, 'mentor').status.helpFrom).toEqual(['a', 'b'])
    expect(viewOf(play.game, 'c').status.helpFrom).toEqual([])
  })

  test('[SHARED-4] a choice that is made is off the device until it is revealed', () => {
    const play = sharedGame(3).goTo('core', 'together')
    const [talent = ''] = viewOf(play.game, 'a').me?.topTalents ?? []
    play.command({ type: 'chooseTopTalent', seat: 'b', by: 'a', talent })
    const hand = () => viewOf(play.game, 'a').me?.hands.find(({ seat }) => seat === 'b')
    expect(hand()?.topTalent).toBe(talent)
    play.command({ type: 'chooseInterest', seat: 'b', by: 'a', interest: play.game.players.b?.interests[0] ?? '' })
    expect([hand()?.topTalent, hand()?.interest]).toEqual([null, null])
  })

  test('[SHARED-5] a step in which they choose at once lasts as long as the device has players', () => {
    const seconds = (play: Play) => play.goTo('core', 'together').game.clock?.seconds
    expect([seconds(new Play(4, 3, '35')), seconds(sharedGame(4)), seconds(sharedGame(4, 1))]).toEqual([60, 240, 180])
    expect(sharedGame(4).game.clock?.seconds).toBe(new Play(4, 3, '35').game.clock?.seconds)
  })

  test('[SHARED-5] To Do begins that much earlier', () => {
    const toDoAt = (play: Play): number => {
      while (play.game.phase !== 'action' && play.at < 3_600_000) play.wait(1)
      return play.at / 1000
    }
    expect([toDoAt(new Play(3, 3, '35')), toDoAt(sharedGame(3))].map((at) => Math.round(at / 60))).toEqual([27, 24])
  })

  test('[SHARED-7] who leaves the table takes no device along: the others have none until the lesson says so', () => {
    const play = sharedGame(4)
    play.command({ type: 'removePlayer', seat: 'a' })
    expect(SEATS.map((seat) => play.game.players[seat]?.on)).toEqual([undefined, null, null, null])
    expect(play.command({ type: 'shareDevice', seat: 'b', on: 'a' })).toEqual({ ok: false, rejection: { code: 'notPlaying' } })
  })

  test('[SHARED-1] [PARTNER-1] with one player left on the device the mentor can be the partner', () => {
    const play = sharedGame(3)
    for (const seat of ['a', 'b'] as const) play.command({ type: 'setAbsent', seat, absent: true })
    play.command({ type: 'bePartner', on: true })
    expect(viewOf(play.game, 'a').me?.partner?.seat).toBe('d')
  })
})
