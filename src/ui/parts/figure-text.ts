/** A figure as it is read: its value, the interval that belongs to it and which one that is, and what must be said of few events. */
import { hasIntervals } from '../../sim/experiment/precision'
import type { Figure, MeasureUnit } from '../../sim/experiment/results'
import { amount, digits, ranged } from './amounts'
import type { Wording } from './measure-words'

const FEW_EVENTS = 30
/** Half-width, as a share of the figure, by which an estimate is rounded. */
const ESTIMATED = 0.05

export interface FigureText {
  readonly value: string
  readonly range: string
  readonly low: number
  readonly high: number
  /** Which interval `range` is: of single outcomes, or of the mean. */
  readonly interval: 'outcome' | 'mean'
  readonly events: 'enough' | 'few' | 'none'
  /** "0 in 2,489", for figures without a single event. */
  readonly base?: string
}

const rates: readonly MeasureUnit[] = ['share', 'seconds', 'ratio', 'perHour']

/** Projects show where one of them may end; rates of a long-running service, and shares of projects, show how well the mean is known. */
export function intervalOf(figure: Figure): 'outcome' | 'mean' {
  return isShareOfProjects(figure) || (figure.outcomeOf === 'day' && rates.includes(figure.unit)) ? 'mean' : 'outcome'
}

/** Of a single project it says yes or no: a share with a base, and no events that are counted. */
function isShareOfProjects({ unit, base, events }: Figure): boolean {
  return unit === 'share' && base !== undefined && events === undefined
}

export function figureText(figure: Figure, { language, currency }: Wording): FigureText {
  const style = { language, currency }
  const interval = intervalOf(figure)
  const { events, base, unit, mean } = figure
  if (!hasIntervals(figure.n) && Number.isFinite(mean))
    return { value: amount(mean, unit, style, ESTIMATED * Math.abs(mean)), range: '', low: mean, high: mean, interval, events: 'enough' }
  if (events === 0 && unit === 'share' && base !== undefined && base > 0) {
    const bound = 3 / base
    const decimals = bound >= 0.01 ? 1 : 2
    return {
      value: `<\u00a0${digits(Math.max(bound * 100, 0.01), decimals, language)}\u00a0%`,
      range: '',
      low: 0,
      high: bound,
      interval: 'mean',
      events: 'none',
      base: digits(base, 0, language),
    }
  }
  const [low, high] = interval === 'mean' ? [figure.low, figure.high] : [figure.outcomeLow, figure.outcomeHigh]
  const text = ranged(figure.mean, low, high, unit, style, interval === 'outcome')
  return { ...text, low, high, interval, events: events !== undefined && events < FEW_EVENTS ? 'few' : 'enough' }
}
