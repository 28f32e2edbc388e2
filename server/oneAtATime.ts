export type Queue = {
  /** Runs the task when all earlier ones are done, also when one of them failed. */
  run<T>(task: () => Promise<T>): Promise<T>
  /** How many wait or run. */
  readonly length: number
}

/** A queue in which one task runs at a time, in order of asking. */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let length = 0
  return {
    run(task) {
      length++
      const turn = last.then(task).finally(() => length--)
      last = turn.catch(() => undefined)
      return turn
    },
    get length() {
      return length
    },
  }
}
