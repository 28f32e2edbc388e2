import { expect, test } from 'vitest'
import { SEATS, type Seat, VARIANTS, type Viewer } from '../../shared/basics.ts'
import { judge } from '../../shared/game/decide.ts'
import { deviceSeats, seatsOf, studentSeats } from '../../shared/game/game.ts'
import { partnerSeat } from '../../shared/game/rules/coming.ts'
import { gameView } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { witnessed } from '../../shared/game/witnessed.ts'
import { Play as NewPlay, type Play } from '../support/game.ts'
import { playGame, viewers } from '../support/player.ts'

/** What nobody but its owner may know now, as text that would stand in a view. */
function secretsOf({ game }: Play, seat: Seat): string[] {
  const player = game.players[seat]
  if (!player) return []
  const choosing = game.phase === 'opening' && game.step.name === 'choose'
  return [
    choosing ? `"picture":"${player.picture}"` : null,
    game.step.name === 'listen' && player.question ? `"question":"${player.question}"` : null,
    game.step.name === 'listen' && player.talent ? `"talent":"${player.talent}"` : null,
    game.step.name === 'predict' && player.prediction ? `"prediction":"${player.prediction}"` : null,
    game.step.name === 'hook' && player.hook ? `"hook":"${player.hook}"` : null,
    player.interest && !player.coreOpen ? `"interest":"${player.interest}"` : null,
    player.topTalent && !player.coreOpen ? `"topTalent":"${player.topTalent}"` : null,
    player.plan.action && !player.planOpen ? `"action":"${player.plan.action}"` : null,
    player.plan.world && !player.planOpen ? `"world":"${player.plan.world}"` : null,
  ].filter((secret) => secret !== null)
}

/** The same choice by the viewer, by who is on the same device, by the mentor who plays along on that device, or by somebody who has shown it, is not a leak. */
function known(play: Play, viewer: Viewer): string[] {
  const partner = partnerSeat(play.game)
  const device = seatsOf(play.game).includes(viewer as Seat) ? deviceSeats(play.game, viewer as Seat) : []
  const withPartner = partner && device.some((seat) => studentSeats(play.game).includes(seat))
  const own = (withPartner ? [...device, partner] : device).flatMap((seat) => secretsOf(play, seat))
  const shown = Object.values(play.game.players).filter(({ coreOpen, planOpen }) => coreOpen || planOpen)
  const fields = shown.flatMap(({ interest, topTalent, plan }) =>
    Object.entries({ interest, topTalent, action: plan.action, world: plan.world }),
  )
  return [...own, ...fields.map(([field, value]) => `"${field}":"${value}"`)]
}

test("[VIEW-1] [SHARED-4] no view holds another player's secret, in 60 seeded games of every variant", () => {
  let looked = 0
  for (let seed = 1; seed <= 60; seed++) {
    const watch = (play: Play) => {
      for (const viewer of viewers) {
        const text = JSON.stringify(gameView.parse(viewOf(play.game, viewer)))
        for (const seat of SEATS.filter((one) => one !== viewer)) {
          for (const secret of secretsOf(play, seat).filter((one) => !known(play, viewer).includes(one))) {
            looked++
            expect(text).not.toContain(secret)
          }
        }
      }
    }
    playGame(seed, 2 + (seed % 3), watch, VARIANTS[seed % 3], seed % 4 === 0 ? 2 + ((seed / 4) % 2) : 0)
  }
  expect(looked).toBeGreaterThan(10_000)
}, 300_000)

/** Which own words lie open on the table, and which were hidden. */
function textsOf({ game }: Play) {
  const all = Object.values(game.players).flatMap(({ insights }) => insights)
  const words = (hidden: boolean) =>
    all.flatMap((one) => (one.hidden === hidden && one.ending.kind === 'words' ? [one.ending.words] : []))
  return { open: words(false), hidden: words(true) }
}

/** A view as text: what the table shows, and the own side, where the sheet keeps what its owner wrote. */
function seenBy(viewer: Viewer, { game }: Play) {
  const { me, ...rest } = gameView.parse(viewOf(game, viewer))
  return { rest: JSON.stringify(rest), own: JSON.stringify(me) }
}
const wrote = ({ game }: Play, seat: Seat, words: string) =>
  game.players[seat]?.insights.some(({ ending }) => ending.kind === 'words' && ending.words === words)

function checkTexts(play: Play): number {
  const { open, hidden } = textsOf(play)
  if (open.length + hidden.length === 0) return 0
  for (const words of [...open, ...hidden]) expect(seenBy('stage', play).rest).not.toContain(words)
  const privately = seenBy('mentor', play).rest
  expect(hidden.filter((words) => !privately.includes(words))).toEqual([])
  expect(open.filter((words) => !hidden.includes(words) && privately.includes(words))).toEqual([])

  const gone = hidden.filter((words) => !open.includes(words))
  for (const seat of gone.length > 0 ? seatsOf(play.game) : []) {
    const { rest, own } = seenBy(seat, play)
    expect(gone.filter((words) => rest.includes(words))).toEqual([])
    expect(gone.filter((words) => !wrote(play, seat, words) && own.includes(words))).toEqual([])
  }
  return gone.length
}

test('[TEXT-1] [TEXT-4] a hidden text is read by nobody but its writer and the private control, in 30 seeded games', () => {
  let looked = 0
  for (let seed = 1; seed < 60; seed += 2) {
    const watch = (now: Play) => {
      looked += checkTexts(now)
    }
    const play = playGame(seed, 2 + (seed % 3), watch, VARIANTS[seed % 3])
    for (const event of play.events.filter(({ type }) => type !== 'insightLaid'))
      expect(textsOf(play).hidden.filter((words) => JSON.stringify(event).includes(words))).toEqual([])
    for (const viewer of viewers)
      expect(JSON.stringify(play.events.map((event) => witnessed(event, viewer)))).not.toContain('"words"')
  }
  expect(looked).toBeGreaterThan(1000)
})

test('[VIEW-1] the stage and the mentor see no cards, no talents and no emotion', () => {
  playGame(3, 4, ({ game }) => {
    for (const viewer of ['stage', 'mentor'] as const) {
      const { table, me, board, players } = viewOf(game, viewer)
      expect([table, me, board.emotion]).toEqual([null, null, null])
      expect(players.every(({ kept, learning, interest }) => !kept.length && !learning.length && interest === null)).toBe(true)
    }
  })
})

test('[VIEW-1] what happened tells the stage nothing about a reaction to a talent', () => {
  const event = { type: 'talentReacted', seat: 'a', by: 'b', talent: 'tal-x', reaction: 'other', final: true, at: 1 } as const
  expect(witnessed(event, 'stage')).toBeNull()
  expect(witnessed(event, 'c')).toEqual({ type: 'talentReacted', seat: 'a', reaction: 'other' })
})

test('[NETWORK-1] what happened names nobody who sent a question', () => {
  const event = { type: 'networkQuestionSent', seat: 'c', world: 'w', question: 'q', who: 'who-cook', square: 1, at: 1 } as const
  for (const viewer of ['stage', 'mentor', 'a', 'b', 'c', 'd'] as const)
    expect(witnessed(event, viewer)).toEqual({ type: 'networkQuestionSent' })
})

test('[VIEW-2] what a view offers is what the rules accept', () => {
  const play = new NewPlay().goTo('story', 'choose')
  const can = (seat: Seat) => viewOf(play.game, seat).me?.can ?? []
  expect(can(play.teller)).toEqual(['moreTime', 'chooseCard', 'newCards', 'passTurn', 'stop'])
  expect(can(play.listener(1))).toEqual(['stop', 'bringStep'])
  expect(judge(play.game, { type: 'newCards', seat: play.listener(1), at: play.at })).toMatchObject({ ok: false })
})

test('[SHEET-1] the sheet holds own choices only', () => {
  const play = playGame(2, 4)
  const { sheet } = viewOf(play.game, 'a').me ?? {}
  expect(Object.keys(sheet ?? {}).sort()).toEqual([
    'buddy',
    'confirmed',
    'detail',
    'given',
    'insights',
    'interest',
    'lit',
    'network',
    'plan',
    'themes',
    'topTalent',
  ])
  const told = play.events.flatMap((event) => (event.type === 'cardChosen' ? [event.card, event.emotion] : []))
  for (const secret of told) expect(JSON.stringify(sheet)).not.toContain(`"${secret}"`)
})
