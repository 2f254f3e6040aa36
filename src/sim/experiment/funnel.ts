import { CAMPAIGN, CAMPAIGN_WIDTH } from '../centre/counts'
import type { Weighting } from '../stats/control-variate'
import { outcomeRange } from '../stats/interval'
import { column } from './column'
import { correctedEstimate, plainEstimate } from './estimate'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { Figure, FunnelStep } from './results'
import { stageColumns } from './stages'

type Of = (column: keyof typeof CAMPAIGN) => number

/**
 * Steps of a campaign's funnel, mean per project, of contacts and each of them once: those there, dialed at least once, closed after an
 * attempt, spoken to, neither put off nor screened out, and the stages. Who was struck off before the first attempt is only among those
 * there. The warm-up is in: a list does not begin anew after it.
 */
export function funnelOf(frame: Frame, campaign: number, replications: readonly Replication[], weighting?: Weighting): FunnelStep[] {
  const { stages } = frame.project.demand.campaigns[campaign].conversation
  const figure = (take: (replication: Replication) => number) => countFigure(column(replications, take), weighting)
  const step = (take: (of: Of) => number) => figure(({ campaignsEver }) => take((name) => campaignsEver[campaign * CAMPAIGN_WIDTH + CAMPAIGN[name]]))
  return [
    { kind: 'contacts', figure: figure(({ contactsThere }) => contactsThere[campaign]) },
    { kind: 'tried', figure: step((of) => of('tried')) },
    { kind: 'processed', figure: step((of) => of('processed') - of('closedDoNotCall')) },
    { kind: 'reached', figure: step((of) => of('reached')) },
    { kind: 'eligible', figure: step((of) => of('closedResult') + of('closedPartial') + of('closedRefused')) },
    ...stages.map(({ name }, at): FunnelStep => ({ kind: 'stage', name, figure: step((of) => of(stageColumns[at])) })),
  ]
}

function countFigure(values: Float64Array, weighting: Weighting | undefined): Figure {
  const plain = plainEstimate(values, undefined)
  const corrected = correctedEstimate(values, undefined, weighting)
  const { mean, low, high, n } = corrected ?? plain
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
    ...(corrected && { uncorrected: { mean: plain.mean, low: plain.low, high: plain.high } }),
    events: values.reduce((sum, value) => sum + value, 0),
  }
}
