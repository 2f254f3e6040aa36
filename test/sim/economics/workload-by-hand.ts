import type { Workload } from '../../../src/sim/economics/workload'

const HOUR = 3_600_000

/** Four operators for 19 days of 8 hours; what a test speaks of it says itself. */
export function workload(changes: Partial<Workload> = {}): Workload {
  return {
    scheduled: 608 * HOUR,
    logged: 600 * HOUR,
    busy: 450 * HOUR,
    meters: [],
    talk: 300 * HOUR,
    wrapUp: 100 * HOUR,
    contactsProcessed: 3013,
    contactsReached: 2500,
    callsAnswered: 0,
    callsOffered: 0,
    attempts: 8436,
    stages: [250, 110, 0, 0],
    screenedOut: 40,
    serviceLevels: [],
    leavers: 0,
    linesUsed: 6,
    contactsAtStart: 3013,
    listContacts: 3013,
    operators: 4,
    seats: 4,
    employed: 5,
    works: 1,
    trainingDays: 5,
    workingDays: 19,
    workdaysPerWeek: 5,
    workdaysPerMonth: 20,
    monthsLeftInYear: 4,
    running: false,
    ...changes,
  }
}
