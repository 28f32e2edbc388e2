import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { luggageOf } from '../../shared/game/luggage.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { factsIn, Play } from '../support/game.ts'

/** Own words on the table: hidden by whoever is hurt by them. */

const WORDS = 'ik ben een olifant'
const HIDDEN = { kind: 'hidden' } as const

/** The storyteller lays an insight in own words. */
const lay = (play: Play, words = WORDS): Seat => {
  play.goTo('story', 'choose').tellStory().goTo('story', 'insight')
  const { teller } = play
  const starter = play.game.players[teller]?.starters[0] ?? ''
  play.does(teller, { type: 'layInsight', starter, ending: { kind: 'words', words } })
  return teller
}
const written = (players = 4) => {
  const play = new Play(players, 1, '20', { freeText: true })
  return { play, of: lay(play) }
}
const endings = (play: Play, viewer: Seat) => viewOf(play.game, viewer).table?.insights.map(({ ending }) => ending)
const others = (of: Seat) => (['a', 'b', 'c', 'd'] as const).filter((seat) => seat !== of)

describe('Hiding a text', () => {
  test('[TEXT-1] everybody at the table reads it, until one of them hides it: then nobody does', () => {
    const { play, of } = written()
    const [hider, other] = others(of)
    for (const seat of [of, ...others(of)]) expect(endings(play, seat)).toEqual([{ kind: 'words', words: WORDS }])
    const events = play.does(hider ?? 'a', { type: 'hideText', of, insight: 0 })
    expect(factsIn(events, 'textHidden')).toEqual([{ type: 'textHidden', seat: of, insight: 0, by: hider }])
    for (const seat of [of, ...others(of)]) expect(endings(play, seat)).toEqual([HIDDEN])
    play.refuses(other ?? 'a', { type: 'hideText', of, insight: 0 }, { code: 'alreadyDone' })
  })

  test('[TEXT-1] only own words: chips and what is not there cannot be hidden', () => {
    const { play, of } = written()
    play.goTo('story', 'choose').tellStory().goTo('story', 'insight')
    const { teller } = play
    const { starters, endings: chips } = play.game.players[teller] ?? { starters: [], endings: [] }
    play.does(teller, { type: 'layInsight', starter: starters[0] ?? '', ending: { kind: 'chip', chip: chips[0] ?? '' } })
    play.refuses(of, { type: 'hideText', of: teller, insight: 0 }, { code: 'notOffered' })
    play.refuses(of, { type: 'hideText', of: teller, insight: 1 }, { code: 'notOffered' })
    expect(endings(play, of)).toEqual(expect.arrayContaining([{ kind: 'chip', chip: chips[0] }]))
  })

  test('[TEXT-1] at once: in a pause, while the group is stopped, for an earlier moment, and after the end', () => {
    const during = (disturb: (play: Play) => void) => {
      const { play, of } = written()
      disturb(play)
      const moment = 'story.1.insight.1'
      return play.command({ type: 'hideText', of, insight: 0, seat: others(of)[0] ?? 'a', moment }).ok
    }
    expect(during((play) => play.command({ type: 'pause' }))).toBe(true)
    expect(during((play) => play.does('a', { type: 'stop' }))).toBe(true)
    expect(during((play) => play.command({ type: 'endGame' }))).toBe(true)
  })

  test('[TEXT-1] the writer keeps it on the own sheet, and the line stays lit', () => {
    const { play, of } = written()
    play.does(others(of)[0] ?? 'a', { type: 'hideText', of, insight: 0 })
    expect(play.game.board.hexes).toContain(of)
    play.goTo('closing', 'word')
    expect(viewOf(play.game, of).me?.sheet?.insights).toMatchObject([{ ending: { kind: 'words', words: WORDS } }])
    for (const seat of others(of)) expect(JSON.stringify(viewOf(play.game, seat))).not.toContain(WORDS)
  })
})

describe('Who moves to another table', () => {
  test('[TEXT-1] [TEXT-2] [MOVE-1] takes along that a text is hidden, and that there are chips only', () => {
    const { play, of } = written()
    play.does(others(of)[0] ?? 'a', { type: 'hideText', of, insight: 0 })
    play.command({ type: 'chipsOnly', of, on: true })
    const there = new Play(3, 2, '20', { freeText: true }).goTo('opening', 'share')
    there.command({ type: 'addPlayer', seat: 'd', student: 'student-moved', luggage: luggageOf(play.game, of) })
    expect(endings(there, 'a')).toEqual([HIDDEN])
    expect(viewOf(there.game, 'd').me?.ownWords).toBe(false)
    expect(viewOf(there.game, 'mentor').mentor).toMatchObject({ hidden: [{ seat: 'd', words: WORDS }], chipsOnly: ['d'] })
  })

  test('[TEXT-1] [LOST-6] nobody hides a text in the name of who is lost', () => {
    const { play, of } = written()
    const [lost = 'a', other = 'b'] = others(of)
    play.command({ type: 'deviceLost', seat: lost })
    play.wait(20)
    const tapped = play.command({ type: 'hideText', of, insight: 0, seat: lost, by: other })
    expect(tapped).toEqual({ ok: false, rejection: { code: 'notNow', phase: 'story' } })
    expect(viewOf(play.game, other).me?.behalf).toMatchObject([{ seat: lost, can: expect.not.arrayContaining(['hideText']) }])
  })
})

describe('Few words', () => {
  test('[TEXT-6] one insight per player ends in own words, the next ones in a chip', () => {
    const play = new Play(2, 1, '20', { freeText: true })
    const first = lay(play)
    lay(play)
    play.tellStory().goTo('story', 'insight')
    expect(play.teller).toBe(first)
    expect(viewOf(play.game, first).me?.ownWords).toBe(false)
    const { starters, endings: chips } = play.game.players[first] ?? { starters: [], endings: [] }
    const starter = starters[0] ?? ''
    play.refuses(first, { type: 'layInsight', starter, ending: { kind: 'words', words: WORDS } }, { code: 'chipsOnly' })
    play.does(first, { type: 'layInsight', starter, ending: { kind: 'chip', chip: chips[0] ?? '' } })
    play.goTo('action', 'together')
    play.does(first, { type: 'plan', part: 'action', choice: play.game.players[first]?.actions[0] ?? '' })
    play.does(first, { type: 'writeDetail', words: WORDS })
  })
})

describe('The second time', () => {
  test('[TEXT-2] after a second hidden text there are chips only for that seat', () => {
    const play = new Play(2, 1, '20', { freeText: true })
    const first = lay(play)
    const second = lay(play, 'nog zo een')
    play.goTo('action', 'together')
    for (const seat of [first, second]) {
      play.does(seat, { type: 'plan', part: 'action', choice: play.game.players[seat]?.actions[0] ?? '' })
      play.does(seat, { type: 'writeDetail', words: WORDS })
    }
    play.does(second, { type: 'hideText', of: first, insight: 0 })
    play.does(first, { type: 'writeDetail', words: 'iets anders' })
    const events = play.does(second, { type: 'hideText', of: first, insight: null })
    expect(factsIn(events, 'chipsOnlySet')).toEqual([{ type: 'chipsOnlySet', seat: first, on: true }])
    play.refuses(first, { type: 'writeDetail', words: WORDS }, { code: 'chipsOnly' })
    play.does(second, { type: 'writeDetail', words: 'nog iets' })
  })

  test('[TEXT-2] own words are refused then; a chip is not', () => {
    const play = new Play(4, 1, '20', { freeText: true }).tellStory().goTo('story', 'insight')
    const { teller } = play
    play.command({ type: 'chipsOnly', of: teller, on: true })
    const { starters, endings: chips } = play.game.players[teller] ?? { starters: [], endings: [] }
    const starter = starters[0] ?? ''
    play.refuses(teller, { type: 'layInsight', starter, ending: { kind: 'words', words: WORDS } }, { code: 'chipsOnly' })
    play.does(teller, { type: 'layInsight', starter, ending: { kind: 'chip', chip: chips[0] ?? '' } })
  })
})

describe('The mentor', () => {
  test('[TEXT-3] hides a text, and switches a seat to chips only and back', () => {
    const { play, of } = written()
    expect(play.command({ type: 'hideText', of, insight: 0 })).toMatchObject({
      ok: true,
      events: [{ type: 'textHidden', seat: of, insight: 0, by: null }],
    })
    expect(endings(play, of)).toEqual([HIDDEN])
    expect(play.command({ type: 'chipsOnly', of, on: false })).toEqual({ ok: false, rejection: { code: 'alreadyDone' } })
    const [other = 'a'] = others(of)
    play.command({ type: 'chipsOnly', of: other, on: true })
    expect(viewOf(play.game, other).me?.ownWords).toBe(false)
    play.command({ type: 'chipsOnly', of: other, on: false })
    expect(viewOf(play.game, other).me?.ownWords).toBe(true)
    const pair = written(2).play
    expect(pair.command({ type: 'chipsOnly', of: 'd', on: true })).toEqual({ ok: false, rejection: { code: 'notPlaying' } })
  })

  test('[TEXT-4] only the private control reads what was hidden, and knows of the others just that they are there', () => {
    const { play, of } = written()
    expect(viewOf(play.game, 'mentor').mentor).toEqual({ texts: [{ seat: of, insight: 0 }], hidden: [], chipsOnly: [] })
    play.does(others(of)[0] ?? 'a', { type: 'hideText', of, insight: 0 })
    play.command({ type: 'chipsOnly', of, on: true })
    expect(viewOf(play.game, 'mentor').mentor).toEqual({
      texts: [],
      hidden: [{ seat: of, insight: 0, words: WORDS }],
      chipsOnly: [of],
    })
    for (const viewer of ['stage', of, ...others(of)] as const) expect(viewOf(play.game, viewer).mentor).toBeNull()
  })
})

describe('A detail of the plan', () => {
  const planned = (freeText = true) => {
    const play = new Play(4, 1, '20', { freeText }).goTo('action', 'together')
    const [action = ''] = play.game.players.a?.actions ?? []
    return { play, action }
  }

  test('[ACTION-8] in own words once the action is chosen; another action empties it', () => {
    const { play, action } = planned()
    play.refuses('a', { type: 'writeDetail', words: WORDS }, { code: 'chooseFirst' })
    play.does('a', { type: 'plan', part: 'action', choice: action })
    play.does('a', { type: 'writeDetail', words: `  ${WORDS} ` })
    expect(viewOf(play.game, 'a').me?.detail).toBe(WORDS)
    expect(JSON.stringify(viewOf(play.game, 'b'))).not.toContain(WORDS)
    play.does('a', { type: 'plan', part: 'action', choice: play.game.players.a?.actions[1] ?? '' })
    expect(viewOf(play.game, 'a').me?.detail).toBeNull()
    play.does('a', { type: 'writeDetail', words: WORDS })
    play.does('a', { type: 'writeDetail', words: ' ' })
    expect(viewOf(play.game, 'a').me?.detail).toBeNull()
  })

  test('[ACTION-8] chips only where the level says so', () => {
    const { play, action } = planned(false)
    play.does('a', { type: 'plan', part: 'action', choice: action })
    play.refuses('a', { type: 'writeDetail', words: WORDS }, { code: 'chipsOnly' })
  })

  test('[TEXT-1] [TEXT-4] is read while it is said, and can be hidden', () => {
    const { play, action } = planned()
    play.does('a', { type: 'plan', part: 'action', choice: action })
    play.does('a', { type: 'writeDetail', words: WORDS })
    play.refuses('b', { type: 'hideText', of: 'b', insight: null }, { code: 'notOffered' })
    while (play.game.step.name !== 'say' || !play.game.step.actors.includes('a')) play.command({ type: 'skip' })
    expect(viewOf(play.game, 'b').table?.detail).toEqual({ words: WORDS })
    play.does('b', { type: 'hideText', of: 'a', insight: null })
    expect(viewOf(play.game, 'b').table?.detail).toEqual({ words: null })
    expect(viewOf(play.game, 'mentor').mentor?.hidden).toEqual([{ seat: 'a', insight: null, words: WORDS }])
    expect(JSON.stringify(viewOf(play.game, 'stage'))).not.toContain(WORDS)
  })
})
