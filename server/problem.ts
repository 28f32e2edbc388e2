/** The server cannot start or go on; the message is one clear line (or one per fault) for the person who started it. */
export class StartProblem extends Error {}

/** With this the process ends when it must read everything again: start it anew. */
export const GIVEN_UP = 75

/** What a thrown thing is called, without what it says: messages of libraries may quote what a student typed. */
export function nameOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? `.${error.code}` : ''
  return error instanceof Error ? `${error.name}${code}` : 'unknown'
}
