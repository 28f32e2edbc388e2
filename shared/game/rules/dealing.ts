import { OCCASIONS, type Seat, type Theme } from '../../basics.ts'
import { DOMAINS } from '../../content.ts'
import { type Random, random, shuffle } from '../../random.ts'
import { STEP_CARD } from '../../sheet/returnCode.ts'
import type { Fact } from '../events.ts'
import { type Game, numbersOf, playerOf, type RiverCard, SPACES, seatsOf, themeOf } from '../game.ts'
import { lastStepToTell } from './lastStep.ts'
import { readerAfter } from './questionStorm.ts'
import { stormCards } from './stormCards.ts'

/** What is dealt when. Every draw comes from the game's secret seed and its version; the result stands in the event. */

/** so many steps apart on the circle of domains is still near */
const NEIGHBOUR = 1

type Domain = (typeof DOMAINS)[number]

const drawOf = (game: Game, salt = 0) => random(game.seed, game.version * 31 + salt)
const dealtIn = (game: Game) => numbersOf(game).dealt
const saltOf = (game: Game, seat: Seat) => seatsOf(game).indexOf(seat) + 1
const ids = (cards: readonly { id: string }[]) => cards.map((card) => card.id)

/** The unlit spaces after the guide, nearest first. */
export function unlitSpaces({ board }: Game): number[] {
  const ahead = Array.from({ length: SPACES }, (_, step) => (board.guide + step + 1) % SPACES)
  const unlit = ahead.filter((space) => board.spaces[space] === null)
  return unlit.length ? unlit : ahead
}

/** [RIVER-2] Spaces of the round's themes come first; in such a round the school's own activities too. */
function byRound(game: Game, spaces: readonly number[]): number[] {
  const themes = game.variant?.stories[game.part?.round ?? 0]?.themes ?? []
  return [...spaces].sort((one, other) => +themes.includes(themeOf(other)) - +themes.includes(themeOf(one)))
}

/** [PASS-3] The card for a space: of its theme and not yet in the river, a school activity first when the round asks for it. */
function cardFor(game: Game, theme: Theme, river: readonly RiverCard[]) {
  const ofTheme = game.piles.experience.filter((card) => card.theme === theme && !river.some((dealt) => dealt.card === card.id))
  const easy = ofTheme.filter((card) => card.depth === 1)
  const cards = (game.turn?.redraws ?? 0) >= numbersOf(game).easier.redraws && easy.length > 0 ? easy : ofTheme
  const activity = game.variant?.stories[game.part?.round ?? 0]?.activity ?? false
  return cards.find((card) => activity && card.activity) ?? cards[0]
}

/** [CYCLE-3] [RIVER-1] Three face-up cards on the next three unlit spaces, each of its space's theme, no theme twice as long as there are three. */
export function dealRiver(game: Game, because: 'turn' | 'newCards'): Fact {
  const start = because === 'newCards' ? (game.turn?.river.at(-1)?.space ?? game.board.guide) : game.board.guide
  const spaces = byRound(game, unlitSpaces({ ...game, board: { ...game.board, guide: start } }))
  const lastStep = because === 'turn' && lastStepToTell(game) !== null
  const cards: RiverCard[] = []
  for (const space of firstOfEachTheme(spaces)) {
    const theme = themeOf(space)
    const card = cards.length === 0 && lastStep ? { id: STEP_CARD } : cardFor(game, theme, cards)
    if (card) cards.push({ space, card: card.id, theme })
    if (cards.length === dealtIn(game).river) break
  }
  return { type: 'riverDealt', cards, because }
}

/** The nearest space of each theme, then the others, then (when nearly all are lit) these once more. */
function firstOfEachTheme(spaces: readonly number[]): number[] {
  const first = spaces.filter((space, place) => spaces.findIndex((one) => themeOf(one) === themeOf(space)) === place)
  return [...first, ...spaces.filter((space) => !first.includes(space)), ...spaces, ...spaces]
}

/** [PASS-4] Easier cards on the next unlit spaces: a picture to tell about, or somebody else. [PASS-1] Asked again, others. */
export function dealEasier(game: Game, kind: 'picture' | 'person', again = 0): RiverCard[] {
  const cards = kind === 'picture' ? game.piles.easierPictures : game.piles.easierPersons
  const spaces = unlitSpaces(game)
  const { river } = dealtIn(game)
  return cards.slice(0, river).map((_, place) => {
    const space = spaces[place % spaces.length] ?? 0
    return { space, card: cards[(again * river + place) % cards.length] ?? '', theme: themeOf(space) }
  })
}

/** Three reflection cards, of three competences where possible; [OCCASION-1] those of this time, which lie on top. */
export function dealQuestions(game: Game, seat: Seat): Fact {
  const { reflection } = game.piles
  const drawn = shuffle(reflection.slice(0, Math.ceil(reflection.length / OCCASIONS.length)), drawOf(game, saltOf(game, seat)))
  const perCompetence = drawn.filter((card, place) => drawn.findIndex((one) => one.competence === card.competence) === place)
  return { type: 'questionsDealt', seat, questions: ids([...perCompetence, ...drawn]).slice(0, dealtIn(game).hand) }
}

/** Eight talents; asked again, eight that were not just shown. */
export function dealTalents(game: Game, seat: Seat): Fact {
  const shown = playerOf(game, seat).talents
  const drawn = shuffle(game.turn?.listening ? game.piles.listening : game.piles.talents, drawOf(game, saltOf(game, seat)))
  const others = drawn.filter((talent) => !shown.includes(talent))
  const { talents } = dealtIn(game)
  return { type: 'talentsDealt', seat, talents: (others.length >= talents ? others : drawn).slice(0, talents) }
}

/** One starter of each kind, and the chips that can end it: the talent just given, two interests, six pictures. */
export function dealInsights(game: Game, seat: Seat): Fact {
  const draw = drawOf(game)
  const drawn = shuffle(game.piles.insights, draw)
  const starters = drawn.filter((card, place) => drawn.findIndex((one) => one.kind === card.kind) === place)
  const given = game.turn?.given ? [game.turn.given.talent] : []
  const interests = ids(shuffle(game.piles.interests, draw)).slice(0, 2)
  const pictures = shuffle(game.piles.pictures, draw).slice(0, dealtIn(game).options)
  return { type: 'insightsDealt', seat, starters: ids(starters), endings: [...given, ...interests, ...pictures] }
}

/** Six pictures and a prompt, the same for everybody. */
export function dealPictures(game: Game): Fact {
  return {
    type: 'picturesDealt',
    prompt: game.piles.prompts[0] ?? '',
    pictures: game.piles.pictures.slice(0, dealtIn(game).options),
  }
}

/** Six interests, one per domain; drawn again, others. */
export function dealInterests(game: Game, seat: Seat, again: boolean): Fact {
  const shown = playerOf(game, seat).interests
  const drawn = shuffle(game.piles.interests, drawOf(game, saltOf(game, seat)))
  const fresh = drawn.filter(({ id }) => !shown.includes(id))
  const sorted = [...fresh, ...drawn.filter((card) => !fresh.includes(card))]
  const perDomain = sorted.filter((card, place) => sorted.findIndex((one) => one.domain === card.domain) === place)
  return { type: 'interestsDealt', seat, interests: ids(perDomain).slice(0, dealtIn(game).options), again }
}

/** The talents a player may call the top one: kept ones first, then all others. */
export function topTalentsFor(game: Game, seat: Seat): string[] {
  const { kept, learning } = playerOf(game, seat)
  return [...new Set([...kept, ...learning, ...game.piles.talents])]
}

/** Steps on the circle of domains: neighbours are one apart, opposites three. */
function stepsApart(one: Domain, other: Domain): number {
  const steps = Math.abs(DOMAINS.indexOf(one) - DOMAINS.indexOf(other))
  return Math.min(steps, DOMAINS.length - steps)
}

/** [ACTION-2] Three worlds near the interest, the rest surprising, at least one with technology. */
function dealWorlds(game: Game, interest: string | null, draw: Random): string[] {
  const domain = game.piles.interests.find((card) => card.id === interest)?.domain
  const apart = (world: { domain: Domain }) => (domain ? stepsApart(domain, world.domain) : NEIGHBOUR + 1)
  const worlds = shuffle(game.piles.worlds, draw)
  const close = worlds.filter((world) => apart(world) <= NEIGHBOUR).sort((one, other) => apart(one) - apart(other))
  const near = close.slice(0, dealtIn(game).near)
  const far = [...worlds.filter((world) => apart(world) > NEIGHBOUR), ...close.slice(near.length)]
  const technical = far.filter(({ technology }) => technology).slice(0, 1)
  const others = far.filter((world) => !technical.includes(world))
  return ids(shuffle([...near, ...technical, ...others].slice(0, dealtIn(game).options), draw))
}

/** [LATE-4] Who chooses an interest only in To Do gets other worlds, as long as none is chosen; the rest of the hand stays. */
export function worldsFor(game: Game, seat: Seat, interest: string): Fact[] {
  const { actions, obstacles, replies, plan } = playerOf(game, seat)
  if (game.phase !== 'action' || plan.world !== null) return []
  const worlds = dealWorlds(game, interest, drawOf(game, saltOf(game, seat)))
  return [{ type: 'actionsDealt', seat, worlds, actions: [...actions], obstacles: [...obstacles], replies: [...replies] }]
}

/** [ACTION-2] Six worlds, and six actions of which two are stretch. */
export function dealActions(game: Game, seat: Seat): Fact {
  const draw = drawOf(game, saltOf(game, seat))
  const worlds = dealWorlds(game, playerOf(game, seat).interest, draw)
  const actions = shuffle(game.piles.actions, draw)
  const ifThen = (chips: readonly string[]) =>
    game.variant?.action.ifThen ? shuffle(chips, draw).slice(0, dealtIn(game).options) : []
  const stretch = actions.filter((action) => action.stretch).slice(0, dealtIn(game).stretch)
  const plain = actions.filter((action) => !stretch.includes(action))
  return {
    type: 'actionsDealt',
    seat,
    worlds,
    actions: ids(shuffle([...stretch, ...plain].slice(0, dealtIn(game).options), draw)),
    obstacles: ifThen(game.piles.obstacles),
    replies: ifThen(game.piles.replies),
  }
}

/** A closing card for each player. */
export function dealTakeaways(game: Game): Fact {
  const { takeaways } = game.piles
  const dealt = seatsOf(game).map((seat, place) => [seat, takeaways[place % takeaways.length] ?? ''] as const)
  return { type: 'takeawaysDealt', takeaways: Object.fromEntries(dealt) }
}

/** [STORM-2] Each listener holds three question cards; the hands go on over the hot seats. */
export function dealStorm(game: Game, hotSeat: Seat): Fact {
  let drawn = game.stormDrawn
  const hands = seatsOf(game)
    .filter((seat) => seat !== hotSeat)
    .map((seat) => {
      const { stormHand } = playerOf(game, seat)
      const fresh = stormCards(game, drawn, dealtIn(game).hand - stormHand.length)
      drawn += fresh.length
      return [seat, [...stormHand, ...fresh]] as const
    })
  return { type: 'stormStarted', hotSeat, reader: readerAfter(game, hotSeat, hotSeat), hands: Object.fromEntries(hands), drawn }
}

/** [CORE-5] Six talents: the chosen one, the received ones, others drawn. */
export function dealPredictions(game: Game, about: Seat): Fact {
  const { topTalent, kept, learning } = playerOf(game, about)
  const draw = drawOf(game)
  const others = shuffle(game.piles.talents, draw)
  const options = [...new Set([...(topTalent === null ? [] : [topTalent]), ...kept, ...learning, ...others])].slice(
    0,
    dealtIn(game).options,
  )
  return { type: 'predictionsDealt', about, options: shuffle(options, draw) }
}
