/** What must be said beside the figures of a decision. */
import type { Project } from '../project/schema'
import type { DecisionNotice } from './report'
import type { PlannedScenario } from './scenario'
import type { Unknown } from './unknowns'

export function noticesOf(project: Project, scenarios: readonly PlannedScenario[], unknowns: readonly Unknown[]): DecisionNotice[] {
  return [
    ...(project.setups.length === 1 ? [{ kind: 'oneSetup' } as const] : []),
    ...scenarios.flatMap(({ id, variant }): DecisionNotice[] =>
      variant.ok ? [] : [{ kind: 'scenarioRefused', id, path: variant.problems[0].path.join('.') }],
    ),
    ...(unknowns.length === 0 ? [{ kind: 'noRanges' } as const] : []),
    ...project.setups.flatMap(({ id }) => assumedPrices(project, id)),
  ]
}

function assumedPrices({ sources }: Project, setup: string): DecisionNotice[] {
  const prices = Object.entries(sources).filter(([path]) => path.startsWith(`setups.${setup}.terms.`))
  const assumed = prices.filter(([, { kind }]) => kind === 'assumed').length
  return assumed === 0 ? [] : [{ kind: 'assumedPrices', setup, assumed, of: prices.length }]
}
