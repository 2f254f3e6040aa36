/** How often each of several set-ups is the best, replication by replication: they met the same callers. */
import type { ShareOfProjects } from '../experiment/results'
import { shareFigure } from './figures'

/** Share of replications in which each column is the lowest; those tied for it share it. A column without a figure (NaN) is never the lowest. */
export function lowestShares(columns: readonly Float64Array[]): ShareOfProjects[] {
  const n = columns[0]?.length ?? 0
  const wins = columns.map(() => 0)
  for (let at = 0; at < n; at++) {
    const least = columns.reduce((low, column) => (column[at] < low ? column[at] : low), Number.POSITIVE_INFINITY)
    const tied = columns.filter((column) => column[at] === least).length
    columns.forEach((column, place) => {
      if (column[at] === least) wins[place] += 1 / tied
    })
  }
  return wins.map((won) => shareFigure(won, n))
}
