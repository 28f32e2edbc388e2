import { describe, expect, test } from 'vitest'
import { isAbsent } from '../../client/game.ts'
import { handNow, handsOf, hasChosenHere, isPointing, needsHandover } from '../../client/hand.ts'
import { whyNot } from '../../client/whyNot.ts'
import { SEATS, type Seat } from '../../shared/basics.ts'
import type { GameView, OwnSide } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'

/** The device of `a`, with everybody on it but the last `own`. */
function shared(own = 0, players = 4): Play {
  const play = new Play(players, 3, '35')
  for (const seat of SEATS.slice(1, players - own)) play.command({ type: 'shareDevice', seat, on: 'a' })
  return play
}
function deviceOf(play: Play, seat: Seat = 'a'): { view: GameView; me: OwnSide; hand: OwnSide } {
  const view = viewOf(play.game, seat)
  if (!view.me) throw new Error(`nobody sits at ${seat}`)
  return { view, me: view.me, hand: handNow(view, view.me) }
}
const given = (play: Play) => {
  const { view, hand } = deviceOf(play)
  return needsHandover(view, hand) ? hand.seat : null
}

describe('One device at a table', () => {
  test('shows the hand of whom the step waits for, one after another', () => {
    const play = shared().goTo('core', 'together')
    const order = [0, 1, 2, 3].map(() => {
      const { hand } = deviceOf(play)
      play.command({ type: 'pass', seat: hand.seat, by: 'a' })
      return hand.seat
    })
    expect(order.sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('is handed over before a hand of one alone, and not for what all see', () => {
    const play = shared()
    expect(given(play)).toBeNull()
    expect(given(play.goTo('opening', 'choose'))).toBeNull()
    expect(given(play.goTo('opening', 'share'))).toBeNull()
    expect(given(play.goTo('story', 'choose'))).toBe(play.teller)
    expect(given(play.tellStory().goTo('story', 'listen'))).not.toBeNull()
    expect(given(play.goTo('core', 'together'))).not.toBeNull()
  })

  test('points at what is secret, and a device of one does neither', () => {
    const play = shared(1).goTo('opening', 'choose')
    const { view, hand } = deviceOf(play)
    expect(isPointing(view, hand)).toBe(true)
    const own = deviceOf(play, 'd')
    expect([isPointing(own.view, own.hand), needsHandover(own.view, own.hand)]).toEqual([false, false])
  })

  test('shows nothing that was chosen while another device still chooses', () => {
    const play = shared(1).goTo('core', 'together')
    for (const seat of ['a', 'b', 'c'] as const) {
      expect(hasChosenHere(deviceOf(play).view, deviceOf(play).hand)).toBe(false)
      play.command({ type: 'pass', seat, by: 'a' })
    }
    const { view, hand } = deviceOf(play)
    expect([hasChosenHere(view, hand), needsHandover(view, hand)]).toEqual([true, false])
  })

  test('shows who reads or summarises on it, when the step waits for another device', () => {
    const play = shared(1).goTo('questionStorm', 'hotSeat')
    while (play.game.storm?.hotSeat !== 'd') play.command({ type: 'skip' })
    const reader = play.game.storm?.reader ?? 'a'
    play.does(reader, { type: 'readQuestion', question: play.game.players[reader]?.stormHand[0] ?? '' })
    expect(deviceOf(play).view.status.waitingFor).toEqual(['d'])
    expect(deviceOf(play).hand.seat).toBe(reader)
  })

  test('goes on with who is present when its holder is not, and rests when nobody is', () => {
    const play = shared()
    play.command({ type: 'setAbsent', seat: 'a', absent: true })
    expect(deviceOf(play).hand.seat).toBe('b')
    expect(isAbsent(deviceOf(play).view, deviceOf(play).me)).toBe(false)
    for (const seat of ['b', 'c', 'd'] as const) play.command({ type: 'setAbsent', seat, absent: true })
    expect(isAbsent(deviceOf(play).view, deviceOf(play).me)).toBe(true)
  })

  test('knows each hand with the others beside it, and taps for each', () => {
    const { view, me } = deviceOf(shared(1))
    expect(handsOf(me).map(({ seat, hands }) => [seat, ...hands.map((one) => one.seat)])).toEqual([
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['c', 'a', 'b'],
    ])
    expect(whyNot(view, 'b', 'finish')).toBeNull()
    expect(whyNot(view, 'd', 'finish')).toEqual({ code: 'notMissing' })
  })
})
