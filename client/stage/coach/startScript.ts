import type { Occasion } from '../../../shared/basics.ts'
import { scriptSay } from './words.ts'

/** What a mentor says before the start: why, the three agreements, and that it is no test. */
export function startScript(occasion: Occasion): readonly Readonly<{ say: string; act: string }>[] {
  return [
    { say: scriptSay(`start.why.${occasion}`), act: scriptSay(`start.whyDo.${occasion}`) },
    { say: scriptSay('start.tell'), act: scriptSay('start.tellDo') },
    { say: scriptSay('start.pass'), act: scriptSay('start.passDo') },
    { say: scriptSay('start.safe'), act: scriptSay('start.safeDo') },
    { say: scriptSay('start.test'), act: scriptSay('start.testDo') },
  ]
}
