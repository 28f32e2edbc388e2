import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { BoardCanvas, Sight } from './boardCanvas.ts'

export type Size = { readonly width: number; readonly height: number }
const LEAST = 40
/** On an element whose picture could not be loaded. */
const BLIND = 'data-blind'

/** Keeps a Phaser canvas in an element: loaded when there is room to show it, redrawn at every render and resize. */
export function useBoardCanvas(host: RefObject<HTMLElement | null>, sightFor: (size: Size) => Sight) {
  const latest = useRef(sightFor)
  latest.current = sightFor
  const redraw = useRef(() => {})

  useEffect(() => {
    const element = host.current
    if (!element) return
    const keeper = keepCanvas(element, (size) => latest.current(size))
    const observer = new ResizeObserver(keeper.show)
    observer.observe(element)
    void document.fonts.ready.then(keeper.show)
    redraw.current = keeper.show
    return () => {
      observer.disconnect()
      redraw.current = () => {}
      keeper.close()
    }
  }, [host])

  useEffect(() => redraw.current())
}

function keepCanvas(element: HTMLElement, sightFor: (size: Size) => Sight) {
  let canvas: BoardCanvas | null = null
  let state: 'idle' | 'opening' | 'open' | 'closed' = 'idle'

  const show = () => {
    const size = { width: element.clientWidth, height: element.clientHeight }
    if (state === 'closed' || size.width < LEAST || size.height < LEAST) return
    if (canvas) canvas.show(sightFor(size))
    else if (state === 'idle') void open(sightFor(size))
  }

  const open = async (sight: Sight) => {
    state = 'opening'
    try {
      const { openBoardCanvas } = await import('./boardCanvas.ts')
      if (isClosed()) return
      const opened = await openBoardCanvas(element, sight, reopen)
      if (isClosed()) return opened.close()
      canvas = opened
      state = 'open'
      element.toggleAttribute(BLIND, false)
      show()
    } catch {
      // the list in words comes in its place; the next state tries once more
      if (isClosed()) return
      state = 'idle'
      element.toggleAttribute(BLIND, true)
    }
  }

  const reopen = () => {
    canvas?.close()
    canvas = null
    if (isClosed()) return
    state = 'idle'
    show()
  }

  const isClosed = () => state === 'closed'

  const close = () => {
    state = 'closed'
    canvas?.close()
    canvas = null
  }

  return { show, close }
}
