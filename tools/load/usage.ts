import { readFileSync } from 'node:fs'

/** What a process uses, as the kernel counts it. */

const TICKS_PER_SECOND = 100
export type Usage = { readonly cpuSeconds: number; readonly mb: number }

export function usageOf(pid: number): Usage {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const [, kilobytes = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? []
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    mb: Math.round(Number(kilobytes) / 1024),
  }
}
