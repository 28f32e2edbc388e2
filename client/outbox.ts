/** Commands that wait for their answer: they are kept in the tab, and sent again after every way back. */

export type Outbox<R, V> = Readonly<{
  /** Puts a request in; the promise is kept when the server has answered, however long that takes. */
  add: (request: R & { readonly id: string }) => Promise<V>
  /** Oldest first. */
  waiting: () => readonly (R & { readonly id: string })[]
  answered: (id: string, verdict: V) => void
  clear: () => void
}>

type Keeper = Readonly<{ load: () => unknown; save: (list: unknown) => void }>

/** More than this is not a student who waits for the wifi, but something broken. */
const MOST = 50

export function makeOutbox<R, V>({ load, save }: Keeper): Outbox<R, V> {
  type Entry = R & { readonly id: string }
  const before = load()
  let list: readonly Entry[] = Array.isArray(before) ? (before as Entry[]) : []
  const promised = new Map<string, (verdict: V) => void>()
  const change = (next: readonly Entry[]) => {
    list = next
    save(next)
  }
  return {
    add: (request) =>
      new Promise((resolve) => {
        promised.set(request.id, resolve)
        change([...list, request].slice(-MOST))
      }),
    waiting: () => list,
    answered: (id, verdict) => {
      change(list.filter((entry) => entry.id !== id))
      promised.get(id)?.(verdict)
      promised.delete(id)
    },
    clear: () => {
      promised.clear()
      change([])
    },
  }
}
