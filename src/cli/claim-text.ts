/** A stated case, checked, as lines of text. */
import { claimWords } from '../messages/claim-words'
import type { ClaimCheck } from '../sim/decision/claim'
import type { Wording } from './wording'

export function claimText(check: ClaimCheck, wording: Wording): string {
  const { title, verdict, lines } = claimWords(check, wording)
  return [title, verdict, ...lines.map(({ text, inner }) => `${inner ? '    ' : '  '}${text}`)].join('\n')
}
