/** How the terms of a set-up meter time. */
import type { Term } from './index'
import type { Metering } from './minute'

/** Each distinct basis, pulse and free time, in the order of the terms. */
export function meteringsOf(terms: readonly Term[]): Metering[] {
  const found = new Map<string, Metering>()
  for (const term of terms) {
    const metering = meteringOf(term)
    if (metering !== undefined) found.set(`${metering.basis}/${metering.pulse}/${metering.free ?? 0}`, metering)
  }
  return [...found.values()]
}

function meteringOf(term: Term): Metering | undefined {
  if (term.kind === 'minute') return { basis: term.basis, pulse: term.pulse, ...(term.free !== undefined && term.free > 0 && { free: term.free }) }
  return term.kind === 'telephony' ? { basis: 'line', pulse: term.pulse } : undefined
}
