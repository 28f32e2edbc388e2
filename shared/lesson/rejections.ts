/** Why the lesson refuses. */
export type LessonRejection =
  | { code: 'lessonUnknown' }
  | { code: 'doorClosed' }
  | { code: 'lessonFull'; most: number }
  | { code: 'lessonEnded' }
  | { code: 'lessonNotStarted' }
  | { code: 'lessonStarted' }
  | { code: 'nameEmpty' }
  | { code: 'nameTooLong'; most: number; name?: string }
  | { code: 'nameOdd'; name?: string }
  | { code: 'nameTaken'; name: string }
  | { code: 'tooFewStudents' }
  | { code: 'noGroups' }
  | { code: 'noSeatLeft' }
  | { code: 'alreadyPaused' }
  | { code: 'notPaused' }
  | { code: 'studentUnknown' }
  | { code: 'groupUnknown' }
  | { code: 'groupFull'; most: number }
  | { code: 'groupDone' }
  | { code: 'alreadySeated' }
  | { code: 'takenOut' }
  | { code: 'oneLeft' }
  | { code: 'shelved' }
  | { code: 'notShelved' }
  | { code: 'notReturning' }
  | { code: 'returnWrong' }
  | { code: 'returnLocked' }
  | { code: 'variantMissing' }
  | { code: 'signWrong' }
  | { code: 'tooManyWaiting' }
  | { code: 'studentDevice' }
  | { code: 'groupPaused' }
  | { code: 'groupNotPaused' }
  | { code: 'groupOver' }
  | { code: 'nameFine' }
  | { code: 'noPlenary' }
  | { code: 'questionUnknown' }
  | { code: 'readFirst' }
  | { code: 'alreadyMoved' }
  | { code: 'alreadyRenamed' }
  | { code: 'alreadyJudged' }
  | { code: 'trialsFull' }
