import type { WithinFigures } from '../../../src/sim/analytic/service-levels'

/** The figures within a wait by the names of the cases. */
export function withinNamed(within: WithinFigures): Record<string, number> {
  return {
    sl_offered: within.serviceLevelOffered,
    sl_answered: within.serviceLevelAnswered,
    sl_excl_short_abandons: within.serviceLevelExcludingShortAbandons,
    prob_abandon_within: within.probAbandonWithin,
    prob_leave_queue_within: within.probLeaveQueueWithin,
  }
}
