import type { ClassView, Question } from '../../../shared/lesson/view.ts'
import { commandLesson } from '../../connection.ts'
import { StageButton } from '../StageButton.tsx'
import { CloseButton, StageDialog } from '../StageDialog.tsx'
import { questionText } from './questionText.ts'
import { plenarySay } from './words.ts'

type Market = ClassView['market']

/** The questions that the class may see. A tap shows one large. */
export function MarketPage({ seen, paired }: Pick<Market, 'seen'> & Readonly<{ paired: boolean }>) {
  if (seen.length === 0) return <main class="stage-not-yet">{plenarySay('market.none')}</main>
  return (
    <main class="stage-market" data-crowd={seen.length > 6 ? 'many' : 'few'}>
      {seen.map((question) => (
        <button
          key={question.id}
          type="button"
          class="stage-question"
          disabled={paired}
          onClick={() => void commandLesson({ type: 'showPlenary', page: { of: 'question', question: question.id } })}
        >
          <span class="hidden">{plenarySay('market.large')}: </span>
          {questionText(question)}
        </button>
      ))}
    </main>
  )
}

/** One question for the back of the room. */
export function LargeQuestion({ seen, id }: Pick<Market, 'seen'> & Readonly<{ id: string }>) {
  const question = seen.find((one) => one.id === id)
  return <main class="stage-large-question">{question ? questionText(question) : plenarySay('market.none')}</main>
}

/** Where the board is the only device: the next waiting question, after a tap. */
export function ReadFirst({ market }: Readonly<{ market: Market }>) {
  const [next] = market.waiting
  const { reading, approval } = market
  if (reading) return <Reading question={reading} />
  if (!approval)
    return (
      <StageButton icon="eye" kind="line" onTap={() => void commandLesson({ type: 'setApproval', on: true })}>
        {plenarySay('read.on')}
      </StageButton>
    )
  if (next === undefined) return null
  return (
    <StageButton icon="eye" kind="sun" onTap={() => void commandLesson({ type: 'readQuestion', question: next })}>
      {plenarySay('market.read', { count: market.waiting.length })}
    </StageButton>
  )
}

/** Small, for who stands in front of the board: yes, no, or later. */
function Reading({ question }: Readonly<{ question: Question }>) {
  const judge = (verdict: 'shown' | 'kept') =>
    void commandLesson({ type: 'judgeQuestion', question: question.id, verdict, was: null })
  const later = () => void commandLesson({ type: 'readQuestion', question: null })
  return (
    <StageDialog label={plenarySay('read.title')} onClose={later}>
      <h2 class="stage-read-title">{plenarySay('read.title')}</h2>
      <p class="stage-read-note">{plenarySay('read.note')}</p>
      <p class="stage-read-text">{questionText(question)}</p>
      <div class="stage-pair">
        <StageButton icon="x" kind="line" onTap={() => judge('kept')}>
          {plenarySay('read.keep')}
        </StageButton>
        <StageButton icon="check" kind="sun" onTap={() => judge('shown')}>
          {plenarySay('read.show')}
        </StageButton>
        <StageButton icon="megaphone" kind="line" onTap={() => void commandLesson({ type: 'setApproval', on: false })}>
          {plenarySay('read.off')}
        </StageButton>
        <CloseButton onClose={later} />
      </div>
    </StageDialog>
  )
}
