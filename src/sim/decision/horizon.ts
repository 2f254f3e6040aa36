/** The workload that a decision is about: a whole project, or a running service over the months for which it is decided. */
import type { Workload } from '../economics/workload'

/** Months over which a running service is compared where the file does not say. */
export const usualMonths = 12

/**
 * A project with an end stays as it is. Of a running service a stretch was simulated: everything that grows with time is carried on to so many
 * months at the same pace, so that what is paid once, contract years, bands of pay and depreciation weigh as they will. Heads, seats, lines
 * and shares stay.
 */
export function overHorizon(workload: Workload, months: number): Workload {
  if (!workload.running || workload.workingDays === 0) return workload
  const times = (months * workload.workdaysPerMonth) / workload.workingDays
  const of = (value: number) => Math.round(value * times)
  return {
    ...workload,
    scheduled: of(workload.scheduled),
    logged: of(workload.logged),
    busy: of(workload.busy),
    talk: of(workload.talk),
    wrapUp: of(workload.wrapUp),
    meters: workload.meters.map((meter) => ({ ...meter, time: of(meter.time) })),
    contactsProcessed: of(workload.contactsProcessed),
    contactsReached: of(workload.contactsReached),
    callsAnswered: of(workload.callsAnswered),
    callsOffered: of(workload.callsOffered),
    attempts: of(workload.attempts),
    stages: workload.stages.map(of),
    screenedOut: of(workload.screenedOut),
    serviceLevels: workload.serviceLevels.map(({ callType, inTime, base }) => ({ callType, inTime: inTime * times, base: base * times })),
    leavers: of(workload.leavers),
    workingDays: months * workload.workdaysPerMonth,
  }
}
