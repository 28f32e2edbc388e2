import type { ComponentChildren } from 'preact'
import { showReturnCode } from '../../shared/sheet/returnCode.ts'
import { useWords } from '../say.ts'
import { type Block, type KeptSheet, type SheetText, sheetText } from '../sheet.ts'
import { QrCode } from '../stage/QrCode.tsx'
import type { Blocks } from '../useBlocks.ts'
import { Icon } from './Icon.tsx'
import { LineArt } from './LineArt.tsx'

type PaperProps = Readonly<{
  kept: KeptSheet
  name: string
  onName: (name: string) => void
  blocks: Blocks
  /** typed, and never sent */
  unsent: readonly string[]
}>
type PartProps = Readonly<{ text: SheetText; blocks: Blocks }>

/** One A4 in front and the kitchen-table side behind. The headings are those of the school's own examination programme. */
export function SheetPaper({ kept, name, onName, blocks, unsent }: PaperProps) {
  const { say, language } = useWords()
  const text = sheetText(kept)
  return (
    <article class={`sheet ${isLong(text) ? 'sheet-long' : ''}`} lang={language}>
      <div class="sheet-front">
        <Head kept={kept} text={text} name={name} onName={onName} blocks={blocks} />
        <div class="sheet-two">
          <Goals text={text} blocks={blocks} />
          <Results text={text} blocks={blocks} />
        </div>
        <About text={text} blocks={blocks} />
        <Step text={text} blocks={blocks} />
        <Five text={text} blocks={blocks} />
        <Mentor text={text} blocks={blocks} />
        {unsent.length > 0 && <Unsent words={unsent} blocks={blocks} />}
        <p class="sheet-small">{say('sheet.keep')}</p>
      </div>
      <Back text={text} blocks={blocks} />
    </article>
  )
}

/** More than fits on one side in the usual size. */
const LONG = 1250
const isLong = ({ goals, talents, insights, step, stepDetail, ifThen, questions, mentor }: SheetText) =>
  [goals, talents, insights, step, stepDetail, ifThen, questions, mentor].flat(3).join(' ').length + insights.length * 80 > LONG

function Head({ kept, text, name, onName, blocks }: Omit<PaperProps, 'unsent'> & PartProps) {
  const { say } = useWords()
  return (
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
        <p class="sheet-small screen-only">{say('sheet.onHint')}</p>
      </div>
      <div class={`sheet-line-art ${blocks.isOn('line') ? '' : 'sheet-off'}`}>
        <LineArt board={kept.board} seat={kept.seat} label={say('sheet.line')} />
        <Tick id="line" title={say('sheet.line')} blocks={blocks} />
      </div>
    </header>
  )
}

function Goals({ text, blocks }: PartProps) {
  const { say } = useWords()
  return (
    <Box id="goals" title={say('sheet.goals')} head={say('sheet.goalsHead')} blocks={blocks}>
      {text.goals.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Box>
  )
}

function Results({ text, blocks }: PartProps) {
  const { say } = useWords()
  return (
    <Box id="results" title={say('sheet.results')} head={say('sheet.resultsHead')} blocks={blocks}>
      {text.talents.map(([label, talents]) => (
        <p key={label} class="sheet-talents">
          {label}{' '}
          {talents.map((talent) => (
            <b key={talent}>{talent}</b>
          ))}
        </p>
      ))}
      {text.results.map(([label, value]) => (
        <p key={label}>
          {label} <b>{value}</b>
        </p>
      ))}
    </Box>
  )
}

function About({ text, blocks }: PartProps) {
  const { say } = useWords()
  return (
    <Box id="about" title={say('sheet.about')} head={say('sheet.aboutHead')} blocks={blocks}>
      {text.insights.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="sheet-line">{say('sheet.fits')}</p>
    </Box>
  )
}

function Step({ text, blocks }: PartProps) {
  const { say } = useWords()
  return (
    <Box id="step" title={say('sheet.step')} head={say('sheet.stepHead')} look="sheet-step" blocks={blocks}>
      <p>
        <b>{text.step ?? say('sheet.stepNothing')}</b>
      </p>
      {text.stepDetail && <p>{text.stepDetail}</p>}
      {text.detail && <p>“{text.detail}”</p>}
      {text.ifThen && <p>{text.ifThen}</p>}
      {text.buddy && <p>{text.buddy}</p>}
    </Box>
  )
}

function Five({ text, blocks }: PartProps) {
  const { say } = useWords()
  return (
    <Box id="five" title={say('sheet.five')} head={say('sheet.fiveHead')} blocks={blocks}>
      <dl class="sheet-five">
        {text.questions.map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Box>
  )
}

function Mentor({ text, blocks }: PartProps) {
  const { say } = useWords()
  return (
    <Box id="mentor" title={say('sheet.mentor')} blocks={blocks}>
      {text.mentor.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Box>
  )
}

/** Words that were still being typed when a step ended. */
function Unsent({ words, blocks }: Readonly<{ words: readonly string[]; blocks: Blocks }>) {
  const { say } = useWords()
  return (
    <Box id="unsent" title={say('sheet.unsent')} blocks={blocks}>
      <p class="sheet-small screen-only">{say('sheet.unsentHint')}</p>
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Box>
  )
}

/** [CYCLE-1] For the next game: to scan, or to type. */
function Return({ code, blocks }: Readonly<{ code: string; blocks: Blocks }>) {
  const { say } = useWords()
  return (
    <Box id="code" title={say('sheet.code')} look="sheet-code" blocks={blocks}>
      <QrCode text={code} />
      <div>
        <p class="sheet-code-text">
          <b>{showReturnCode(code)}</b>
        </p>
        <p class="sheet-small">{say('sheet.codeText')}</p>
      </div>
    </Box>
  )
}

/** The other side: for at home, and for the next game. */
function Back({ text, blocks }: PartProps) {
  const isOn = blocks.isOn('home') || (text.code !== null && blocks.isOn('code'))
  return (
    <div class={`sheet-back ${isOn ? '' : 'sheet-off'}`}>
      <Home text={text} blocks={blocks} />
      {text.code && <Return code={text.code} blocks={blocks} />}
    </div>
  )
}

/** The placemat for the kitchen table: large, with room to write. */
function Home({ text, blocks }: PartProps) {
  const { say } = useWords()
  return (
    <section class={blocks.isOn('home') ? '' : 'sheet-off'}>
      <div class="sheet-back-head">
        <h2>{say('sheet.home')}</h2>
        <Tick id="home" title={say('sheet.home')} blocks={blocks} />
      </div>
      <p class="sheet-home-how">
        <Icon name="fork-knife" size={30} />
        {say('sheet.homeText')}
      </p>
      {text.step && (
        <div class="sheet-home-step">
          <p>{say('sheet.homeStep')}</p>
          <p>
            <b>{text.step}</b>
          </p>
          {text.stepDetail && <p>{text.stepDetail}</p>}
        </div>
      )}
      <ul class="sheet-home">
        {text.home.map(({ question, icon }) => (
          <li key={question}>
            <p class="sheet-home-ask">
              {icon && <Icon name={icon} size={34} />}
              {question}
            </p>
            <p class="sheet-line sheet-heard">{say('sheet.homeHeard')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type BoxProps = Readonly<{
  id: Block
  title: string
  head?: string
  look?: string
  blocks: Blocks
  children: ComponentChildren
}>

function Box({ id, title, head, look = '', blocks, children }: BoxProps) {
  return (
    <section class={`sheet-box ${look} ${blocks.isOn(id) ? '' : 'sheet-off'}`}>
      <div class="sheet-box-head">
        <h2>{title}</h2>
        <Tick id={id} title={title} blocks={blocks} />
        {head && <span class="sheet-term">{head}</span>}
      </div>
      <div class="sheet-box-words">{children}</div>
    </section>
  )
}

/** Whether this part comes on the paper: the student decides, part by part. */
function Tick({ id, title, blocks }: Readonly<{ id: Block; title: string; blocks: Blocks }>) {
  const { say } = useWords()
  return (
    <label class="sheet-tick">
      <input type="checkbox" checked={blocks.isOn(id)} onChange={() => blocks.toggle(id)} />
      <span class="hidden">{say('sheet.on', { title })}</span>
    </label>
  )
}
