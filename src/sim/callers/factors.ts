/** How many calls a day or an interval has against an ordinary one. */
import type { Centre } from '../centre/centre'
import type { CallTypeModel } from '../centre/model-calls'
import type { CallSource } from '../centre/sources'
import { gammaFactor } from '../kernel/distributions'

/** Growth, season and special days, times the gamma factor of the day: drawn once a day, days in order. */
export function dayFactor({ dayScale, dayFactorShape, sharedFactorShape }: CallTypeModel, source: CallSource, row: number): number {
  if (source.factorRow !== row) {
    source.factorRow = row
    source.factor = dayScale[row] * (dayFactorShape > 0 ? gammaFactor(source.dayFactor, dayFactorShape) : 1)
    if (sharedFactorShape > 0) source.factor *= gammaFactor(source.sharedFactors.seek(row, 0), sharedFactorShape)
  }
  return source.factor
}

/** The gamma factor of the interval that holds a time of day, read by its number in the horizon. */
export function intervalFactor({ model }: Centre, { intervalFactorShape }: CallTypeModel, source: CallSource, row: number, ofDay: number): number {
  const { interval } = model.calendar
  const number = row * INTERVALS_AT_MOST + Math.floor(ofDay / interval)
  if (source.intervalAt !== number) {
    source.intervalAt = number
    source.intervalFactor = gammaFactor(source.intervalFactors.seek(number, 0), intervalFactorShape)
  }
  return source.intervalFactor
}

/** A day has no more intervals than this. */
const INTERVALS_AT_MOST = 1440
