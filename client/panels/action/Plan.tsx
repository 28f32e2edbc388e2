import { useState } from 'preact/hooks'
import { PLAN_PARTS, type PlanPart } from '../../../shared/game/commands.ts'
import { iconOf, isStretch, optionOf } from '../../cards.ts'
import { sayDay } from '../../days.ts'
import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { choosesCore } from '../../status.ts'
import { tap } from '../../tap.ts'
import { useChoice } from '../../useChoice.ts'
import { useFocusKept } from '../../useFocusKept.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Choices, type Option } from '../Choices.tsx'
import { ChooseCore, WaitForChoice } from '../core/Core.tsx'
import { Fold } from '../Fold.tsx'
import { Paper } from '../Paper.tsx'
import { type Detail, DetailField, useDetail } from './Detail.tsx'

const DETAILS = ['who', 'where', 'when'] as const satisfies readonly PlanPart[]
const LEGENDS = {
  world: 'plan.worldLegend',
  question: 'plan.questionLegend',
  action: 'plan.actionLegend',
  who: 'plan.who',
  where: 'plan.where',
  when: 'plan.whenWithin',
  obstacle: 'plan.obstacle',
  reply: 'plan.reply',
} as const satisfies Record<PlanPart, string>
const LOOKS = {
  world: 'grid',
  question: 'cards',
  action: 'cards',
  who: 'chips',
  where: 'chips',
  when: 'chips',
  obstacle: 'chips',
  reply: 'chips',
} as const

type PartProps = StepProps & { part: PlanPart; open: (part: PlanPart | null) => void }

/** To Do, all at once. Who could not choose a talent and an interest before does that first; who came late makes a plan alone. */
export function PlanTogether(props: StepProps) {
  const [skipped, setSkipped] = useState(false)
  if (!props.view.status.actors.includes(props.me.seat)) return <WaitForChoice {...props} />
  return choosesCore(props.me) && !skipped ? <ChooseCore {...props} onSkip={() => setSkipped(true)} /> : <MakePlan {...props} />
}

/** One part after the other; what is chosen folds to a line, and can be opened again. */
function MakePlan(props: StepProps) {
  const { view, me } = props
  const { say } = useWords()
  const [again, setAgain] = useState<PlanPart | null>(null)
  const detail = useDetail(props)
  const page = again ?? PLAN_PARTS.find((part) => me.plan[part] === null && offersFor(props, part).length > 0) ?? null
  const step = useFocusKept(page)
  const concrete = page === null || DETAILS.some((part) => part === page)
  const above: readonly PlanPart[] = concrete ? DETAILS : ['world', 'question']
  const kicker = isStretch(me.plan.action) ? `${say('phase.action')} · ${say('plan.stretch')}` : say('phase.action')
  const folds = (parts: readonly PlanPart[]) =>
    parts
      .filter((part) => part !== page && me.plan[part] !== null)
      .map((part) => <PartFold key={part} {...props} part={part} open={setAgain} />)
  return (
    <>
      <div class="step" ref={step} tabIndex={-1}>
        {concrete && <ActionCard {...props} open={setAgain} kicker={kicker} />}
        {folds(above)}
        {page && <Part key={page} {...props} part={page} open={setAgain} />}
        {concrete && me.can.includes('writeDetail') && <DetailField {...detail} />}
        {page === null && folds(['world', 'question'])}
      </div>
      <Actions me={me}>
        {page === null && !view.status.done.includes(me.seat) && <ReadyButton {...props} send={detail.send} />}
      </Actions>
    </>
  )
}

/** "Klaar" takes along what was still being typed; words that are refused are changed first. */
function ReadyButton({ me, send }: StepProps & Pick<Detail, 'send'>) {
  const { say } = useWords()
  return <Finish me={me} label={say('button.done')} first={send} />
}

function offersFor({ me }: StepProps, part: PlanPart): readonly string[] {
  const offers: Record<PlanPart, readonly string[]> = {
    world: me.worlds,
    question: me.worldQuestions,
    action: me.actions,
    who: me.who,
    where: me.where,
    when: me.when,
    obstacle: me.obstacles,
    reply: me.replies,
  }
  return offers[part]
}

export function Part({ part, open, ...props }: PartProps) {
  const { say, card } = useWords()
  const [chosen, choose] = useChoice(props.me.plan[part], (id) => tap(props.me.seat, { type: 'plan', part, choice: id }))
  const optionFor = (id: string): Option => {
    if (part === 'when') return { id, title: sayDay(props.view.status.startedOn, id, 'short') }
    if (part === 'question') return { id, title: card(id).text, icon: 'question' }
    if (part === 'action') return { ...optionOf(id), ...(isStretch(id) && { kicker: say('plan.stretch') }) }
    return part === 'world' ? optionOf(id) : { id, title: card(id).text }
  }
  const pick = (id: string) => {
    choose(id)
    open(null)
  }
  return (
    <Choices
      legend={say(LEGENDS[part])}
      look={LOOKS[part]}
      options={offersFor(props, part).map(optionFor)}
      value={chosen}
      onPick={pick}
      advances
    />
  )
}

export function PartFold({ view, me, part, open }: PartProps) {
  const { say, card } = useWords()
  const id = me.plan[part]
  const value = part === 'when' ? sayDay(view.status.startedOn, id, 'long') : card(id).text
  const icons = {
    world: iconOf(id),
    question: 'question',
    action: iconOf(id),
    who: 'user',
    where: 'map-pin',
    when: 'calendar',
    obstacle: iconOf(id),
    reply: iconOf(id),
  } as const
  return <Fold label={say(`plan.${part}`)} value={value} icon={icons[part]} onChange={() => open(part)} />
}

/** The chosen action, with a way back into it. */
export function ActionCard({ me, open, kicker }: Omit<PartProps, 'part'> & { kicker: string }) {
  const { say, card } = useWords()
  const { action } = me.plan
  return (
    <Paper icon={iconOf(action) ?? 'footprints'} kicker={kicker}>
      <div class="paper-change">
        <p>{card(action).text}</p>
        <button type="button" class="hint" onClick={() => open('action')}>
          {say('button.change')} <span class="hidden">{say('plan.action')}</span>
        </button>
      </div>
    </Paper>
  )
}
