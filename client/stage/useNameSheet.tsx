import { useState } from 'preact/hooks'
import { NameSheet } from './NameSheet.tsx'
import type { Student } from './roster.ts'
import type { Host } from './scene.ts'

/** The panel of one name, opened by a tap on it; not on a board that another device controls. */
export function useNameSheet(host: Host, fixed = false) {
  const [chosen, setChosen] = useState<string | null>(null)
  const student = host.roster.find((one) => one.student === chosen)
  const close = () => setChosen(null)
  return {
    choose: fixed ? null : (one: Student) => setChosen(one.student),
    sheet: !fixed && student && <NameSheet key={student.student} host={host} student={student} onClose={close} />,
  }
}
