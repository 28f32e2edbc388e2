import type { LessonView } from '../../shared/lesson/view.ts'
import type { Change, Settings } from './settings.ts'

export type Host = NonNullable<LessonView['host']>

/** What every scene of the smartboard gets. */
export type SceneProps = Readonly<{
  lesson: LessonView
  host: Host
  settings: Settings
  change: Change
  onHide: () => void
  /** the names of the class, which the mentor opens and closes */
  onNames: () => void
}>

/** [PAIR-5] Another device controls the lesson: the board has no buttons of its own. */
export const isPaired = ({ controls }: Pick<Host, 'controls'>): boolean => controls > 0
