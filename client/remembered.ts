import { LANGUAGES, type Language } from '../shared/basics.ts'

/** What the device keeps: in the tab until "Klaar" (session), or for good (the language). Works without storage too. */
function storage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[kind] ?? null
  } catch {
    return null
  }
}

function read(kind: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return storage(kind)?.getItem(key) ?? null
  } catch {
    return null
  }
}

function write(kind: 'localStorage' | 'sessionStorage', key: string, value: string | null): void {
  try {
    if (value === null) storage(kind)?.removeItem(key)
    else storage(kind)?.setItem(key, value)
  } catch {
    // private browsing or a full disk: the game goes on, only a refresh costs more
  }
}

/** Plain data kept in this tab, or null. */
export const kept = <T>(key: string): T | null => parsed<T>(read('sessionStorage', key))

function parsed<T>(text: string | null): T | null {
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}

export const keep = (key: string, value: unknown): void =>
  write('sessionStorage', key, value === null ? null : JSON.stringify(value))

/** "Klaar": the next pupil finds nothing of this one, and not how this one likes to read either. */
export function wipe(): void {
  write('localStorage', 'preferences', null)
  try {
    storage('sessionStorage')?.clear()
  } catch {
    // nothing was kept
  }
}

export const remembered = {
  language: (): Language | null => LANGUAGES.find((language) => language === read('localStorage', 'language')) ?? null,
  rememberLanguage: (language: Language): void => write('localStorage', 'language', language),
  /** Plain data of this device; never a name or a word of a student. Who reads it checks it. */
  recall: <T>(key: string): T | null => parsed<T>(read('localStorage', key)),
  remember: (key: string, value: unknown): void => write('localStorage', key, JSON.stringify(value)),
}
