/** What runs inside the page: it notes when the board really draws, without a hand in the product. */

/** A movement of `ms`, and the moments at which the board was drawn, in ms since the page knew that something must move. */
export type Seen = { readonly what: 'pawn' | 'lights'; readonly ms: number; readonly drawn: readonly number[] }
export type Recording = {
  readonly seen: Seen[]
  /** performance.now() at which a name could be typed, and at which the first board stood there */
  usableAt: number | null
  boardAt: number | null
  /** the recorder itself costs a little too */
  readonly stop: () => void
}

declare global {
  interface Window {
    recording: Recording
  }
}

/** Serialised into the page by Playwright, so it brings along everything it needs. Durations in ms, as in the table of motions. */
export function record({ hop, lines, glow, late }: { hop: number; lines: number; glow: number; late: number }): void {
  const observer = new MutationObserver(() => look())
  const stop = () => observer.disconnect()
  const recording: Recording = { seen: [], usableAt: null, boardAt: null, stop }
  window.recording = recording
  let drew = false
  let guide = -1
  const begun = new Set<string>()

  const draw = CanvasRenderingContext2D.prototype.drawImage
  CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...args: never) {
    if (!drew && this.canvas.closest('.board-canvas')) {
      drew = true
      recording.boardAt ??= performance.now()
    }
    return Reflect.apply(draw, this, args)
  } as typeof draw

  const watch = (what: Seen['what'], ms: number) => {
    const from = performance.now()
    const drawn: number[] = []
    drew = false
    const frame = () => {
      const now = performance.now() - from
      if (drew) drawn.push(Math.round(now))
      drew = false
      if (now < ms + late) requestAnimationFrame(frame)
      else recording.seen.push({ what, ms, drawn })
    }
    requestAnimationFrame(frame)
  }

  const lookForPawn = () => {
    const spaces = [...document.querySelectorAll('.board-text ol li')]
    const now = spaces.findIndex((space) => space.hasAttribute('aria-current'))
    if (now < 0 || now === guide) return
    const ahead = (now - guide + spaces.length) % spaces.length
    if (guide >= 0) watch('pawn', Math.min(ahead, spaces.length - ahead) * hop)
    guide = now
  }

  const once = (selector: string, then: () => void) => {
    if (begun.has(selector) || !document.querySelector(selector)) return
    begun.add(selector)
    then()
  }

  const look = () => {
    once('main input', () => requestAnimationFrame(() => requestAnimationFrame(() => (recording.usableAt = performance.now()))))
    lookForPawn()
    once('.play-ending', () => watch('lights', lines))
    once('.ending', () => watch('lights', glow))
  }
  observer.observe(document, { subtree: true, childList: true, attributes: true })
}
