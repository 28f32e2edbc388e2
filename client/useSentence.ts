import { AT_ONCE } from '../shared/game/steps.ts'
import type { OwnSide } from '../shared/game/view.ts'
import { isAbsent, type StepProps } from './game.ts'
import { handNow, hasChosenHere, isPointing, isShared } from './hand.ts'
import { seenHere, useLost } from './lost.ts'
import { listed, useWords } from './say.ts'
import { statusOf } from './status.ts'
import { useStore } from './store.ts'

/** Has the lesson been taken up again on another day than the game began? Then everybody is absent until they come back. */
export const useIsAnotherDay = ({ view }: StepProps): boolean =>
  useStore(({ lesson }) => lesson !== null && lesson.status.date !== view.status.startedOn)

/** On a shared device it is said for whom the sentence is, when it is for one. */
function isNamed({ view: { status }, table, teller }: StepProps, hand: OwnSide): boolean {
  if (!isShared(hand) || AT_ONCE.includes(status.step) || hasChosenHere({ status }, hand)) return false
  if (status.phase === 'done') return table?.round?.asking === hand.seat
  return [...status.actors, ...status.waitingFor, table?.storm?.reader, teller].includes(hand.seat)
}

const startsWithName = (task: string, names: StepProps['names']): boolean =>
  Object.values(names).some((name) => name !== '' && task.startsWith(name))

export const withoutCapital = (task: string): string => task.charAt(0).toLocaleLowerCase() + task.slice(1)

/** The one sentence at the top of this device, in words. */
export function useSentence(props: StepProps): string {
  const { view, me, names, letter } = props
  const { say } = useWords()
  const isAnotherDay = useIsAnotherDay(props)
  const lost = useLost(view.players, letter)
  if (isAbsent(view, me) && isAnotherDay) return say('status.again')
  const hand = handNow(view, me)
  if (hand.seat === me.partner?.seat) return say('status.mentor')
  if (isPointing(view, hand)) return say('status.pointing')
  const { key, params, names: listedNames } = statusOf(seenHere(view, lost), hand, names)
  const task = say(key, { ...params, ...(listedNames && { names: listed(listedNames) }) })
  return isNamed(props, hand)
    ? say('shared.now', { name: names[hand.seat], task: startsWithName(task, names) ? task : withoutCapital(task) })
    : task
}
