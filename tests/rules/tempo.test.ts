import { describe, expect, test } from 'vitest'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'

/** A group that is stuck, and one that rushes: seen from clocks and taps only. */

const tempo = (play: Play) => viewOf(play.game, 'stage').status.tempo
const speaker = (play: Play) => play.game.step.actors[0] ?? 'a'

/** The time runs out, the grace too: "Verder?" appears. */
const waitOut = (play: Play) => play.wait(play.game.clock?.seconds ?? 0).wait(20)
const moveOn = (play: Play) => play.does(speaker(play), { type: 'moveOn' })

/** The first two sentences of Introductie, each past its grace. */
const stuck = () => {
  const play = waitOut(new Play().goTo('opening', 'share'))
  moveOn(play)
  return waitOut(play)
}

describe('A group that is stuck', () => {
  test('[TEMPO-1] the grace passed in two steps running; everybody sees it at once', () => {
    const play = waitOut(new Play().goTo('opening', 'share'))
    expect(tempo(play)).toBeNull()
    moveOn(play)
    expect(tempo(play)).toBeNull()
    waitOut(play)
    for (const viewer of ['a', 'd', 'stage', 'mentor'] as const)
      expect(viewOf(play.game, viewer).status.tempo, viewer).toBe('stuck')
  })

  test('[TEMPO-1] it goes away after one step that went normally, not before', () => {
    const play = stuck()
    moveOn(play)
    expect(tempo(play)).toBe('stuck')
    play.does(speaker(play), { type: 'finish' })
    expect(tempo(play)).toBeNull()
  })

  test('[TEMPO-1] one slow step in between two good ones is nothing', () => {
    const play = waitOut(new Play().goTo('opening', 'share'))
    moveOn(play)
    play.does(speaker(play), { type: 'finish' })
    waitOut(play)
    expect(tempo(play)).toBeNull()
  })

  test('[TEMPO-1] a step that was skipped in time, or that ends by itself, says nothing', () => {
    const skipped = waitOut(new Play().goTo('opening', 'share'))
    moveOn(skipped)
    skipped.command({ type: 'skip' })
    expect(tempo(waitOut(skipped))).toBe('stuck')

    const silent = waitOut(new Play().goTo('story', 'choose'))
    silent.does(silent.teller, { type: 'chooseCard', card: silent.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    silent.wait(15)
    expect(silent.game.step.name).toBe('tell')
    expect(tempo(waitOut(silent))).toBe('stuck')
  })

  test('[TEMPO-1] more time after the grace makes it a step like any other', () => {
    const play = stuck()
    play.does(speaker(play), { type: 'moreTime' })
    expect(tempo(play)).toBeNull()
  })

  test('[TEMPO-1] with strict clocks the same twenty seconds count, and with clocks off nothing does', () => {
    const late = (seconds: number) => {
      const play = new Play(4, 1, '20', { clocks: 'strict' }).goTo('opening', 'share')
      for (const _ of [1, 2]) {
        play.wait(play.game.clock?.seconds ?? 0).wait(seconds)
        moveOn(play)
      }
      return tempo(play)
    }
    expect([late(19), late(20)]).toEqual([null, 'stuck'])

    const off = new Play(4, 1, '20', { clocks: 'off' }).goTo('opening', 'share')
    for (const _ of [1, 2]) moveOn(off.wait(600))
    expect(tempo(off)).toBeNull()
  })
})

describe('A group that rushes', () => {
  /** A story told in eleven of its 45 seconds, up to where the talent is given. */
  const rushed = (tellSeconds = 11) => {
    const play = new Play().goTo('story', 'choose')
    play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'proud' })
    play.goTo('story', 'tell').wait(tellSeconds)
    play.does(play.teller, { type: 'finish' })
    play.does(play.listener(2), { type: 'chooseQuestion', question: play.game.players[play.listener(2)]?.questions[0] ?? '' })
    play.does(play.listener(3), { type: 'chooseTalent', talent: play.game.players[play.listener(3)]?.talents[0] ?? '' })
    play.wait(1).does(play.teller, { type: 'confirmSummary', verdict: 'right' })
    return play
  }

  test('[TEMPO-2] three spoken steps running under a quarter of their time', () => {
    const play = rushed()
    expect([play.game.step.name, tempo(play)]).toEqual(['ask', null])
    play.wait(1).does(play.listener(2), { type: 'finish' })
    for (const viewer of ['a', 'stage', 'mentor'] as const) expect(viewOf(play.game, viewer).status.tempo, viewer).toBe('rush')
  })

  test('[TEMPO-2] it goes away after one spoken step that went normally; choosing changes nothing', () => {
    const play = rushed()
    play.does(play.listener(2), { type: 'finish' })
    play.wait(6)
    expect(tempo(play)).toBe('rush')
    play.wait(1).does(play.teller, { type: 'finish' })
    expect(tempo(play)).toBeNull()
  })

  test('[TEMPO-2] a story of twelve of its 45 seconds is no rush', () => {
    const play = rushed(12)
    play.does(play.listener(2), { type: 'finish' })
    expect(tempo(play)).toBeNull()
  })

  test('[TEMPO-2] what was skipped, passed or cut off by a jump does not count', () => {
    const skipped = rushed()
    skipped.command({ type: 'skip' })
    expect(tempo(skipped)).toBeNull()

    const jumped = rushed()
    jumped.command({ type: 'toAction' })
    jumped.does(jumped.listener(2), { type: 'finish' })
    expect([jumped.game.phase, tempo(jumped)]).toEqual(['action', null])

    const storm = new Play(4, 1, '35').goTo('questionStorm', 'hotSeat')
    for (const _ of [1, 2, 3, 4]) storm.command({ type: 'skip' })
    expect(tempo(storm)).toBeNull()

    const passing = new Play(4, 1, '35').goTo('questionStorm', 'hotSeat')
    for (const _ of [1, 2, 3, 4]) passing.does(speaker(passing), { type: 'pass' })
    expect([passing.game.phase, tempo(passing)]).toEqual(['story', null])
  })

  test('[TEMPO-2] Welkom, Introductie and Slot may go as fast as they like', () => {
    const play = new Play()
    for (const seat of ['a', 'b', 'c', 'd'] as const) play.does(seat, { type: 'finish' })
    for (const _ of [1, 2, 3]) play.does(speaker(play), { type: 'finish' })
    play.goTo('opening', 'share')
    for (const _ of [1, 2, 3]) play.does(speaker(play), { type: 'finish' })
    expect(tempo(play)).toBeNull()
  })
})
