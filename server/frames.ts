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
  readonly sections: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
}
/** What a device must be sent to have this picture, seen from the one it has. */
export type Difference = { readonly from: number | null; readonly sections: Readonly<Record<string, unknown>> }

const happened = z.array(witnessedEvent)

export const pictureOfLesson = (lesson: Lesson, viewer: LessonViewer, shift: number, games: readonly Game[]): Picture =>
  picture(lessonView.parse(lessonViewOf(lesson, viewer, shift, games)))
export const pictureOfGame = (game: Game, viewer: Viewer): Picture => picture(gameView.parse(gameViewOf(game, viewer)))

function picture(view: { readonly version: number }): Picture {
  const sections = Object.entries(view)
  return {
    version: view.version,
    sections: Object.fromEntries(sections),
    texts: Object.fromEntries(sections.map(([name, section]) => [name, JSON.stringify(section)])),
  }
}

/** The sections whose text is another than the device has; all of them when it has none. */
export function difference(picture: Picture, had: Picture | undefined): Difference {
  if (!had) return { from: null, sections: picture.sections }
  const changed = Object.entries(picture.sections).filter(([name]) => picture.texts[name] !== had.texts[name])
  return { from: had.version, sections: Object.fromEntries(changed) }
}

/** What happened, as this viewer may witness it. */
export const happenedFor = (events: readonly GameEvent[], viewer: Viewer): WitnessedEvent[] =>
  happened.parse(events.map((event) => witnessed(event, viewer)).filter((fact) => fact !== null))
