import * as z from 'zod/mini'
import type { Viewer } from '../shared/basics.ts'
import type { GameEvent } from '../shared/game/events.ts'
import type { Game } from '../shared/game/game.ts'
import { gameView, type WitnessedEvent, witnessedEvent } from '../shared/game/view.ts'
import { viewOf as gameViewOf } from '../shared/game/viewOf.ts'
import { witnessed } from '../shared/game/witnessed.ts'
import type { Lesson } from '../shared/lesson/lesson.ts'
import { type LessonViewer, lessonView } from '../shared/lesson/view.ts'
import { viewOf as lessonViewOf } from '../shared/lesson/viewOf.ts'

/** A view as it may leave the server: parsed by its strict schema, each section also as text to see whether it changed. */
export type Picture = {
  readonly version: number
  readonly sections: Fields
  readonly texts: Readonly<Record<string, string>>
}
type Fields = Readonly<Record<string, unknown>>
/** What a device must be sent to have this picture, seen from the one it has: whole sections, and fields of sections. */
export type Difference = {
  readonly from: number | null
  readonly sections: Fields
  readonly parts?: Readonly<Record<string, Fields>>
}
type Schema = { parse(view: unknown): object }
type Shape = { readonly whole: Schema; readonly some: Schema }

const happened = z.array(witnessedEvent)
const ofLesson: Shape = { whole: lessonView, some: z.partial(lessonView) }
const ofGame: Shape = { whole: gameView, some: z.partial(gameView) }

/** `had`: an earlier picture. What reads the same to the letter has been through the schema. */
export const pictureOfLesson = (
  lesson: Lesson,
  viewer: LessonViewer,
  shift: number,
  games: readonly Game[],
  had?: Picture,
): Picture => picture(ofLesson, lessonViewOf(lesson, viewer, shift, games), had)
export const pictureOfGame = (game: Game, viewer: Viewer, had?: Picture): Picture =>
  picture(ofGame, gameViewOf(game, viewer), had)

function picture({ whole, some }: Shape, view: { readonly version: number }, had: Picture | undefined): Picture {
  const { version } = view
  const fresh: Record<string, unknown> = {}
  const texts: Record<string, string> = {}
  for (const [name, section] of Object.entries(view)) {
    const text = JSON.stringify(section)
    const known = had?.texts[name]
    // the older of two same texts is kept, so that what is new soon goes
    texts[name] = known === text ? known : text
    if (known !== text) fresh[name] = section
  }
  return had
    ? { version, sections: { ...had.sections, ...some.parse(fresh) }, texts }
    : { version, sections: whole.parse(view) as Fields, texts }
}

/** The sections whose text is another than the device has, and of those with the same fields only what changed in them. */
export function difference(picture: Picture, had: Picture | undefined): Difference {
  if (!had) return { from: null, sections: picture.sections }
  const sections: Record<string, unknown> = {}
  const parts: Record<string, Fields> = {}
  for (const [name, section] of Object.entries(picture.sections)) {
    if (name === 'version' || picture.texts[name] === had.texts[name]) continue
    const earlier = had.sections[name]
    if (isFields(section) && isFields(earlier) && haveSameNames(section, earlier)) parts[name] = changedIn(section, earlier)
    else sections[name] = section
  }
  return { from: had.version, sections, ...(Object.keys(parts).length > 0 && { parts }) }
}

const isFields = (section: unknown): section is Fields =>
  typeof section === 'object' && section !== null && !Array.isArray(section)

function haveSameNames(one: Fields, other: Fields): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => name in other)
}

const changedIn = (section: Fields, earlier: Fields): Fields =>
  Object.fromEntries(Object.entries(section).filter(([name, value]) => !isSame(value, earlier[name])))

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

/** What happened, as this viewer may witness it. */
export const happenedFor = (events: readonly GameEvent[], viewer: Viewer): WitnessedEvent[] =>
  happened.parse(events.map((event) => witnessed(event, viewer)).filter((fact) => fact !== null))
