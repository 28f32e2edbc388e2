import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { playerOf } from '../../shared/game/game.ts'
import type { StepName } from '../../shared/game/steps.ts'
import { Play } from '../support/game.ts'

/** "Ik sla over" and "Meer tijd" are always in reach. */

/** A story up to this step, with a question and a talent chosen. */
function upTo(step: StepName): Play {
  const play = new Play().tellStory()
  const [asker, spotter] = [play.listener(2), play.listener(3)]
  play.does(asker, { type: 'chooseQuestion', question: playerOf(play.game, asker).questions[0] ?? '' })
  play.does(spotter, { type: 'chooseTalent', talent: playerOf(play.game, spotter).talents[0] ?? '' })
  if (step === 'summarise') return play
  play.wait(6).does(play.teller, { type: 'confirmSummary', verdict: 'right' })
  if (step === 'ask') return play
  play.does(asker, { type: 'finish' })
  if (step === 'answer') return play
  play.does(play.teller, { type: 'finish' })
  return play.wait(6)
}

describe('Passing a role', () => {
  test.each([
    ['summarise', 1, 'ask', 3],
    ['ask', 2, 'talent', 4],
    ['answer', 0, 'talent', 4],
    ['talent', 3, 'insight', 4],
  ] as const)('[PASS-6] %s can be passed by who does it: it earns nothing, and the turn goes on', (step, place, next, sparks) => {
    const play = upTo(step)
    expect(play.game.step.name).toBe(step)
    const actor = place === 0 ? play.teller : play.listener(place)
    const other = play.listener(place === 1 ? 2 : 1)
    play.refuses(other, { type: 'pass' }, { code: 'notYourTurn', actors: [actor] })
    play.wait(6).does(actor, { type: 'pass' })
    expect([play.game.step.name, play.game.sparks]).toEqual([next, sparks])
  })

  test('[PASS-6] a question that is passed is not asked: there is no answer step', () => {
    const play = upTo('ask')
    play.does(play.listener(2), { type: 'pass' })
    expect(play.game.turn?.question).toBeNull()
  })

  test('[PASS-6] who lets the choice be while listening holds nobody up, and may still choose later', () => {
    const play = new Play().tellStory()
    const [asker, spotter] = [play.listener(2), play.listener(3)]
    play.does(asker, { type: 'pass' })
    play.does(spotter, { type: 'chooseTalent', talent: playerOf(play.game, spotter).talents[0] ?? '' })
    expect(play.game.step.name).toBe('summarise')
    play.goTo('story', 'ask').does(asker, { type: 'chooseQuestion', question: playerOf(play.game, asker).questions[1] ?? '' })
    play.does(asker, { type: 'finish' })
    expect(play.game.step.name).toBe('answer')
  })

  test('[PASS-6] a talent that was given is not taken back by passing', () => {
    const play = upTo('talent')
    const spotter = play.listener(3)
    play.does(spotter, { type: 'giveTalent', talent: playerOf(play.game, spotter).talents[0] ?? '' })
    play.refuses(spotter, { type: 'pass' }, { code: 'alreadyDone' })
  })

  test('[PASS-6] nobody has to read an agreement aloud', () => {
    const play = new Play()
    for (const seat of ['a', 'b', 'c', 'd'] as const) play.does(seat, { type: 'finish' })
    const reader: Seat = play.game.step.actors[0] ?? 'a'
    play.does(reader, { type: 'pass' })
    expect(play.game.step).toMatchObject({ name: 'agreement', turn: 2 })
  })
})

describe('Meer tijd', () => {
  test('[CLOCK-4] also for who thinks about the story, and for nobody else then', () => {
    const play = new Play().goTo('story', 'choose')
    play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    play.does(play.teller, { type: 'moreTime' })
    expect(play.game).toMatchObject({ step: { name: 'think' }, clock: { endsAt: play.at + 45_000 } })
    play.refuses(play.listener(1), { type: 'moreTime' }, { code: 'notYourTurn', actors: [play.teller] })
  })

  test('[CLOCK-4] [CLOCK-7] without clocks there is nothing to give: nobody hears that it is not their turn', () => {
    const play = new Play(4, 1, '20', { clocks: 'off' })
    play.refuses('a', { type: 'moreTime' }, { code: 'notNow', phase: 'welcome' })
  })
})
