import type { Language } from '../../shared/basics.ts'
import type { Sign } from '../../shared/lesson/commands.ts'
import { ROUTES } from '../../shared/wire.ts'
import { ask } from '../http.ts'

/** How this device becomes the mentor's private control. Its key is a cookie that no script can read. */

export type Standing = Readonly<{ lesson: string; language: Language; sign: Sign | null }>

/** `key`: the seat key of this device, when a student takes part on it. */
export const askSign = (code: string, key: string | undefined) =>
  ask<Standing>('POST', ROUTES.controls, { code, ...(key !== undefined && { key }) })
export const lookSign = (lesson: string) => ask<Standing>('POST', ROUTES.controls, { lesson })
export const leaveControl = (lesson: string) => ask<object>('DELETE', ROUTES.controls, { lesson })
/** "Verwijder deze les nu". */
export const eraseLesson = (lesson: string) => ask<object>('DELETE', ROUTES.lessons, { lesson })
