import type { Claim } from '../../../src/sim/project/decision-schema'
import { scenario } from '../../fixtures/scenarios'

/** A pilot as the slides state it. */
function stated(slug: string): Claim {
  const claim = scenario(slug).decision?.claims?.[0]
  if (!claim) throw new Error(`${slug} states nothing`)
  return claim
}

export const bankPilot = stated('bank-survey')
export const patentPilot = stated('patent-survey')
export const insurancePilot = stated('insurance-cross-sell')
export const internetPilot = stated('internet-sign-ups')
