import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CODE_SYMBOLS, LEVELS, type Seat } from '../../shared/basics.ts'
import { luggageOf } from '../../shared/game/luggage.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import {
  markOfAction,
  markOfChip,
  markOfTalent,
  RETURN_CODE_LENGTH,
  readReturnCode,
  returnCode,
  STEP_CARD,
  showReturnCode,
  type Taken,
} from '../../shared/sheet/returnCode.ts'
import { chips, decks, Play } from '../support/game.ts'

const TAKEN: Taken = {
  date: '2026-11-23',
  talents: ['tal-listener', 'tal-team-player'],
  interest: 'int-make-work',
  action: 'act-three-steps',
  who: chips.who[1]?.id ?? '',
  where: chips.where[2]?.id ?? '',
}
const CODE = returnCode(TAKEN)
const wrongAt = (place: number) => {
  const other = CODE_SYMBOLS[(CODE_SYMBOLS.indexOf(CODE[place] ?? '') + 1) % CODE_SYMBOLS.length] ?? ''
  return CODE.slice(0, place) + other + CODE.slice(place + 1)
}

describe('The return code', () => {
  test('[CYCLE-1] says talents, interest, step and date, in 24 symbols without look-alikes', () => {
    expect(CODE).toHaveLength(RETURN_CODE_LENGTH)
    expect([...CODE].every((symbol) => CODE_SYMBOLS.includes(symbol))).toBe(true)
    expect(readReturnCode(CODE)).toEqual({
      date: '2026-11-23',
      talents: TAKEN.talents.map(markOfTalent),
      interest: markOfTalent('int-make-work'),
      action: markOfAction('act-three-steps'),
      who: markOfChip(TAKEN.who ?? ''),
      where: markOfChip(TAKEN.where ?? ''),
    })
  })

  test('[CYCLE-1] as it is typed: with spaces and dashes, in small letters', () => {
    expect(readReturnCode(showReturnCode(CODE).toLowerCase())).toEqual(readReturnCode(CODE))
    expect(readReturnCode(showReturnCode(CODE).replaceAll(' ', '-'))).toEqual(readReturnCode(CODE))
  })

  test('[CYCLE-1] one wrong or missing symbol, or two that changed places, is no code', () => {
    for (let place = 0; place < CODE.length; place++) expect([place, readReturnCode(wrongAt(place))]).toEqual([place, null])
    for (const typed of ['', CODE.slice(1), `${CODE}B`, CODE.replace(CODE[3] ?? '', 'O'), 'hallo'])
      expect(readReturnCode(typed)).toBeNull()
    const swapped = CODE.slice(0, 4) + CODE[5] + CODE[4] + CODE.slice(6)
    expect(swapped === CODE ? null : readReturnCode(swapped)).toBeNull()
  })

  test('[CYCLE-1] empty, and on every day of fifteen years', () => {
    const empty = { talents: [], interest: null, action: null, who: null, where: null }
    for (const date of ['2026-01-01', '2027-12-31', '2032-02-29', '2041-06-30']) {
      expect(readReturnCode(returnCode({ ...empty, date }))).toEqual({
        date,
        talents: [],
        interest: 0,
        action: 0,
        who: 0,
        where: 0,
      })
    }
  })

  test('[CYCLE-1] within a level no two cards have the same mark', () => {
    const unique = (marks: readonly number[]) => expect(new Set(marks).size).toBe(marks.length)
    for (const level of LEVELS) {
      const ids = (deck: 'talent' | 'interest' | 'action') =>
        decks[deck].filter(({ levels }) => levels.includes(level)).map(({ id }) => id)
      unique(ids('talent').map(markOfTalent))
      unique(ids('interest').map(markOfTalent))
      unique(ids('action').map(markOfAction))
    }
    unique(chips.who.map(({ id }) => markOfChip(id)))
    unique(chips.where.map(({ id }) => markOfChip(id)))
  })
})

describe('The step of the last time', () => {
  const brings = (play: Play, seat: Seat, code = CODE) => play.does(seat, { type: 'bringStep', code })

  test('[CYCLE-3] is the first card of the own first river, and of nobody else’s', () => {
    const play = new Play()
    const [first = 'a', second = 'b'] = play.game.tellers
    brings(play, second)
    play.goTo('story', 'choose')
    expect(play.teller).toBe(first)
    expect(play.game.turn?.river.map(({ card }) => card)).not.toContain(STEP_CARD)
    while (play.teller !== second) play.command({ type: 'skip' })
    play.goTo('story', 'choose')
    const river = play.game.turn?.river ?? []
    expect(river[0]?.card).toBe(STEP_CARD)
    expect(new Set(river.map(({ theme }) => theme)).size).toBe(3)
    play.does(second, { type: 'chooseCard', card: STEP_CARD, emotion: 'proud' })
    expect(play.game.turn?.card).toBe(STEP_CARD)
  })

  test('[CYCLE-3] after "Nieuwe kaarten" it is gone, and a second turn begins without it', () => {
    const play = new Play(2)
    const [first = 'a'] = play.game.tellers
    brings(play, first)
    play.goTo('story', 'choose')
    const cards = () => play.game.turn?.river.map(({ card }) => card)
    expect(cards()?.[0]).toBe(STEP_CARD)
    play.does(first, { type: 'newCards' })
    expect(cards()).not.toContain(STEP_CARD)
    play.tellStory()
    while (play.game.step.turn < 3) play.command({ type: 'skip' })
    expect(play.teller).toBe(first)
    expect(cards()).not.toContain(STEP_CARD)
  })

  test('[CYCLE-2] only the own side sees it: the action, with whom, and when that was', () => {
    const play = new Play()
    brings(play, 'c')
    const lastStep = { date: '2026-11-23', action: 'act-three-steps', who: TAKEN.who }
    expect(viewOf(play.game, 'c').me?.lastStep).toEqual(lastStep)
    expect(viewOf(play.game, 'a').me?.lastStep).toBeNull()
    for (const viewer of ['a', 'stage', 'mentor'] as const)
      expect(JSON.stringify(viewOf(play.game, viewer))).not.toContain('"date"')
  })

  test('[CYCLE-2] a card that this level does not know is left out; the first card stays', () => {
    const play = new Play()
    brings(play, 'b', returnCode({ ...TAKEN, action: 'act-of-another-level', who: null }))
    expect(play.game.players.b?.lastStep).toEqual({ date: '2026-11-23', action: null, who: null })
  })

  test('[CYCLE-2] once, before the own first story, and only with a code that is right', () => {
    const play = new Play()
    const [first = 'a', second = 'b', third = 'c'] = play.game.tellers
    play.refuses(first, { type: 'bringStep', code: wrongAt(7) }, { code: 'codeBroken' })
    brings(play, second)
    play.refuses(second, { type: 'bringStep', code: CODE }, { code: 'onlyOnce' })
    play.tellStory()
    play.refuses(first, { type: 'bringStep', code: CODE }, { code: 'notNow', phase: 'story' })
    brings(play, third)
    play.goTo('core', 'together')
    const last = play.game.tellers[3] ?? 'd'
    play.refuses(last, { type: 'bringStep', code: CODE }, { code: 'notNow', phase: 'core' })
  })

  test('[CYCLE-2] goes along to another table', () => {
    const play = new Play()
    brings(play, 'd')
    const luggage = luggageOf(play.game, 'd')
    const there = new Play(3)
    there.command({ type: 'addPlayer', seat: 'd', student: 's-d', luggage })
    expect(there.game.players.d?.lastStep).toEqual({ date: '2026-11-23', action: 'act-three-steps', who: TAKEN.who })
  })

  test('the card has words in every language', () => {
    const folder = new URL('../../content/text/', import.meta.url)
    for (const language of readdirSync(folder))
      expect(JSON.parse(readFileSync(new URL(`${language}/step.json`, folder), 'utf8'))[STEP_CARD].text).toBeTruthy()
  })
})
