import { useState } from 'preact/hooks'
import { keep, kept } from './remembered.ts'
import type { Block } from './sheet.ts'

export type Blocks = Readonly<{ isOn: (block: Block) => boolean; toggle: (block: Block) => void }>

/** What was never shared is on the sheet only when its writer wants it. */
const OFF_AT_FIRST: readonly Block[] = ['unsent']

/** Which blocks are on the sheet: all that was shared, until the student takes one off. Remembered in this tab only, under this name. */
export function useBlocks(key: string): Blocks {
  const [off, setOff] = useState(() => kept<readonly Block[]>(key) ?? OFF_AT_FIRST)
  return {
    isOn: (block) => !off.includes(block),
    toggle: (block) => {
      const next = off.includes(block) ? off.filter((one) => one !== block) : [...off, block]
      keep(key, next)
      setOff(next)
    },
  }
}
