import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { describe, expect, it } from 'vitest'
import type { Figure, RunReport } from '../../../src/sim/experiment/results'
import { summarise } from '../../../src/sim/experiment/summary'
import type { Project } from '../../../src/sim/project/schema'
import { live } from '../../fixtures/counting'
import { busyDay } from '../properties/busy-day'

const REPLICATIONS = 200
const ALPHA = 1e-4

function reportOf(project: Project, seed: string): RunReport {
  const seeded = { ...project, seed }
  return summarise(
    seeded,
    seeded.setups.map(({ id }) => ({ setup: id, counts: live(seeded, REPLICATIONS, id) })),
    seed,
  )
}

/** From the side that no bound of a share has cut. Student's quantile is the same for both, and close to 2. */
function standardError({ mean, low, high }: Figure): number {
  return Math.max(mean - low, high - mean) / 1.972
}

function welch(a: Figure, b: Figure): number {
  const error = Math.sqrt(standardError(a) ** 2 + standardError(b) ** 2)
  return a.mean === b.mean ? 0 : Math.abs(a.mean - b.mean) / error
}

describe('another seed, the same statistics', () => {
  const one = reportOf(busyDay(), 'one')
  const two = reportOf(busyDay(), 'two')
  const scores = one.setups.flatMap(({ id, measures }, at) =>
    Object.entries(measures).flatMap(([key, figure]) => {
      const other = two.setups[at].measures[key]
      // a handful of events in all replications tells nothing of a law: the report marks them
      const few = Math.min(figure.n, other?.n ?? 0) < REPLICATIONS / 2 || Math.min(figure.base ?? 30, other?.base ?? 30) < 30
      return other === undefined || few ? [] : [{ key: `${id} ${key}`, z: welch(figure, other) }]
    }),
  )

  it('are other courses', () => {
    expect(one.hash).not.toBe(two.hash)
    expect(scores.length).toBeGreaterThan(100)
    expect(scores.filter(({ z }) => z > 0).length).toBeGreaterThan(80)
  })

  it('no measure differs (Welch z, Holm at 1e-4)', () => {
    const ordered = [...scores].sort((a, b) => b.z - a.z)
    // Holm: the largest against α ÷ m, the next against α ÷ (m − 1), until one is small enough
    const differing: string[] = []
    for (const [place, { key, z }] of ordered.entries()) {
      if (z <= normalQuantile(1 - ALPHA / (ordered.length - place) / 2, 0, 1)) break
      differing.push(`${key}: z = ${z.toFixed(1)}`)
    }
    expect(differing).toEqual([])
  })
})
