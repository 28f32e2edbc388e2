import { useEffect, useState } from 'preact/hooks'
import type { CommandAnswer } from '../shared/wire.ts'
import { keep, kept } from './remembered.ts'

/** A choice that is sent at each tap: it shows at once, and goes back when it is refused. */
export function useChoice(
  chosen: string | null,
  send: (id: string) => Promise<CommandAnswer>,
): [string | null, (id: string) => void] {
  const [tapped, setTapped] = useState<string | null>(null)
  useEffect(() => setTapped((now) => (now === chosen ? null : now)), [chosen])
  const choose = (id: string) => {
    setTapped(id)
    void send(id).then((answer) => !answer.ok && setTapped((now) => (now === id ? null : now)))
  }
  return [tapped ?? chosen, choose]
}

/** What is being put together on this device only: it survives a refresh, and ends with the moment. */
export function useDraft<T>(moment: string, empty: T): [T, (value: T) => void] {
  const [draft, setDraft] = useState(() => {
    const before = kept<{ moment: string; value: T }>('draft')
    return { moment, value: before?.moment === moment ? before.value : empty }
  })
  const write = (value: T) => {
    keep('draft', { moment, value })
    setDraft({ moment, value })
  }
  return [draft.moment === moment ? draft.value : empty, write]
}
