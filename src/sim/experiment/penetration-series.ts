import { CAMPAIGN } from '../centre/counts'
import type { Weighting } from '../stats/control-variate'
import { type CurvePoint, curve } from './curve'
import { endDay, onDay } from './day-series'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { Series } from './results'

type Column = 'processed' | 'tried' | 'delivered'

/**
 * How far the list is worked by the end of each working day of calling: contacts processed, and contacts tried, cumulative, ÷ contacts
 * there by then (those of the start, and those delivered or bought up to that day). Day 0 is the start.
 */
export function penetrationSeries(frame: Frame, campaign: number, replications: readonly Replication[], weighting?: Weighting): Series[] {
  const { id } = frame.model.campaigns[campaign]
  return (['processed', 'tried'] as const).map((name) =>
    curve({ key: `${id}.${name}.cumulativeShare`, axis: 'day', unit: 'share' }, sharesByDay(frame, campaign, name, replications), weighting),
  )
}

function sharesByDay({ model }: Frame, campaign: number, name: Column, replications: readonly Replication[]): CurvePoint[] {
  const atStart = model.campaigns[campaign].list.contacts
  let tops = new Float64Array(replications.length)
  let bottoms = new Float64Array(replications.length).fill(atStart)
  const ends = Array.from({ length: endDay(campaign, replications) }, (_, row) => {
    const [more, there] = [name, 'delivered' as const].map((one) => onDay(campaign, CAMPAIGN[one], row, replications))
    tops = tops.map((sum, at) => sum + more[at])
    bottoms = bottoms.map((sum, at) => sum + there[at])
    return { x: row + 1, tops, bottoms }
  })
  return [{ x: 0, tops: new Float64Array(replications.length), bottoms: new Float64Array(replications.length).fill(atStart) }, ...ends]
}
