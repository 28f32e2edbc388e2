import type { Hand, TableView } from '../shared/game/view.ts'
import type { LaidInsight } from './ownWords.ts'

/** What a group that is done may still do: ask on about an insight, and send the network question it has not sent. */
type Seen = Readonly<{ table: Pick<TableView, 'insights' | 'round'> | null; me: Pick<Hand, 'can'> }>

/** The insights to ask on about; none that is hidden. Who is away is known to the server. */
export const toAskAbout = ({ table, me }: Seen): readonly LaidInsight[] =>
  me.can.includes('startRound') ? (table?.insights ?? []).filter(({ ending }) => ending.kind !== 'hidden') : []

/** The insight of the round that is going on. */
export function askedAbout({ table }: Pick<Seen, 'table'>): LaidInsight | null {
  const { round = null, insights = [] } = table ?? {}
  return insights.find(({ seat, insight }) => seat === round?.of && insight === round.insight) ?? null
}
