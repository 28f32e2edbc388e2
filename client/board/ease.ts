/** How movements start and stop: each takes and gives 0 to 1. */
export const cubicOut = (share: number) => 1 - (1 - share) ** 3
export const cubicIn = (share: number) => share ** 3
export const sineInOut = (share: number) => (1 - Math.cos(Math.PI * share)) / 2
/** Overshoots a little before it rests. */
export const backOut = (share: number) => 1 + 2.7 * (share - 1) ** 3 + 1.7 * (share - 1) ** 2

/** The share of a part that begins at `from` and takes `ms`, when `at` ms of the whole are over. */
export const part = (at: number, from: number, ms: number) => Math.min(1, Math.max(0, (at - from) / ms))
