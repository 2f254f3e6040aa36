/** The rule for abandoned calls by which a set-up's dialer works, its own changes included; without one, the rule that limits nothing. */
import { type ruleKinds, ruleOf } from '../../../sim/dialing/abandoned-rule'
import type { Project } from '../../../sim/project/schema'

export type AbandonedRule = ReturnType<typeof ruleOf> & { readonly kind: (typeof ruleKinds)[number] }

/** Nothing where the project has no such set-up any more. */
export function ruleOfDialer({ setups }: Project, setup: string, campaign: string): AbandonedRule | undefined {
  const found = setups.find(({ id }) => id === setup)
  if (!found) return undefined
  const rule = found.dialers.find((dialer) => dialer.campaign === campaign)?.rule ?? { kind: 'none' as const }
  return { ...ruleOf(rule), kind: rule.kind }
}
