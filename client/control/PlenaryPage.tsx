import type { PlenaryPage as Page } from '../../shared/lesson/commands.ts'
import type { ClassView, LessonView, Question } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { questionText } from '../stage/plenary/questionText.ts'
import { plenarySay } from '../stage/plenary/words.ts'
import { StageButton } from '../stage/StageButton.tsx'
import type { Host } from '../stage/scene.ts'

const show = (page: Page) => void commandLesson({ type: 'showPlenary', page })
/** Of two mentors who read one question at once the first judges it. */
const judge = (question: string, verdict: 'shown' | 'kept') =>
  void commandLesson({ type: 'judgeQuestion', question, verdict, was: null })
/** Taking away is right whoever did it before. */
const takeAway = (question: string) => void commandLesson({ type: 'judgeQuestion', question, verdict: 'kept' })

type Props = Readonly<{ view: ClassView; mentor: LessonView['mentor']; host: Host }>

/** [MARKET-2] Rounding off together, led from the mentor's own device: what the board shows, and the questions that wait. */
export function PlenaryPage({ view, mentor, host }: Props) {
  const { page, market } = view
  return (
    <main class="control-page">
      <header class="control-page-head">
        <h1>{plenarySay('open')}</h1>
      </header>
      <div class="stage-pair">
        {(['light', 'talents', 'market', 'word'] as const).map((of) => (
          <StageButton key={of} pressed={page.of === of} onTap={() => show({ of })}>
            {plenarySay(`tab.${of}`)}
          </StageButton>
        ))}
        {host.groups.map(({ letter }) => (
          <StageButton
            key={letter}
            kind="line"
            pressed={page.of === 'board' && page.group === letter}
            label={plenarySay('light.show', { letter })}
            onTap={() => show({ of: 'board', group: letter })}
          >
            {stageSay('play.group', { letter })}
          </StageButton>
        ))}
      </div>
      <section class="control-queue">
        <h2>{plenarySay('tab.market')}</h2>
        {mentor?.questions.map((question) => (
          <Waiting key={question.id} question={question} />
        ))}
        {market.seen.map((question) => (
          <Seen key={question.id} question={question} />
        ))}
      </section>
      <StageButton icon="play" kind="line" onTap={() => void commandLesson({ type: 'leavePlenary' })}>
        {plenarySay('back')}
      </StageButton>
    </main>
  )
}

/** Nobody but the mentor reads this yet. */
const Waiting = ({ question }: Readonly<{ question: Question }>) => (
  <div class="control-card">
    <p>{questionText(question)}</p>
    <div class="stage-pair">
      <StageButton icon="x" kind="line" onTap={() => judge(question.id, 'kept')}>
        {plenarySay('read.keep')}
      </StageButton>
      <StageButton icon="check" kind="sun" onTap={() => judge(question.id, 'shown')}>
        {plenarySay('read.show')}
      </StageButton>
    </div>
  </div>
)

const Seen = ({ question }: Readonly<{ question: Question }>) => (
  <div class="control-card">
    <p>{questionText(question)}</p>
    <div class="stage-pair">
      <StageButton icon="x" kind="line" onTap={() => takeAway(question.id)}>
        {plenarySay('market.keep')}
      </StageButton>
      <StageButton icon="megaphone" onTap={() => show({ of: 'question', question: question.id })}>
        {plenarySay('market.large')}
      </StageButton>
    </div>
  </div>
)
