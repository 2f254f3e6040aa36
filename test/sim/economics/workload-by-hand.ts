import type { Workload } from '../../../src/sim/economics/workload'

const HOUR = 3_600_000

/** Four operators for 19 days of 8 hours; what a test speaks of it says itself. */
export function workload(changes: Partial<Workload> = {}): Workload {
  return {
    scheduled: 608 * HOUR,
    logged: 600 * HOUR,
    busy: 450 * HOUR,
    meters: [],
    contactsProcessed: 3013,
    callsAnswered: 0,
    attempts: 8436,
    stages: [250, 110, 0, 0],
    contactsAtStart: 3013,
    listContacts: 3013,
    operators: 4,
    seats: 4,
    employed: 5,
    trainingDays: 5,
    workingDays: 19,
    workdaysPerWeek: 5,
    workdaysPerMonth: 20,
    running: false,
    ...changes,
  }
}
