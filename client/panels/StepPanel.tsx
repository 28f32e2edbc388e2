import type { ComponentType } from 'preact'
import type { Phase } from '../../shared/basics.ts'
import type { StepName } from '../../shared/game/steps.ts'
import type { StepProps } from '../game.ts'
import { isPointing } from '../hand.ts'
import { PlanTogether } from './action/Plan.tsx'
import { SayStep } from './action/SayStep.tsx'
import { Sentence } from './action/Sentence.tsx'
import { Done, Lights, Word } from './closing/Closing.tsx'
import { CoreTogether, TellCore } from './core/Core.tsx'
import { Predict } from './core/Predict.tsx'
import { ChoosePicture, SharePicture } from './opening/Opening.tsx'
import { Hook } from './storm/Hook.tsx'
import { HotSeat } from './storm/HotSeat.tsx'
import { ChooseCard } from './story/ChooseCard.tsx'
import { Energiser } from './story/Energiser.tsx'
import { Insight } from './story/Insight.tsx'
import { Listeners } from './story/Listeners.tsx'
import { Ask, Summarise } from './story/Speak.tsx'
import { Talent } from './story/Talent.tsx'
import { Answer, Tell, Think } from './story/Tell.tsx'
import { Agreement, Hello, Roles } from './welcome/Welcome.tsx'

/** Which panel belongs to which step. */
const PANELS: Readonly<Record<Phase, Partial<Record<StepName, ComponentType<StepProps>>>>> = {
  welcome: { hello: Hello, agreement: Agreement, roles: Roles },
  opening: { choose: ChoosePicture, share: SharePicture },
  questionStorm: { hotSeat: HotSeat, hook: Hook },
  story: {
    energiser: Energiser,
    choose: ChooseCard,
    think: Think,
    tell: Tell,
    listen: Listeners,
    summarise: Summarise,
    ask: Ask,
    answer: Answer,
    talent: Talent,
    insight: Insight,
  },
  core: { together: CoreTogether, predict: Predict, tell: TellCore },
  action: { together: PlanTogether, say: SayStep, sentence: Sentence },
  closing: { word: Word, lights: Lights },
  done: { done: Done },
}

export function StepPanel(props: StepProps) {
  const { phase, step } = props.view.status
  const Panel = PANELS[phase][step] ?? Done
  const whose = isPointing(props.view, props.me) ? 'all' : props.me.seat
  return <Panel key={`${props.view.moment} ${whose}`} {...props} />
}

/** The steps in which this device has nothing to do but listen: the screen steps back. */
export function isCalm({ view, me, teller, table }: StepProps): boolean {
  const { phase, step, actors } = view.status
  if (phase !== 'story') return false
  if (step === 'summarise') return !actors.includes(me.seat) && me.seat !== teller
  if (step === 'talent') return !actors.includes(me.seat) && (!table?.talent || table.talent.reaction !== null)
  if (step === 'think') return me.seat !== teller
  return (step === 'tell' || step === 'ask' || step === 'answer') && !actors.includes(me.seat)
}
