import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { playerOf } from '../../shared/game/game.ts'
import { type Luggage, luggageOf } from '../../shared/game/luggage.ts'
import { offersFor } from '../../shared/game/rules/action.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { stepsApart } from '../support/domains.ts'
import { Play } from '../support/game.ts'

/** Who joins when the others already tell what they chose, or say their step. */

const joins = (play: Play, luggage: Luggage | null = null) => {
  play.command({ type: 'addPlayer', seat: 'd', student: 'student-d', luggage })
  play.command({ type: 'deviceBack', seat: 'd' })
}

/** A plan of everything there is. */
function plans(play: Play, seat: Seat): void {
  for (const part of ['world', 'question', 'action', 'who', 'where', 'when'] as const)
    play.does(seat, { type: 'plan', part, choice: offersFor(play.game, playerOf(play.game, seat), part)[0] ?? '' })
}

const choosesTalent = (play: Play, seat: Seat) =>
  play.does(seat, { type: 'chooseTopTalent', talent: play.game.piles.talents[3] ?? '' })

/** The steps of the running phase, as the mentor skips through them. */
function stepsOf(play: Play): string[] {
  const { phase } = play.game
  const steps: string[] = []
  while (play.game.phase === phase) {
    steps.push(`${play.game.step.name} ${play.game.step.actors}`)
    play.command({ type: 'skip' })
  }
  return steps
}

describe('Late in Interesse', () => {
  test('[LATE-6] chooses while the others do, and nobody predicts', () => {
    const play = new Play(3, 1, '35').goTo('core', 'together')
    joins(play)
    choosesTalent(play, 'd')
    expect(stepsOf(play)).toEqual(['together a,b,c,d', 'tell d'])
    expect(playerOf(play.game, 'd').coreOpen).toBe(true)
  })

  test('[LATE-6] when the others tell already: chooses after them, alone, and tells', () => {
    const play = new Play(3, 1, '35').goTo('core', 'together')
    choosesTalent(play, 'a')
    play.command({ type: 'skip' })
    joins(play)
    play.command({ type: 'skip' })
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'together', actors: ['d'] })
    expect(playerOf(play.game, 'd').interests).toHaveLength(6)
    play.refuses('a', { type: 'chooseTopTalent', talent: play.game.piles.talents[4] ?? '' }, { code: 'notNow', phase: 'core' })
    choosesTalent(play, 'd')
    play.does('d', { type: 'chooseInterest', interest: playerOf(play.game, 'd').interests[0] ?? '' })
    expect(play.game.step).toMatchObject({ name: 'tell', actors: ['d'] })
  })

  test('[MOVE-1] who told at another table is not asked again', () => {
    const there = new Play(3, 2, '35').goTo('core', 'together')
    choosesTalent(there, 'b')
    there.goTo('core', 'tell')
    const play = new Play(3, 1, '35').goTo('core', 'together')
    joins(play, luggageOf(there.game, 'b'))
    expect(stepsOf(play)).toEqual(['together a,b,c,d'])
  })
})

describe('Late in To Do', () => {
  const saying = () => {
    const play = new Play(3, 1, '35').goTo('action', 'together')
    plans(play, 'a')
    play.command({ type: 'skip' })
    return play
  }

  test('[LATE-6] when the others say their step already: makes a plan after them, and says it', () => {
    const play = saying()
    joins(play)
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'together', actors: ['d'] })
    expect(playerOf(play.game, 'd').actions).toHaveLength(6)
    play.refuses('b', { type: 'plan', part: 'when', choice: 'day-1' }, { code: 'notYourTurn', actors: ['d'] })
    plans(play, 'd')
    play.does('d', { type: 'finish' })
    expect(play.game.step).toMatchObject({ name: 'say', actors: ['d'] })
  })

  test('[MOVE-1] who gave a hand at another table is not asked again', () => {
    const there = saying()
    for (const seat of ['a', playerOf(there.game, 'a').buddy ?? 'b'] as const) there.does(seat, { type: 'shakeHands' })
    const play = new Play(3, 1, '35').goTo('action', 'together')
    plans(play, 'a')
    play.command({ type: 'skip' })
    joins(play, luggageOf(there.game, 'a'))
    expect(stepsOf(play)).toEqual(['say a'])
    expect(play.game.board.squares.filter((by) => by === 'd')).toHaveLength(1)
  })

  test('[LATE-4] [ACTION-2] who chooses an interest only now gets the worlds that are near it', () => {
    const play = new Play(3, 1, '35').goTo('action', 'together')
    const actions = playerOf(play.game, 'a').actions
    const [interest = ''] = playerOf(play.game, 'a').interests
    play.does('a', { type: 'chooseInterest', interest })
    const { domain = 'order' } = play.game.piles.interests.find(({ id }) => id === interest) ?? {}
    const { worlds } = playerOf(play.game, 'a')
    const cards = play.game.piles.worlds.filter(({ id }) => worlds.includes(id))
    expect(cards.map((world) => stepsApart(domain, world.domain) <= 1).sort()).toEqual([false, false, false, true, true, true])
    expect(playerOf(play.game, 'a').actions).toEqual(actions)
    const [first = '', second = ''] = worlds
    play.does('a', { type: 'plan', part: 'world', choice: first })
    play.does('a', { type: 'chooseInterest', interest: playerOf(play.game, 'a').interests[1] ?? '' })
    expect(viewOf(play.game, 'a').me?.worlds).toEqual(expect.arrayContaining([first, second]))
  })
})
