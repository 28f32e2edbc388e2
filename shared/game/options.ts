import type { Seat } from '../basics.ts'
import type { PlayerCommand } from './commands.ts'
import { judge } from './decide.ts'
import { type Game, playerOf, seatsOf } from './game.ts'
import { offersFor } from './rules/action.ts'
import { topTalentsFor } from './rules/dealing.ts'
import { roundChoices } from './rules/extra.ts'
import type { Judgement } from './rules/judgement.ts'
import { openTexts } from './rules/texts.ts'

/** One example of each command that a seat could give now, whatever the rules will say to it. */
function examples(game: Game, seat: Seat): PlayerCommand[] {
  const player = playerOf(game, seat)
  const one = <T>(list: readonly T[], make: (first: T) => PlayerCommand): PlayerCommand[] => list.slice(0, 1).map(make)
  return [
    { type: 'finish' },
    { type: 'pass' },
    { type: 'moveOn' },
    { type: 'moreTime' },
    ...one(player.pictures, (picture) => ({ type: 'choosePicture', picture })),
    ...one(player.stormHand, (question) => ({ type: 'readQuestion', question })),
    { type: 'answerQuestion', answered: true },
    ...one(game.storm?.answered ?? [], (question) => ({ type: 'chooseHook', question })),
    ...one(game.turn?.river ?? [], ({ card }) => ({ type: 'chooseCard', card, emotion: 'private' })),
    { type: 'newCards' },
    { type: 'passTurn' },
    { type: 'stop' },
    { type: 'chooseAfterStop', choice: 'goOn' },
    ...seatsOf(game).map((of) => ({ type: 'goOnWithout', of }) as const),
    ...one(player.questions, (question) => ({ type: 'chooseQuestion', question })),
    ...one(player.talents, (talent) => ({ type: 'chooseTalent', talent })),
    { type: 'otherTalents' },
    { type: 'confirmSummary', verdict: 'right' },
    ...one(player.talents, (talent) => ({ type: 'giveTalent', talent })),
    { type: 'reactToTalent', reaction: 'keep' },
    ...one(player.starters, (starter) => ({
      type: 'layInsight',
      starter,
      ending: { kind: 'chip', chip: player.endings[0] ?? '' },
    })),
    { type: 'askEverybody' },
    ...one(topTalentsFor(game, seat), (talent) => ({ type: 'chooseTopTalent', talent })),
    ...one(player.interests, (interest) => ({ type: 'chooseInterest', interest })),
    { type: 'otherInterests' },
    ...one(game.predictions?.options ?? [], (talent) => ({ type: 'predict', talent })),
    ...one(offersFor(game, player, 'action'), (choice) => ({ type: 'plan', part: 'action', choice })),
    ...one(player.obstacles, (choice) => ({ type: 'plan', part: 'obstacle', choice })),
    { type: 'writeDetail', words: '' },
    { type: 'shakeHands' },
    ...one(game.piles.roleCards, (who) => ({ type: 'sendNetworkQuestion', who })),
    { type: 'bringStep', code: '' },
    ...one(roundChoices(game), ({ seat: of, insight }) => ({ type: 'startRound', of, insight })),
    ...one(openTexts(game), ({ seat: of, insight }) => ({ type: 'hideText', of, insight })),
  ]
}

/** [VIEW-2] What this seat may do now, asked of the rules themselves, so that buttons and rules cannot disagree. */
export function optionsOf(game: Game, seat: Seat, by = seat): PlayerCommand['type'][] {
  const at = Math.max(game.step.startedAt + 3_600_000, 0)
  const allowed = examples(game, seat).filter((command) => isTaken(judge(game, { ...command, seat, by, at })))
  return [...new Set(allowed.map((command) => command.type))]
}

/** A code is read only where one is asked, so that this example has none is no refusal. */
const isTaken = (judgement: Judgement): boolean => judgement.ok || judgement.rejection.code === 'codeBroken'
