import { fileURLToPath } from 'node:url'
import { readContent } from '../server/decks.ts'
import { conclude, wholeNumbers } from './options.ts'
import { type Outcome, playSeed } from './sim/play.ts'

/**
 * `npm run sim -- --from 1 --seeds 2000 --operations 200`: virtual screens, network, disk and time around the real core, in one process.
 * After every operation the invariants I1 to I12 are looked at. Every disturbance must meet at least one seed in a hundred.
 * A seed that fails is played again with `--from <seed> --seeds 1`.
 */
const { from, seeds, operations } = wholeNumbers({ from: 1, seeds: 20, operations: 200 })
const LEAST = 0.01

const { supplies } = await readContent(fileURLToPath(new URL('../content', import.meta.url)))
const found: string[] = []
const met: Record<string, number> = {}
const ends: Record<string, number> = {}
const sum = { acknowledged: 0, refused: 0 }
const startedAt = performance.now()
for (let seed = from; seed < from + seeds; seed++) count(seed, await playSeed(seed, operations, supplies))
const never = Object.keys(met).filter((name) => (met[name] ?? 0) < seeds * LEAST)
found.push(...never.map((name) => `${name} happened in too few seeds`))
if (sum.acknowledged === 0) found.push('nothing was ever done')
const seconds = Math.round((performance.now() - startedAt) / 1000)
conclude('sim', found, { from, seeds, operations, seconds, ...sum, seedsThatMet: met, ends })

function count(seed: number, { wrong, hits, acknowledged, refused, phases }: Outcome): void {
  found.push(...wrong.map((what) => `seed ${seed}: ${what}`))
  for (const [name, times] of Object.entries(hits)) met[name] = (met[name] ?? 0) + (times > 0 ? 1 : 0)
  for (const phase of phases) ends[phase] = (ends[phase] ?? 0) + 1
  sum.acknowledged += acknowledged
  sum.refused += refused
}
