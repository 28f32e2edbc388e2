import { useEffect, useState } from 'preact/hooks'
import type { Seat } from '../../shared/basics.ts'
import type { StepProps } from '../game.ts'
import { lineOf } from '../narrate.ts'
import { laidText } from '../ownWords.ts'
import { say } from '../say.ts'
import { type Happened, useStore } from '../store.ts'
import { Badge } from './Badge.tsx'
import { Icon } from './Icon.tsx'

const STAYS_MS = 6000

/** What somebody else just put on the board, for who has no board in sight. It goes away by itself; the narrator says it too. */
export function News(props: StepProps) {
  const news = useNews(props)
  if (!news) return null
  return (
    <div class="news" aria-hidden="true">
      {news.seat ? <Badge seat={news.seat} size={34} /> : <Icon name="sparkle" size={26} />}
      <p>{news.text}</p>
    </div>
  )
}

type Shown = Readonly<{ seat: Seat | null; text: string }>

function useNews(props: StepProps): Shown | null {
  const happened = useStore((state) => state.happened)
  const [shown, setShown] = useState<Shown | null>(null)
  const [first] = useState(happened.key)
  useEffect(() => {
    if (happened.key === first || happened.group !== props.letter) return
    const news = newsOf(happened.events, props)
    if (news) setShown(news)
  }, [happened.key])
  useEffect(() => {
    const timer = setTimeout(() => setShown(null), STAYS_MS)
    return () => clearTimeout(timer)
  }, [shown])
  return shown
}

function newsOf(events: Happened['events'], { me, names, table }: StepProps): Shown | null {
  for (const event of events) {
    if (event.type !== 'insightLaid' && event.type !== 'actionConfirmed') continue
    if (event.seat === me.seat) continue
    const [line = ''] = lineOf(event, say, names)
    const laid = event.type === 'insightLaid' && table?.insights.findLast(({ seat }) => seat === event.seat)
    const words = laid && laidText(laid).text
    return { seat: event.seat, text: words ? `${say('insight.of', { name: names[event.seat] })}: “${words}”` : line }
  }
  return null
}
