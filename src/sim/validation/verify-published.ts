/** What others published of a model that their case describes in words: the model stands in a project file, and the figures are theirs. */

import { readProject } from '../project/read'
import type { Project } from '../project/schema'
import { MINUTE, millisecondsOfDay } from '../terms/week'
import type { Expected, TruthCase } from './case-file'
import { estimate } from './estimate'
import { pathText } from './expected-tree'
import { type Figure, figureNamed, figures } from './figures'
import { judge, missing, type Row } from './judge'
import { live, modelOf } from './live'
import { publishedFigures } from './published-figures'
import type { Layout, Span } from './reading'
import { type Frame, Scope, type View } from './scope'
import { publishedRuns } from './timing'
import { UnsupportedCase } from './unsupported'
import type { Effort } from './verify-centre'

/** A published mean with the standard error that its interval and its rounding leave. */
interface Published {
  readonly path: readonly string[]
  readonly mean: number
  readonly error: number
}

/** @throws UnsupportedCase */
export function verifyPublished(one: TruthCase, model: unknown, effort: Effort): readonly Row[] {
  const read = readProject(model)
  if (!read.ok) throw new UnsupportedCase(`its project file: ${read.problems[0].path.join('.')}: ${read.problems[0].code}`)
  const { project } = read
  const wanted = publishedIn(one.expected)
  const periods = wanted.reduce((most, { path }) => Math.max(most, Number(path[2] ?? 0) + 1), 1)
  const { layout, frame, views } = seenThrough(project, periods)
  const calls = Math.max(1, expectedCalls(project))
  const replications = publishedRuns(effort.precision, calls, effort.times)
  const { all } = live({ projectFor: () => project, thresholds: [0], replications, layout, seed: effort.seed })
  const limit = limitOf(one.tolerance)
  return wanted.map(({ path, mean, error }) => {
    const place = { family: one.family, id: one.id, figure: pathText(path) }
    const view = views(path)
    const found = figureOf(path[0])
    if (found === undefined || view === undefined) return missing(place, mean, 'no such figure is known')
    const { figure, unit } = found
    const ours = estimate(all, (sums) => figure.of(new Scope(sums, frame, view)))
    const standardError = Math.sqrt(error * error + (ours.standardError / unit) * (ours.standardError / unit))
    return judge(place, mean, { value: ours.value / unit, standardError }, undefined, limit)
  })
}

/** The figure, and how many of ours are one of theirs. */
function figureOf(given: string): { readonly figure: Figure; readonly unit: number } | undefined {
  const name = given.replace(/_by_(type|group|type_and_period)$/, '')
  if (Object.hasOwn(publishedFigures, name)) return { figure: publishedFigures[name], unit: 1 }
  const named = figureNamed(name, 0)
  return named && { figure: figures[named.key], unit: named.inMinutes ? 60 : 1 }
}

/** Every `{ mean, ci95 }` or `{ mean, sd, observations }`, and every `[mean, low, high]` of a list by type and period. */
function publishedIn(expected: Expected, path: readonly string[] = []): readonly Published[] {
  if (expected === null || typeof expected !== 'object') return []
  if ('mean' in expected) {
    const { mean, ci95, sd, observations } = expected
    if (typeof mean !== 'number') return []
    if (typeof sd === 'number' && typeof observations === 'number') return [{ path, mean, error: sd / Math.sqrt(observations) }]
    return Array.isArray(ci95) ? [publishedAs(path, mean, Number(ci95[0]), Number(ci95[1]))] : []
  }
  if (Array.isArray(expected) && expected.length === 3 && expected.every((value) => typeof value === 'number')) {
    return [publishedAs(path, Number(expected[0]), Number(expected[1]), Number(expected[2]))]
  }
  return Object.entries(expected).flatMap(([name, value]) => publishedIn(value, [...path, name]))
}

/** Half a unit of the last printed digit is no difference: rounding has a variance too. */
function publishedAs(path: readonly string[], mean: number, low: number, high: number): Published {
  const half = (high - low) / 2 / 1.96
  const decimals = [mean, low, high].reduce((most, value) => Math.max(most, (String(value).split('.')[1] ?? '').length), 0)
  const unit = Number(`1e-${decimals}`)
  return { path, mean, error: Math.sqrt(half * half + (unit * unit) / 12) }
}

/** As many standard errors as the words of the tolerance allow. */
function limitOf(tolerance: string): number {
  const factor = /<=\s*(\d+(?:\.\d+)?)\s*\*/.exec(tolerance)
  return factor ? Number(factor[1]) : 3
}

/** Equal periods of the opening hours, and what comes after them. Days of a replication are told together: a week is a week. */
function seenThrough(project: Project, periods: number) {
  const { open, close, interval } = project.calendar
  const first = millisecondsOfDay(open) / MINUTE
  const length = (millisecondsOfDay(close) / MINUTE - first) / periods
  const model = modelOf(project)
  const cell = (period: number) => Math.round((first + period * length) / interval)
  const places = Array.from({ length: periods }, (_, place) => place)
  const before: Span[] = places.map((place) => ({ kind: 'cells', firstCell: cell(place), lastCell: cell(place + 1) - 1 }))
  const spans: readonly Span[] = [...before, { kind: 'cells', firstCell: cell(periods), lastCell: 1440 / interval - 1 }]
  const layout: Layout = { spans, classes: model.callTypes.length, groups: model.groups.length, campaigns: model.campaigns.length }
  const seconds = length * 60 * model.calendar.midnights.length
  const frame: Frame = {
    perSecond: 1000,
    seconds: [...places.map(() => seconds), 0],
    agentSeconds: spans.map((_, span) => model.groups.map(({ paid }) => (span < periods ? paid.reduce((sum, time) => sum + time, 0) / 1000 / periods : 0))),
    days: 1,
    untilClose: places,
  }
  return { layout, frame, views: viewsOf(project, spans.length) }
}

/** A figure of all, of a call type or campaign by its identifier (over the day, or in a period), or of a group by its. */
function viewsOf({ demand, setups }: Project, spans: number): (path: readonly string[]) => View | undefined {
  const places = (count: number) => Array.from({ length: count }, (_, place) => place)
  const placeOf = (name: string, all: readonly { readonly id: string }[]) => all.findIndex(({ id }) => id === name)
  const everything: View = {
    classes: places(demand.callTypes.length),
    groups: places(setups[0].groups.length),
    campaigns: places(demand.campaigns.length),
    spans: places(spans),
    ofClass: false,
  }
  return ([figure, name, period]) => {
    if (name === undefined) return everything
    if (figure.endsWith('_by_group')) {
      const group = placeOf(name, setups[0].groups)
      return group < 0 ? undefined : { ...everything, groups: [group] }
    }
    const [type, campaign] = [placeOf(name, demand.callTypes), placeOf(name, demand.campaigns)]
    if (type < 0 && campaign < 0) return undefined
    const spansOf = period === undefined ? everything.spans : [Number(period)]
    return {
      ...everything,
      classes: places(demand.callTypes.length).filter((at) => at === type),
      campaigns: places(demand.campaigns.length).filter((at) => at === campaign),
      spans: spansOf,
      ofClass: true,
    }
  }
}

/** Calls of a replication, roughly. */
function expectedCalls({ demand, calendar }: Project): number {
  const hours = (millisecondsOfDay(calendar.close) - millisecondsOfDay(calendar.open)) / (60 * MINUTE)
  const perDay = demand.callTypes.reduce((sum, { arrivals }) => {
    if (arrivals.kind === 'steady') return sum + arrivals.perHour * hours
    return arrivals.kind === 'profile' ? sum + (arrivals.calls.mon ?? []).reduce((all, calls) => all + calls, 0) : sum
  }, 0)
  return perDay * calendar.horizonDays
}
