import { CAMPAIGN, CAMPAIGN_WIDTH } from '../centre/counts'
import { meanInterval, outcomeRange } from '../stats/interval'
import { column } from './column'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { Figure, FunnelStep } from './results'
import { stageColumns } from './stages'

/**
 * Steps of a campaign's funnel, mean per project: contacts in the list, processed, reached, conversations that were neither put off nor
 * screened out, and the stages.
 */
export function funnelOf(frame: Frame, campaign: number, replications: readonly Replication[]): FunnelStep[] {
  const { list, conversation } = frame.project.demand.campaigns[campaign]
  const step = (take: (of: (column: keyof typeof CAMPAIGN) => number) => number) =>
    countFigure(column(replications, ({ campaigns }) => take((name) => campaigns[campaign * CAMPAIGN_WIDTH + CAMPAIGN[name]])))
  return [
    { kind: 'contacts', figure: step(() => list.contacts) },
    { kind: 'processed', figure: step((of) => of('processed')) },
    { kind: 'reached', figure: step((of) => of('reached')) },
    { kind: 'eligible', figure: step((of) => of('conversations') - of('later') - of('screened')) },
    ...conversation.stages.map(({ name }, at): FunnelStep => ({ kind: 'stage', name, figure: step((of) => of(stageColumns[at])) })),
  ]
}

function countFigure(values: Float64Array): Figure {
  const { mean, low, high, n } = meanInterval(values)
  const range = outcomeRange(values)
  return {
    mean,
    low,
    high,
    outcomeLow: range.low,
    outcomeHigh: range.high,
    unit: 'count',
    n,
    outcomeOf: 'project',
    events: values.reduce((sum, value) => sum + value, 0),
  }
}
