import type { ClassView } from '../../../shared/lesson/view.ts'

type Talent = ClassView['talents'][number]

/** In hundredths of the board's width. */
const SMALLEST = 3.2
const LARGEST = 6.4
/** More do not fit, and nobody reads them. */
const MOST = 14

/** The talents as words of a cloud: the most given largest and in the middle of the list. */
export function cloudSizes(talents: readonly Talent[]): (Talent & { readonly size: number })[] {
  const shown = talents.slice(0, MOST)
  const most = shown[0]?.count ?? 0
  const least = shown.at(-1)?.count ?? 0
  const largest = shown.length > 8 ? LARGEST - 1.4 : LARGEST
  const size = (count: number) =>
    most === least ? (SMALLEST + largest) / 2 : SMALLEST + ((count - least) / (most - least)) * (largest - SMALLEST)
  const sized = shown.map((one) => ({ ...one, size: Math.round(size(one.count) * 10) / 10 }))
  const after = sized.filter((_, place) => place % 2 === 0)
  const before = sized.filter((_, place) => place % 2 === 1).reverse()
  return [...before, ...after]
}
