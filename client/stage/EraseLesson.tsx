import { useState } from 'preact/hooks'
import { ROUTES } from '../../shared/wire.ts'
import { stageSay } from '../board/words.ts'
import { leaveLesson } from '../connection.ts'
import { ask } from '../http.ts'
import { notify } from '../notices.ts'
import { go } from '../route.ts'
import { Confirm } from './Confirm.tsx'
import { StageButton } from './StageButton.tsx'

/** "Verwijder deze les nu": nothing of it or of who was in it is left on the server. */
export function EraseLesson({ lesson }: Readonly<{ lesson: string }>) {
  const [asking, setAsking] = useState(false)
  const erase = async () => {
    setAsking(false)
    const answer = await ask('DELETE', ROUTES.lessons, { lesson })
    if (!answer?.ok) return notify(stageSay('end.eraseFailed'))
    leaveLesson(true)
    go('/', true)
  }
  return (
    <>
      <StageButton icon="x-circle" kind="line" onTap={() => setAsking(true)}>
        {stageSay('end.erase')}
      </StageButton>
      {asking && (
        <Confirm
          title={stageSay('end.eraseAsk')}
          text={stageSay('end.eraseText')}
          yes={stageSay('end.eraseYes')}
          onYes={() => void erase()}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  )
}
