import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOOKS, lineColour, MOODS, mix, PALETTES, PAPER, seatColour } from '../../client/board/palette.ts'
import { SEATS } from '../../shared/basics.ts'

/** WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for large text and for graphics that say something. */
const TEXT = 4.5
const GRAPHIC = 3

const styles = new URL('../../client/styles/', import.meta.url)
const css = (file: string) => readFileSync(new URL(file, styles), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const tokens = Object.fromEntries(
  [...css('tokens.css').matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\s*;/gi)].map(([, name, value]) => [name, value]),
)

function token(name: string): string {
  const value = tokens[name]
  if (!value) throw new Error(`client/styles/tokens.css has no colour --${name}`)
  return value
}

function luminance(hex: string): number {
  const whole = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1, 7)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(whole.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('the measure itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2)
})

describe('Text', () => {
  const night = ['night', 'night-2', 'night-3']
  const paper = ['paper', 'paper-2']
  test.each([
    ...night.flatMap((ground) => ['snow', 'mist'].map((text) => [text, ground] as const)),
    ...paper.flatMap((ground) => ['ink', 'ink-2'].map((text) => [text, ground] as const)),
    ['sun-ink', 'sun'],
    ['warm', 'night'],
    ['warm', 'night-2'],
    ['sun', 'night'],
    ['sun', 'night-2'],
  ] as const)('%s on %s', (text, ground) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(TEXT)
  })

  /** Rules that name a colour and what is behind it: whatever is written there, it can be read. */
  const pairs = readdirSync(styles).flatMap((file) =>
    [...css(file).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
      const colour = solid(/(?:^|[;\s])color:\s*([^;]+)/.exec(body)?.[1])
      const ground = solid(/background(?:-color)?:\s*([^;]+)/.exec(body)?.[1])
      return colour && ground ? [[`${file} ${selector.trim().replace(/\s+/g, ' ')}`, colour, ground] as const] : []
    }),
  )
  test('there are rules to look at', () => expect(pairs.length).toBeGreaterThan(15))
  test.each(pairs)('%s', (_, colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(TEXT)
  })
})

/** A plain colour in a rule, through its token; null for anything else. */
function solid(value: string | undefined): string | null {
  const name = /^var\(--([\w-]+)\)$/.exec(value?.trim() ?? '')?.[1]
  if (name) return tokens[name] ?? null
  return /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value?.trim() ?? '') ? (value?.trim() ?? null) : null
}

describe('Players', () => {
  test.each(SEATS)('%s has one colour, in the styles and on the board', (seat) => {
    expect(token(`seat-${seat}`)).toBe(seatColour(seat))
  })
  test.each(SEATS.flatMap((seat) => ['night', 'night-2', 'night-3'].map((ground) => [seat, ground] as const)))(
    '%s on %s',
    (seat, ground) => expect(contrast(seatColour(seat), token(ground))).toBeGreaterThanOrEqual(GRAPHIC),
  )
  test.each(SEATS)('the animal of %s on its colour, as a badge and on paper', (seat) => {
    expect(contrast(token('ink'), seatColour(seat))).toBeGreaterThanOrEqual(GRAPHIC)
  })
})

describe.each(LOOKS)('The %s board', (look) => {
  const palette = PALETTES[look]
  const ground = [palette.middle, palette.edge]
  const least = (colour: string, grounds: readonly string[]) => Math.min(...grounds.map((one) => contrast(colour, one)))

  test.each(SEATS)('line of %s', (seat) => expect(least(lineColour(seat, palette), ground)).toBeGreaterThanOrEqual(GRAPHIC))
  test.each(SEATS)('animal, bulb and check of %s', (seat) => {
    expect(contrast(palette.ink, seatColour(seat))).toBeGreaterThanOrEqual(GRAPHIC)
  })
  test('spaces and theme icons that are still dark', () => {
    expect(least(palette.nodeRim, ground)).toBeGreaterThanOrEqual(GRAPHIC)
    expect(least(palette.icon, [palette.node, palette.nodeTop])).toBeGreaterThanOrEqual(GRAPHIC)
  })
  test('the ring round a card, and the Guide', () => {
    expect(least(palette.river, ground)).toBeGreaterThanOrEqual(GRAPHIC)
    expect(Math.max(least(palette.pawn, ground), least(palette.pawnRim, ground))).toBeGreaterThanOrEqual(GRAPHIC)
    expect(contrast(palette.pawn, palette.pawnRim)).toBeGreaterThanOrEqual(GRAPHIC)
  })
  test('the compass in the hub, dark and lit', () => {
    expect(contrast(palette.hubIcon, palette.hub)).toBeGreaterThanOrEqual(GRAPHIC)
    expect(contrast(palette.ink, palette.hubOn)).toBeGreaterThanOrEqual(GRAPHIC)
  })
  test('cards: theme on paper, compass on the back', () => {
    expect(contrast(PAPER.ink, PAPER.ground)).toBeGreaterThanOrEqual(GRAPHIC)
    expect(contrast(palette.cardBackIcon, palette.cardBack)).toBeGreaterThanOrEqual(GRAPHIC)
  })
})

/** Feelings are seen at the table only, and the table is a night board. */
test.each(Object.entries(MOODS))('the feeling %s tints the space, and its theme stays in sight', (_, colour) => {
  const { middle, edge, node, moodIcon } = PALETTES.night
  expect(Math.min(contrast(colour, middle), contrast(colour, edge))).toBeGreaterThanOrEqual(GRAPHIC)
  expect(contrast(mix(colour, moodIcon, 0.45), mix(node, colour, 0.3))).toBeGreaterThanOrEqual(GRAPHIC)
})
