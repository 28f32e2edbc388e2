import { describe, expect, test } from 'vitest'
import { viewOf as gameViewOf } from '../../shared/game/viewOf.ts'
import { signsOf } from '../../shared/lesson/rules/pairing.ts'
import { viewOf } from '../../shared/lesson/viewOf.ts'
import { Play } from '../support/game.ts'
import { Host } from '../support/host.ts'

const MINUTE = 60_000
const ask = (control: string, student = false) =>
  ({ type: 'askControl', control, tokenHash: `hash of ${control}`, student }) as const
const signOf = (host: Host, control: string) => {
  const found = host.lesson.waiting.find((one) => one.control === control)
  if (!found) throw new Error(`${control} does not wait`)
  return found.sign
}
const onBoard = (host: Host) => viewOf(host.lesson, { role: 'stage' }).host

describe("The mentor's second device", () => {
  test('[PAIR-1] gets a sign that the board offers among others, each at its own place', () => {
    const host = new Host(2).does(ask('phone'))
    const first = onBoard(host)?.signs[0]
    expect(first?.signs).toHaveLength(4)
    expect(first?.signs).toContainEqual(signOf(host, 'phone'))
    expect(first?.until).toBe(host.at + 3 * MINUTE)
    host.does(ask('laptop'))
    expect(onBoard(host)?.signs[0]).toEqual(first)
    const all = host.lesson.waiting.flatMap(signsOf).map(({ animal, digits }) => `${animal} ${digits}`)
    expect(new Set(all).size).toBe(8)
  })

  test('[PAIR-1] the sign stands at another place each time', () => {
    const places = new Set<number>()
    for (let asks = 0; asks < 40; asks++) {
      const host = new Host()
      for (let more = 0; more < asks; more++) host.does({ type: 'closeDoor' })
      places.add(host.does(ask('phone')).lesson.waiting[0]?.place ?? -1)
    }
    expect([...places].sort()).toEqual([0, 1, 2, 3])
  })

  test('[PAIR-1] four wait at most; signs go after three minutes, or when the mentor clears them', () => {
    const host = new Host()
    for (const control of ['one', 'two', 'three', 'four']) host.does(ask(control))
    host.refuses(ask('five'), { code: 'tooManyWaiting' })
    const old = signOf(host, 'one')
    host.at += 3 * MINUTE
    host.refuses({ type: 'admitControl', ...old }, { code: 'signWrong' })
    host.does(ask('five'))
    expect(host.lesson.waiting.map(({ control }) => control)).toEqual(['five'])
    host.does({ type: 'clearSigns' })
    expect(onBoard(host)?.signs).toEqual([])
  })

  test('[PAIR-2] only its own sign lets a device in', () => {
    const host = new Host().does(ask('phone')).does(ask('stranger'))
    const waiting = host.lesson.waiting.find(({ control }) => control === 'phone')
    for (const decoy of waiting?.decoys ?? []) host.refuses({ type: 'admitControl', ...decoy }, { code: 'signWrong' })
    host.does({ type: 'admitControl', ...signOf(host, 'phone') })
    expect(host.lesson.controls).toEqual([{ control: 'phone', tokenHash: 'hash of phone' }])
    expect(host.lesson.waiting.map(({ control }) => control)).toEqual(['stranger'])
    host.refuses({ type: 'admitControl', ...(waiting?.sign ?? { animal: 'fox', digits: 10 }) }, { code: 'signWrong' })
  })

  test('[PAIR-3] the control sees what the board never shows', () => {
    const host = new Host(2).does({ type: 'wish', students: ['s-Kind A', 's-Kind B'], wish: 'apart' })
    expect(viewOf(host.lesson, { role: 'mentor' }).mentor?.wishes).toHaveLength(1)
    expect(viewOf(host.lesson, { role: 'stage' }).mentor).toBeNull()
    const play = new Play().goTo('opening', 'choose')
    play.does('c', { type: 'stop' })
    play.does('c', { type: 'chooseAfterStop', choice: 'mentor' })
    expect(gameViewOf(play.game, 'mentor').status).toMatchObject({ helpFrom: ['c'], helpAt: play.at })
    expect(gameViewOf(play.game, 'stage').status).toMatchObject({ helpFrom: [], helpAt: play.at })
    expect(gameViewOf(play.game, 'a').status).toMatchObject({ help: false, helpFrom: [], helpAt: null })
  })

  test('[PAIR-4] never a device with a seat in this lesson; never after the end', () => {
    const host = new Host(2)
    host.refuses(ask('phone', true), { code: 'studentDevice' })
    host.does({ type: 'end' }).refuses(ask('phone'), { code: 'lessonEnded' })
  })

  test('[PAIR-5] the board knows that there are controls, and takes them away; one can go by itself', () => {
    const host = new Host()
    for (const control of ['one', 'two', 'three']) {
      host.does(ask(control))
      host.does({ type: 'admitControl', ...signOf(host, control) })
    }
    expect(onBoard(host)?.controls).toBe(3)
    host.does({ type: 'dropControl', control: 'two' })
    expect(host.lesson.controls.map(({ control }) => control)).toEqual(['one', 'three'])
    host.does({ type: 'dropControl', control: 'two' })
    host.does({ type: 'dropControls' })
    expect(onBoard(host)?.controls).toBe(0)
    host.joins('Noor').joins('Daan').started().does(ask('four'))
    host.does({ type: 'admitControl', ...signOf(host, 'four') }).does({ type: 'shelve' })
    expect(onBoard(host)?.controls).toBe(0)
  })
})

describe('The mentor and one group', () => {
  test('[LOOK-1] the group reads that the mentor looks, as long as it lasts, also when the game is over', () => {
    const play = new Play()
    expect(gameViewOf(play.game, 'a').status.watched).toBe(false)
    play.command({ type: 'lookIn', on: true })
    for (const viewer of ['a', 'd', 'stage', 'mentor'] as const) expect(gameViewOf(play.game, viewer).status.watched).toBe(true)
    expect(play.command({ type: 'lookIn', on: true })).toEqual({ ok: true, events: [] })
    play.command({ type: 'endGame' })
    play.command({ type: 'lookIn', on: false })
    expect(gameViewOf(play.game, 'a').status.watched).toBe(false)
  })

  test('[PASS-7] easier cards from the mentor: pictures, then somebody else, then no more', () => {
    const play = new Play().goTo('story', 'choose')
    const cards = () => play.game.turn?.river.map(({ card }) => card) ?? []
    const { teller } = play
    play.command({ type: 'giveEasier' })
    expect(cards().every((card) => play.game.piles.easierPictures.includes(card))).toBe(true)
    play.command({ type: 'giveEasier' })
    expect(cards().every((card) => play.game.piles.easierPersons.includes(card))).toBe(true)
    expect(play.command({ type: 'giveEasier' })).toEqual({ ok: false, rejection: { code: 'alreadyDone' } })
    expect([play.teller, play.game.turn?.listening]).toEqual([teller, false])
    const early = new Play()
    expect(early.command({ type: 'giveEasier' })).toEqual({ ok: false, rejection: { code: 'notNow', phase: 'welcome' } })
  })

  test('[LESSON-12] one group is ended, once; the others play on', () => {
    const host = new Host(8).started()
    host.settle()
    host.does({ type: 'endGroup', group: 'A' })
    expect(host.settle()).toEqual(['A endGame'])
    expect([host.game('A').phase, host.game('B').phase]).toEqual(['done', 'welcome'])
    host.refuses({ type: 'endGroup', group: 'A' }, { code: 'groupOver' })
    host.does({ type: 'end' })
    host.refuses({ type: 'endGroup', group: 'B' }, { code: 'lessonEnded' })
  })

  test('[LESSON-11] one group stands still while the others play, and goes on with all', () => {
    const host = new Host(8).started()
    host.settle()
    host.refuses({ type: 'resumeGroup', group: 'A' }, { code: 'groupNotPaused' })
    host.does({ type: 'pauseGroup', group: 'A' })
    expect(host.settle()).toEqual(['A pause'])
    host.refuses({ type: 'pauseGroup', group: 'A' }, { code: 'groupPaused' })
    host.refuses({ type: 'pauseGroup', group: 'Q' }, { code: 'groupUnknown' })
    host.does({ type: 'pause' })
    expect(host.settle()).toEqual(['B pause'])
    host.does({ type: 'resume' })
    expect(host.settle()).toEqual(['A resume', 'B resume'])
    host.does({ type: 'pauseGroup', group: 'B' }).does({ type: 'resumeGroup', group: 'B' })
    expect(host.settle()).toEqual([])
  })
})
