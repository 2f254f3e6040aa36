/** Figures of the closed forms by the names of the cases; those within a wait by their threshold. */
import type { CallBackFigures } from '../analytic/call-back'
import type { ImpatientFigures } from '../analytic/erlang-a'
import type { LossFigures } from '../analytic/erlang-b'
import type { WaitingFigures } from '../analytic/erlang-c'
import type { FiniteLinesFigures } from '../analytic/finite-lines'
import type { RedialFigures } from '../analytic/redial-system'
import type { WithinFigures } from '../analytic/service-levels'
import { figureNamed } from './figures'

/** A figure by its path among the expected ones; undefined where it is not told. */
export type NamedFigures = (path: readonly string[]) => number | undefined

type Within = (wait: number) => Readonly<Record<string, number>>

const nothing: Within = () => ({})

export function named(all: Readonly<Record<string, number>>, within: Within = nothing, quantile?: (share: number) => number): NamedFigures {
  return (path) => {
    if (path.length !== 1) return undefined
    const figure = figureNamed(path[0], undefined)
    if (figure === undefined) return undefined
    if (figure.quantile !== undefined) return quantile?.(figure.quantile)
    const value = figure.threshold === undefined ? all[figure.key] : within(figure.threshold)[figure.key]
    return value === undefined || !figure.inMinutes ? value : value / 60
  }
}

function levels(within: WithinFigures, accepted: number): Readonly<Record<string, number>> {
  return {
    sl_T: within.serviceLevelOffered,
    sl_offered_T: within.serviceLevelOffered,
    sl_answered_T: within.serviceLevelAnswered,
    sl_accepted_T: within.serviceLevelOffered / accepted,
    sl_excl_short_abandons_T: within.serviceLevelExcludingShortAbandons,
    prob_abandon_within_T: within.probAbandonWithin,
    prob_abandon_within_T_of_offered: within.probAbandonWithin,
    prob_leave_queue_within_T: within.probLeaveQueueWithin,
  }
}

export function namedDelay(figures: WaitingFigures): NamedFigures {
  const all = {
    offered_erlangs: figures.load,
    prob_wait: figures.probWait,
    prob_all_busy: figures.probWait,
    occupancy: figures.occupancy,
    mean_wait_s: figures.meanWait,
    mean_wait_all_s: figures.meanWait,
    mean_wait_of_delayed_s: figures.meanWaitOfDelayed,
    mean_queue_length: figures.meanQueueLength,
    mean_in_system: figures.meanInSystem,
  }
  const within: Within = (wait) => {
    const level = figures.serviceLevel(wait)
    return { sl_T: level, sl_offered_T: level, sl_answered_T: level }
  }
  return named(all, within, figures.waitQuantile)
}

export function namedPatience(figures: ImpatientFigures): NamedFigures {
  const all = {
    offered_erlangs: figures.load,
    prob_all_busy: figures.probAllBusy,
    prob_wait: figures.probAllBusy,
    prob_abandon: figures.probAbandon,
    prob_abandon_of_offered: figures.probAbandon,
    occupancy: figures.occupancy,
    mean_wait_s: figures.meanWait,
    mean_wait_all_s: figures.meanWait,
    mean_wait_served_s: figures.meanWaitOfServed,
    mean_wait_abandoned_s: figures.meanWaitOfAbandoned,
    mean_queue_length: figures.meanQueueLength,
  }
  return named(all, (wait) => levels(figures.within(wait), 1))
}

export function namedLoss({ probBlocked, occupancy }: LossFigures, load: number): NamedFigures {
  return named({ offered_erlangs: load, prob_blocked: probBlocked, occupancy, mean_queue_length: 0, prob_served_of_offered: 1 - probBlocked })
}

export function namedLines(figures: FiniteLinesFigures): NamedFigures {
  const all = {
    offered_erlangs: figures.load,
    prob_blocked: figures.probBlocked,
    prob_abandon_of_offered: figures.probAbandonOfOffered,
    prob_abandon: figures.probAbandonOfOffered,
    prob_abandon_of_accepted: figures.probAbandonOfAccepted,
    prob_served_of_offered: figures.probServedOfOffered,
    prob_wait_of_accepted: figures.probWaitOfAccepted,
    occupancy: figures.occupancy,
    mean_wait_accepted_s: figures.meanWaitOfAccepted,
    mean_wait_served_s: figures.meanWaitOfServed,
    mean_wait_abandoned_s: figures.meanWaitOfAbandoned,
    mean_queue_length: figures.meanQueueLength,
    mean_in_system: figures.meanInSystem,
  }
  return named(all, (wait) => levels(figures.within(wait), 1 - figures.probBlocked))
}

export function namedRedials(figures: RedialFigures): NamedFigures {
  const all = {
    attempts_per_first_call: figures.attemptsPerFirstCall,
    prob_eventually_served: figures.probEventuallyServed,
    prob_blocked: figures.probBlocked,
    prob_abandon_of_offered: figures.probAbandon,
    prob_abandon: figures.probAbandon,
    occupancy: figures.occupancy,
    mean_wait_accepted_s: figures.meanWaitOfAccepted,
    mean_queue_length: figures.meanQueueLength,
  }
  return named(all, (wait) => levels(figures.within(wait), 1 - figures.probBlocked))
}

export function namedCallBack(figures: CallBackFigures): NamedFigures {
  return named({
    callback_share_of_offered: figures.callBackShare,
    prob_abandon: figures.probAbandon,
    mean_queue_length: figures.meanQueueLength,
    mean_callback_list: figures.meanListLength,
    mean_callback_delay_s: figures.meanDelay,
    prob_all_busy: figures.probAllBusy,
    occupancy: figures.occupancy,
    occupancy_callbacks: figures.occupancyCallBacks,
  })
}
