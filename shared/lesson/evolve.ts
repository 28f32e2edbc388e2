import type { LessonEvent } from './events.ts'
import {
  admitted,
  asked,
  change,
  devicePassed,
  erased,
  givenUp,
  joined,
  regroup,
  removed,
  restored,
  returned,
  seated,
  taken,
  takenOver,
  takenUp,
  wished,
} from './evolving.ts'
import type { Lesson } from './lesson.ts'

/** Writes one fact down. */
export function evolve(lesson: Lesson, event: LessonEvent): Lesson {
  return { ...write(lesson, event), version: lesson.version + 1 }
}

function write(lesson: Lesson, event: LessonEvent): Lesson {
  switch (event.type) {
    case 'lessonOpened': {
      const { type, at, occasion = 'first', trial = false, ...facts } = event
      return { ...lesson, ...facts, animals: event.animals ?? false, occasion, trial, stage: 'lobby', door: 'open' }
    }
    case 'lessonSetUp':
      return { ...lesson, level: event.level, variant: event.variant, clocks: event.clocks, off: event.off }
    case 'clocksSet':
      return { ...lesson, clocks: event.clocks }
    case 'endSet':
      return { ...lesson, endsAt: event.endsAt }
    case 'doorClosed':
      return { ...lesson, door: 'closed' }
    case 'doorOpened':
      return { ...lesson, door: 'open' }
    case 'studentJoined':
      return joined(lesson, event)
    case 'studentLeft':
      return regroup({ ...lesson, students: lesson.students.filter(({ student }) => student !== event.student) }, [])
    case 'studentPlaced':
      return seated(lesson, event.student, event.group, event.seat)
    case 'studentMoved':
      return seated(lesson, event.student, event.group, event.seat)
    case 'studentRemoved':
      return removed(lesson, event)
    case 'studentRestored':
      return restored(lesson, event)
    case 'studentErased':
      return erased(lesson, event)
    case 'seatTakenOver':
      return takenOver(lesson, event)
    case 'devicePassed':
      return devicePassed(lesson, event)
    case 'deviceShared':
      return change(lesson, event.student, { on: event.on, keyHash: '' })
    case 'returnRefused':
      return { ...lesson, wrongReturns: lesson.wrongReturns + 1 }
    case 'keyDropped':
      return change(lesson, event.student, { keyHash: '' })
    case 'gameGivenUp':
      return givenUp(lesson, event)
    case 'groupDone':
      return { ...lesson, done: [...lesson.done, event.group] }
    case 'studentRenamed':
      return change(lesson, event.student, { name: event.name, doubt: null })
    case 'nameApproved':
      return change(lesson, event.student, { doubt: null })
    case 'nameShown':
      return change(lesson, event.student, { doubt: 'seen' })
    case 'controlAsked':
      return asked(lesson, event)
    case 'controlAdmitted':
      return admitted(lesson, event)
    case 'controlDropped':
      return { ...lesson, controls: lesson.controls.filter(({ control }) => control !== event.control) }
    case 'signsCleared':
      return { ...lesson, waiting: [] }
    case 'groupPaused':
      return { ...lesson, still: [...lesson.still, event.group] }
    case 'groupEnded':
      return { ...lesson, over: [...lesson.over, event.group] }
    case 'groupResumed':
      return { ...lesson, still: lesson.still.filter((letter) => letter !== event.group) }
    case 'absenceMarked':
      return change(lesson, event.student, { absent: event.absent })
    case 'wishMade':
      return wished(lesson, event)
    case 'lessonShelved':
      return { ...lesson, shelved: true, paused: true, plenary: null, reading: null, endsAt: null, waiting: [], controls: [] }
    case 'lessonTakenUp':
      return takenUp(lesson, event)
    case 'studentReturned':
      return returned(lesson, event)
    case 'groupsMade':
      return regroup(lesson, event.groups)
    case 'lessonStarted':
      return { ...lesson, stage: 'playing', groups: taken(lesson.groups), startedAt: event.now ?? null }
    case 'lessonPaused':
      return { ...lesson, paused: true }
    case 'lessonResumed':
      return { ...lesson, paused: false, plenary: null, reading: null, returning: false, still: [] }
    case 'plenaryShown':
      return { ...lesson, paused: true, plenary: event.page, reading: null }
    case 'plenaryLeft':
      return { ...lesson, paused: false, plenary: null, reading: null }
    case 'questionRead':
      return { ...lesson, reading: event.question }
    case 'questionJudged':
      return { ...lesson, reading: null, verdicts: { ...lesson.verdicts, [event.question]: event.verdict } }
    case 'approvalSet':
      return { ...lesson, approval: event.on, reading: null }
    case 'lessonEnded':
      return {
        ...lesson,
        stage: 'ended',
        door: 'closed',
        paused: false,
        plenary: null,
        reading: null,
        shelved: false,
        returning: false,
      }
  }
}
