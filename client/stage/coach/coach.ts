import deck from '../../../content/decks/coach.json' with { type: 'json' }
import type { PlenaryPage } from '../../../shared/lesson/commands.ts'
import { stageSay } from '../../board/words.ts'
import type { Line } from '../classState.ts'
import { scriptSay } from './words.ts'

/** What is going on in the class, as far as the mentor has something to say or do about it. */
export type Topic =
  | Readonly<{ of: 'lobby' | 'grouped' }>
  | Readonly<{ of: 'play'; line: Line }>
  | Readonly<{ of: 'plenary'; page: PlenaryPage['of'] }>

/** One thing to say and one thing to do; a novice can run the lesson with these alone. */
export function coachingFor(topic: Topic): Readonly<{ say: string; act: string }> {
  if (topic.of === 'play') {
    const { line, letter } = topic.line
    return { say: stageSay(`say.${line}`, { letter }), act: scriptSay(`do.${line}`, { letter }) }
  }
  if (topic.of === 'plenary') return { say: scriptSay(`page.${topic.page}.say`), act: scriptSay(`page.${topic.page}.do`) }
  return { say: scriptSay(`${topic.of}.say`), act: scriptSay(`${topic.of}.do`) }
}

type Aid = (typeof deck.cards)[number]['aid']

/** Which way of talking helps most now. */
const AIDS: Partial<Record<Line['line'], Aid>> = {
  opening: 'oen',
  questionStorm: 'oen',
  story: 'lsd',
  core: 'anna',
  action: 'oma',
  closing: 'nivea',
  stuck: 'leary',
  help: 'leary',
  alone: 'lsd',
}

/** The cards of the coach deck for this topic, the most fitting first. */
export function tipsFor(topic: Topic): readonly string[] {
  const aid = topic.of === 'play' ? (AIDS[topic.line.line] ?? 'leary') : 'oen'
  const fits = (card: (typeof deck.cards)[number]) => Number(card.aid === aid)
  return [...deck.cards].sort((one, other) => fits(other) - fits(one)).map(({ id }) => id)
}
