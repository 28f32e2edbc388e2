import type { CommandAnswer, Rejection } from '../../shared/wire.ts'
import { type StageKey, stageSay } from '../board/words.ts'
import { notify } from '../notices.ts'

/** What a group answers a mentor: its own sentences speak to students. */
const FOR_MENTORS: Partial<Record<Rejection['code'], StageKey>> = {
  momentPassed: 'refused.momentPassed',
  alreadyDone: 'refused.alreadyDone',
  notNow: 'refused.notNow',
  notOffered: 'refused.notOffered',
  gameOver: 'refused.gameOver',
  notMissing: 'refused.notMissing',
}

/** Says what was done, once the server has it; else why not. */
export async function tell(act: Promise<CommandAnswer>, done: string): Promise<boolean> {
  const answer = await act
  const why = answer.ok ? undefined : FOR_MENTORS[answer.rejection.code]
  if (answer.ok) notify(done)
  else if (why) notify(stageSay(why), true)
  return answer.ok
}
