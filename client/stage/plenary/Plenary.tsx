import { useState } from 'preact/hooks'
import type { PlenaryPage } from '../../../shared/lesson/commands.ts'
import type { ClassView } from '../../../shared/lesson/view.ts'
import { stageSay } from '../../board/words.ts'
import { commandLesson } from '../../connection.ts'
import { useStore } from '../../store.ts'
import { AskClass } from '../AskClass.tsx'
import { ClassHead } from '../ClassHead.tsx'
import { CoachLine } from '../coach/CoachLine.tsx'
import { MoreMenu } from '../MoreMenu.tsx'
import { PairedBar } from '../PairedBar.tsx'
import { StageButton } from '../StageButton.tsx'
import { isPaired, type SceneProps } from '../scene.ts'
import { allReady, type Tile, taken, tilesOf } from '../tileState.ts'
import { Cloud } from './Cloud.tsx'
import { Light, lightWords, OneBoard } from './Light.tsx'
import { LargeQuestion, MarketPage, ReadFirst } from './Market.tsx'
import { Word } from './Word.tsx'
import { plenarySay } from './words.ts'

const show = (page: PlenaryPage) => void commandLesson({ type: 'showPlenary', page })
type Props = SceneProps & Readonly<{ view: ClassView }>

/** The whole class rounds off: what all groups lit, saw and ask, one page at a time. */
export function Plenary({ view, ...scene }: Props) {
  const games = useStore((state) => state.games)
  const tiles = tilesOf(games)
  return (
    <>
      <ClassHead title={titleOf(view.page, tiles)} tiles={tiles} />
      <Page {...scene} view={view} tiles={tiles} games={games} />
      {isPaired(scene.host) ? <PairedBar {...scene} /> : <Controls {...scene} view={view} ready={allReady(tiles)} />}
    </>
  )
}

function titleOf(page: PlenaryPage, tiles: readonly Tile[]): string {
  switch (page.of) {
    case 'light': {
      const all = taken(tiles).every(({ lit }) => lit)
      return all ? plenarySay('light.all') : lightWords(tiles)
    }
    case 'board':
      return stageSay('play.group', { letter: page.group })
    case 'talents':
      return plenarySay('talents.title')
    case 'market':
    case 'question':
      return plenarySay('market.title')
    case 'word':
      return plenarySay('tab.word')
  }
}

type Games = ReturnType<typeof useGames>
const useGames = () => useStore((state) => state.games)
type PageProps = Props & Readonly<{ tiles: readonly Tile[]; games: Games }>

function Page({ view, tiles, games, host, settings: { look } }: PageProps) {
  const { page, talents, market } = view
  const paired = isPaired(host)
  switch (page.of) {
    case 'light':
      return (
        <Light tiles={tiles} games={games} look={look} {...(!paired && { onBoard: (group) => show({ of: 'board', group }) })} />
      )
    case 'board':
      return <OneBoard key={page.group} letter={page.group} games={games} look={look} />
    case 'talents':
      return <Cloud talents={talents} />
    case 'market':
      return <MarketPage seen={market.seen} paired={paired} />
    case 'question':
      return <LargeQuestion seen={market.seen} id={page.question} />
    case 'word':
      return <Word letters={taken(tiles).map(({ letter }) => letter)} paired={paired} />
  }
}

const TABS = ['light', 'talents', 'market', 'word'] as const
const ICONS = { light: 'sparkle', talents: 'star', market: 'megaphone', word: 'chat-dots' } as const

function Controls({ view, ready, ...scene }: Props & Readonly<{ ready: boolean }>) {
  const [asked, ask] = useState(false)
  const { page, market } = view
  const tab = page.of === 'board' ? 'light' : page.of === 'question' ? 'market' : page.of
  return (
    <footer class="stage-controls stage-play-controls">
      <div class="stage-eyes">
        <StageButton icon="play" kind="line" onTap={() => void commandLesson({ type: 'leavePlenary' })}>
          {plenarySay('back')}
        </StageButton>
      </div>
      <CoachLine topic={{ of: 'plenary', page: page.of }}>
        {page.of === 'market' && <ReadFirst market={market} />}
        {page.of === 'question' && <OneQuestion id={page.question} />}
      </CoachLine>
      <div class="stage-class-bar">
        <nav class="stage-tabs" aria-label={plenarySay('tabs')}>
          {TABS.map((of) => (
            <StageButton key={of} icon={ICONS[of]} pressed={of === tab} onTap={() => show({ of })}>
              {plenarySay(`tab.${of}`)}
            </StageButton>
          ))}
        </nav>
        <StageButton icon="eye-slash" kind="line" label={stageSay('do.hide')} onTap={scene.onHide} />
        <MoreMenu {...scene} />
        <StageButton icon="flag" kind={ready ? 'sun' : 'line'} onTap={() => ask(true)}>
          {plenarySay('finish')}
        </StageButton>
      </div>
      {asked && <AskClass asked="stop" onClose={() => ask(false)} />}
    </footer>
  )
}

/** A question that stands large can be taken away at once. */
function OneQuestion({ id }: Readonly<{ id: string }>) {
  const keep = async () => {
    const answer = await commandLesson({ type: 'judgeQuestion', question: id, verdict: 'kept' })
    if (answer.ok) show({ of: 'market' })
  }
  return (
    <StageButton icon="x" kind="line" onTap={() => void keep()}>
      {plenarySay('market.keep')}
    </StageButton>
  )
}
