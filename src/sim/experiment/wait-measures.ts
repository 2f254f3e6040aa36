import { CALL, CALL_WIDTH, type CallColumn } from '../centre/counts'
import type { Frame } from './frame'
import type { Measure } from './measure'
import type { Replication } from './replication'
import type { MeasureInfo } from './results'

type Words = Pick<MeasureInfo, 'kind' | 'unit'>

/** Of a call type, what is no ratio of sums: how far waits lie apart, and the longest queue of all days. Whole projects are the outcomes. */
export function waitMeasures(frame: Frame, place: number): Measure[] {
  const { id, name } = frame.project.demand.callTypes[place]
  const measure = ({ kind, unit }: Words, top: Measure['top'], extreme?: true): Measure => ({
    info: { key: `${id}.${kind}`, kind, entity: { of: 'callType', id, name }, unit, better: 'lower' },
    outcomeOf: 'project',
    counted: false,
    yesOrNo: false,
    ...(extreme && { extreme }),
    top,
  })
  return [
    measure({ kind: 'waitDeviation', unit: 'seconds' }, ({ calls }) => deviation((column) => calls[place * CALL_WIDTH + CALL[column]])),
    measure({ kind: 'queueLongest', unit: 'count' }, (replication) => longestQueue(frame, place, replication), true),
  ]
}

/**
 * Standard deviation of the waits of all calls that came to the distributor, s: √(Σw² ÷ n − (Σw ÷ n)²), n = answered + hung up + left at
 * the close. NaN when there was none.
 */
function deviation(of: (column: CallColumn) => number): number {
  const calls = of('answered') + of('abandoned') + of('leftAtClose')
  const mean = (of('waitAnswered') + of('waitAbandoned')) / 1000 / calls
  // rounding may leave less than nothing where all waits are the same
  return calls === 0 ? Number.NaN : Math.sqrt(Math.max(0, of('waitSquares') / calls - mean * mean))
}

/** Most calls that waited at one time on any counted day. */
function longestQueue({ model }: Frame, place: number, { counts }: Replication): number {
  let longest = 0
  for (let row = model.calendar.warmUpDays; row <= counts.days; row++) {
    longest = Math.max(longest, counts.callsByDay[(place * (counts.days + 1) + row) * CALL_WIDTH + CALL.queueMaximum])
  }
  return longest
}
