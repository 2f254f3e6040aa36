import { DAY, MINUTE } from '../terms/week'
import type { Say } from './findings'
import type { Project } from './schema'

/** Numbers that one interval takes, at most. */
export const NUMBERS = { callType: 34, campaign: 64, group: 20 } as const

/** Numbers that the books of one replication may hold, 400 MB; and those of a day's intervals in all replications of a run, 800 MB. */
const BOOKS_AT_MOST = 50_000_000
const RUN_AT_MOST = 100_000_000

/**
 * Books have a cell for each kind of work and group in each interval of each day, and a run keeps the intervals of a day of each replication: short
 * intervals are for short horizons and few replications.
 */
export function checkSize({ calendar: { horizonDays, interval }, demand: { callTypes, campaigns }, setups, replications }: Project, say: Say): void {
  const groups = Math.max(0, ...setups.map((setup) => setup.groups.length))
  const perInterval = callTypes.length * NUMBERS.callType + campaigns.length * NUMBERS.campaign + groups * NUMBERS.group
  const perDay = (perInterval * DAY) / (interval * MINUTE)
  const days = Math.max(1, Math.floor(BOOKS_AT_MOST / perDay) - 1)
  const times = Math.max(1, Math.floor(RUN_AT_MOST / perDay))
  if (horizonDays > days) say(['calendar', 'horizonDays'], 'aboveMaximum', horizonDays, `${days}`)
  if (replications > times) say(['replications'], 'aboveMaximum', replications, `${times}`)
}
