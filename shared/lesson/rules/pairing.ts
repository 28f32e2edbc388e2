import { SIGN_ANIMALS } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import { type Random, random } from '../../random.ts'
import type { LessonCommandOf, Sign } from '../commands.ts'
import type { Lesson, Waiting } from '../lesson.ts'
import type { LessonJudgement } from './joining.ts'

/** A second device as the mentor's private control: it shows a sign, and only a tap on the same sign on the board lets it in. */

const SIGN_MS = 180_000
const MOST_WAITING = 4
const DECOYS = 3

/** Signs that are not too old; in ms of the lesson's own time. */
export const waitingAt = ({ waiting }: Lesson, at: number): Waiting[] => waiting.filter(({ until }) => until > at)

/** All signs on the board, each at its own place as long as it is there. */
export const signsOf = ({ sign, decoys, place }: Waiting): Sign[] => [...decoys.slice(0, place), sign, ...decoys.slice(place)]

const isSame = (one: Sign, other: Sign): boolean => one.animal === other.animal && one.digits === other.digits

/** [PAIR-1] A device asks to be let in and gets a sign, for three minutes. [PAIR-4] Never one with a seat in this lesson. */
export function askControl(lesson: Lesson, command: LessonCommandOf<'askControl'>): LessonJudgement {
  const { control, tokenHash, at } = command
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  if (command.student) return reject({ code: 'studentDevice' })
  const waiting = waitingAt(lesson, at)
  if (waiting.length >= MOST_WAITING) return reject({ code: 'tooManyWaiting' })
  const draw = random(lesson.seed, lesson.version)
  const signs = newSigns(DECOYS + 1, waiting.flatMap(signsOf), draw)
  const place = Math.floor(draw() * signs.length)
  const [sign, ...decoys] = signs as [Sign, ...Sign[]]
  return accept({ type: 'controlAsked', control, tokenHash, sign, decoys, place, until: at + SIGN_MS })
}

/** Signs that do not stand on the board, of which no two have the same animal. */
function newSigns(count: number, taken: readonly Sign[], draw: Random): Sign[] {
  const signs: Sign[] = []
  while (signs.length < count) {
    const animal = SIGN_ANIMALS[Math.floor(draw() * SIGN_ANIMALS.length)] ?? 'fox'
    const sign = { animal, digits: 10 + Math.floor(draw() * 90) }
    if (!signs.some((one) => one.animal === animal) && !taken.some((one) => isSame(one, sign))) signs.push(sign)
  }
  return signs
}

/** [PAIR-2] Only a tap on its own sign lets a device in; any other sign lets nobody in. */
export function admitControl(lesson: Lesson, { animal, digits, at }: LessonCommandOf<'admitControl'>): LessonJudgement {
  const found = waitingAt(lesson, at).find(({ sign }) => isSame(sign, { animal, digits }))
  return found
    ? accept({ type: 'controlAdmitted', control: found.control, tokenHash: found.tokenHash })
    : reject({ code: 'signWrong' })
}

export const clearSigns = (): LessonJudgement => accept({ type: 'signsCleared' })

/** [PAIR-5] A control goes by itself, or the board takes all of them away and has its buttons back. */
export const dropControl = ({ controls }: Lesson, { control }: LessonCommandOf<'dropControl'>): LessonJudgement =>
  controls.some((one) => one.control === control) ? accept({ type: 'controlDropped', control }) : accept()

export const dropControls = ({ controls }: Lesson): LessonJudgement =>
  accept(...controls.map(({ control }) => ({ type: 'controlDropped', control }) as const))
