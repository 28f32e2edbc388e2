import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { alarmOf } from '../../shared/game/rules/clock.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { witnessed } from '../../shared/game/witnessed.ts'
import { factsIn, Play } from '../support/game.ts'

/** A group that is done before the bell plays on, as long as it likes. */

/** The first storyteller lays one insight; then the mentor skips to the end. */
function done(players = 4, change: ConstructorParameters<typeof Play>[3] = { freeText: true }) {
  const play = new Play(players, 1, '20', change).tellStory().goTo('story', 'insight')
  const of = play.teller
  const { starters = [], endings = [] } = play.game.players[of] ?? {}
  const ending = play.game.freeText
    ? ({ kind: 'words', words: 'iets met hout' } as const)
    : ({ kind: 'chip', chip: endings[0] ?? '' } as const)
  play.does(of, { type: 'layInsight', starter: starters[0] ?? '', ending })
  play.goTo('done', 'done')
  const seats = (['a', 'b', 'c', 'd'] as const).slice(0, players)
  const place = seats.indexOf(of)
  const listeners: Seat[] = [...seats.slice(place + 1), ...seats.slice(0, place)]
  return { play, of, listeners, start: { type: 'startRound', of, insight: 0 } as const }
}
const round = (play: Play, seat: Seat) => viewOf(play.game, seat).table?.round
const can = (play: Play, seat: Seat) => viewOf(play.game, seat).me?.can

describe("A round about somebody's insight", () => {
  test('[EXTRA-1] anybody starts it; the listeners ask in turn, from the left, and tap', () => {
    const { play, of, listeners, start } = done()
    const [first = 'a', second = 'b', third = 'c'] = listeners
    expect(can(play, second)).toEqual(expect.arrayContaining(['startRound']))
    play.does(second, start)
    expect(round(play, of)).toMatchObject({ of, insight: 0, asking: first, asked: [], clock: { endsAt: play.at + 90_000 } })
    play.refuses(second, { type: 'finish' }, { code: 'notYourTurn', actors: [first] })
    play.refuses(of, { type: 'finish' }, { code: 'notYourTurn', actors: [first] })
    expect([can(play, first), can(play, of)]).toEqual([
      expect.arrayContaining(['finish', 'pass']),
      expect.not.arrayContaining(['finish', 'startRound']),
    ])
    play.wait(10).does(first, { type: 'finish' })
    expect(round(play, of)).toMatchObject({ asking: second, asked: [first] })
    play.does(second, { type: 'pass' })
    const events = play.does(third, { type: 'finish' })
    expect(factsIn(events, 'roundEnded')).toEqual([{ type: 'roundEnded', because: 'done' }])
    expect(round(play, of)).toBeNull()
    play.does(of, start)
    expect(round(play, of)).toMatchObject({ asking: first, asked: [] })
  })

  test('[EXTRA-1] it is over after ninety seconds, also with clocks off', () => {
    for (const clocks of ['gentle', 'strict', 'off'] as const) {
      const { play, of, listeners, start } = done(4, { clocks })
      play.does(listeners[0] ?? 'a', start)
      expect(alarmOf(play.game)).toBe(play.at + 90_000)
      play.wait(89)
      expect(round(play, of)).not.toBeNull()
      play.wait(1)
      expect([round(play, of), alarmOf(play.game)]).toEqual([null, null])
    }
  })

  test('[EXTRA-1] only an insight that lies there, of somebody who is there; one round at a time', () => {
    const { play, of, listeners, start } = done()
    const [first = 'a', second = 'b'] = listeners
    play.refuses(first, { ...start, insight: 1 }, { code: 'notOffered' })
    play.refuses(first, { ...start, of: first }, { code: 'notOffered' })
    play.command({ type: 'deviceLost', seat: of })
    play.refuses(first, start, { code: 'notOffered' })
    play.command({ type: 'deviceBack', seat: of })
    play.does(first, start)
    play.refuses(second, start, { code: 'notNow', phase: 'done' })
    play.refuses(second, { type: 'newCards' }, { code: 'gameOver' })
  })

  test('[EXTRA-1] who is away is passed over, and asks when back in time', () => {
    const { play, of, listeners, start } = done()
    const [first = 'a', second = 'b', third = 'c'] = listeners
    play.does(of, start)
    play.command({ type: 'deviceLost', seat: first })
    expect(round(play, of)?.asking).toBe(second)
    play.does(second, { type: 'finish' })
    play.command({ type: 'deviceBack', seat: first })
    expect(round(play, of)?.asking).toBe(first)
    play.command({ type: 'deviceLost', seat: first })
    play.does(third, { type: 'finish' })
    expect(round(play, of)).toBeNull()
  })

  test('[EXTRA-1] a hidden text is no choice, and ends the round that is about it', () => {
    const { play, of, listeners, start } = done()
    const [first = 'a'] = listeners
    play.does(first, start)
    const events = play.does(first, { type: 'hideText', of, insight: 0 })
    expect(factsIn(events, 'roundEnded')).toEqual([{ type: 'roundEnded', because: 'hidden' }])
    play.refuses(first, start, { code: 'notOffered' })
  })

  test('[EXTRA-1] a tap for an earlier round comes too late', () => {
    const { play, of, listeners, start } = done(2)
    const [first = 'a'] = listeners
    play.does(of, start)
    const moment = viewOf(play.game, first).moment
    play.wait(90).does(of, start)
    expect(play.command({ type: 'finish', seat: first, moment })).toEqual({ ok: false, rejection: { code: 'momentPassed' } })
  })
})

describe('When the game is done', () => {
  test('[EXTRA-2] light, sparks and sheets stay as they were', () => {
    const { play, listeners, start, of } = done(2)
    const kept = () => [play.game.light, play.game.sparks, play.game.board, viewOf(play.game, of).me?.sheet]
    const before = kept()
    play.does(of, start)
    play.wait(20).does(listeners[0] ?? 'a', { type: 'finish' })
    expect(kept()).toEqual(before)
  })

  test('[EXTRA-2] the board only sees that the group is done', () => {
    const { play, listeners, start } = done()
    const before = viewOf(play.game, 'stage')
    const events = play.does(listeners[0] ?? 'a', start)
    const { version, moment, ...after } = viewOf(play.game, 'stage')
    expect(after).toEqual({ ...before, version: undefined, moment: undefined })
    expect(events.map((event) => witnessed(event, 'stage'))).toEqual([null])
    expect(events.map((event) => witnessed(event, 'a'))).toEqual([{ type: 'roundStarted', seat: start.of }])
  })

  test('[EXTRA-2] the clock of a round stands still in a pause, and while nobody is there', () => {
    const { play, of, listeners, start } = done()
    play.does(of, start)
    play.wait(30).command({ type: 'pause' })
    play.refuses(listeners[0] ?? 'a', { type: 'finish' }, { code: 'paused' })
    expect([round(play, of)?.clock, alarmOf(play.game)]).toEqual([
      { stage: 'step', endsAt: null, left: 60_000, seconds: 90 },
      null,
    ])
    play.wait(500).command({ type: 'resume' })
    expect(alarmOf(play.game)).toBe(play.at + 60_000)
    play.command({ type: 'serverRestarted' })
    expect(alarmOf(play.game)).toBeNull()
    play.wait(500).command({ type: 'deviceBack', seat: of })
    expect(alarmOf(play.game)).toBe(play.at + 60_000)
  })

  test('[EXTRA-2] a pause without a round leaves the next one its whole time', () => {
    const { play, of, start } = done()
    play.does(of, start)
    play.command({ type: 'pause' })
    play.command({ type: 'hideText', of, insight: 0 })
    play.wait(60).command({ type: 'resume' })
    expect([play.game.round, play.game.stillSince]).toEqual([null, null])
  })

  test('[EXTRA-2] "Even stoppen" is in reach during a round; another card ends it', () => {
    const { play, of, listeners, start } = done()
    const [first = 'a'] = listeners
    play.refuses(first, { type: 'stop' }, { code: 'gameOver' })
    play.does(of, start)
    play.wait(10).does(first, { type: 'stop' })
    expect([viewOf(play.game, of).status.stopped, round(play, of)?.clock.left]).toEqual([true, 80_000])
    play.does(first, { type: 'chooseAfterStop', choice: 'goOn' })
    expect(round(play, of)?.clock.endsAt).toBe(play.at + 80_000)
    play.does(first, { type: 'stop' })
    play.wait(60)
    expect(round(play, of)?.clock.endsAt).toBe(play.at + 80_000)
    play.does(of, { type: 'stop' })
    play.does(of, { type: 'chooseAfterStop', choice: 'mentor' })
    expect(viewOf(play.game, 'mentor').status.helpFrom).toEqual([of])
    expect(play.command({ type: 'answerHelp' }).ok).toBe(true)
    play.does(first, { type: 'stop' })
    play.does(first, { type: 'chooseAfterStop', choice: 'otherCard' })
    expect([round(play, of), alarmOf(play.game)]).toEqual([null, null])
    play.does(first, start)
    expect(alarmOf(play.game)).toBe(play.at + 90_000)
  })

  test('[LESSON-6] when the lesson ends it is over, also for who had finished', () => {
    const { play, of, listeners, start } = done()
    const light = play.game.light
    play.does(of, start)
    play.command({ type: 'endGame' })
    expect(play.events.at(-1)).toEqual({ type: 'gameClosed', at: play.at })
    expect([round(play, of), alarmOf(play.game), play.game.light]).toEqual([null, null, light])
    play.refuses(of, start, { code: 'gameOver' })
    play.refuses(listeners[0] ?? 'a', { type: 'finish' }, { code: 'gameOver' })
    expect(can(play, of)).toEqual(['hideText'])

    const cut = new Play()
    cut.command({ type: 'pause' })
    cut.command({ type: 'endGame' })
    expect(viewOf(cut.game, 'a').status).toMatchObject({ phase: 'done', paused: false })
    cut.refuses('a', { type: 'startRound', of: 'b', insight: 0 }, { code: 'gameOver' })
  })
})

describe('A network question afterwards', () => {
  /** Everybody has put a plan together and said nothing yet; then the mentor skips to the end. */
  function withPlan() {
    const play = new Play().goTo('action', 'together')
    const world = play.game.players.a?.worlds[0] ?? ''
    play.does('a', { type: 'plan', part: 'world', choice: world })
    const question = viewOf(play.game, 'a').me?.worldQuestions[0] ?? ''
    play.does('a', { type: 'plan', part: 'question', choice: question })
    play.goTo('done', 'done')
    return { play, world, question }
  }

  test('[EXTRA-3] from who has sent none and has a world with a question; it lights a square, not the level', () => {
    const { play, world, question } = withPlan()
    const { light, sparks } = play.game
    const [who = ''] = viewOf(play.game, 'a').me?.roleCards ?? []
    expect([can(play, 'a'), can(play, 'b')]).toEqual([['sendNetworkQuestion'], []])
    play.refuses('b', { type: 'sendNetworkQuestion', who }, { code: 'chooseFirst' })
    const moment = 'action.1.say.30'
    expect(play.command({ type: 'sendNetworkQuestion', who, seat: 'a', moment }).ok).toBe(true)
    expect(play.game.players.a?.network).toEqual({ world, question, who })
    expect(play.game.board.squares).toContain('a')
    expect([play.game.light, play.game.sparks]).toEqual([light, sparks])
    play.refuses('a', { type: 'sendNetworkQuestion', who }, { code: 'onlyOnce' })
    expect(viewOf(play.game, 'a').me).toMatchObject({ can: [], roleCards: [] })
  })

  test('[EXTRA-3] not when the lesson has ended', () => {
    const { play } = withPlan()
    const [who = ''] = viewOf(play.game, 'a').me?.roleCards ?? []
    play.command({ type: 'endGame' })
    play.refuses('a', { type: 'sendNetworkQuestion', who }, { code: 'gameOver' })
    expect(viewOf(play.game, 'a').me?.roleCards).toEqual([])
  })
})
