/** A year of simulated calls that others published, lived by its model: each month is a call type with operators of its own. */
import type { Project } from '../project/schema'
import type { TruthCase } from './case-file'
import { estimate } from './estimate'
import { expectedAt, type Leaf, pathText } from './expected-tree'
import { judge, type Row } from './judge'
import { live, modelOf } from './live'
import { WORKDAYS } from './observed-models'
import type { Layout, Sums } from './reading'
import { publishedRuns } from './timing'
import type { Effort } from './verify-centre'

const ONE_COURSE = 'one course was observed: the error is how far such courses lie apart'

/** Rows of the figures that the model tells; the others are left out. */
export function yearRows(one: TruthCase, leaves: readonly Leaf[], project: Project, { precision, times, seed }: Effort): readonly Row[] {
  const replications = publishedRuns(precision, callsOf(project), times, FEWEST)
  const { all } = live({ projectFor: () => project, thresholds: [0], replications, layout: layoutOf(project), seed })
  const rows = Number(expectedAt(one.expected, ['rows']))
  const days = project.calendar.horizonDays
  return leaves.flatMap(({ path, expected }) => {
    const seen = seenIn(path, project, days, rows)
    if (seen === undefined) return []
    const ours = estimate(all, seen.of)
    const courses = ours.standardError * Math.sqrt(replications * seen.courses)
    const rounding = Number.isInteger(expected) ? 0 : unitOf(expected) / Math.sqrt(12)
    const standardError = Math.sqrt(courses * courses + ours.standardError * ours.standardError + rounding * rounding)
    return [{ ...judge({ family: one.family, id: one.id, figure: pathText(path) }, expected, { value: ours.value, standardError }), reason: ONE_COURSE }]
  })
}

const FEWEST = 20

interface SeenFigure {
  readonly of: (sums: Sums) => number
  /** Replications to one course that was observed: a month of fewer days has a larger error. */
  readonly courses: number
}

/** What the model brings out for a figure: of a month, of the year, or undefined where it tells nothing of it. */
function seenIn(path: readonly string[], project: Project, days: number, rows: number): SeenFigure | undefined {
  const [name, month, figure] = path
  const places = project.demand.callTypes.map((_, place) => place)
  if (name === 'months') {
    const place = project.demand.callTypes.findIndex((type) => type.name === month)
    const of = place < 0 ? undefined : monthly(figure, [place], days)
    return of && { of, courses: days / WORKDAYS[place] }
  }
  if (path.length > 1) return undefined
  const year = days * places.length
  const courses = year / WORKDAYS.reduce((sum, count) => sum + count, 0)
  if (name === 'meets_standard_true')
    return { of: (sums) => (rows * total(sums, 'answeredInTime', places, days)) / total(sums, 'offered', places, days), courses }
  const of = monthly(YEARLY[name] ?? '', places, days)
  return of && { of, courses }
}

/** Figures of the year by the names they have in a month. */
const YEARLY: Readonly<Record<string, string>> = { rows: 'calls', mean_wait_s: 'mean_wait_s', share_within_60s: 'sl60', mean_service_s: 'mean_service_s' }

function monthly(figure: string, places: readonly number[], days: number): ((sums: Sums) => number) | undefined {
  const of = (column: Column) => (sums: Sums) => total(sums, column, places, days)
  switch (figure) {
    case 'calls':
      return (sums) => of('offered')(sums) / sums.replications
    case 'mean_wait_s':
      return (sums) => of('waitAnswered')(sums) / 1000 / of('answered')(sums)
    case 'sl60':
      return (sums) => of('answeredInTime')(sums) / of('offered')(sums)
    case 'mean_service_s':
      return (sums) => of('talk')(sums) / 1000 / of('answered')(sums)
    default:
      return undefined
  }
}

type Column = 'offered' | 'answered' | 'answeredInTime' | 'waitAnswered' | 'talk'

/** Over months, each with the working days that it has in place of those it was lived for. */
function total(sums: Sums, column: Column, places: readonly number[], days: number): number {
  return places.reduce((sum, place) => sum + (sums.calls(column, 0, place) * WORKDAYS[place]) / days, 0)
}

function layoutOf(project: Project): Layout {
  const { callTypes, groups, calendar } = modelOf(project)
  return { spans: [{ kind: 'days', firstRow: 0, lastRow: calendar.midnights.length }], classes: callTypes.length, groups: groups.length }
}

function callsOf({ demand, calendar }: Project): number {
  const hours = 10
  return demand.callTypes.reduce((sum, { arrivals }) => sum + (arrivals.kind === 'steady' ? arrivals.perHour * hours : 0), 0) * calendar.horizonDays
}

/** A unit of the last printed digit. */
function unitOf(value: number): number {
  return Number(`1e-${(String(value).split('.')[1] ?? '').length}`)
}
