import { useState } from 'preact/hooks'
import type { Occasion } from '../../../shared/basics.ts'
import { StageButton } from '../StageButton.tsx'
import { StageDialog } from '../StageDialog.tsx'
import { startScript } from './startScript.ts'
import { scriptSay } from './words.ts'

/** The story before the start, one sentence at a time, over the whole screen. */
export function StartStory({ occasion }: Readonly<{ occasion: Occasion }>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <StageButton icon="chalkboard-teacher" kind="line" onTap={() => setOpen(true)}>
        {scriptSay('start.open')}
      </StageButton>
      {open && <Story occasion={occasion} onClose={() => setOpen(false)} />}
    </>
  )
}

function Story({ occasion, onClose }: Readonly<{ occasion: Occasion; onClose: () => void }>) {
  const [place, setPlace] = useState(0)
  const script = startScript(occasion)
  const line = script[place]
  const last = place === script.length - 1
  return (
    <StageDialog label={scriptSay('start.open')} whole onClose={onClose}>
      <div class="stage-story" aria-live="polite">
        <p class="stage-story-step">{scriptSay('start.step', { step: place + 1, count: script.length })}</p>
        <p class="stage-story-say">{line?.say}</p>
        <p class="stage-story-do">
          <strong>{scriptSay('start.do')}</strong> {line?.act}
        </p>
      </div>
      <div class="stage-story-buttons">
        <StageButton icon="x" kind="line" onTap={onClose}>
          {scriptSay('start.close')}
        </StageButton>
        <StageButton icon="arrow-left" kind="line" faint={place === 0} onTap={() => setPlace(Math.max(0, place - 1))}>
          {scriptSay('start.before')}
        </StageButton>
        <StageButton icon={last ? 'check' : 'arrow-right'} kind="sun" onTap={() => (last ? onClose() : setPlace(place + 1))}>
          {scriptSay(last ? 'start.done' : 'start.next')}
        </StageButton>
      </div>
    </StageDialog>
  )
}
