import type { TextSize } from './preferences.ts'

/** How much room there is, for the styles: larger text on the same screen is less room, as when somebody zooms in. */
export type Room = 'wide' | 'narrow' | 'small' | 'slim' | 'tiny' | 'low' | 'short'

const ROOMS: readonly (readonly [Room, (width: number, height: number) => boolean])[] = [
  ['wide', (width, height) => width >= 900 && height > 520],
  ['narrow', (width) => width < 900],
  ['small', (width) => width <= 560],
  ['slim', (width) => width <= 420],
  ['tiny', (width) => width <= 240],
  ['low', (_, height) => height <= 520],
  ['short', (_, height) => height <= 800],
]

/** In CSS pixels, at this size of text. */
export const roomOf = (width: number, height: number, text: TextSize): readonly Room[] =>
  ROOMS.filter(([, fits]) => fits((width * 100) / text, (height * 100) / text)).map(([room]) => room)
