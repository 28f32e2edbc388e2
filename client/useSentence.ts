import { isAbsent, type StepProps } from './game.ts'
import { handNow } from './hand.ts'
import { seenHere, useLost } from './lost.ts'
import { listed, useWords } from './say.ts'
import { statusOf } from './status.ts'
import { useStore } from './store.ts'

/** Has the lesson been taken up again on another day than the game began? Then everybody is absent until they come back. */
export const useIsAnotherDay = ({ view }: StepProps): boolean =>
  useStore(({ lesson }) => lesson !== null && lesson.status.date !== view.status.startedOn)

/** The one sentence at the top of this device, in words. */
export function useSentence(props: StepProps): string {
  const { view, me, names, letter } = props
  const { say } = useWords()
  const isAnotherDay = useIsAnotherDay(props)
  const lost = useLost(view.players, letter)
  if (isAbsent(view, me) && isAnotherDay) return say('status.again')
  if (handNow(view, me).seat !== me.seat) return say('status.mentor')
  const { key, params, names: listedNames } = statusOf(seenHere(view, lost), me, names)
  return say(key, { ...params, ...(listedNames && { names: listed(listedNames) }) })
}
