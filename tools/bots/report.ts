import type { BotMentor } from './mentor.ts'
import type { BotPlayer } from './player.ts'
import { addUp, type Tally } from './trouble.ts'

/** One line per group: what was played, whether it came to the end, and what went differently. */
export type Line = Readonly<{ group: string | null; finished: boolean; trouble: Tally }>

export function report(players: readonly BotPlayer[], mentor: BotMentor | null, seconds: number): Line[] {
  const letters = [...new Set(players.map(({ group }) => group))].sort()
  return letters.map((group) => {
    const table = players.filter((player) => player.group === group)
    const line = { ...lineOf(group, table, mentor), seconds }
    console.log(JSON.stringify(line))
    return line
  })
}

function lineOf(group: string | null, table: readonly BotPlayer[], mentor: BotMentor | null) {
  const view = table[0]?.view
  const sum = (key: 'commands' | 'refusals') => table.reduce((total, player) => total + player[key], 0)
  return {
    group,
    players: view?.players.length ?? table.length,
    devices: table.length,
    finished: group !== null && table.every((player) => player.finished),
    phases: [...new Set(table.flatMap((player) => [...player.phases]))],
    stories: view?.players.reduce((total, { told }) => total + told, 0) ?? 0,
    light: view?.status.light ?? null,
    refusals: sum('refusals'),
    commands: sum('commands'),
    trouble: { ...troubleOf(table), ...(group === null ? {} : mentor?.gave(group)) },
  }
}

/** A lost connection counts when somebody at the table saw the player come back. */
function troubleOf(table: readonly BotPlayer[]): Tally {
  const tally = addUp(table.map((player) => player.tally))
  const seen = Math.max(0, ...table.map(({ seenBack }) => seenBack.length))
  return { ...tally, drop: Math.min(tally.drop, seen) }
}
