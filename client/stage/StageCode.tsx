import { stageSay } from '../board/words.ts'
import { showCode } from '../codes.ts'

/** The join code in two groups of three; a screen reader spells it. */
export function StageCode({ code }: Readonly<{ code: string }>) {
  const [first = '', second = ''] = showCode(code).split(' ')
  return (
    <p class="stage-code">
      <span class="hidden">{stageSay('lobby.code', { code: [...code].join(' ') })}</span>
      <span aria-hidden="true">
        {first} <em>{second}</em>
      </span>
    </p>
  )
}

export function StageAddress({ address }: Readonly<{ address: string }>) {
  return (
    <p class="stage-address">
      {stageSay('lobby.goTo')} <strong>{address}</strong>
    </p>
  )
}
