import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { card } from '../../say.ts'
import { StageButton } from '../StageButton.tsx'
import { CloseButton, StageDialog } from '../StageDialog.tsx'
import { coachingFor, type Topic, tipsFor } from './coach.ts'
import { scriptSay } from './words.ts'

/** One line of what to say now; a tap opens the coach card. Beside it, what is to be done now and at no other time. */
export function CoachLine({ topic, children }: Readonly<{ topic: Topic; children?: ComponentChildren }>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div class="stage-coach-line">
        <p class="stage-say">
          <strong>{scriptSay('coach.now')}</strong> {coachingFor(topic).say}
        </p>
        {children}
        <StageButton icon="chalkboard-teacher" kind="line" label={scriptSay('coach.open')} onTap={() => setOpen(true)} />
      </div>
      {open && <CoachCard topic={topic} onClose={() => setOpen(false)} />}
    </>
  )
}

/** To be read from the back of the room: one thing to say, one thing to do, and a tip for who wants one. */
function CoachCard({ topic, onClose }: Readonly<{ topic: Topic; onClose: () => void }>) {
  const [place, setPlace] = useState(0)
  const { say, act } = coachingFor(topic)
  const tips = tipsFor(topic)
  const tip = card(tips[place % tips.length])
  return (
    <StageDialog label={scriptSay('coach.open')} wide onClose={onClose}>
      <dl class="stage-coach">
        <dt>{scriptSay('coach.say')}</dt>
        <dd class="stage-coach-say">{say}</dd>
        <dt>{scriptSay('coach.do')}</dt>
        <dd>{act}</dd>
        {tip.text && (
          <>
            <dt>{scriptSay('coach.tip')}</dt>
            <dd class="stage-coach-tip">
              {tip.text} <small>{tip.helper}</small>
            </dd>
          </>
        )}
      </dl>
      <div class="stage-pair">
        {tip.text && (
          <StageButton icon="cards" kind="line" onTap={() => setPlace(place + 1)}>
            {scriptSay('coach.other')}
          </StageButton>
        )}
        <CloseButton onClose={onClose} />
      </div>
    </StageDialog>
  )
}
