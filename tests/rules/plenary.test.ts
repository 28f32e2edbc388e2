import { describe, expect, test } from 'vitest'
import { SEATS, type Seat } from '../../shared/basics.ts'
import type { Game } from '../../shared/game/game.ts'
import type { Player } from '../../shared/game/player.ts'
import { cloudOf, questionsOf } from '../../shared/lesson/classView.ts'
import { isForgotten } from '../../shared/lesson/rules/pace.ts'
import { lessonView } from '../../shared/lesson/view.ts'
import { viewOf } from '../../shared/lesson/viewOf.ts'
import { Play } from '../support/game.ts'
import { Host } from '../support/host.ts'

const LIGHT = { type: 'showPlenary', page: { of: 'light' } } as const
const shown = { status: 'shown', kept: 'kept' } as const

/** A table at which players have what a test says. */
function table(letter: string, have: Partial<Record<Seat, Partial<Player>>>): Game {
  const { game } = new Play(4, letter.charCodeAt(0))
  const players = Object.fromEntries(
    SEATS.map((seat) => [seat, { ...game.players[seat], student: `${letter}-${seat}`, ...have[seat] } as Player]),
  )
  return { ...game, players }
}
const asks = (question: string): Partial<Player> => ({ network: { world: 'wor-food', question, who: 'who-worker' } })
const stageView = (host: Host, games: readonly Game[]) => lessonView.parse(viewOf(host.lesson, { role: 'stage' }, 0, games))

describe('Rounding off together', () => {
  test('[PLENARY-1] stops the groups that are not done; who is done goes on; afterwards everybody goes on', () => {
    const host = new Host(8).started()
    host.settle()
    host.play('B', { type: 'endGame' })
    host.does(LIGHT)
    expect(host.settle()).toEqual(['A pause'])
    expect(host.lesson.plenary).toEqual({ of: 'light' })
    host.does({ type: 'leavePlenary' })
    expect(host.settle()).toEqual(['A resume'])
    expect(host.lesson.plenary).toBeNull()
  })
  test('[PLENARY-1] a group that finished keeps its sheet and its screens', () => {
    const host = new Host(8).started()
    host.settle()
    for (let steps = 0; steps < 300 && host.game('B').phase !== 'done'; steps++) host.play('B', { type: 'skip' })
    expect(host.game('B')).toMatchObject({ phase: 'done', closed: false })
    host.does(LIGHT)
    expect(host.settle()).toEqual(['A pause'])
    expect(host.game('B').paused).toBe(false)
  })
  test('[PLENARY-1] not before the start, not while the lesson waits for another day, and "Speel verder" ends it too', () => {
    const host = new Host(4)
    host.refuses(LIGHT, { code: 'lessonNotStarted' })
    host.refuses({ type: 'leavePlenary' }, { code: 'noPlenary' })
    host.started().does({ type: 'shelve' }).refuses(LIGHT, { code: 'shelved' })
    host.does({ type: 'takeUp' }).does({ type: 'resume' }).does(LIGHT).does({ type: 'resume' })
    expect(host.lesson).toMatchObject({ paused: false, plenary: null })
  })
  test('[PLENARY-2] the board of one group is shown large, and only of a group that there is', () => {
    const host = new Host(8).started()
    host.does({ type: 'showPlenary', page: { of: 'board', group: 'B' } })
    expect(stageView(host, []).class?.page).toEqual({ of: 'board', group: 'B' })
    host.refuses({ type: 'showPlenary', page: { of: 'board', group: 'Q' } }, { code: 'groupUnknown' })
  })
  test('[PLENARY-3] students only hear that it is on; nothing of it leaves before it is', () => {
    const host = new Host(4).started()
    const games = [table('A', { a: asks('wor-food-1') })]
    expect(stageView(host, games).class).toBeNull()
    host.does(LIGHT)
    expect(stageView(host, games).class).not.toBeNull()
    const student = lessonView.parse(viewOf(host.lesson, { role: 'student', student: 's-Kind A' }, 0, games))
    expect(student).toMatchObject({ class: null, mentor: null, status: { plenary: true } })
  })
  test('[LESSON-9] a lesson that is left in its plenary ends like any other', () => {
    const host = new Host(4).started().does(LIGHT)
    expect(isForgotten(host.lesson, { now: 0, quiet: 15 * 60_000 })).toBe(true)
  })
})

describe('The cloud of talents', () => {
  const receive = (...talents: string[]): Partial<Player> => ({ kept: talents })

  test('[CLOUD-1] has only talents that were given three times in the class, the most given first', () => {
    const games = [
      table('A', { a: receive('tal-one', 'tal-two'), b: receive('tal-one', 'tal-two'), c: receive('tal-one') }),
      table('B', { a: receive('tal-one', 'tal-two'), b: { learning: ['tal-three'] }, c: receive('tal-three') }),
    ]
    expect(cloudOf(games)).toEqual([
      { talent: 'tal-one', count: 4 },
      { talent: 'tal-two', count: 3 },
    ])
  })
  test('[CLOUD-1] one student counts once, and how somebody listened not at all', () => {
    const listening = table('A', {}).piles.listening[0] ?? ''
    expect(listening).not.toBe('')
    const all = { a: receive(listening), b: receive(listening), c: receive(listening), d: { kept: ['x'], learning: ['x'] } }
    expect(cloudOf([table('A', all), table('B', { a: receive('x') })])).toEqual([])
  })
  test('[CLOUD-1] the schema itself lets no smaller number out', () => {
    const host = new Host(4).started().does(LIGHT)
    const view = viewOf(host.lesson, { role: 'stage' }, 0, [])
    const leaking = { ...view, class: view.class && { ...view.class, talents: [{ talent: 'tal-one', count: 2 }] } }
    expect(lessonView.safeParse(leaking).success).toBe(false)
    expect(lessonView.safeParse(view).success).toBe(true)
  })
})

describe('The network market', () => {
  const games = [table('A', { a: asks('canary-one'), c: asks('canary-two') }), table('B', { d: asks('canary-three') })]
  const open = () => new Host(8).started().does(LIGHT)
  const idOf = (host: Host, question: string) =>
    questionsOf(host.lesson, games).find((one) => one.question === question)?.id ?? ''
  const market = (host: Host) => {
    const found = stageView(host, games).class?.market
    return found && { ...found, waiting: found.waiting.length }
  }

  test('[MARKET-1] a question leaves for the board only when it was approved', () => {
    const host = open()
    expect(market(host)).toEqual({ approval: true, waiting: 3, kept: 0, seen: [], reading: null })
    expect(JSON.stringify(stageView(host, games))).not.toContain('canary')
    const id = idOf(host, 'canary-two')
    host.refuses({ type: 'showPlenary', page: { of: 'question', question: id } }, { code: 'readFirst' })
    host.does({ type: 'judgeQuestion', question: id, verdict: shown.status })
    expect(market(host)).toMatchObject({
      waiting: 2,
      seen: [{ id, question: 'canary-two', world: 'wor-food', who: 'who-worker' }],
    })
    expect(JSON.stringify(stageView(host, games))).not.toMatch(/canary-(one|three)/)
    host.does({ type: 'showPlenary', page: { of: 'question', question: id } })
    host.does({ type: 'judgeQuestion', question: id, verdict: shown.kept })
    expect(market(host)).toMatchObject({ waiting: 2, kept: 1, seen: [] })
  })
  test('[MARKET-2] the mentor reads one on the board after a tap, and only that one leaves; a private control has them all', () => {
    const host = open()
    const id = idOf(host, 'canary-one')
    host.does({ type: 'readQuestion', question: id })
    expect(market(host)).toMatchObject({ waiting: 3, seen: [], reading: { id, question: 'canary-one' } })
    expect(JSON.stringify(stageView(host, games))).not.toMatch(/canary-(two|three)/)
    const control = lessonView.parse(viewOf(host.lesson, { role: 'mentor' }, 0, games))
    expect(control.mentor?.questions.map(({ question }) => question).sort()).toEqual(['canary-one', 'canary-three', 'canary-two'])
    host.does({ type: 'judgeQuestion', question: id, verdict: 'kept' })
    expect(market(host)).toMatchObject({ waiting: 2, reading: null })
    host
      .does(LIGHT)
      .does({ type: 'readQuestion', question: idOf(host, 'canary-two') })
      .does(LIGHT)
    expect(market(host)?.reading).toBeNull()
  })
  test('[MARKET-5] of two mentors who judge one question at once the first wins', () => {
    const host = open()
    const [one, two] = [idOf(host, 'canary-one'), idOf(host, 'canary-two')]
    host.does({ type: 'judgeQuestion', question: one, verdict: 'kept', was: null })
    host.refuses({ type: 'judgeQuestion', question: one, verdict: 'shown', was: null }, { code: 'alreadyJudged' })
    expect(market(host)).toMatchObject({ kept: 1, seen: [] })
    host.does({ type: 'judgeQuestion', question: two, verdict: 'shown', was: null })
    host.does({ type: 'judgeQuestion', question: two, verdict: 'kept', was: 'shown' })
    expect(market(host)).toMatchObject({ kept: 2, seen: [] })
  })
  test('[MARKET-3] approval is on, and can be switched off: then only what was taken away stays out of sight', () => {
    const host = open()
    host.does({ type: 'judgeQuestion', question: idOf(host, 'canary-three'), verdict: 'kept' })
    host.does({ type: 'setApproval', on: false })
    expect(market(host)).toMatchObject({ approval: false, waiting: 0, kept: 1 })
    expect(
      market(host)
        ?.seen.map(({ question }) => question)
        .sort(),
    ).toEqual(['canary-one', 'canary-two'])
    host.does({ type: 'setApproval', on: true })
    expect(market(host)).toMatchObject({ waiting: 2, seen: [] })
  })
  test('[REPORT-1] after the end what was approved stays for the report, and nothing else leaves any more', () => {
    const host = open()
    host.does({ type: 'judgeQuestion', question: idOf(host, 'canary-two'), verdict: 'shown' }).does({ type: 'end' })
    expect(market(host)).toMatchObject({ waiting: 0, seen: [{ question: 'canary-two' }], reading: null })
    expect(JSON.stringify(stageView(host, games))).not.toMatch(/canary-(one|three)/)
    const control = lessonView.parse(viewOf(host.lesson, { role: 'mentor' }, 0, games))
    expect(control.mentor?.questions).toEqual([])
  })
  test('[MARKET-4] the name and the place of a question say nothing about who sent it', () => {
    const host = open()
    const ids = questionsOf(host.lesson, games).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(ids).toEqual([...ids].sort())
    expect(ids.every((id) => /^q[0-9a-z]{1,12}$/.test(id))).toBe(true)
    const moved = [table('A', { b: asks('canary-one') }), ...games.slice(1)]
    const another = { ...host.lesson, seed: host.lesson.seed + 1 }
    expect(questionsOf(another, games).map(({ id }) => id)).not.toEqual(ids)
    expect(questionsOf(host.lesson, moved)).toHaveLength(2)
  })
})
