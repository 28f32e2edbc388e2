import { useEffect, useRef, useState } from 'preact/hooks'
import { listed, useWords } from '../../say.ts'
import { useStore } from '../../store.ts'
import { Press } from '../Press.tsx'

const STAYS_MS = 45_000

/** The table to which the mentor sent this student while the lesson plays, until they sit there. */
export function useNewTable(): readonly [string | null, () => void] {
  const letter = useStore((state) => state.lesson?.me?.group ?? null)
  const playing = useStore((state) => state.lesson?.status.stage === 'playing')
  const before = useRef({ letter, playing })
  const [table, setTable] = useState<string | null>(null)
  useEffect(() => {
    if (playing && before.current.playing && letter !== before.current.letter) setTable(letter)
    before.current = { letter, playing }
  }, [letter, playing])
  useEffect(() => {
    const timer = setTimeout(() => setTable(null), STAYS_MS)
    return () => clearTimeout(timer)
  }, [table])
  return [table, () => setTable(null)]
}

/** "Jij speelt nu in groep B, met Noor en Daan. Ga daar zitten." */
export function NewTable({ letter, onSeated }: Readonly<{ letter: string; onSeated: () => void }>) {
  const { say } = useWords()
  const me = useStore((state) => state.lesson?.me ?? null)
  const mates = (me?.mates ?? []).filter(({ seat }) => seat !== me?.seat).map(({ name }) => name)
  return (
    <div class="bar-line new-table" role="status">
      <span>{say('moved.text', { letter, names: listed(mates) })}</span>
      <Press look="small" onPress={onSeated}>
        {say('moved.button')}
      </Press>
    </div>
  )
}
