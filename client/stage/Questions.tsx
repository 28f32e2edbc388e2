import { useState } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { say, useWords } from '../say.ts'
import { classQuestions } from './classState.ts'
import { StageButton } from './StageButton.tsx'
import { CloseButton, StageDialog } from './StageDialog.tsx'

/** [NETWORK-2] What students ask the class: who knows somebody? Without names, without groups. */
export function Questions({ games }: Readonly<{ games: Readonly<Record<string, GameView>> }>) {
  const { card } = useWords()
  const [open, setOpen] = useState(false)
  const questions = classQuestions(games)
  if (questions.length === 0) return null
  return (
    <>
      <StageButton icon="megaphone" kind="line" onTap={() => setOpen(true)}>
        {stageSay('do.questions', { count: questions.length })}
      </StageButton>
      {open && (
        <StageDialog label={stageSay('questions.title')} wide onClose={() => setOpen(false)}>
          <h2>{stageSay('questions.title')}</h2>
          <ul class="stage-questions">
            {questions.map(({ question, who }, place) => (
              <li key={`${place} ${question} ${who}`}>
                {say('network.preview', { who: card(who).text, question: card(question).text })}
              </li>
            ))}
          </ul>
          <CloseButton onClose={() => setOpen(false)} />
        </StageDialog>
      )}
    </>
  )
}
