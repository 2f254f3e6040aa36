import { totalOf } from '../economics/ledger'
import { workdayAfter } from '../project/calendar'
import type { Weighting } from '../stats/control-variate'
import { attemptSeries } from './attempt-series'
import { chanceOfAll, chancesOf, targetsOf } from './chances'
import { correctedLedger } from './corrected-ledger'
import { daySeries } from './day-series'
import { correctedFigure } from './estimate'
import { figureOf } from './figure'
import { forecastOf } from './forecast'
import type { Frame } from './frame'
import { funnelOf } from './funnel'
import { noticesOf } from './notices'
import { penetrationSeries } from './penetration-series'
import type { Reading, Sample } from './reading'
import type { Replication } from './replication'
import type { Ledger, Series, SetupResult } from './results'
import { callTypeSeries, campaignSeries, groupSeries } from './time-series'
import { waitSeries } from './wait-series'

/** All that a report says of one set-up. */
export function setupResult(frame: Frame, readings: readonly Reading[], samples: ReadonlyMap<string, Sample>, weighting: Weighting | undefined): SetupResult {
  const { project, setup, model } = frame
  const replications = readings.map(({ replication }) => replication)
  const figures = [...samples].flatMap(([key, sample]) => {
    const figure = figureOf(sample)
    return figure === undefined ? [] : [{ key, info: sample.measure.info, figure }]
  })
  const cost = samples.get('cost')
  const allGoals = chanceOfAll(project.goals, samples)
  return {
    id: setup.id,
    name: setup.name,
    kind: setup.kind,
    operators: frame.operators,
    employed: frame.employed,
    leadWorkdays: frame.lead,
    firstCall: workdayAfter(project.calendar, frame.lead),
    info: figures.map(({ info }) => info),
    measures: Object.fromEntries(figures.map(({ key, figure }) => [key, figure])),
    ledger: ledgerOf(frame, replications, cost && correctedFigure(cost) ? cost.weighting : undefined),
    series: seriesOf(frame, replications, weighting),
    funnels: Object.fromEntries(model.campaigns.map(({ id }, campaign) => [id, funnelOf(frame, campaign, replications, weighting)])),
    chances: chancesOf(project.goals, samples),
    ...(allGoals && { allGoals }),
    targets: targetsOf(project.targets, setup.id, samples),
    notices: noticesOf(frame, replications),
    forecast: forecastOf(frame, replications),
  }
}

/** Weighted as the cost is, so that its total is the cost that stands among the measures. */
function ledgerOf({ project }: Frame, replications: readonly Replication[], weighting: Weighting | undefined): Ledger {
  const lines = correctedLedger(
    replications.map((replication) => replication.lines),
    weighting,
  )
  return { currency: project.currency, vat: project.vat, lines, totalMinor: totalOf(lines) }
}

function seriesOf(frame: Frame, replications: readonly Replication[], weighting: Weighting | undefined): Series[] {
  const { campaigns, callTypes, groups } = frame.model
  return [
    ...campaigns.flatMap((_, campaign) => daySeries(frame, campaign, replications, weighting)),
    ...callTypes.flatMap((_, type) => callTypeSeries(frame, type, replications, weighting)),
    ...campaigns.flatMap((_, campaign) => penetrationSeries(frame, campaign, replications, weighting)),
    ...campaigns.flatMap((_, campaign) => campaignSeries(frame, campaign, replications, weighting)),
    ...campaigns.flatMap((_, campaign) => attemptSeries(frame, campaign, replications, weighting)),
    ...groups.flatMap((_, group) => groupSeries(frame, group, replications, weighting)),
    ...callTypes.map((_, type) => waitSeries(frame, type, replications, weighting)),
  ]
}
