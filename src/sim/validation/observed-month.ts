/** A month of a real centre, lived by a model of it: what a model with one fitted number brings out beside what was observed. */
import type { Project } from '../project/schema'
import type { TruthCase } from './case-file'
import { estimate } from './estimate'
import { expectedAt } from './expected-tree'
import { judge, type Row } from './judge'
import { live } from './live'
import type { Layout, Sums } from './reading'
import { publishedRuns } from './timing'
import type { Effort } from './verify-centre'

interface MonthFigure {
  readonly name: string
  readonly of: (sums: Sums) => number
  /** What the model may be off, where it is no part of the model: as an amount, or relative to what was observed. */
  readonly off?: number
  readonly share?: number
}

const calls = (column: Parameters<Sums['calls']>[0]) => (sums: Sums) => sums.calls(column, 0, 0)
const [offered, answered, inTime, abandoned, delayed] = (['offered', 'answered', 'answeredInTime', 'abandoned', 'delayed'] as const).map(calls)
const waits = (sums: Sums) => (sums.calls('waitAnswered', 0, 0) + sums.calls('waitAbandoned', 0, 0)) / 1000

const FIGURES: readonly MonthFigure[] = [
  { name: 'service_mean_s', of: (sums) => sums.calls('talk', 0, 0) / 1000 / answered(sums) },
  { name: 'patience_mean_censored_mle_s', of: (sums) => waits(sums) / abandoned(sums) },
  { name: 'abandon_share_of_agent_stage', of: (sums) => abandoned(sums) / offered(sums), off: 0.03 },
  { name: 'answered_within_20s_share_of_agent_stage', of: (sums) => inTime(sums) / offered(sums), off: 0.03 },
  { name: 'mean_queue_s_of_queued', of: (sums) => waits(sums) / (delayed(sums) + abandoned(sums)), share: 0.1 },
]

const REASON = {
  given: 'given to the model and found again in what it counts',
  points: 'observed of a real centre: its operators are those seen at work times one fitted number; held to 3 percentage points',
  share: 'observed of a real centre: its operators are those seen at work times one fitted number; held to 10 %',
} as const

const LIMIT = 4
const FEWEST = 40

export function monthRows(one: TruthCase, project: Project, { precision, times, seed }: Effort): readonly Row[] {
  const layout: Layout = { spans: [{ kind: 'days', firstRow: 0, lastRow: project.calendar.horizonDays }], classes: 1, groups: 1 }
  const replications = publishedRuns(precision, callsOf(project), times, FEWEST)
  const { all } = live({ projectFor: () => project, thresholds: [0], replications, layout, seed })
  return FIGURES.flatMap(({ name, of, off, share }) => {
    const expected = expectedAt(one.expected, [name])
    if (typeof expected !== 'number') return []
    const { value, standardError } = estimate(all, of)
    // as far off as the model may be is as many standard errors as chance may be
    const ofModel = (off ?? (share ?? 0) * expected) / LIMIT
    const error = Math.sqrt(standardError * standardError + ofModel * ofModel)
    const reason = off !== undefined ? REASON.points : share !== undefined ? REASON.share : REASON.given
    return [{ ...judge({ family: one.family, id: one.id, figure: name }, expected, { value, standardError: error }), reason }]
  })
}

function callsOf({ demand, calendar }: Project): number {
  const [{ arrivals }] = demand.callTypes
  return arrivals.kind === 'profile' ? (arrivals.calls.mon ?? []).reduce((sum, count) => sum + count, 0) * calendar.horizonDays : 1
}
