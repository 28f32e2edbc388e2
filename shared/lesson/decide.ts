import { accept, type Decision, reject } from '../decision.ts'
import type { LessonCommand } from './commands.ts'
import type { LessonEvent } from './events.ts'
import type { Lesson } from './lesson.ts'
import type { LessonRejection } from './rejections.ts'
import { giveUpGame, makeGroups, noteDone, placeLate } from './rules/grouping.ts'
import { join, type LessonJudgement, leave } from './rules/joining.ts'
import { approveName, showName } from './rules/naming.ts'
import {
  door,
  end,
  endGroup,
  open,
  pause,
  pauseGroup,
  resume,
  setClocks,
  setEnd,
  setUp,
  shelve,
  start,
  takeUp,
} from './rules/pace.ts'
import { admitControl, askControl, clearSigns, dropControl, dropControls } from './rules/pairing.ts'
import { judgeQuestion, leavePlenary, readQuestion, setApproval, showPlenary } from './rules/plenary.ts'
import { comeBack, dropKey } from './rules/returning.ts'
import { erase, markAbsent, move, remove, rename, restore, welcomeBack, wish } from './rules/roster.ts'

/** What happens when somebody asks this of the lesson. */
export function decide(lesson: Lesson, command: LessonCommand): Decision<LessonEvent, LessonRejection> {
  const judgement = judge(lesson, command)
  return judgement.ok ? accept(...judgement.events.map((fact) => ({ ...fact, at: command.at }) as LessonEvent)) : judgement
}

function judge(lesson: Lesson, command: LessonCommand): LessonJudgement {
  if (lesson.stage === 'none' && command.type !== 'open') return reject({ code: 'lessonUnknown' })
  switch (command.type) {
    case 'open':
      return open(lesson, command)
    case 'join':
      return join(lesson, command)
    case 'comeBack':
      return comeBack(lesson, command)
    case 'dropKey':
      return dropKey(lesson, command)
    case 'giveUpGame':
      return giveUpGame(lesson, command)
    case 'noteDone':
      return noteDone(lesson, command)
    case 'leave':
      return leave(lesson, command)
    case 'setUp':
      return setUp(lesson, command)
    case 'closeDoor':
      return door(lesson, false)
    case 'openDoor':
      return door(lesson, true)
    case 'makeGroups':
      return makeGroups(lesson)
    case 'setClocks':
      return setClocks(lesson, command)
    case 'setEnd':
      return setEnd(lesson, command)
    case 'markAbsent':
      return markAbsent(lesson, command)
    case 'move':
      return move(lesson, command)
    case 'remove':
      return remove(lesson, command)
    case 'restore':
      return restore(lesson, command)
    case 'erase':
      return erase(lesson, command)
    case 'rename':
      return rename(lesson, command)
    case 'approveName':
      return approveName(lesson, command)
    case 'showName':
      return showName(lesson, command)
    case 'askControl':
      return askControl(lesson, command)
    case 'admitControl':
      return admitControl(lesson, command)
    case 'clearSigns':
      return clearSigns()
    case 'dropControl':
      return dropControl(lesson, command)
    case 'dropControls':
      return dropControls(lesson)
    case 'wish':
      return wish(lesson, command)
    case 'shelve':
      return shelve(lesson)
    case 'takeUp':
      return takeUp(lesson, command)
    case 'welcomeBack':
      return welcomeBack(lesson, command)
    case 'placeLate':
      return placeLate(lesson, command)
    case 'start':
      return start(lesson, command)
    case 'pause':
      return pause(lesson)
    case 'resume':
      return resume(lesson)
    case 'pauseGroup':
    case 'resumeGroup':
      return pauseGroup(lesson, command)
    case 'endGroup':
      return endGroup(lesson, command)
    case 'showPlenary':
      return showPlenary(lesson, command)
    case 'leavePlenary':
      return leavePlenary(lesson)
    case 'readQuestion':
      return readQuestion(lesson, command)
    case 'judgeQuestion':
      return judgeQuestion(lesson, command)
    case 'setApproval':
      return setApproval(lesson, command)
    case 'end':
      return end(lesson)
  }
}
