import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'

/** A QR code as one SVG path: dark squares on paper, with its quiet border. */
export function QrCode({ text }: Readonly<{ text: string }>) {
  const { size, path } = useMemo(() => squares(text), [text])
  return (
    <svg class="stage-qr-code" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}

function squares(text: string) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
