/** What has become of calls when a wait is over; the service level in three versions, never mixed up. */

export interface WithinFigures {
  /** Answered in time / all calls. */
  readonly serviceLevelOffered: number
  /** Answered in time / answered. */
  readonly serviceLevelAnswered: number
  /** Answered in time / all calls but those that hung up in time. */
  readonly serviceLevelExcludingShortAbandons: number
  /** Hung up in time / all calls. */
  readonly probAbandonWithin: number
  /** Answered or hung up in time / all calls. */
  readonly probLeaveQueueWithin: number
}

/** Shares of all calls: answered in time, answered at all, hung up in time. */
export function serviceLevels(inTime: number, answered: number, abandonedInTime: number): WithinFigures {
  return {
    serviceLevelOffered: inTime,
    serviceLevelAnswered: inTime / answered,
    serviceLevelExcludingShortAbandons: inTime / (1 - abandonedInTime),
    probAbandonWithin: abandonedInTime,
    probLeaveQueueWithin: inTime + abandonedInTime,
  }
}
