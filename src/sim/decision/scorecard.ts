/** The scorecard: what was simulated and what people think, in marks from 1 to 5, weighted; and who comes first if the weights are others. */
import type { RunReport } from '../experiment/results'
import { gammaFactor } from '../kernel/distributions'
import { openStream, type Stream } from '../kernel/streams'
import type { Criterion, Yardstick } from '../project/decision-schema'
import type { Project } from '../project/schema'
import type { LocalText } from '../terms/text'
import type { Trial } from './trial'
import { usualCriteria } from './usual-criteria'

export interface CriterionResult {
  readonly id: string
  readonly name?: LocalText
  readonly yardstick?: Yardstick
  /** Share of all weights that count. */
  readonly weight: number
  /** In the order of the set-ups; of a simulated criterion on average. */
  readonly marks: readonly { readonly setup: string; readonly mark: number }[]
}

export interface Scorecard {
  /** The file has none: these criteria and weights are assumed. */
  readonly assumed: boolean
  readonly criteria: readonly CriterionResult[]
  /** Criteria that do not count, as some set-up has no mark or figure. */
  readonly incomplete: readonly string[]
  readonly setups: readonly {
    readonly setup: string
    readonly score: number
    /** How often it comes first: with the weights as they are and the luck of projects; with weights near them; with any weights. */
    readonly firstAsWeighted: number
    readonly firstNear: number
    readonly firstAny: number
  }[]
  readonly draws: number
}

const DRAWS = 4000
/** Weights near those given: a Dirichlet law around them with the spread that so many votes would have. */
const CONCENTRATION = 20

/** Marks of one criterion by replication and set-up. */
type Marks = (replication: number) => readonly number[]

interface Counted extends CriterionResult {
  readonly of: Marks
}

export function scorecardOf(project: Project, trials: readonly Trial[], report: RunReport): Scorecard {
  const given = project.decision?.scorecard
  const criteria = given ?? usualCriteria(trials[0].frame.running)
  const all = criteria.map((criterion) => ({ criterion, of: marksOf(criterion, trials, report) }))
  const counting = all.flatMap(({ criterion, of }) => (of === undefined || criterion.weight === 0 ? [] : [{ criterion, of }]))
  const total = counting.reduce((sum, { criterion }) => sum + criterion.weight, 0)
  const counted = counting.map(({ criterion: { id, name, yardstick, weight }, of }): Counted => {
    const marks = meanMarks(of, trials)
    return { id, ...(name && { name }), ...(yardstick && { yardstick }), weight: weight / total, marks, of }
  })
  const stream = openStream(project.seed, 0, 'weights of the scorecard')
  const asWeighted = firsts(counted, trials, () => counted.map(({ weight }) => weight))
  const near = firsts(counted, trials, () =>
    dirichlet(
      stream,
      counted.map(({ weight }) => Math.max(0.05, CONCENTRATION * weight)),
    ),
  )
  const any = firsts(counted, trials, () =>
    dirichlet(
      stream,
      counted.map(() => 1),
    ),
  )
  return {
    assumed: given === undefined,
    criteria: counted.map(({ of: _, ...criterion }) => criterion),
    incomplete: given === undefined ? [] : all.flatMap(({ criterion, of }) => (of === undefined ? [criterion.id] : [])),
    setups: trials.map(({ setup }, place) => ({
      setup,
      score: counted.reduce((sum, { weight, marks }) => sum + weight * marks[place].mark, 0),
      firstAsWeighted: asWeighted[place],
      firstNear: near[place],
      firstAny: any[place],
    })),
    draws: DRAWS,
  }
}

/** Share of draws in which each set-up has the highest score: weights are drawn, and one project's figures with them. Ties share. */
function firsts(counted: readonly Counted[], trials: readonly Trial[], weights: () => readonly number[]): number[] {
  const wins = trials.map(() => 0)
  const replications = trials[0].cost.length
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = weights()
    const marks = counted.map(({ of }) => of(draw % replications))
    const scores = trials.map((_, place) => marks.reduce((sum, one, at) => sum + drawn[at] * one[place], 0))
    const highest = Math.max(...scores)
    const first = scores.map((score) => score >= highest - 1e-9)
    const tied = first.filter(Boolean).length
    first.forEach((one, place) => {
      if (one) wins[place] += 1 / tied
    })
  }
  return wins.map((won) => won / DRAWS)
}

/** Shares that add up to one, by gamma variates over their sum. */
function dirichlet(stream: Stream, shapes: readonly number[]): number[] {
  const drawn = shapes.map((shape) => shape * gammaFactor(stream, shape))
  const sum = drawn.reduce((total, one) => total + one, 0)
  return drawn.map((one) => one / sum)
}

function meanMarks(of: Marks, trials: readonly Trial[]): CriterionResult['marks'] {
  const replications = trials[0].cost.length
  const sums = trials.map(() => 0)
  for (let at = 0; at < replications; at++) {
    for (const [place, mark] of of(at).entries()) sums[place] += mark
  }
  return trials.map(({ setup }, place) => ({ setup, mark: sums[place] / replications }))
}

function marksOf({ marks, yardstick, fullGap }: Criterion, trials: readonly Trial[], report: RunReport): Marks | undefined {
  if (yardstick === undefined) {
    const given = trials.flatMap(({ setup }) => marks?.find((one) => one.setup === setup)?.mark ?? [])
    return given.length === trials.length ? () => given : undefined
  }
  const figures = figuresOf(yardstick, trials, report)
  if (figures === undefined) return undefined
  if (yardstick === 'goals' || yardstick === 'serviceLevel') return (at) => figures.map((of) => 1 + 4 * of(at))
  const higher = yardstick === 'results'
  return (at) =>
    byGap(
      figures.map((of) => of(at)),
      higher,
      fullGap,
    )
}

/** 5 for the best, and 4 less for each full gap behind it, relative to the best; never below 1. */
function byGap(values: readonly number[], higher: boolean, fullGap: number): number[] {
  const known = values.filter((value) => value - value === 0)
  const best = higher ? Math.max(...known) : Math.min(...known)
  return values.map((value) =>
    value - value === 0 && best !== 0 ? Math.max(1, 5 - (4 * Math.abs(value - best)) / Math.abs(best) / fullGap) : value === best ? 5 : 1,
  )
}

type Of = (replication: number) => number

/** A figure of each set-up by replication; undefined where one has none. */
function figuresOf(yardstick: Yardstick, trials: readonly Trial[], report: RunReport): Of[] | undefined {
  switch (yardstick) {
    case 'cost':
      return trials.map(
        ({ cost }) =>
          (at) =>
            cost[at],
      )
    case 'startCost':
      return trials.map(
        ({ start }) =>
          (at) =>
            start[at],
      )
    case 'costPerResult':
      return trials.some(({ results }) => results.every((count) => count === 0))
        ? undefined
        : trials.map(
            ({ cost, results }) =>
              (at) =>
                cost[at] / results[at],
          )
    case 'results':
      return trials.some(({ frame }) => frame.running)
        ? undefined
        : trials.map(
            ({ results }) =>
              (at) =>
                results[at],
          )
    case 'serviceLevel':
      return trials.some(({ base }) => base.every((calls) => calls === 0))
        ? undefined
        : trials.map(
            ({ inTime, base }) =>
              (at) =>
                base[at] > 0 ? inTime[at] / base[at] : 0,
          )
    case 'firstCallDay':
      return trials.map(
        ({ frame }) =>
          () =>
            frame.lead + 1,
      )
    case 'lastCallDay':
      return trials.map(
        ({ endDay }) =>
          (at) =>
            endDay[at],
      )
    case 'goals': {
      const chances = report.setups.flatMap(({ allGoals, chances: each }) => (allGoals ?? leastOf(each))?.share ?? [])
      return chances.length === trials.length ? chances.map((share) => () => share) : undefined
    }
  }
}

/** Where the goals speak of different kinds of outcomes: the one that is met least often. */
function leastOf(chances: RunReport['setups'][number]['chances']): { readonly share: number } | undefined {
  return chances.length === 0 ? undefined : chances.reduce((least, one) => (one.share < least.share ? one : least))
}
