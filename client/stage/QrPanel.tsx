import { useRef } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { joinAddress, typedAddress } from './address.ts'
import { QrCode } from './QrCode.tsx'
import { StageButton } from './StageButton.tsx'
import { StageAddress, StageCode } from './StageCode.tsx'

/** The QR in the lobby; a tap fills the screen, with the typed code beside it. */
export function QrPanel({ code }: Readonly<{ code: string }>) {
  const large = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" class="stage-qr" onClick={() => large.current?.showModal()}>
        <QrCode text={joinAddress(code)} />
        <span class="hidden">{stageSay('lobby.qr')}</span>
        <span>{stageSay('lobby.scan')}</span>
      </button>
      <dialog class="stage-qr-large" ref={large} aria-label={stageSay('lobby.code', { code })}>
        <div class="stage-qr-whole">
          <QrCode text={joinAddress(code)} />
          <div>
            <StageAddress address={typedAddress()} />
            <StageCode code={code} />
            <StageButton icon="x" kind="line" onTap={() => large.current?.close()}>
              {stageSay('lobby.close')}
            </StageButton>
          </div>
        </div>
      </dialog>
    </>
  )
}
