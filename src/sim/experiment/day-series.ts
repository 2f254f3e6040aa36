import { CAMPAIGN, CAMPAIGN_WIDTH } from '../centre/counts'
import type { Weighting } from '../stats/control-variate'
import { outcomeRange } from '../stats/interval'
import { DAY } from '../terms/week'
import { column } from './column'
import { type CurvePoint, curve } from './curve'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { Series } from './results'
import { stageColumns } from './stages'

/** Curves of a campaign since its first call: results of each stage, cumulative, by week after signing. */
export function daySeries(frame: Frame, campaign: number, replications: readonly Replication[], weighting?: Weighting): Series[] {
  const { id, conversation } = frame.project.demand.campaigns[campaign]
  const end = endDay(campaign, replications)
  let delay = 0
  return conversation.stages.map((_, at) => {
    delay += frame.model.campaigns[campaign].conversation.stages[at].delay
    const last = end === 0 ? 0 : Math.min(frame.model.calendar.midnights.length, end + workdaysIn(frame, delay))
    const week = (days: number) => (frame.lead + days) / frame.workdaysPerWeek
    return curve(
      { key: `${id}.${stageColumns[at]}.cumulative`, axis: 'week', unit: 'count' },
      cumulative(campaign, CAMPAIGN[stageColumns[at]], last, week, replications),
      weighting,
    )
  })
}

/** The day by which all but a few projects have ended: upper end of the outcome range. */
export function endDay(campaign: number, replications: readonly Replication[]): number {
  return Math.ceil(outcomeRange(replications.map(({ campaignDays }) => campaignDays[campaign])).high)
}

/** Working days that a delay of calendar time spans. */
function workdaysIn({ workdaysPerWeek }: Frame, delay: number): number {
  return Math.ceil((delay / DAY) * (workdaysPerWeek / 7))
}

/** 0 at the first call, then the sum to the end of each day. */
function cumulative(campaign: number, place: number, last: number, week: (days: number) => number, replications: readonly Replication[]): CurvePoint[] {
  let sums = new Float64Array(replications.length)
  const ends = Array.from({ length: last }, (_, row) => {
    const today = onDay(campaign, place, row, replications)
    sums = sums.map((sum, at) => sum + today[at])
    return { x: week(row + 1), tops: sums }
  })
  return [{ x: week(0), tops: new Float64Array(replications.length) }, ...ends]
}

/** A column of a campaign on one working day, by replication. */
export function onDay(campaign: number, place: number, row: number, replications: readonly Replication[]): Float64Array {
  return column(replications, ({ counts }) => counts.campaignsByDay[(campaign * (counts.days + 1) + row) * CAMPAIGN_WIDTH + place])
}
