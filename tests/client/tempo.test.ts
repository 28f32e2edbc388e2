import { expect, test } from 'vitest'
import { spokenOf, tempoKey } from '../../client/tempo.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'

/** What a group hears that is stuck or hurries, and about which card. */

test('one sentence for each tempo; the start is only named where it is', () => {
  expect(tempoKey({ tempo: 'stuck', step: 'tell' }, true)).toBe('tempo.stuck')
  expect(tempoKey({ tempo: 'stuck', step: 'tell' }, false)).toBe('tempo.ask')
  expect(tempoKey({ tempo: 'rush', step: 'answer' }, true)).toBe('tempo.rush')
  expect(tempoKey({ tempo: 'rush', step: 'choose' }, true)).toBeNull()
  expect(tempoKey({ tempo: null, step: 'tell' }, true)).toBeNull()
})

test('the storyteller has the start of the card, who asks and who answers that of the question', () => {
  const game = new Play(4, 5, '35').goTo('story', 'choose')
  const { teller } = game
  const of = (seat: typeof teller) => spokenOf(viewOf(game.game, seat))
  const card = game.game.turn?.river[0]?.card ?? ''
  game.does(teller, { type: 'chooseCard', card, emotion: 'calm' })
  game.goTo('story', 'tell')
  expect(of(teller)).toBe(card)
  expect(of(game.listener(1))).toBeNull()
  game.goTo('story', 'listen')
  const asker = game.listener(2)
  const question = game.game.players[asker]?.questions[0] ?? ''
  game.does(asker, { type: 'chooseQuestion', question })
  game.goTo('story', 'ask')
  expect([of(asker), of(teller)]).toEqual([question, null])
  game.goTo('story', 'answer')
  expect([of(asker), of(teller)]).toEqual([null, question])
  game.goTo('action', 'together')
  expect(of(teller)).toBeNull()
  expect(spokenOf(null)).toBeNull()
})
