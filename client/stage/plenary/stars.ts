/** Where the tables of a class stand together, in percents of the picture; neighbours in the list are joined by a line. */
export type Star = Readonly<{ x: number; y: number }>
export type Sky = Readonly<{
  stars: readonly Star[]
  lines: readonly (readonly [number, number])[]
  rows: number
  widest: number
}>

const ONE_ROW = 4
/** How much higher and lower than its row a star stands, so that rows look like a sky. */
const SWAY = 4

/** One ring of all tables: the upper row from left to right, the lower row back. */
export function skyFor(count: number): Sky {
  const upper = count <= ONE_ROW ? count : Math.ceil(count / 2)
  const lower = count - upper
  const rows = lower > 0 ? 2 : 1
  const stars = [...row(upper, 0, rows, upper), ...row(lower, 1, rows, upper).reverse()]
  const ring = stars.map((_, place) => [place, (place + 1) % count] as const)
  return {
    stars,
    rows,
    widest: upper,
    lines: count < 2 ? [] : count === 2 ? ring.slice(0, 1) : rows === 1 ? ring.slice(0, -1) : ring,
  }
}

function row(count: number, place: number, rows: number, widest: number): Star[] {
  const step = 100 / widest
  const start = (100 - count * step) / 2 + step / 2
  const middle = ((place + 0.5) * 100) / rows
  const sway = widest > 1 ? SWAY / rows : 0
  return Array.from({ length: count }, (_, nr) => ({ x: start + nr * step, y: middle + (nr % 2 === 0 ? -sway : sway) }))
}
