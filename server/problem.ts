/** The server cannot start or go on; the message is one clear line (or one per fault) for the person who started it. */
export class StartProblem extends Error {}

/** What a thrown thing is called, without what it says: messages of libraries may quote what a student typed. */
export function nameOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? `.${error.code}` : ''
  return error instanceof Error ? `${error.name}${code}` : 'unknown'
}
