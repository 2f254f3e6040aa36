/** Attrition: the chance that an operator leaves on a working day, from the share who leave in a year. */
import { pow } from '../kernel/portable'

/** Monthly hazard 1 − (1 − a)^(1/12), spread over the working days of a month in the same way: after a year of working days 1 − a are still there. */
export function leavingPerDay(perYear: number, workdaysPerMonth: number): number {
  return 1 - pow(1 - perYear, 1 / (12 * workdaysPerMonth))
}
