import type { PlayerCommand } from '../shared/game/commands.ts'
import type { LessonMentorCommand } from '../shared/lesson/commands.ts'
import { hostCommandRequest, type Rejection, studentRequest } from '../shared/wire.ts'
import type { Classroom } from './classroom.ts'
import type { Identity } from './device.ts'
import type { Verdict } from './table.ts'

type Answer = Verdict<unknown> | { readonly ok: false; readonly rejection: Rejection }

type Code = 'malformed' | 'notFound' | 'notStarted' | 'rudeWords' | 'variantMissing'
const refuse = (code: Code): Answer => ({ ok: false, rejection: { code } })

/** A device's message becomes a command: who asks stands in the ticket, when is the table's own time. */
export function ask(classroom: Classroom, identity: Identity, message: unknown, isRude: IsRude): Promise<Answer> | Answer {
  classroom.tap()
  return identity.role === 'stage' ? askAsHost(classroom, message) : askAsStudent(classroom, identity.student, message, isRude)
}
type IsRude = (text: string) => boolean

function askAsStudent(classroom: Classroom, student: string, message: unknown, isRude: IsRude): Promise<Answer> | Answer {
  const { success, data: request } = studentRequest.safeParse(message)
  if (!success) return refuse('malformed')
  const id = `${student}:${request.id}`
  if (request.on === 'lesson') return classroom.lesson.issue({ ...request.command, student }, id)
  const words = ownWordsIn(request.command)
  if (words !== '' && isRude(words)) return refuse('rudeWords')
  const place = classroom.placeOf(student)
  const game = place && classroom.game(place.group)
  return game
    ? game.issue({ ...request.command, seat: request.for ?? place.seat, by: place.seat, moment: request.moment }, id)
    : refuse('notStarted')
}

/** What a student wrote freely; empty in a command without own words. */
function ownWordsIn(command: PlayerCommand): string {
  if (command.type === 'writeDetail') return command.words
  return command.type === 'layInsight' && command.ending.kind === 'words' ? command.ending.words : ''
}

function askAsHost(classroom: Classroom, message: unknown): Promise<Answer> | Answer {
  const { success, data: request } = hostCommandRequest.safeParse(message)
  if (!success) return refuse('malformed')
  const id = `host:${request.id}`
  if (request.on === 'lesson') return askLesson(classroom, request.command, id)
  const game = classroom.game(request.group)
  return game ? game.issue({ ...request.command, moment: request.moment }, id) : refuse('notFound')
}

/** The rules do not know what `content/` holds, so a variant or level without cards is refused here. */
async function askLesson(classroom: Classroom, command: LessonMentorCommand, id: string): Promise<Answer> {
  if (command.type === 'setUp' && !classroom.offers(command)) return refuse('variantMissing')
  // before it is answered: a server that stops just then must not delete the lesson tomorrow
  if (command.type === 'shelve') await classroom.keepLong()
  const now = classroom.clock
  return classroom.lesson.issue({ ...command, now, today: new Date(now).toISOString().slice(0, 10) }, id)
}
