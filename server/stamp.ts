import type { PlayerCommand } from '../shared/game/commands.ts'
import type { LessonMentorCommand } from '../shared/lesson/commands.ts'
import { hostCommandRequest, type Rejection, studentRequest } from '../shared/wire.ts'
import type { Classroom } from './classroom.ts'
import type { Device } from './device.ts'
import type { Verdict } from './table.ts'

type Answer = Verdict<unknown> | { readonly ok: false; readonly rejection: Rejection }

type Code = 'malformed' | 'onlyOnBoard' | 'notFound' | 'notStarted' | 'rudeWords' | 'variantMissing' | 'questionUnknown'
const refuse = (code: Code): Answer => ({ ok: false, rejection: { code } })

/** A device's message becomes a command: who asks stands in the ticket, when is the table's own time. */
export function ask(classroom: Classroom, device: Device, message: unknown, isRude: IsRude): Promise<Answer> | Answer {
  classroom.tap()
  const { identity } = device
  return identity.role === 'student'
    ? askAsStudent(classroom, identity.student, message, isRude)
    : askAsHost(classroom, device, message)
}
type IsRude = (text: string) => boolean

/** What a student asks, or a player of the server in a trial. */
export function askAsStudent(classroom: Classroom, student: string, message: unknown, isRude: IsRude): Promise<Answer> | Answer {
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

function askAsHost(classroom: Classroom, device: Device, message: unknown): Promise<Answer> | Answer {
  const { success, data: request } = hostCommandRequest.safeParse(message)
  if (!success) return refuse('malformed')
  const id = `host:${request.id}`
  if (request.on === 'lesson') {
    const away = device.identity.role !== 'stage' && ONLY_ON_BOARD.includes(request.command.type)
    return away ? refuse('onlyOnBoard') : askLesson(classroom, request.command, id)
  }
  const game = classroom.game(request.group)
  if (game && request.command.type === 'lookIn') return look(classroom, device, request.group, request.command.on)
  return game ? game.issue({ ...request.command, moment: request.moment }, id) : refuse('notFound')
}

/** [PAIR-2] Who stands before the board sees whom it lets in. */
const ONLY_ON_BOARD: readonly LessonMentorCommand['type'][] = ['admitControl']

/** [LOOK-1] Which device looks is known here; the group hears only that somebody does. */
async function look(classroom: Classroom, device: Device, group: string, on: boolean): Promise<Answer> {
  await classroom.look(device, group, on)
  return { ok: true, version: classroom.game(group)?.version ?? 0 }
}

/** The network question that a command is about. */
function questionIn(command: LessonMentorCommand): string | null {
  if (command.type === 'showPlenary') return command.page.of === 'question' ? command.page.question : null
  return command.type === 'judgeQuestion' || command.type === 'readQuestion' ? command.question : null
}

/** The rules of the lesson do not know what `content/` and the games hold, so a question that nobody sent and a variant or level without cards is refused here. */
async function askLesson(classroom: Classroom, command: LessonMentorCommand, id: string): Promise<Answer> {
  if (command.type === 'setUp' && !classroom.offers(command)) return refuse('variantMissing')
  const question = questionIn(command)
  if (question !== null && !classroom.hasQuestion(question)) return refuse('questionUnknown')
  // before it is answered: a server that stops just then must not delete the lesson tomorrow
  if (command.type === 'shelve') await classroom.keepLong()
  const now = classroom.clock
  return classroom.lesson.issue({ ...command, now, today: new Date(now).toISOString().slice(0, 10) }, id)
}
