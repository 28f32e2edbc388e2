import { useEffect, useState } from 'preact/hooks'
import type { Sign } from '../../shared/lesson/commands.ts'
import { stageSay } from '../board/words.ts'
import { tableTime } from '../clock.ts'
import { showCode } from '../codes.ts'
import { commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import { SignShown } from '../panels/SignShown.tsx'
import { explain, say } from '../say.ts'
import { useStore } from '../store.ts'
import { mentorAddress, typedAddress } from './address.ts'
import { Confirm } from './Confirm.tsx'
import { QrCode } from './QrCode.tsx'
import { StageButton } from './StageButton.tsx'
import { CloseButton, Refusal, StageDialog } from './StageDialog.tsx'
import type { Host } from './scene.ts'
import '../styles/stagePair.css'

const LOOK_MS = 1000
type Props = Readonly<{ host: Host; onClose: () => void }>

/** [PAIR-2] Where the mentor's own device goes, and the signs: only a tap on the one that it shows lets it in. */
export function PairDialog({ host, onClose }: Props) {
  const [error, setError] = useState('')
  const [dropping, setDropping] = useState(false)
  const signs = useSigns(host)
  const admit = async (sign: Sign) => {
    const answer = await commandLesson({ type: 'admitControl', ...sign })
    if (!answer.ok) return setError(explain(answer.rejection))
    notify(stageSay('pair.done'))
    onClose()
  }
  if (dropping)
    return (
      <Confirm
        title={stageSay('pair.backAsk')}
        text={stageSay('pair.backText')}
        yes={stageSay('pair.backYes')}
        onYes={() => void commandLesson({ type: 'dropControls' }).then(onClose)}
        onNo={() => setDropping(false)}
      />
    )
  return (
    <StageDialog label={stageSay('pair.title')} wide onClose={onClose}>
      <h2>{stageSay('pair.title')}</h2>
      <div class="stage-pairing">
        <Where code={host.code} />
        <Signs signs={signs} error={error} onTap={(sign) => void admit(sign)} />
      </div>
      <div class="stage-pair">
        {host.controls > 0 && (
          <StageButton icon="chalkboard" onTap={() => setDropping(true)}>
            {stageSay('pair.back')}
          </StageButton>
        )}
        {signs.length > 0 && (
          <StageButton icon="eraser" kind="line" onTap={() => void commandLesson({ type: 'clearSigns' })}>
            {stageSay('pair.clear')}
          </StageButton>
        )}
        <CloseButton onClose={onClose} />
      </div>
    </StageDialog>
  )
}

const Where = ({ code }: Readonly<{ code: string }>) => (
  <div class="stage-pairing-where">
    <p>{stageSay('pair.go')}</p>
    <p class="stage-pairing-address">
      {typedAddress()}
      <wbr />
      /mentor
    </p>
    <p>{stageSay('pair.code', { code: showCode(code).replace(' ', '\u00a0') })}</p>
    <QrCode text={mentorAddress(code)} />
  </div>
)

type SignsProps = Readonly<{ signs: readonly Sign[]; error: string; onTap: (sign: Sign) => void }>

const Signs = ({ signs, error, onTap }: SignsProps) => (
  <div class="stage-pairing-signs">
    <p role="status">{stageSay(signs.length > 0 ? 'pair.tap' : 'pair.none')}</p>
    <Refusal text={error} />
    <ul>
      {signs.map((sign) => (
        <li key={`${sign.animal}${sign.digits}`}>
          <StageButton
            label={stageSay('pair.sign', { animal: say(`animal.${sign.animal}`), digits: sign.digits })}
            onTap={() => onTap(sign)}
          >
            <SignShown sign={sign} />
          </StageButton>
        </li>
      ))}
    </ul>
  </div>
)

/** The signs that are still good. */
function useSigns({ signs }: Host): Sign[] {
  const reading = useStore((state) => state.clock.lesson)
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  const now = reading ? tableTime(reading, performance.now()) : 0
  return signs.filter(({ until }) => until > now).flatMap((one) => one.signs)
}
