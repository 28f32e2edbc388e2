import { DOMAINS } from '../../shared/content.ts'

type Domain = (typeof DOMAINS)[number]

/** Neighbours on the circle of domains are one step apart, opposites three. */
export function stepsApart(one: Domain, other: Domain): number {
  const steps = Math.abs(DOMAINS.indexOf(one) - DOMAINS.indexOf(other))
  return Math.min(steps, DOMAINS.length - steps)
}
