/** Figures of a decision from columns of replications: interval of the mean and range of outcomes. Money goes in as minor units and comes out in whole ones. */
import type { Figure, MeasureUnit, ShareOfProjects } from '../experiment/results'
import { type Interval, meanInterval, outcomeRange, proportionInterval, ratioInterval } from '../stats/interval'

type Values = Float64Array

/** Mean of a column. */
export function meanFigure(values: Values, unit: MeasureUnit): Figure {
  return figureFrom(meanInterval(values), values, unit)
}

/** Σ tops ÷ Σ bottoms; the single outcomes are those with something below. Undefined where nothing is. */
export function ratioFigure(tops: Values, bottoms: Values, unit: MeasureUnit): Figure | undefined {
  const outcomes = tops.map((top, at) => top / bottoms[at]).filter((value) => value - value === 0)
  return outcomes.length === 0 ? undefined : figureFrom(ratioInterval(tops, bottoms), outcomes, unit)
}

export function inUnits(minor: Values): Values {
  return minor.map((amount) => amount / 100)
}

/** A share of replications with Wilson's interval; half for a tie is allowed. */
export function shareFigure(met: number, of: number): ShareOfProjects {
  const { mean: share, low, high } = proportionInterval(met, of)
  return { share, low, high }
}

function figureFrom({ mean, low, high, n }: Interval, outcomes: Values, unit: MeasureUnit): Figure {
  const range = outcomeRange(outcomes)
  return { mean, low, high, outcomeLow: range.low, outcomeHigh: range.high, unit, n, outcomeOf: 'project' }
}
