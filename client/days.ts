import { get } from './store.ts'

/** "day-3" is three days after the day on which the game began. */
export function dateOf(startedOn: string, choice: string): Date | null {
  const days = /^day-(\d{1,2})$/.exec(choice)?.[1]
  const date = new Date(`${startedOn.slice(0, 10)}T12:00:00`)
  if (days === undefined || Number.isNaN(date.getTime())) return null
  date.setDate(date.getDate() + Number(days))
  return date
}

const LOOKS = {
  /** for a chip: "vr 27" */
  short: { weekday: 'short', day: 'numeric' },
  /** for a lesson: "27 november" */
  day: { day: 'numeric', month: 'long' },
  /** for a sentence: "vrijdag 27 november" */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** for the head of the sheet: "27 november 2026" */
  full: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export const sayDate = (date: Date | null, look: keyof typeof LOOKS): string =>
  date ? new Intl.DateTimeFormat(localeNow(), LOOKS[look]).format(date) : ''

const localeNow = () => (get().language === 'nl' ? 'nl-NL' : 'en-GB')

/** "11:20" */
export const sayTime = (time: number): string =>
  new Intl.DateTimeFormat(localeNow(), { hour: '2-digit', minute: '2-digit' }).format(time)

export const sayDay = (startedOn: string, choice: string | null, look: keyof typeof LOOKS): string =>
  choice === null ? '' : sayDate(dateOf(startedOn, choice), look)
