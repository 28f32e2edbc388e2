import type { Seat } from '../shared/basics.ts'
import type { BoardView, WitnessedEvent } from '../shared/game/view.ts'
import { boardNews } from './board/boardNews.ts'
import { who } from './board/boardWords.ts'
import type { Names } from './names.ts'
import type { Params, Say } from './say.ts'

/** A fact in one sentence, for who listens to the screen. A new step is said by the status line. */
export function lineOf(event: WitnessedEvent, say: Say, names: Names): string[] {
  const name = 'seat' in event ? names[event.seat] || say('name.somebody') : ''
  switch (event.type) {
    case 'stepStarted':
      return []
    case 'timeGiven':
      return event.seconds > 0 ? [say('happened.timeGiven', { seconds: event.seconds })] : []
    case 'talentReacted':
      return [say(`happened.talentReacted.${event.reaction}`, { name })]
    default:
      return [say(`happened.${event.type}`, { name, ...detailOf(event, say, names) })]
  }
}

function detailOf(event: WitnessedEvent, say: Say, names: Names): Params {
  switch (event.type) {
    case 'storyTold':
      return { theme: say(`theme.${event.theme}`) }
    case 'actionConfirmed':
      return { buddy: who(event.buddy, names) }
    case 'gameEnded':
      return { light: say(`light.${event.light}`) }
    default:
      return {}
  }
}

/** What just happened: the facts, and what moved on the board without one. */
export function narrate(
  events: readonly WitnessedEvent[],
  boards: Readonly<{ before: BoardView; after: BoardView }>,
  say: Say,
  names: Names,
): string[] {
  const told = events.flatMap((event): Seat[] => (event.type === 'insightLaid' ? [event.seat] : []))
  return [...events.flatMap((event) => lineOf(event, say, names)), ...boardNews(boards.before, boards.after, names, told)]
}
