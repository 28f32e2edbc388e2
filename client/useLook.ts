import { useLayoutEffect } from 'preact/hooks'
import { USUAL } from './preferences.ts'
import { roomOf } from './room.ts'
import { useStore } from './store.ts'

/** A keyboard on the screen takes half of it: the field stays in the middle of what is left, with its question. */
function keepTypingInSight(): void {
  document.activeElement?.closest('.own-words')?.scrollIntoView({ block: 'center' })
}

/** Size and spacing of the text as this device likes it, on the screens of a student; the smartboard has sizes of its own. */
export function useLook(isStudents: boolean): void {
  const liked = useStore((state) => state.preferences)
  const { text, easy } = isStudents ? liked : USUAL
  useLayoutEffect(() => {
    const page = document.documentElement.dataset
    page.text = String(text)
    page.layout = easy ? 'easy' : 'usual'
    const measure = () => {
      page.room = roomOf(innerWidth, innerHeight, text).join(' ')
      keepTypingInSight()
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [text, easy])
}
