/** The whole project as the pilot lets expect it: results, cost, days and goals, with outcome ranges that hold what is not known. */
import { meanInterval, outcomeRange, proportionInterval } from '../stats/interval'
import { sortedQuantile } from '../stats/quantile'
import type { PilotCase } from './case'
import type { Outcome } from './outcome'

/** `low..high`: interval of the mean. `ranges`: where single projects end, what the pilot leaves unknown included. */
export interface ForecastFigure {
  readonly key: string
  readonly unit: 'count' | 'share' | 'workdays' | 'money' | 'ratio'
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly median: number
  readonly ranges: readonly { readonly level: number; readonly low: number; readonly high: number }[]
  readonly n: number
}

/** Levels of the outcome ranges. */
export const rangeLevels = [0.8, 0.95] as const

export interface GoalChance {
  readonly measure: string
  readonly atLeast?: number
  readonly atMost?: number
  readonly share: number
  readonly low: number
  readonly high: number
}

export interface PilotForecast {
  readonly figures: readonly ForecastFigure[]
  readonly goals: readonly GoalChance[]
  /** Goals of the file that a pilot says nothing of. */
  readonly goalsLeftOut: readonly string[]
  /** Of the projects, those with open contacts at the end of the horizon. */
  readonly unfinished: number
  readonly replications: number
}

/** Money in whole units of the currency, as measures are. */
const MINOR = 100

/** One value a whole project, by the key of the measure; NaN where it has none (no result to divide by). */
function valuesOf(
  { campaign }: PilotCase,
  outcomes: readonly Outcome[],
): { readonly key: string; readonly unit: ForecastFigure['unit']; readonly values: number[] }[] {
  const { id } = campaign
  const of = (key: string, unit: ForecastFigure['unit'], value: (outcome: Outcome) => number) => ({ key, unit, values: outcomes.map(value) })
  const stages = campaign.conversation.stages.map((_, place) => place)
  const last = stages.length - 1
  return [
    ...stages.map((place) => of(`${id}.stage${place + 1}`, 'count', (outcome) => outcome.stages[place])),
    ...stages.map((place) => of(`${id}.stage${place + 1}.rest`, 'count', (outcome) => outcome.restStages[place])),
    of(`${id}.stage1Share`, 'share', ({ stages: results, contacts }) => results[0] / contacts),
    ...(last > 0 ? [of(`${id}.lastStageShare`, 'share', ({ stages: results, contacts }) => results[last] / contacts)] : []),
    of(`${id}.workingDays`, 'workdays', ({ days }) => days),
    of(`${id}.attemptsPerContact`, 'ratio', ({ attempts, closed }) => attempts / closed),
    of('cost', 'money', ({ costMinor }) => costMinor / MINOR),
    ...stages.map((place) =>
      of(`costPerStage${place + 1}`, 'money', ({ costMinor, stages: results }) => (results[place] > 0 ? costMinor / MINOR / results[place] : Number.NaN)),
    ),
  ]
}

export function forecastOf(pilot: PilotCase, outcomes: readonly Outcome[]): PilotForecast {
  const all = valuesOf(pilot, outcomes)
  const goals: GoalChance[] = []
  const goalsLeftOut: string[] = []
  for (const { measure, atLeast, atMost } of pilot.project.goals) {
    const values = all.find(({ key }) => key === (measure === 'workingDays' ? `${pilot.campaign.id}.workingDays` : measure))?.values
    if (values === undefined) {
      goalsLeftOut.push(measure)
      continue
    }
    const inTime = measure.endsWith('orkingDays') ? (place: number) => outcomes[place].finished : () => true
    const met = values.filter(
      (value, place) => value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY) && inTime(place),
    )
    const { mean: share, low, high } = proportionInterval(met.length, values.length)
    goals.push({ measure, ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }), share, low, high })
  }
  return {
    figures: all.map(({ key, unit, values }) => figureOf(key, unit, values)),
    goals,
    goalsLeftOut,
    unfinished: outcomes.filter(({ finished }) => !finished).length / outcomes.length,
    replications: outcomes.length,
  }
}

function figureOf(key: string, unit: ForecastFigure['unit'], all: readonly number[]): ForecastFigure {
  const values = Float64Array.from(all.filter((value) => !Number.isNaN(value))).sort()
  const { mean, low, high, n } = meanInterval(values)
  const ranges = rangeLevels.map((level) => {
    const range = outcomeRange(values, level)
    return { level, low: range.low, high: range.high }
  })
  return { key, unit, mean, low, high, median: sortedQuantile(values, 0.5), ranges, n }
}
