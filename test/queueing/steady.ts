/** A steady case of one queue, lived by the engine: thirty replications after a warm-up, every figure within four standard errors. */
import { expect } from 'vitest'
import type { Counts } from '../../src/sim/centre/counts'
import { ratioInterval } from '../../src/sim/stats/interval'
import { type casesOf, singleQueueOf } from '../cases/cases'
import { calls, live, time } from '../fixtures/counting'
import { inboundProject } from '../fixtures/projects'

const DAY = 86_400_000
const SECOND = 1000
const WARM_UP = 2
const REPLICATIONS = 30

/** Columns of a case's figures: what is counted above, and below the line. */
type Ratio = readonly [above: (counts: Counts) => number, below: (counts: Counts) => number]

const counted = { from: WARM_UP }

/** Figures of the cases that the engine can give, each a ratio of sums over the days after the warm-up. */
function ratiosOf(servers: number): Record<string, Ratio> {
  const offered = (counts: Counts) => calls(counts, 'offered', counted)
  const answered = (counts: Counts) => calls(counts, 'answered', counted)
  const inTime = (counts: Counts) => calls(counts, 'answeredInTime', counted)
  const waits = (counts: Counts) => (calls(counts, 'waitAnswered', counted) + calls(counts, 'waitAbandoned', counted)) / SECOND
  const abandoned = (counts: Counts) => calls(counts, 'abandoned', counted)
  const operatorTime = (counts: Counts) => servers * (counts.days - WARM_UP) * DAY
  return {
    prob_wait: [(counts) => calls(counts, 'delayed', counted), offered],
    mean_wait_s: [waits, offered],
    mean_wait_all_s: [waits, offered],
    mean_wait_served_s: [(counts) => calls(counts, 'waitAnswered', counted) / SECOND, answered],
    mean_wait_abandoned_s: [(counts) => calls(counts, 'waitAbandoned', counted) / SECOND, abandoned],
    prob_abandon: [abandoned, offered],
    sl_20s: [inTime, offered],
    sl_offered_20s: [inTime, offered],
    sl_answered_20s: [inTime, answered],
    sl_excl_short_abandons_20s: [inTime, (counts) => offered(counts) - calls(counts, 'abandonedInTime', counted)],
    prob_abandon_within_20s: [(counts) => calls(counts, 'abandonedInTime', counted), offered],
    occupancy: [(counts) => time(counts, 'talk', { from: WARM_UP, to: counts.days - 1 }), operatorTime],
  }
}

/** `calls` is the least number of calls of a replication. */
export function expectSteady(example: ReturnType<typeof casesOf>[number], calls: number): void {
  const { arrivalRate, serviceRate, abandonRate, servers } = singleQueueOf(example)
  const project = inboundProject({
    perHour: arrivalRate * 3600,
    operators: servers,
    talk: { kind: 'exponential', mean: 1 / serviceRate },
    ...(abandonRate > 0 ? { patience: { kind: 'exponential', mean: 1 / abandonRate } } : {}),
    // a horizon has 520 days at most
    days: WARM_UP + Math.min(500, Math.max(4, Math.ceil(calls / (arrivalRate * 86_400)))),
    warmUpDays: WARM_UP,
  })
  const runs = live(project, REPLICATIONS)
  const ratios = ratiosOf(servers)
  const checked = Object.entries(example.expected).filter(([name]) => name in ratios)
  expect(checked.length).toBeGreaterThanOrEqual(2)
  for (const [name, expected] of checked) {
    const [above, below] = ratios[name]
    const { mean, halfWidth } = ratioInterval(runs.map(above), runs.map(below))
    // Student's 97.5 % quantile for 29 degrees of freedom turns the half-width into a standard error
    const standardError = halfWidth / 2.0452
    expect(Math.abs(mean - expected) / standardError, `${name}: ${mean} against ${expected}`).toBeLessThanOrEqual(4)
  }
}
