import type { Refused } from '../shared/wire.ts'

/** One JSON request. A refusal is an answer; no network is null. */
export async function ask<A>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<({ ok: true } & A) | Refused | null> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(8000),
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const answer = await response.json()
    if (response.ok) return { ...answer, ok: true }
    return answer?.rejection ? { ok: false, rejection: answer.rejection } : trouble(response.status)
  } catch {
    return null
  }
}

const trouble = (status: number): Refused | null =>
  status === 429
    ? { ok: false, rejection: { code: 'tooBusy' } }
    : status >= 502
      ? null
      : { ok: false, rejection: { code: 'serverTrouble' } }
