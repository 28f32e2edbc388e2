/** A figure and what it must hold; `atLeast` and `atMost` in the figure's own unit. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly atLeast?: number
  readonly atMost?: number
}

export const holds = ({ value, atLeast, atMost }: Figure): boolean =>
  Number.isFinite(value) && (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)

const budgetOf = ({ atLeast, atMost, unit }: Figure) =>
  atLeast !== undefined ? `≥ ${atLeast} ${unit}` : atMost !== undefined ? `≤ ${atMost} ${unit}` : ''

/** One table for people, one line for machines. */
export function print(figures: readonly Figure[], about: Readonly<Record<string, unknown>>): void {
  const wide = Math.max(...figures.map(({ name }) => name.length))
  for (const figure of figures) {
    const verdict = budgetOf(figure) === '' ? '' : holds(figure) ? 'ok' : 'BROKEN'
    console.log(
      `${figure.name.padEnd(wide)}  ${`${figure.value} ${figure.unit}`.padStart(12)}  ${budgetOf(figure).padEnd(12)} ${verdict}`,
    )
  }
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, value]))
  console.log(JSON.stringify({ ...about, ok: figures.every(holds), figures: values }))
}
