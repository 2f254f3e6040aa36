/** Service level, share abandoned and mean wait from counts, each a ratio of sums with its standard error. */
import { CALL, CALL_WIDTH, type Counts } from '../../src/sim/centre/counts'
import { ratioInterval } from '../../src/sim/stats/interval'

export interface Figure {
  readonly value: number
  readonly standardError: number
}

export interface Figures {
  readonly serviceLevel: Figure
  readonly abandoned: Figure
  readonly wait: Figure
}

/** One batch: a day, or a replication. */
type Batch = ArrayLike<number>

/** The columns of a call type on each day of a replication; a call belongs to the day on which it arrives. */
export function batchesByDay(counts: Counts, callType: number): Batch[] {
  const rowAt = (row: number) => {
    const from = (callType * (counts.days + 1) + row) * CALL_WIDTH
    return counts.callsByDay.slice(from, from + CALL_WIDTH)
  }
  return Array.from({ length: counts.days }, (_, row) => rowAt(row)).filter((batch) => batch[CALL.offered] > 0)
}

export function figuresOf(batches: readonly Batch[]): Figures {
  const column = (at: number) => batches.map((batch) => batch[at])
  const offered = column(CALL.offered)
  const waits = batches.map((batch) => (batch[CALL.waitAnswered] + batch[CALL.waitAbandoned]) / 1000)
  return {
    serviceLevel: figure(column(CALL.answeredInTime), offered),
    abandoned: figure(column(CALL.abandoned), offered),
    wait: figure(waits, offered),
  }
}

/** Student's quantile instead of the normal one is a little wider for few batches; 1.96 makes the error a few per cent too large there. */
function figure(above: readonly number[], below: readonly number[]): Figure {
  const { mean, halfWidth } = ratioInterval(above, below)
  return { value: mean, standardError: halfWidth / 1.96 }
}
