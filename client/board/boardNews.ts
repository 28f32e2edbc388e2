import { COMPETENCES, type Seat } from '../../shared/basics.ts'
import type { BoardView } from '../../shared/game/view.ts'
import type { Names } from '../names.ts'
import { listed, say } from '../say.ts'
import { boardSay, who } from './boardWords.ts'

/** What moved on the board between two views, in sentences: everything that no event says. `told`: whose insight an event just said. */
export function boardNews(before: BoardView, after: BoardView, names: Names, told: readonly Seat[] = []): string[] {
  const themeOf = (space: number) => say(`theme.${after.spaces[space]?.theme ?? 'school'}`)
  const dealt = after.river.filter((space) => !before.river.includes(space))
  const insights = after.hexes.filter((seat): seat is Seat => seat !== null)
  const fresh = [...new Set(insights)].filter((seat) => count(after, seat) > count(before, seat) && !told.includes(seat))
  return [
    ...(after.guide === before.guide ? [] : [boardSay('news.guide', { theme: themeOf(after.guide) })]),
    ...(dealt.length > 0 ? [boardSay('news.cards', { themes: listed([...new Set(after.river.map(themeOf))]) })] : []),
    ...fresh.map((seat) => boardSay('news.insight', { name: who(seat, names) })),
    ...coreNews(before, after, names),
  ]
}

const count = ({ hexes }: BoardView, seat: Seat) => hexes.filter((by) => by === seat).length

function coreNews(before: BoardView, after: BoardView, names: Names): string[] {
  return COMPETENCES.flatMap((competence) => {
    const seatsIn = ({ core }: BoardView) => core.find((part) => part.competence === competence)?.seats ?? []
    const lit = seatsIn(after).filter((seat) => !seatsIn(before).includes(seat))
    if (lit.length === 0) return []
    return boardSay('news.core', { names: listed(lit.map((seat) => who(seat, names))), question: say(`sheet.${competence}`) })
  })
}
