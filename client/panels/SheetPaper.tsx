import type { ComponentChildren } from 'preact'
import { useWords } from '../say.ts'
import { type KeptSheet, sheetText } from '../sheet.ts'
import { LineArt } from './LineArt.tsx'

type PaperProps = Readonly<{ kept: KeptSheet; name: string; onName: (name: string) => void }>

/** One A4 in front and the kitchen-table side behind. The headings are those of the school's own examination programme. */
export function SheetPaper({ kept, name, onName }: PaperProps) {
  const { say } = useWords()
  const text = sheetText(kept)
  return (
    <article class="sheet">
      <header class="sheet-head">
        <div>
          <h1>{say('sheet.title')}</h1>
          <p class="sheet-who">
            <label>
              {say('sheet.name')}{' '}
              <input
                class="sheet-name"
                type="text"
                value={name}
                autocomplete="off"
                maxLength={60}
                onInput={(event) => onName(event.currentTarget.value)}
              />
            </label>
            <span>
              {say('sheet.date')} <b>{text.date}</b>
            </span>
          </p>
          <p class="sheet-small">{text.activity}</p>
          <p class="sheet-small screen-only">{say('sheet.nameHint')}</p>
        </div>
        <LineArt board={kept.board} seat={kept.seat} />
      </header>
      <div class="sheet-two">
        <Box title={say('sheet.goals')} head={say('sheet.goalsHead')}>
          {text.goals.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Box>
        <Box title={say('sheet.results')} head={say('sheet.resultsHead')}>
          <p class="sheet-talents">
            {text.talents.map((talent) => (
              <span key={talent}>{talent}</span>
            ))}
          </p>
          <p>{text.talentsFrom}</p>
          {text.results.map(([label, value]) => (
            <p key={label}>
              {label} <b>{value}</b>
            </p>
          ))}
        </Box>
      </div>
      <Box title={say('sheet.about')} head={say('sheet.aboutHead')}>
        {text.insights.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="sheet-line">{say('sheet.fits')}</p>
      </Box>
      <Box title={say('sheet.step')} head={say('sheet.stepHead')} look="sheet-step">
        <p>
          <b>{text.step ?? say('sheet.stepNothing')}</b>
        </p>
        {text.stepDetail && <p>{text.stepDetail}</p>}
        {text.detail && <p>“{text.detail}”</p>}
        {text.ifThen && <p>{text.ifThen}</p>}
        {text.buddy && <p>{text.buddy}</p>}
      </Box>
      <Box title={say('sheet.five')} head={say('sheet.fiveHead')}>
        <dl class="sheet-five">
          {text.questions.map(([question, answer]) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
        <h2>{say('sheet.mentor')}</h2>
        {text.mentor.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Box>
      <section class="sheet-back">
        <Box title={say('sheet.home')} head="">
          <p>{say('sheet.homeText')}</p>
          {text.step && (
            <p>
              <b>{text.step}</b>
            </p>
          )}
          <ul class="sheet-home">
            {text.home.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Box>
        <p class="sheet-small">{say('sheet.keep')}</p>
      </section>
    </article>
  )
}

function Box({
  title,
  head,
  look = '',
  children,
}: Readonly<{ title: string; head: string; look?: string; children: ComponentChildren }>) {
  return (
    <section class={`sheet-box ${look}`}>
      <div class="sheet-box-head">
        <h2>{title}</h2>
        {head && <span>{head}</span>}
      </div>
      {children}
    </section>
  )
}
