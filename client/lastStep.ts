import { useEffect } from 'preact/hooks'
import type { OwnSide } from '../shared/game/view.ts'
import { readReturnCode } from '../shared/sheet/returnCode.ts'
import { commandGame } from './connection.ts'
import { sayDate } from './days.ts'
import { keep, kept } from './remembered.ts'
import { card, say } from './say.ts'

/** The code of the last future sheet waits in this tab until the game can take it. */
const KEY = 'lastCode'
export const lastCode = (): string | null => kept<string>(KEY)
export const keepLastCode = (code: string): void => keep(KEY, code)

/** Gives the code to the game as soon as there is one; asked again only when a new step just began. */
export function useLastStep(me: OwnSide): void {
  const code = me.can.includes('bringStep') ? lastCode() : null
  useEffect(() => {
    if (!code || !readReturnCode(code)) return
    keep(KEY, null)
    void commandGame({ type: 'bringStep', code }, null).then((answer) => {
      if (!answer.ok && answer.rejection.code === 'momentPassed') keep(KEY, code)
    })
  }, [code])
}

/** "Van 23 november 2026". */
export const lastStepDay = ({ lastStep }: Pick<OwnSide, 'lastStep'>): string =>
  lastStep ? say('choose.lastStep', { date: sayDate(new Date(`${lastStep.date}T12:00:00`), 'full') }) : ''

/** "Jouw stap was: ..." as far as it is known here. */
export function lastStepText({ lastStep }: Pick<OwnSide, 'lastStep'>): string {
  const step = card(lastStep?.action).text
  const who = card(lastStep?.who).text
  if (step === '') return ''
  return who ? say('choose.lastStepWho', { step, who }) : say('choose.lastStepWas', { step })
}
