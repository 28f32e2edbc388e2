import { describe, expect, test } from 'vitest'
import { faceOf, ringOf } from '../../client/clock.ts'
import { listed, say } from '../../client/say.ts'
import { sheetText } from '../../client/sheet.ts'
import { statusOf } from '../../client/status.ts'
import { set } from '../../client/store.ts'
import type { Seat } from '../../shared/basics.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'
import { names, wordsOf } from './fixtures.ts'

/** What a student reads when time presses, when there are no clocks, and when the mentor says that somebody is not there. */

const MINUTE = 60_000

function read(play: Play, seat: Seat): string {
  const view = viewOf(play.game, seat)
  if (!view.me) throw new Error(`nobody plays at ${seat}`)
  const { key, params, names: late } = statusOf(view, view.me, names)
  return say(key, { ...params, ...(late && { names: listed(late) }) })
}

/** A lesson that leaves fourteen minutes: mini stories only. */
function brief(players: number): Play {
  const play = new Play(players, 1, '35')
  play.command({ type: 'setBell', bell: 14 * MINUTE })
  return play.goTo('story', 'choose')
}

const choose = (play: Play, seat: Seat, part: 'action' | 'who' | 'when', choice: string | undefined) =>
  play.does(seat, { type: 'plan', part, choice: choice ?? '' })

/** So late that there is only "Mijn stap in een zin". */
function late(): Play {
  const play = new Play(4, 1, '20').goTo('core', 'together')
  play.at = 18.5 * MINUTE
  return play.goTo('action', 'sentence')
}

describe('A mini story', () => {
  test('the storyteller reads how long it is; the others know who gives a talent', () => {
    const play = brief(4)
    const { teller } = play
    expect(read(play, teller)).toBe('Kort verhaal: 45 seconden. Kies een kaart.')
    play.does(teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    expect(read(play, teller)).toBe('Kort verhaal: 45 seconden. Tik op Klaar aan het eind.')
    expect(read(play, play.listener(1))).toBe(`${names[teller]} vertelt een kort verhaal. Luister mee.`)
    play.wait(30).does(teller, { type: 'finish' })
    const [spotter = 'a'] = play.game.step.actors
    expect(read(play, spotter)).toBe(`Geef ${names[teller]} een talent en zeg waarom.`)
    expect(viewOf(play.game, spotter).me).toMatchObject({ talents: { length: 8 }, talent: null })
  })

  test('a picture to tell about is not called a short story', () => {
    const play = brief(3)
    play.does(play.teller, { type: 'passTurn' })
    expect(read(play, play.teller)).toBe('Jij vertelt. Kies hoe je wilt beginnen.')
  })
})

describe('"Mijn stap in een zin"', () => {
  test('asks one thing after the other, then says for whom the group waits', () => {
    const play = late()
    const actions = play.game.players.a?.actions ?? []
    const chips = play.game.piles.actions.find(({ id }) => id === actions[0])
    expect(read(play, 'a')).toBe('Kies jouw stap. Daarna: met wie en wanneer.')
    choose(play, 'a', 'action', actions[0])
    expect(read(play, 'a')).toBe('Met wie ga je dit doen?')
    choose(play, 'a', 'who', chips?.who[0])
    expect(read(play, 'a')).toBe('Wanneer ga je dit doen?')
    choose(play, 'a', 'when', 'day-2')
    expect(read(play, 'a')).toBe('Jouw stap is af. Tik op Klaar.')
    play.does('a', { type: 'finish' })
    expect(read(play, 'a')).toBe('Klaar. We wachten op je groep.')
  })

  test('stands on the sheet with who and when, without a place', () => {
    set({ words: wordsOf('nl') })
    const play = late()
    const action = play.game.players.a?.actions[0]
    const [who = ''] = play.game.piles.actions.find(({ id }) => id === action)?.who ?? []
    choose(play, 'a', 'action', action)
    choose(play, 'a', 'who', who)
    choose(play, 'a', 'when', 'day-2')
    const view = viewOf(play.wait(61).game, 'a')
    if (!view.me?.sheet) throw new Error('there is a sheet in Slot')
    const text = sheetText({
      sheet: view.me.sheet,
      board: view.board,
      seat: 'a',
      group: 4,
      level: 'vmbo',
      startedOn: '2026-11-23',
    })
    expect(text.stepDetail).toMatch(/^Met .+, op woensdag 25 november\.$/)
    set({ words: {} })
  })
})

describe('To Do without Interesse before it', () => {
  const squeezed = () => {
    const play = new Play(4, 1, '35').goTo('story', 'choose')
    play.at = 26.9 * MINUTE
    return play.goTo('action', 'together')
  }

  test('begins with a talent and an interest; then the plan is asked for', () => {
    const play = squeezed()
    expect(read(play, 'a')).toBe('Kies wat bij jou past.')
    play.does('a', { type: 'chooseTopTalent', talent: play.game.piles.talents[0] ?? '' })
    expect(read(play, 'a')).toBe('Kies wat bij jou past.')
    play.does('a', { type: 'chooseInterest', interest: play.game.players.a?.interests[0] ?? '' })
    expect(read(play, 'a')).toBe('Kies een wereld om te ontdekken.')
  })

  test('who lets it be is not asked again when a world is chosen', () => {
    const play = squeezed()
    play.does('a', { type: 'plan', part: 'world', choice: play.game.players.a?.worlds[0] ?? '' })
    expect(read(play, 'a')).toBe('Kies een vraag over deze wereld.')
  })

  test('who makes a plan alone is waited for', () => {
    const play = squeezed()
    play.does('a', { type: 'plan', part: 'action', choice: play.game.players.a?.actions[0] ?? '' })
    play.command({ type: 'skip' })
    play.command({ type: 'removePlayer', seat: 'd' })
    play.command({ type: 'addPlayer', seat: 'd', student: 'late', luggage: null })
    play.command({ type: 'deviceBack', seat: 'd' })
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'together', actors: ['d'] })
    expect(read(play, 'a')).toBe('Klaar. We wachten op {names}.'.replace('{names}', names.d))
  })
})

describe('The ring', () => {
  test('without clocks there is none, and "Verder" is there from the start', () => {
    const play = new Play(4, 1, '20', { clocks: 'off' })
    const { status, me } = viewOf(play.game, 'a')
    expect(ringOf(status)).toBeNull()
    expect(me?.can).toContain('moveOn')
    expect(me?.can).not.toContain('moreTime')
  })

  test('when time presses it shows what is left for the last words', () => {
    const play = brief(4)
    play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    play.command({ type: 'nextRound' })
    const ring = ringOf(viewOf(play.game, 'a').status)
    expect(ring).toMatchObject({ stage: 'step', endsAt: play.at + 30_000 })
    expect(ring && faceOf(ring, { now: play.at, at: 0, speed: 1 }, 15_000)).toMatchObject({ left: 15_000, part: 0.5 })
  })
})

describe('Somebody who is not there, says the mentor', () => {
  test('reads it while being there, and not any more when brought back', () => {
    const play = new Play(3)
    play.command({ type: 'setAbsent', seat: 'b', absent: true })
    expect(read(play, 'b')).toBe('Je staat op afwezig. Zeg het tegen je docent.')
    play.command({ type: 'setAbsent', seat: 'b', absent: false })
    expect(read(play, 'b')).not.toContain('afwezig')
  })
})
