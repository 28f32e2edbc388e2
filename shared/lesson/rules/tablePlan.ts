/** How a class is divided over tables of two to four, when who shares a device stays together. */

/** Student ids that stay together: one, or everybody of one device. */
export type Unit = readonly string[]
/** The sizes of the units at one table. */
export type Table = readonly number[]

/** What can make up one table, the fullest first. */
const TABLES: readonly Table[] = [[4], [3, 1], [2, 2], [2, 1, 1], [1, 1, 1, 1], [3], [2, 1], [1, 1, 1], [2], [1, 1]]
const sizeOf = (table: Table): number => table.reduce((sum, size) => sum + size, 0)
/** Tables of two are a last resort, and there are as few threes as can be. */
const costOf = (table: Table): number => ({ 4: 0, 3: 1 })[sizeOf(table)] ?? 100

type Plan = Readonly<{ cost: number; tables: readonly Table[] }>
const SIZES = [1, 2, 3, 4] as const

/** [GROUPS-1] [SHARED-6] Groups of four and three, or of two when nothing else is possible; null when somebody would be left over. */
export function planTables(units: readonly Unit[]): readonly Table[] | null {
  const counts = SIZES.map((size) => units.filter(({ length }) => length === size).length)
  const plan = cheapest(counts, new Map())
  return plan && [...plan.tables].sort((one, other) => sizeOf(other) - sizeOf(one))
}

/** The cheapest way to seat so many units of each size; each way is looked at once. */
function cheapest(counts: readonly number[], known: Map<string, Plan | null>): Plan | null {
  if (counts.every((count) => count === 0)) return { cost: 0, tables: [] }
  const key = counts.join()
  const before = known.get(key)
  if (before !== undefined) return before
  let best: Plan | null = null
  for (const table of TABLES) {
    const left = counts.map((count, place) => count - table.filter((size) => size === place + 1).length)
    const rest = left.some((count) => count < 0) ? null : cheapest(left, known)
    const cost = costOf(table) + (rest?.cost ?? 0)
    if (rest && (best === null || cost < best.cost)) best = { cost, tables: [table, ...rest.tables] }
  }
  known.set(key, best)
  return best
}

/** [GROUPS-1] Groups of four and three only; five makes 3 + 2, two makes one pair. */
export const groupSizes = (students: number): number[] =>
  (planTables(Array.from({ length: students }, (_, place) => [String(place)])) ?? []).map(sizeOf)

/** [SHARED-6] One student is left over beside devices of four: one of four goes over to that student's device. */
export function splitFor(units: readonly Unit[]): { student: string; on: string; units: readonly Unit[] } | null {
  const alone = units.find(({ length }) => length === 1)
  const full = units.find(({ length }) => length === 4)
  const student = full?.at(-1)
  const on = alone?.[0]
  if (!alone || !full || student === undefined || on === undefined) return null
  const rest = units.filter((unit) => unit !== alone && unit !== full)
  return { student, on, units: [[on, student], full.slice(0, -1), ...rest] }
}
