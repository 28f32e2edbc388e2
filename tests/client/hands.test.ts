import { describe, expect, test } from 'vitest'
import { behalfTaps } from '../../client/behalf.ts'
import { handNow } from '../../client/hand.ts'
import { atStart, explain, say } from '../../client/say.ts'
import { statusOf } from '../../client/status.ts'
import { set } from '../../client/store.ts'
import { whyNot } from '../../client/whyNot.ts'
import { SEATS } from '../../shared/basics.ts'
import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import { decide } from '../../shared/game/decide.ts'
import { alarmOf } from '../../shared/game/rules/clock.ts'
import { type GameView, gameView, type OwnSide } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { random } from '../../shared/random.ts'
import { Play } from '../support/game.ts'
import { lessonFor, names, play } from './fixtures.ts'

const seenBy = (game: Play, seat: 'a' | 'b' | 'c' | 'd'): GameView => gameView.parse(viewOf(game.game, seat))
const mentored = { ...names, b: 'je docent' }

/** A student who is left alone, with the mentor as partner on the same device. */
function alone(variantId: '20' | '35' = '35'): Play {
  const game = new Play(2, 3, variantId)
  game.command({ type: 'removePlayer', seat: 'b' })
  game.command({ type: 'bePartner', on: true })
  return game
}

describe('The mentor as partner, on the device of who is alone', () => {
  test('the hand that has something to do is shown, and with only its taps the game comes to its end', () => {
    const game = alone()
    const draw = random(5, 1)
    const shown = new Set<string>()
    for (let moves = 0; moves < 2000 && game.game.phase !== 'done'; moves++) {
      const view = seenBy(game, 'a')
      if (!view.me) throw new Error('the student has a side of the own')
      const me = handNow(view, view.me)
      shown.add(`${me.seat} ${view.status.step}`)
      const { key } = statusOf(view, me, mentored)
      expect([view.moment, key]).not.toContain('status.done')
      const move = nextMove({ ...view, me }, draw, { whim: 0, stop: 0 })
      game.at += 7000
      if (!move || !game.command({ ...move, seat: me.seat, by: 'a' }).ok) game.at = Math.max(game.at, alarmOf(game.game) ?? 0)
      game.command({ type: 'timeRanOut' })
    }
    expect(game.game.phase).toBe('done')
    expect(game.game.players.a).toMatchObject({ told: 2, confirmed: true })
    expect([...shown]).toEqual(expect.arrayContaining(['b hotSeat', 'b hook', 'b listen', 'b ask', 'b talent', 'b say']))
    expect([...shown]).toEqual(expect.arrayContaining(['a hotSeat', 'a choose', 'a tell', 'a summarise', 'a answer', 'a say']))
    expect([...shown]).not.toContain('b tell')
  })

  test('a tap for the mentor is known to be allowed, a tap for a stranger is not', () => {
    const game = alone().tellStory()
    const view = seenBy(game, 'a')
    expect(view.me?.partner?.seat).toBe('b')
    expect(whyNot(view, 'b', 'chooseQuestion')).toBeNull()
    expect(whyNot(view, 'c', 'finish')).toEqual({ code: 'notMissing' })
  })

  test('has a name in every sentence, with a capital at the start', () => {
    const view = seenBy(alone().tellStory().goTo('story', 'summarise'), 'a')
    const { params, key } = statusOf(view, view.me as OwnSide, mentored)
    expect(say(key, { ...params, name: mentored.b })).toBe('Je docent vat samen. Klopt het?')
    expect(atStart('je docent')).toBe('je docent')
    set({ lesson: lessonFor('a', 1), games: { A: view } })
    expect(explain({ code: 'notYourTurn', actors: ['b'] })).toBe('Aan de beurt: je docent. Luister even mee.')
    set({ lesson: null, games: {} })
  })
})

describe('Why a tap would be refused', () => {
  const TYPES = ['finish', 'pass', 'moreTime', 'moveOn', 'confirmSummary', 'shakeHands'] as const
  const commandOf = (type: (typeof TYPES)[number]): PlayerCommand =>
    type === 'confirmSummary' ? { type, verdict: 'right' } : { type }

  test('the device says what the server would say, or asks', () => {
    const said = new Set<string>()
    for (const { game } of [...play(4, 7), ...play(3, 8, false, '35'), ...play(2, 9)]) {
      for (const seat of SEATS.filter((one) => game.players[one])) {
        const view = viewOf(game, seat)
        for (const type of TYPES) {
          const known = whyNot(view, seat, type)
          if (!known) continue
          const at = game.step.startedAt + 3_600_000
          const decision = decide(game, { ...commandOf(type), seat, at })
          expect([view.moment, seat, type, decision.ok ? null : decision.rejection.code]).toEqual([
            view.moment,
            seat,
            type,
            known.code,
          ])
          said.add(known.code)
        }
      }
    }
    expect([...said].sort()).toEqual([
      'alreadyDone',
      'chooseFirst',
      'gameOver',
      'notYourTurn',
      'planIncomplete',
      'stillTimeLeft',
      'stopped',
    ])
  })

  test('paused and stopped', () => {
    const game = new Play()
    game.does('b', { type: 'stop' })
    expect(whyNot(seenBy(game, 'a'), 'a', 'finish')).toEqual({ code: 'stopped' })
    expect(whyNot(seenBy(game, 'a'), 'a', 'stop')).toBeNull()
    game.command({ type: 'pause' })
    expect(whyNot(seenBy(game, 'a'), 'a', 'stop')).toBeNull()
    expect(whyNot(seenBy(game, 'a'), 'a', 'newCards')).toEqual({ code: 'paused' })
  })
})

describe('Tapping for who is lost', () => {
  test('a lost storyteller: done, or the verdict about the summary', () => {
    const game = new Play(3).goTo('story', 'choose')
    const { teller } = game
    game.does(teller, { type: 'chooseCard', card: game.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    game.goTo('story', 'tell').command({ type: 'deviceLost', seat: teller })
    const other = game.listener(1)
    const canFor = () => seenBy(game, other).me?.behalf.find(({ seat }) => seat === teller)?.can ?? []
    expect(behalfTaps(canFor()).map(({ key }) => key)).toEqual(['lost.finish'])
    expect(whyNot(seenBy(game, other), teller, 'finish')).toBeNull()
    game.at += 16_000
    game.command({ type: 'finish', seat: teller, by: other })
    game.goTo('story', 'summarise')
    expect(behalfTaps(canFor()).map(({ key }) => key)).toEqual(['lost.right', 'lost.almost'])
  })
})
