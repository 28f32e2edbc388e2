import { useState } from 'preact/hooks'
import { notify } from '../notices.ts'
import { explain } from '../say.ts'
import { Confirm } from '../stage/Confirm.tsx'
import { StageButton } from '../stage/StageButton.tsx'
import { eraseLesson } from './door.ts'
import { controlSay } from './words.ts'

type Props = Readonly<{ lessonId: string; onErased: () => void }>

/** "Verwijder deze les nu": asked once, then everything is gone. */
export function EraseLesson({ lessonId, onErased }: Props) {
  const [asking, setAsking] = useState(false)
  const erase = async () => {
    setAsking(false)
    const answer = await eraseLesson(lessonId)
    if (answer?.ok) onErased()
    else notify(explain(answer?.rejection ?? { code: 'serverTrouble' }), true)
  }
  return (
    <>
      <StageButton icon="eraser" kind="line" onTap={() => setAsking(true)}>
        {controlSay('erase.do')}
      </StageButton>
      {asking && (
        <Confirm
          title={controlSay('erase.ask')}
          text={controlSay('erase.text')}
          yes={controlSay('erase.yes')}
          onYes={() => void erase()}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  )
}
