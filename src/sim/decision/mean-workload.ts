/** The mean of several workloads: what terms are looked at one by one on. */
import type { Workload } from '../economics/workload'

/** Numbers that a replication may change are means, not rounded. */
export function meanWorkload(workloads: readonly Workload[]): Workload {
  const n = workloads.length
  const mean = (take: (workload: Workload) => number) => workloads.reduce((sum, one) => sum + take(one), 0) / n
  return {
    ...workloads[0],
    scheduled: mean(({ scheduled }) => scheduled),
    logged: mean(({ logged }) => logged),
    busy: mean(({ busy }) => busy),
    talk: mean(({ talk }) => talk),
    wrapUp: mean(({ wrapUp }) => wrapUp),
    meters: workloads[0].meters.map((meter, place) => ({ ...meter, time: mean(({ meters }) => meters[place].time) })),
    contactsProcessed: mean(({ contactsProcessed }) => contactsProcessed),
    contactsReached: mean(({ contactsReached }) => contactsReached),
    callsAnswered: mean(({ callsAnswered }) => callsAnswered),
    callsOffered: mean(({ callsOffered }) => callsOffered),
    attempts: mean(({ attempts }) => attempts),
    stages: workloads[0].stages.map((_, place) => mean(({ stages }) => stages[place])),
    screenedOut: mean(({ screenedOut }) => screenedOut),
    serviceLevels: workloads[0].serviceLevels.map(({ callType }, place) => ({
      callType,
      inTime: mean(({ serviceLevels }) => serviceLevels[place].inTime),
      base: mean(({ serviceLevels }) => serviceLevels[place].base),
    })),
    leavers: mean(({ leavers }) => leavers),
    linesUsed: mean(({ linesUsed }) => linesUsed),
    listContacts: mean(({ listContacts }) => listContacts),
    workingDays: mean(({ workingDays }) => workingDays),
  }
}
