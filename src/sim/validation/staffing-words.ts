/** What operators do with a call in progress when they leave, as cases tell it in words. */
import type { DayOfCase } from './centre-case'
import { UnsupportedCase } from './unsupported'

const handedBack =
  /\bhand(s|ed|ing)? ?(it|them|calls?|the (call|caller|customer)s?)? ?(back|over)|\b(head|front|top) of (the|its|their) (queue|line)|back (to|in|into|at|on) (the|a|its|their) (head|front|queue|line)|re-?queue|re-?join|stops? at once|interrupt|pre-?empt|without finishing|(not|n't) finish/i
const lost = /\b(lost|lose|loses|drop|drops|dropped|cut off|disconnect(s|ed)?|hang(s)? up|discard(s|ed)?|abort(s|ed)?)\b/i
const finished = /finish|complet|(ends?|serves?|keeps?) (it|the|their|its|that|current)/i

/**
 * The horizon of a case says which of the two it is (`usual`), its words may say the other one. Words that tell of a third way are not passed
 * over; words that tell nothing of it change nothing. @throws UnsupportedCase
 */
export function leavingOf(words = '', usual: DayOfCase['leaving']): DayOfCase['leaving'] {
  if (handedBack.test(words)) return 'hand-back'
  if (finished.test(words)) return 'finish-call'
  if (lost.test(words)) throw new UnsupportedCase(`the change of staffing "${words}"`)
  return usual
}
