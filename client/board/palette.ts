import { SEAT_LOOKS, type Seat } from '../../shared/basics.ts'
import type { Feeling } from './boardModel.ts'

export const LOOKS = ['night', 'light'] as const
export type Look = (typeof LOOKS)[number]

/** The colours of a board. They are baked into textures: the Canvas renderer has no tint. */
export type Palette = {
  readonly middle: string
  readonly edge: string
  readonly rim: string
  readonly ring: string
  readonly node: string
  readonly nodeTop: string
  readonly nodeRim: string
  readonly icon: string
  readonly cell: string
  readonly cellLine: string
  readonly bar: string
  readonly hub: string
  readonly hubOn: string
  readonly hubRim: string
  readonly hubIcon: string
  readonly litRim: string
  readonly river: string
  readonly pawn: string
  readonly pawnShade: string
  readonly pawnRim: string
  readonly needle: string
  readonly cardBack: string
  readonly cardBackIcon: string
  readonly cardRim: string
  readonly moodIcon: string
  readonly star: string
  readonly ink: string
  readonly glow: number
  /** how much darker a player's lines are than the player's colour */
  readonly lineShade: number
  /** how much nearer to white the light inside a line is at the end */
  readonly shine: number
}

export const PALETTES: Record<Look, Palette> = {
  night: {
    middle: '#1b2f4d',
    edge: '#0c1626',
    rim: '#22395c',
    ring: '#2c426399',
    node: '#101d33',
    nodeTop: '#1a2c49',
    nodeRim: '#647c9e',
    icon: '#647c9e',
    cell: '#0f1c31',
    cellLine: '#33496b',
    bar: '#0c1626',
    hub: '#1d3150',
    hubOn: '#ffffff',
    hubRim: '#dfe8f5',
    hubIcon: '#dfe8f5',
    litRim: '#ffffff',
    river: '#ffffff',
    pawn: '#ffffff',
    pawnShade: '#c3d2e8',
    pawnRim: '#0c1626',
    needle: '#ff6b8b',
    cardBack: '#1d3150',
    cardBackIcon: '#ffc233',
    cardRim: '#fbf8f1',
    moodIcon: '#ffffff',
    star: '#dfeaff',
    ink: '#0c1626',
    glow: 1,
    lineShade: 0,
    shine: 0.8,
  },
  light: {
    middle: '#fffdf8',
    edge: '#efe9dc',
    rim: '#cfc8b6',
    ring: '#d6d0c0',
    node: '#f6f1e6',
    nodeTop: '#ffffff',
    nodeRim: '#7f7a6b',
    icon: '#7f7a6b',
    cell: '#ffffff',
    cellLine: '#b9b3a3',
    bar: '#f4f1ea',
    hub: '#ffffff',
    hubOn: '#ffc233',
    hubRim: '#15233a',
    hubIcon: '#15233a',
    litRim: '#15233a',
    river: '#15233a',
    pawn: '#ffffff',
    pawnShade: '#e4dccb',
    pawnRim: '#15233a',
    needle: '#ff6b8b',
    cardBack: '#1d3150',
    cardBackIcon: '#ffc233',
    cardRim: '#15233a',
    moodIcon: '#15233a',
    star: '#cfc8b6',
    ink: '#15233a',
    glow: 0,
    lineShade: 0.38,
    shine: 0,
  },
}

/** Cards are paper, on a dark board and on a light one. */
export const PAPER = { ground: '#fbf8f1', ink: '#15233a', line: '#c9c1b0' } as const

export const seatColour = (seat: Seat) => SEAT_LOOKS[seat].colour
export const lineColour = (seat: Seat, palette: Palette) => shade(seatColour(seat), palette.lineShade)

export const MOODS: Record<Feeling, string> = {
  happy: '#ffe08a',
  proud: '#c9a2ff',
  tense: '#ff9f6e',
  angry: '#ff7d7d',
  bored: '#a9bcd6',
  surprised: '#7fdcff',
  calm: '#9be8b8',
}

/** A colour between two `#rrggbb` colours: 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number) {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const parts = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** `#rrggbb` made darker by a share of 0 to 1. */
export const shade = (hex: string, share: number) => mix(hex, '#000000', share)

/** `#rrggbb` with an opacity of 0 to 1. */
export const fade = (hex: string, alpha: number) =>
  `${hex}${Math.round(Math.min(1, Math.max(0, alpha)) * 255)
    .toString(16)
    .padStart(2, '0')}`
