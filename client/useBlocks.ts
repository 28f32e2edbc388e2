import { useState } from 'preact/hooks'
import { keep, kept } from './remembered.ts'
import type { Block } from './sheet.ts'

export type Blocks = Readonly<{ isOn: (block: Block) => boolean; toggle: (block: Block) => void }>

/** Which blocks are on the sheet: all of them, until the student takes one off. Remembered in this tab only. */
export function useBlocks(): Blocks {
  const [off, setOff] = useState(() => kept<Block[]>('sheetOff') ?? [])
  return {
    isOn: (block) => !off.includes(block),
    toggle: (block) => {
      const next = off.includes(block) ? off.filter((one) => one !== block) : [...off, block]
      keep('sheetOff', next)
      setOff(next)
    },
  }
}
