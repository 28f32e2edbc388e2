import type { ComponentChildren } from 'preact'
import { useWords } from '../say.ts'
import { useCovered } from '../useCovered.ts'
import { Message } from './Message.tsx'

/** What a student sees, until nobody has touched the screen for a long time: then nothing of it is left on the page until a tap. */
export function Covered({ children }: Readonly<{ children: ComponentChildren }>) {
  const { say } = useWords()
  const [covered, uncover] = useCovered()
  if (!covered) return <>{children}</>
  return (
    <Message
      title={say('covered.title')}
      text={say('covered.text')}
      button={say('covered.button')}
      onPress={uncover}
      icon="door-open"
    />
  )
}
