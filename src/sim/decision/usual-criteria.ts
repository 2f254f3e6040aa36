/** Criteria and weights of a scorecard that are assumed where the file has none. */
import type { Criterion } from '../project/decision-schema'

/** Of a running service the first call counts, of a project the last one. */
export const usualCriteria = (running: boolean): readonly Criterion[] => [
  { id: 'cost-per-result', yardstick: 'costPerResult', weight: 3, fullGap: 0.5 },
  { id: 'results', yardstick: 'results', weight: 2, fullGap: 0.5 },
  { id: 'service-level', yardstick: 'serviceLevel', weight: 2, fullGap: 0.5 },
  { id: 'days', yardstick: running ? 'firstCallDay' : 'lastCallDay', weight: 1, fullGap: 1 },
  { id: 'goals', yardstick: 'goals', weight: 2, fullGap: 0.5 },
]
