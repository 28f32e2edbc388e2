import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import { momentOf, playerOf } from '../../shared/game/game.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'

/** Own words that come when their moment has passed: a lost line, or the others went on. They are always taken. */

const WORDS = 'rustig blijven als het druk is'
const PASSED = { ok: false, rejection: { code: 'momentPassed' } }

const free = (players = 4) => new Play(players, 1, '20', { freeText: true })
const sends = (play: Play, seat: Seat, command: PlayerCommand, moment: string) => play.command({ ...command, seat, moment })

/** The insight that the storyteller was typing when the mentor went on. */
function missedInsight(play = free()) {
  play.goTo('story', 'choose').tellStory().goTo('story', 'insight')
  const { teller } = play
  const moment = momentOf(play.game)
  const space = play.game.turn?.space ?? 0
  const command = {
    type: 'layInsight',
    starter: playerOf(play.game, teller).starters[0] ?? '',
    ending: { kind: 'words', words: WORDS },
  } as const
  play.command({ type: 'skip' })
  return { play, teller, moment, space, command }
}

describe('A late insight', () => {
  test('[TEXT-7] is laid beside its own story, and the running step does not notice', () => {
    const { play, teller, moment, space, command } = missedInsight()
    play.tellStory()
    const { step } = play.game
    expect(sends(play, teller, command, moment).ok).toBe(true)
    const hex = play.game.board.hexes.indexOf(teller)
    expect(play.game.board.links).toEqual([{ seat: teller, from: `s${space}`, to: `h${hex}` }])
    expect(playerOf(play.game, teller).insights).toMatchObject([{ ending: { words: WORDS } }])
    expect(play.game.step).toEqual(step)
  })

  test('[TEXT-7] once, in own words only, and by the rules for these', () => {
    const { play, teller, moment, command } = missedInsight()
    const chip = { ...command, ending: { kind: 'chip', chip: play.game.piles.pictures[0] ?? '' } } as const
    expect(sends(play, teller, chip, moment)).toEqual(PASSED)
    expect(sends(play, play.teller, command, moment)).toEqual(PASSED)
    const long = { ...command, ending: { kind: 'words', words: 'een twee drie vier vijf zes zeven' } } as const
    expect(sends(play, teller, long, moment)).toMatchObject({ rejection: { code: 'tooManyWords' } })
    expect(sends(play, teller, { ...command, starter: 'ins-other' }, moment)).toMatchObject({ rejection: { code: 'notOffered' } })
    expect(sends(play, teller, command, 'opening.1.choose.2')).toEqual(PASSED)
    expect(sends(play, teller, command, moment).ok).toBe(true)
    expect(sends(play, teller, command, moment)).toEqual(PASSED)
  })

  test('[TEXT-7] not before the own story is over', () => {
    const play = free()
    play.goTo('story', 'choose').tellStory()
    const { teller } = play
    const starter = play.game.piles.insights[0]?.id ?? ''
    const command = { type: 'layInsight', starter, ending: { kind: 'words', words: WORDS } } as const
    expect(sends(play, teller, command, 'story.1.insight.1')).toEqual(PASSED)
  })

  test('[TEXT-7] where the level wants chips only there is nothing to take', () => {
    const { play, teller, moment, command } = missedInsight(new Play())
    expect(sends(play, teller, command, moment)).toMatchObject({ rejection: { code: 'chipsOnly' } })
  })
})

describe('A late detail of the plan', () => {
  test('[TEXT-7] is taken while the others say theirs, also in a pause', () => {
    const play = free().goTo('action', 'together')
    play.does('a', { type: 'plan', part: 'action', choice: playerOf(play.game, 'a').actions[0] ?? '' })
    const moment = momentOf(play.game)
    play.command({ type: 'skip' })
    play.command({ type: 'pause' })
    expect(viewOf(play.game, 'a').me?.can).not.toContain('writeDetail')
    expect(sends(play, 'a', { type: 'writeDetail', words: WORDS }, moment).ok).toBe(true)
    expect(viewOf(play.game, 'a').me?.detail).toBe(WORDS)
    expect(sends(play, 'b', { type: 'writeDetail', words: WORDS }, moment)).toMatchObject({ rejection: { code: 'chooseFirst' } })
    expect(sends(play, 'a', { type: 'writeDetail', words: WORDS }, 'story.1.choose.9')).toEqual(PASSED)
  })
})
