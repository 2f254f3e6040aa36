import { meanLedger, totalOf } from '../economics/ledger'
import { workdayAfter } from '../project/calendar'
import { attemptSeries } from './attempt-series'
import { chanceOfAll, chancesOf, targetsOf } from './chances'
import { daySeries } from './day-series'
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

/** All that a report says of one set-up. */
export function setupResult(frame: Frame, readings: readonly Reading[], samples: ReadonlyMap<string, Sample>): SetupResult {
  const { project, setup, model } = frame
  const replications = readings.map(({ replication }) => replication)
  const figures = [...samples].flatMap(([key, sample]) => {
    const figure = figureOf(sample)
    return figure === undefined ? [] : [{ key, info: sample.measure.info, figure }]
  })
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
    ledger: ledgerOf(frame, replications),
    series: seriesOf(frame, replications),
    funnels: Object.fromEntries(model.campaigns.map(({ id }, campaign) => [id, funnelOf(frame, campaign, replications)])),
    chances: chancesOf(project.goals, samples),
    ...(allGoals && { allGoals }),
    targets: targetsOf(project.targets, setup.id, samples),
    notices: noticesOf(frame, replications),
    forecast: forecastOf(frame, replications),
  }
}

function ledgerOf({ project }: Frame, replications: readonly Replication[]): Ledger {
  const lines = meanLedger(replications.map((replication) => replication.lines))
  return { currency: project.currency, vat: project.vat, lines, totalMinor: totalOf(lines) }
}

function seriesOf(frame: Frame, replications: readonly Replication[]): Series[] {
  const { campaigns, callTypes, groups } = frame.model
  return [
    ...campaigns.flatMap((_, campaign) => daySeries(frame, campaign, replications)),
    ...callTypes.flatMap((_, type) => callTypeSeries(frame, type, replications)),
    ...campaigns.flatMap((_, campaign) => penetrationSeries(frame, campaign, replications)),
    ...campaigns.flatMap((_, campaign) => campaignSeries(frame, campaign, replications)),
    ...campaigns.flatMap((_, campaign) => attemptSeries(frame, campaign, replications)),
    ...groups.flatMap((_, group) => groupSeries(frame, group, replications)),
  ]
}
