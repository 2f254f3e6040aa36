import { CALL, CALL_WIDTH, type CallColumn, GROUP, GROUP_WIDTH } from '../centre/counts'
import { MINUTE } from '../terms/week'
import { all, lost, type OfCall, serviceLevels } from './call-type-measures'
import { column } from './column'
import { curve } from './curve'
import { countedDays, type Frame } from './frame'
import type { Replication } from './replication'
import type { Series } from './results'

type Take = (of: OfCall, days: number) => number

/** Curves of a call type over the open hours, by interval of arrival: calls a day, service level, abandoned share, mean queue. */
export function callTypeSeries(frame: Frame, type: number, replications: readonly Replication[]): Series[] {
  const { id, serviceLevel } = frame.project.demand.callTypes[type]
  const { interval } = frame.model.calendar
  const level = serviceLevels[serviceLevel.definition]
  const days: Take = (_, count) => count
  const line = (name: string, unit: Series['unit'], top: Take, bottom: Take) => {
    const points = openIntervals(frame).map((at) => ({
      x: (at * interval) / MINUTE,
      tops: column(replications, (replication) => top(cellOf(replication, type, at), countedDays(frame))),
      bottoms: column(replications, (replication) => bottom(cellOf(replication, type, at), countedDays(frame))),
    }))
    return curve({ key: `${id}.${name}.byTime`, axis: 'time', unit }, points)
  }
  return [
    line('offered', 'count', (of) => of('offered'), days),
    line('serviceLevel', 'share', level.top, level.bottom),
    line('abandonedShare', 'share', lost, all),
    line(
      'queueMean',
      'ratio',
      (of) => of('waitAnswered') + of('waitAbandoned'),
      (_, count) => count * interval,
    ),
  ]
}

/** Occupancy of a group over the open hours: talk and wrap-up ÷ logged time. */
export function groupSeries(frame: Frame, group: number, replications: readonly Replication[]): Series {
  const { interval } = frame.model.calendar
  const cell = ({ counts }: Replication, at: number, place: number) => counts.groupsByInterval[(group * counts.intervals + at) * GROUP_WIDTH + place]
  const points = openIntervals(frame).map((at) => ({
    x: (at * interval) / MINUTE,
    tops: column(replications, (replication) => cell(replication, at, GROUP.talk) + cell(replication, at, GROUP.wrapUp)),
    bottoms: column(replications, (replication) => cell(replication, at, GROUP.logged)),
  }))
  return curve({ key: `${frame.setup.groups[group].id}.occupancy.byTime`, axis: 'time', unit: 'share' }, points)
}

function cellOf({ counts }: Replication, type: number, at: number): OfCall {
  const from = (type * counts.intervals + at) * CALL_WIDTH
  return (name: CallColumn) => counts.callsByInterval[from + CALL[name]]
}

/** Intervals of the day in which the centre is open. */
function openIntervals({ model }: Frame): number[] {
  const { open, close, interval } = model.calendar
  const first = Math.floor(open / interval)
  return Array.from({ length: Math.max(0, Math.ceil(close / interval) - first) }, (_, place) => first + place)
}
