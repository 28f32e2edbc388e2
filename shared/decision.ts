/** What a rule answers: facts, or a refusal. */
export type Accepted<E> = { readonly ok: true; readonly events: readonly E[] }
export type Rejected<R> = { readonly ok: false; readonly rejection: R }
export type Decision<E, R> = Accepted<E> | Rejected<R>

export const accept = <E>(...events: readonly E[]): Accepted<E> => ({ ok: true, events })
export const reject = <R>(rejection: R): Rejected<R> => ({ ok: false, rejection })
