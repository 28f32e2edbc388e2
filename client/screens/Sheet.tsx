import '../styles/play.css'
import '../styles/bar.css'
import '../styles/choices.css'
import '../styles/table.css'
import '../styles/actions.css'
import '../styles/quiet.css'
import '../styles/sheet.css'
import '../styles/sheetBack.css'
import '../styles/sheetPrint.css'
import '../styles/aloud.css'
import { useEffect, useState } from 'preact/hooks'
import type { Seat } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import { connectStudent } from '../connection.ts'
import { type StepProps, useGame } from '../game.ts'
import { handsOf } from '../hand.ts'
import { notify } from '../notices.ts'
import { Badge } from '../panels/Badge.tsx'
import { Covered } from '../panels/Covered.tsx'
import { Message } from '../panels/Message.tsx'
import { NoticeLine } from '../panels/NoticeLine.tsx'
import { Press } from '../panels/Press.tsx'
import { SettingsButton } from '../panels/SettingsButton.tsx'
import { SheetPaper } from '../panels/SheetPaper.tsx'
import { keep, kept } from '../remembered.ts'
import { leaveNothing } from '../returning.ts'
import { go } from '../route.ts'
import { useWords } from '../say.ts'
import { type KeptSheet, sheetText } from '../sheet.ts'
import { plainSheet } from '../sheetPlain.ts'
import { type CardWords, get, set, useStore } from '../store.ts'
import { unsentWords } from '../typed.ts'
import { useBlocks } from '../useBlocks.ts'

/** The sheet of one player of this device. */
type OwnSheet = KeptSheet & Readonly<{ player: string }>
type Stored = Readonly<{ sheets: readonly OwnSheet[]; words: Readonly<Record<string, CardWords>> }>
/** As a tab kept it that one student plays on. */
type StoredOne = KeptSheet & Pick<Stored, 'words'>

/** The future sheet: made, printed and copied on this device. On a shared device one after another. */
export function Sheet() {
  return (
    <Covered>
      <Sheets />
    </Covered>
  )
}

function Sheets() {
  const { say } = useWords()
  const sheets = useSheets()
  const [whose, setWhose] = useState<Seat | null>(null)
  useEffect(() => void (connectStudent() || sheets.length > 0 || go('/', true)), [])
  const [first] = sheets
  if (!first)
    return (
      <Message
        title={say('sheet.title')}
        text={say('sheet.missing')}
        button={say('sheet.back')}
        onPress={() => go('/play')}
        icon="list-checks"
      />
    )
  if (sheets.length === 1) return <OneSheet sheet={first} at="" />
  const chosen = sheets.find(({ seat }) => seat === whose)
  if (!chosen) return <Whose sheets={sheets} onChoose={setWhose} />
  return <OneSheet key={chosen.seat} sheet={chosen} at={`/${chosen.seat}`} onOther={() => setWhose(null)} />
}

/** "Geef het scherm aan die leerling": who taps the own name sees the own sheet. */
function Whose({ sheets, onChoose }: Readonly<{ sheets: readonly OwnSheet[]; onChoose: (seat: Seat) => void }>) {
  const { say } = useWords()
  return (
    <main class="message sheet-whose">
      <h1>{say('sheet.whose')}</h1>
      <p>{say('sheet.whoseText')}</p>
      {sheets.map(({ seat, player }) => (
        <button key={seat} type="button" class="button" onClick={() => onChoose(seat)}>
          <Badge seat={seat} size={44} /> {say('shared.isMe', { name: player })}
        </button>
      ))}
      <Ending isShared />
      <SettingsButton />
    </main>
  )
}

/** `at`: under which names this tab keeps what belongs to this sheet only. */
function OneSheet({ sheet, at, onOther }: Readonly<{ sheet: OwnSheet; at: string; onOther?: () => void }>) {
  const { say } = useWords()
  const [name, setName] = useState(() => kept<string>(`sheetName${at}`) ?? '')
  const blocks = useBlocks(`sheetOff${at}`)
  const [typed] = useState(() => unsentWords(sheet.seat))
  const unsent = typed.filter((words) => !isOnSheet(sheet, words))
  const write = (text: string) => {
    keep(`sheetName${at}`, text)
    setName(text)
  }
  return (
    <main class="sheet-screen">
      <SheetPaper kept={sheet} name={name} onName={write} blocks={blocks} unsent={unsent} />
      <Tools
        onCopy={() => copy(plainSheet(sheetText(sheet), name, blocks.isOn, unsent), say('sheet.copied'), say('sheet.copyFailed'))}
        {...(onOther && { onOther })}
      />
      <NoticeLine />
    </main>
  )
}

function Tools({ onCopy, onOther }: Readonly<{ onCopy: () => Promise<void>; onOther?: () => void }>) {
  const { say } = useWords()
  return (
    <div class="sheet-tools">
      <Press look="main" icon="printer" onPress={() => print()}>
        {say('sheet.print')}
      </Press>
      <Press icon="copy" onPress={onCopy}>
        {say('sheet.copy')}
      </Press>
      {onOther && (
        <Press icon="users" onPress={onOther}>
          {say('sheet.others')}
        </Press>
      )}
      <Press icon="compass" onPress={() => go('/play')}>
        {say('sheet.back')}
      </Press>
      <SettingsButton />
      {!onOther && <Ending isShared={false} />}
    </div>
  )
}

/** "Klaar" for this device: asked once more. */
function Ending({ isShared }: Readonly<{ isShared: boolean }>) {
  const { say } = useWords()
  const [asking, setAsking] = useState(false)
  if (asking)
    return (
      <fieldset class="sheet-ask">
        <legend>{say(isShared ? 'sheet.doneAskAll' : 'sheet.doneAsk')}</legend>
        <Press onPress={leaveNothing}>{say('sheet.doneYes')}</Press>
        <Press onPress={() => setAsking(false)}>{say('sheet.doneNo')}</Press>
      </fieldset>
    )
  return (
    <>
      <Press icon="check" onPress={() => setAsking(true)}>
        {say('sheet.done')}
      </Press>
      <p class="quiet">{say('sheet.doneHint')}</p>
    </>
  )
}

/** The sheets of who plays on this device as the game shows them now, else as this tab kept them. */
function useSheets(): readonly OwnSheet[] {
  const game = useGame()
  const words = useStore((state) => state.words)
  const [stored] = useState(storedSheets)
  const now = game ? sheetsIn(game) : []
  useEffect(() => {
    if (now.length > 0 && Object.keys(words).length > 0) keepSheets({ sheets: now, words })
    if (now.length === 0 && stored && Object.keys(get().words).length === 0) set({ words: stored.words })
  }, [game?.view.me, words])
  return now.length > 0 ? now : (stored?.sheets ?? [])
}

const sheetsIn = ({ view, me, names }: StepProps): OwnSheet[] =>
  handsOf(me).flatMap(({ seat, sheet }) =>
    sheet ? [{ sheet, board: view.board, seat, player: names[seat], ...circumstancesOf(view) }] : [],
  )

function keepSheets({ sheets, words }: Stored): void {
  const [first] = sheets
  keep('sheets', sheets.length > 1 ? ({ sheets, words } satisfies Stored) : null)
  keep('sheet', first ? ({ ...first, words } satisfies StoredOne) : null)
}

function storedSheets(): Stored | null {
  const all = kept<Stored>('sheets')
  const one = kept<StoredOne>('sheet')
  return all ?? (one && { sheets: [{ ...one, player: '' }], words: one.words })
}

/** Words that did reach the table after all. */
const isOnSheet = ({ sheet: { insights, detail } }: KeptSheet, words: string): boolean =>
  detail === words || insights.some(({ ending }) => ending.kind === 'words' && ending.words === words)

const circumstancesOf = ({ status, players, me }: GameView) => ({
  group: players.filter(({ seat }) => seat !== me?.partner?.seat).length,
  level: status.level,
  startedOn: status.startedOn,
})

async function copy(text: string, done: string, failed: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify(done)
  } catch {
    notify(byHand(text) ? done : failed)
  }
}

/** On plain http there is no clipboard: a field that is selected, copied and gone. */
function byHand(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'hidden'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}
