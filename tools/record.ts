import { mkdirSync, writeFileSync } from 'node:fs'
import { VARIANTS } from '../shared/basics.ts'
import { summaryOf } from '../tests/support/recorded.ts'
import { playSteadily } from '../tests/support/steady.ts'

/**
 * `npm run record`: plays one game per variant and number of players and writes its events to `tests/recorded/`, one a line,
 * after a line that sums up how it ended. Only for a new kind of game: a recording that exists is never made anew, because it
 * proves that games of an older version can still be read.
 */
const FOLDER = new URL('../tests/recorded/', import.meta.url)

mkdirSync(FOLDER, { recursive: true })
for (const variantId of VARIANTS) {
  for (const players of [4, 3, 2]) {
    const { game, events } = playSteadily(players * 100 + Number(variantId), players, variantId)
    const lines = [summaryOf(game), ...events].map((line) => JSON.stringify(line))
    write(`${variantId}-minutes-${players}-players.jsonl`, `${lines.join('\n')}\n`)
  }
}

function write(name: string, text: string): void {
  try {
    writeFileSync(new URL(name, FOLDER), text, { flag: 'wx' })
    console.log(`${name}: recorded`)
  } catch {
    console.log(`${name}: is there already`)
  }
}
