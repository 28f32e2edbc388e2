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
import type { GameView } from '../../shared/game/view.ts'
import { connectStudent } from '../connection.ts'
import { useGame } from '../game.ts'
import { notify } from '../notices.ts'
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

type Stored = KeptSheet & Readonly<{ words: Readonly<Record<string, CardWords>> }>

/** The future sheet: made, printed and copied on this device. */
export function Sheet() {
  const { say } = useWords()
  const sheet = useSheet()
  const [name, setName] = useState(() => kept<string>('sheetName') ?? '')
  const blocks = useBlocks()
  const [typed] = useState(unsentWords)
  useEffect(() => void (connectStudent() || sheet || go('/', true)), [])
  if (!sheet)
    return (
      <Message
        title={say('sheet.title')}
        text={say('sheet.missing')}
        button={say('sheet.back')}
        onPress={() => go('/play')}
        icon="list-checks"
      />
    )

  const unsent = typed.filter((words) => !isOnSheet(sheet, words))
  const write = (text: string) => {
    keep('sheetName', text)
    setName(text)
  }
  return (
    <main class="sheet-screen">
      <SheetPaper kept={sheet} name={name} onName={write} blocks={blocks} unsent={unsent} />
      <Tools
        onCopy={() => copy(plainSheet(sheetText(sheet), name, blocks.isOn, unsent), say('sheet.copied'), say('sheet.copyFailed'))}
      />
      <NoticeLine />
    </main>
  )
}

function Tools({ onCopy }: Readonly<{ onCopy: () => Promise<void> }>) {
  const { say } = useWords()
  const [asking, setAsking] = useState(false)
  return (
    <div class="sheet-tools">
      <Press look="main" icon="printer" onPress={() => print()}>
        {say('sheet.print')}
      </Press>
      <Press icon="copy" onPress={onCopy}>
        {say('sheet.copy')}
      </Press>
      <Press icon="compass" onPress={() => go('/play')}>
        {say('sheet.back')}
      </Press>
      <SettingsButton />
      {asking ? (
        <fieldset class="sheet-ask">
          <legend>{say('sheet.doneAsk')}</legend>
          <Press onPress={leaveNothing}>{say('sheet.doneYes')}</Press>
          <Press onPress={() => setAsking(false)}>{say('sheet.doneNo')}</Press>
        </fieldset>
      ) : (
        <>
          <Press icon="check" onPress={() => setAsking(true)}>
            {say('sheet.done')}
          </Press>
          <p class="quiet">{say('sheet.doneHint')}</p>
        </>
      )}
    </div>
  )
}

/** The sheet as the game shows it now, else as this tab kept it. */
function useSheet(): KeptSheet | null {
  const game = useGame()
  const words = useStore((state) => state.words)
  const [stored] = useState(() => kept<Stored>('sheet'))
  const { view, me } = game ?? {}
  const sheet = me?.sheet ?? null
  const now = view && me && sheet ? { sheet, board: view.board, seat: me.seat, ...circumstancesOf(view) } : null
  useEffect(() => {
    if (now && Object.keys(words).length > 0) keep('sheet', { ...now, words } satisfies Stored)
    if (!now && stored && Object.keys(get().words).length === 0) set({ words: stored.words })
  }, [sheet, words])
  return now ?? stored
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
