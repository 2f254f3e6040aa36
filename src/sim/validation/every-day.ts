import { weekdays } from '../terms/week'

/** The same row on every day of the week, as a project file has it. */
export function everyDay(values: readonly number[]) {
  return Object.fromEntries(weekdays.map((day) => [day, values]))
}
