import type { minuteBases } from './minute'

/**
 * Everything a price term may be charged on: one replication of one set-up. Whole numbers; times in milliseconds.
 *
 * Days are working days. `workingDays` are the days of calling: to the last conversation or attempt of a campaign, or the counted
 * days of the horizon where calls come in.
 */
export interface Workload {
  /** Operators' time: paid spans of the shifts, logged in, busy with talk, wrap-up, preview and dialing. */
  readonly scheduled: number
  readonly logged: number
  readonly busy: number
  readonly meters: readonly MeteredTime[]
  /** Operators' talk and wrap-up with calls and contacts, part of `busy`. */
  readonly talk: number
  readonly wrapUp: number
  readonly contactsProcessed: number
  /** Contacts with whom there was at least one conversation. */
  readonly contactsReached: number
  readonly callsAnswered: number
  readonly callsOffered: number
  readonly attempts: number
  /** Results by stage of the longest funnel, the first stage first: complete interviews, consents, orders. */
  readonly stages: readonly number[]
  /** People screened out: not of the survey, or of a full quota cell. */
  readonly screenedOut: number
  /** Σ calls in time and Σ of those that count, of each call type by its own definition of the service level. */
  readonly serviceLevels: readonly { readonly callType: string; readonly inTime: number; readonly base: number }[]
  /** Operators who left for good, and the most lines in use at one time. */
  readonly leavers: number
  readonly linesUsed: number
  /** Contacts of all lists: those there before the first call, and with those delivered or bought since. */
  readonly contactsAtStart: number
  readonly listContacts: number
  /** Operators on the rota, the largest number of them at the same time, and those employed: Σ over groups ⌈operators ÷ (1 − shrinkage)⌉. */
  readonly operators: number
  readonly seats: number
  readonly employed: number
  /** Call types and campaigns. */
  readonly works: number
  readonly trainingDays: number
  readonly workingDays: number
  readonly workdaysPerWeek: number
  readonly workdaysPerMonth: number
  /** Months from the first day of pay to 31 December. */
  readonly monthsLeftInYear: number
  /** A running service: the horizon is a stretch of it, and its months are charged in parts. A project with an end pays whole ones. */
  readonly running: boolean
}

/** Time that a billing meter saw, each conversation less its free time and rounded up to whole pulses; all in milliseconds. */
export interface MeteredTime {
  readonly basis: (typeof minuteBases)[number]
  readonly pulse: number
  readonly free?: number
  readonly time: number
}

/** Months of calling that fees, seats and the minimum are charged for: working days ÷ working days a month, rounded up to whole months. */
export function feeMonths(workload: Workload): number {
  return months(workload.workingDays, workload.workdaysPerMonth, workload)
}

/** Months of pay: first training day to last working day, rounded up to whole periods of so many working days. */
export function payMonths(workload: Workload, periodDays: number): number {
  return months(workload.trainingDays + workload.workingDays, periodDays, workload)
}

function months(days: number, periodDays: number, { running, workdaysPerMonth }: Workload): number {
  const begun = running ? days / periodDays : Math.ceil(days / periodDays - 1e-9)
  return (begun * periodDays) / workdaysPerMonth
}
