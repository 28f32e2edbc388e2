import { Conflict, Damaged, StoreTrouble } from './store.ts'

/** A refusal of the store as it crosses from one thread to another. What a library says does not go along: it may quote a student. */
export type Failure =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'damaged'; readonly stream: string }
  | { readonly kind: 'trouble'; readonly fatal: boolean; readonly code: string }
  | { readonly kind: 'other'; readonly name: string }

export function failureOf(error: unknown): Failure {
  if (error instanceof Conflict) return { kind: 'conflict' }
  if (error instanceof Damaged) return { kind: 'damaged', stream: error.stream }
  if (error instanceof StoreTrouble) return { kind: 'trouble', fatal: error.fatal, code: error.code }
  return { kind: 'other', name: error instanceof Error ? error.name : 'unknown' }
}

export function errorOf(failure: Failure): Error {
  if (failure.kind === 'conflict') return new Conflict()
  if (failure.kind === 'damaged') return new Damaged(failure.stream)
  if (failure.kind === 'trouble') return new StoreTrouble(failure.fatal, Number(failure.code))
  return Object.assign(new Error('the store made a mistake'), { name: failure.name })
}
