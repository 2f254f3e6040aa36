import type { Say } from './findings'
import type { Project } from './schema'

/** Numbers that the books of one replication may hold, 400 MB; and the most of them that a kind of work or a group has in one interval. */
const NUMBERS_AT_MOST = 50_000_000
export const NUMBERS_A_CELL = 64
const MINUTES_A_DAY = 1440

/** Books have a cell for each kind of work and group in each interval of each day: short intervals are for short horizons. */
export function checkSize({ calendar: { horizonDays, interval }, demand: { callTypes, campaigns }, setups }: Project, say: Say): void {
  const rows = callTypes.length + campaigns.length + Math.max(0, ...setups.map(({ groups }) => groups.length))
  const days = Math.floor((NUMBERS_AT_MOST * interval) / (MINUTES_A_DAY * rows * NUMBERS_A_CELL)) - 1
  if (horizonDays > days) say(['calendar', 'horizonDays'], 'aboveMaximum', horizonDays, `${Math.max(1, days)}`)
}
