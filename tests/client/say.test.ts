import { describe, expect, test } from 'vitest'
import { handNow } from '../../client/hand.ts'
import { lineOf } from '../../client/narrate.ts'
import { explain, fill, listed, say } from '../../client/say.ts'
import { statusOf } from '../../client/status.ts'
import { get, set } from '../../client/store.ts'
import enInterface from '../../content/text/en/interface.json' with { type: 'json' }
import enRefusals from '../../content/text/en/refusals.json' with { type: 'json' }
import nlInterface from '../../content/text/nl/interface.json' with { type: 'json' }
import nlRefusals from '../../content/text/nl/refusals.json' with { type: 'json' }
import { LANGUAGES, SEATS, type Seat, VARIANTS } from '../../shared/basics.ts'
import type { GameEvent } from '../../shared/game/events.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { witnessed } from '../../shared/game/witnessed.ts'
import type { Rejection } from '../../shared/wire.ts'
import type { Play } from '../support/game.ts'
import { playGame } from '../support/player.ts'
import { lessonFor, names, play, viewAt } from './fixtures.ts'

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort()
const wordsIn = (text: string) => text.split(/\s+/).length
const games = [
  ...[4, 3, 2].map((players) => ({ players, moments: play(players) })),
  ...[4, 3].map((players) => ({ players, moments: play(players, 8, false, '35') })),
  { players: 2, moments: play(2, 9, false, '50') },
]

describe('Words in two languages', () => {
  test.each([
    ['interface', nlInterface, enInterface],
    ['refusals', nlRefusals, enRefusals],
  ] as const)('%s: the same keys, with the same names to fill in', (_, nl, en) => {
    expect(Object.keys(en)).toEqual(Object.keys(nl))
    for (const [key, text] of Object.entries(nl))
      expect([key, ...holes((en as Record<string, string>)[key] ?? '')]).toEqual([key, ...holes(text)])
  })

  test.each(LANGUAGES)('%s: an instruction has at most twelve words', (language) => {
    const words = language === 'nl' ? { ...nlInterface, ...nlRefusals } : { ...enInterface, ...enRefusals }
    const long = Object.entries(words).filter(([key, text]) => key.startsWith('status.') && wordsIn(text) > 12)
    expect(long).toEqual([])
  })

  test.each([nlRefusals, enRefusals])('a refusal has at most fourteen words', (refusals) => {
    expect(Object.values(refusals).filter((text) => wordsIn(text) > 14)).toEqual([])
  })

  test('what is filled in', () => {
    expect(fill('{name} vertelt over {what}.', { name: 'Noor' })).toBe('Noor vertelt over {what}.')
    expect(fill('$& {name}', { name: '$1' })).toBe('$& $1')
  })

  test('names in a row', () => {
    expect(listed(['Noor'])).toBe('Noor')
    expect(listed(['Noor', 'Daan', 'Yara'])).toBe('Noor, Daan en Yara')
  })
})

describe('The status line', () => {
  const states = games.flatMap(({ players, moments }) =>
    moments.flatMap((moment) => Object.keys(moment.game.players).map((seat) => ({ players, moment, seat: seat as Seat }))),
  )

  test.each(LANGUAGES)('%s: every player, in every state of six whole games, reads one full sentence', (language) => {
    set({ language })
    for (const { moment, seat } of states) {
      const view = viewAt(moment, seat)
      if (!view.me) throw new Error('a player has a side of the own')
      const { key, params, names: late } = statusOf(view, view.me, names)
      const text = say(key, { ...params, ...(late && { names: listed(late) }) })
      expect([moment.key, seat, text.match(/\{\w+\}|undefined/)]).toEqual([moment.key, seat, null])
      expect(text).not.toMatch(/^\s|\s{2}| \.|^$/)
    }
    set({ language: 'nl' })
  })

  test('also when players leave, are lost or absent, or play with the mentor', () => {
    const read = new Set<string>()
    const watch = ({ game }: Play) => {
      for (const seat of SEATS.filter((one) => game.players[one])) {
        const view = viewOf(game, seat)
        const me = view.me && handNow(view, view.me)
        if (!me) continue
        const { key, params, names: late } = statusOf(view, me, names)
        const text = say(key, { ...params, ...(late && { names: listed(late) }) })
        expect([view.moment, seat, text]).toEqual([view.moment, seat, expect.not.stringMatching(/^\s|\s{2}| \.|^$|\{|undefined/)])
        read.add(key)
      }
    }
    for (let seed = 1; seed <= 24; seed++) playGame(seed, 2 + (seed % 3), watch, VARIANTS[seed % 3])
    expect(read.size).toBeGreaterThan(50)
  })

  test('nobody reads "done" before the game is', () => {
    for (const { moment, seat } of states) {
      const view = viewAt(moment, seat)
      if (view.me && view.status.phase !== 'done')
        expect([moment.key, statusOf(view, view.me, names).key]).not.toContain('status.done')
    }
  })
})

describe('The narrator', () => {
  test('says every witnessed fact in a full sentence', () => {
    const facts: GameEvent[] = [
      { type: 'sparkEarned', at: 0, kind: 'summary', seat: 'a' },
      { type: 'timeGiven', at: 0, seconds: 30, endsAt: 0, left: null, by: 'a' },
      { type: 'seatLost', at: 0, seat: 'b' },
      { type: 'wentOnWithout', at: 0, seat: 'b' },
      { type: 'stopAsked', at: 0, seat: 'b', until: 0 },
      { type: 'stopEnded', at: 0, other: false, steps: [] },
      { type: 'networkQuestionSent', at: 0, seat: 'c', world: 'w', question: 'q', who: 'who-cook', square: 1 },
      { type: 'gameEnded', at: 0, light: 'on', because: 'finished' },
    ]
    for (const fact of facts) {
      const seen = witnessed(fact, 'a')
      expect(seen && lineOf(seen, say, names).join()).toMatch(/^[^{}]+\.$/)
    }
  })
})

describe('Who is on no list of names any more', () => {
  test('is somebody, with a capital at the start', () => {
    const nobody = { ...names, d: '' }
    expect(lineOf({ type: 'playerLeft', seat: 'd' }, say, nobody)).toEqual(['Iemand gaat nu ergens anders verder.'])
    expect(say('name.somebody')).toBe('iemand')
  })
})

describe('Saying no', () => {
  const rejections: Rejection[] = [
    { code: 'notYourTurn', actors: ['a', 'b'] },
    { code: 'notYourRole', role: 'talentSpotter' },
    { code: 'tooSoon', seconds: 10 },
    { code: 'tooFewSparks', cost: 2 },
    { code: 'tooManyWords', most: 6 },
    { code: 'nameTaken', name: 'Noor' },
    { code: 'nameTooLong', most: 20 },
    { code: 'lessonFull', most: 40 },
    { code: 'momentPassed' },
    { code: 'codeUnknown' },
  ]
  test.each(LANGUAGES)('%s: says what is the matter and what to do, with everything filled in', (language) => {
    set({ language, lesson: lessonFor('c') })
    for (const rejection of rejections) {
      expect(explain(rejection)).not.toMatch(/\{|undefined/)
      expect(explain(rejection).length).toBeGreaterThan(15)
    }
    set({ language: 'nl' })
    expect(get().language).toBe('nl')
  })
  test('names who is at it', () => {
    set({ lesson: lessonFor('c') })
    expect(explain({ code: 'notYourTurn', actors: ['a', 'b'] })).toBe('Aan de beurt: Noor en Daan. Luister even mee.')
  })
})
