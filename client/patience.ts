/** How long to wait before trying again, in ms: 0.3 s, doubling to 5 s, spread out so that a class does not knock all at once. */
export function pauseBefore(attempt: number, chance = Math.random()): number {
  const most = Math.min(5000, 300 * 2 ** Math.min(attempt, 5))
  return most * (0.5 + chance / 2)
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
