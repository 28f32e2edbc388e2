import { expect, test } from 'vitest'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'

/** Whose tap a step waits for, and what is refused when it was done already. */

const waitsFor = ({ game }: Play) => viewOf(game, 'stage').status.waitingFor

test('[STEP-3] a summary waits for the storyteller; a talent for its spotter, and then for the storyteller', () => {
  const play = new Play().tellStory()
  play.goTo('story', 'summarise')
  expect(waitsFor(play)).toEqual([play.teller])
  play.goTo('story', 'talent')
  const [spotter = 'a'] = play.game.step.actors
  expect(waitsFor(play)).toEqual([spotter])
  play.does(spotter, { type: 'giveTalent', talent: play.game.players[spotter]?.talents[0] ?? '' })
  expect(waitsFor(play)).toEqual([play.teller])
})

test('[STORM-2] the hot seat waits for who reads, and then for the answer', () => {
  const play = new Play(4, 1, '35').goTo('questionStorm', 'hotSeat')
  const [hot = 'a'] = play.game.step.actors
  const reader = play.game.storm?.reader ?? 'a'
  expect(waitsFor(play)).toEqual([reader])
  play.does(reader, { type: 'readQuestion', question: play.game.players[reader]?.stormHand[0] ?? '' })
  expect(waitsFor(play)).toEqual([hot])
})

test('[ABSENT-1] nobody waits for who is absent', () => {
  const play = new Play()
  expect(waitsFor(play)).toEqual(['a', 'b', 'c', 'd'])
  play.command({ type: 'setAbsent', seat: 'c', absent: true })
  expect(waitsFor(play)).toEqual(['a', 'b', 'd'])
})

test('[STEP-2] "Klaar" counts once, and is no choice in Interesse', () => {
  const play = new Play()
  expect(viewOf(play.game, 'stage').status.turns).toBe(3)
  play.does('b', { type: 'finish' })
  play.refuses('b', { type: 'finish' }, { code: 'alreadyDone' })
  play.goTo('core', 'together')
  play.refuses('b', { type: 'finish' }, { code: 'chooseFirst' })
})

test('[STOP-2] who pressed chooses once', () => {
  const play = new Play()
  for (const seat of ['a', 'b'] as const) play.does(seat, { type: 'stop' })
  play.does('a', { type: 'chooseAfterStop', choice: 'goOn' })
  play.refuses('a', { type: 'chooseAfterStop', choice: 'mentor' }, { code: 'alreadyDone' })
  expect(play.game.halt).not.toBeNull()
})
