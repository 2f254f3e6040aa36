import { CALL, CALL_WIDTH } from '../centre/counts'
import { WAIT_BINS, waitBin } from '../centre/wait-bins'
import type { Weighting } from '../stats/control-variate'
import { sum } from '../stats/interval'
import { column } from './column'
import { type CurvePoint, curve } from './curve'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { Series } from './results'

/** Where the curve is told, s: to each end in steps of so much. Every point is the lower end of a bin. */
const ladder = [
  { to: 10, step: 1 },
  { to: 60, step: 5 },
  { to: 120, step: 10 },
  { to: 300, step: 30 },
  { to: 600, step: 60 },
  { to: 1800, step: 300 },
  { to: 7200, step: 600 },
  { to: 43_200, step: 3600 },
  { to: 172_800, step: 14_400 },
  { to: 2_592_000, step: 86_400 },
] as const

/** The curve ends where so many of the calls are answered. */
const ALMOST_ALL = 0.9995

/**
 * Distribution of the waits of a call type's answered calls: over a wait of `x` seconds the share of them that waited less than that, a
 * ratio of sums with its pointwise intervals. At 0 stand the calls answered at once, and at the time of the service level those answered
 * within it, a wait of exactly that time included. The curve ends where 9,995 of 10,000 are answered, and not before that time.
 */
export function waitSeries(frame: Frame, type: number, replications: readonly Replication[], weighting?: Weighting): Series {
  const within = frame.model.callTypes[type].answerWithin / 1000
  const waits = pointsWith(within)
  const tops = answeredBy(waits, within, type, replications)
  const bottoms = column(replications, ({ calls }) => calls[type * CALL_WIDTH + CALL.answered])
  const almostAll = ALMOST_ALL * sum(bottoms)
  const last = waits.findIndex((x, place) => x >= within && sum(tops[place]) >= almostAll)
  const points = waits.map((x, place): CurvePoint => ({ x, tops: tops[place], bottoms })).slice(0, last < 0 ? waits.length : last + 1)
  const { id } = frame.project.demand.callTypes[type]
  return curve({ key: `${id}.answeredWithin.byWait`, axis: 'wait', unit: 'share' }, points, weighting)
}

function pointsWith(within: number): readonly number[] {
  const points = new Set([0, within])
  let from = 0
  for (const { to, step } of ladder) {
    for (let x = from + step; x <= to; x += step) points.add(x)
    from = to
  }
  return [...points].sort((a, b) => a - b)
}

/** Answered calls up to each wait, by replication. */
function answeredBy(waits: readonly number[], within: number, type: number, replications: readonly Replication[]): readonly Float64Array[] {
  const ends = waits.map((wait) => waitBin(wait * 1000))
  const tops = waits.map(() => new Float64Array(replications.length))
  replications.forEach(({ counts, calls }, at) => {
    const [answered, inTime, delayed] = (['answered', 'answeredInTime', 'delayed'] as const).map((name) => calls[type * CALL_WIDTH + CALL[name]])
    let [shorter, bin] = [0, 0]
    waits.forEach((wait, place) => {
      // most bins lie behind the last call
      for (; bin < ends[place] && shorter < answered; bin++) shorter += counts.waits[type * WAIT_BINS + bin]
      tops[place][at] = wait === within ? inTime : wait === 0 ? answered - delayed : Math.min(answered, shorter)
    })
  })
  return tops
}
