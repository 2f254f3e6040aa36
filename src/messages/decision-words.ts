/** What a decision says, in words: for the page and the command line alike. */
import type { TFunction } from 'i18next'
import type { BreakEven, BreakEvenCurve, PairBreakEven } from '../sim/decision/break-even'
import type { InformationOnInput } from '../sim/decision/information'
import type { Point } from '../sim/decision/pros-and-cons'
import type { DecisionNotice } from '../sim/decision/report'
import type { ScenarioResult } from '../sim/decision/scenario'
import type { CriterionResult } from '../sim/decision/scorecard'
import type { UnitPrice } from '../sim/decision/units'
import type { Figure, MeasureInfo, MeasureUnit, RunReport } from '../sim/experiment/results'
import type { LocalText } from '../sim/terms/text'
import type { Format } from './format'

/** Who speaks: a language, its numbers, and how values are rounded beside their half-width. */
export interface Speaker {
  readonly t: TFunction
  readonly format: Format
  text(text: LocalText): string
  value(value: number, unit: MeasureUnit, halfWidth?: number): string
  measureOf(info: MeasureInfo): string
}

type NameOf = (setup: string) => string

const unitOf = {
  cost: 'money',
  costPerResult: 'money',
  startCost: 'money',
  results: 'count',
  serviceLevel: 'share',
  firstCall: 'workdays',
  end: 'workdays',
} as const satisfies Record<string, MeasureUnit>

/** Rounded as the tables round the same figure: a service level beside the interval of its mean, all else beside the range of projects. */
function halfOf({ low, high, outcomeLow, outcomeHigh }: Figure, kind: keyof typeof unitOf): number {
  return (kind === 'serviceLevel' ? high - low : outcomeHigh - outcomeLow) / 2
}

/** One point for or against a set-up. */
export function pointWords(point: Point, { setups }: Pick<RunReport, 'setups'>, nameOf: NameOf, speaker: Speaker): string {
  const { t } = speaker
  switch (point.kind) {
    case 'goal': {
      const info = setups.flatMap((setup) => setup.info).find(({ key }) => key === point.measure)
      return t('decision.point.goal', { measure: info ? speaker.measureOf(info) : point.measure, n: Math.round(100 * point.chance.share) })
    }
    case 'risk':
      return t('decision.point.risk', { risk: t(`decision.risk.${point.risk}`), bearer: t(`decision.bearer.${point.side === 'for' ? 'vendor' : 'client'}`) })
    case 'unfinished':
      return t('decision.point.unfinished', { n: Math.round(100 * point.chance.share) })
    default: {
      const { kind, figure, nearest, nearestMean, share } = point
      const half = 'low' in figure ? halfOf(figure, kind) : 0
      const [value, otherValue] = [figure.mean, nearestMean].map((one) => speaker.value(one, unitOf[kind], half))
      const told = t(`decision.point.${kind}`, { value, other: nameOf(nearest), otherValue })
      return share < 1 ? `${told}${t('decision.point.share', { n: Math.round(100 * share) })}` : told
    }
  }
}

/** "3,013 contacts", "1,200 calls a month": a multiple of the present volume. */
export function volumeWords(volume: number, { atOne, unit }: Pick<BreakEvenCurve, 'atOne' | 'unit'>, { t, format }: Pick<Speaker, 't' | 'format'>): string {
  const count = Math.round(volume * atOne)
  return t(`decision.volume.${unit}`, { count, n: format.count(count) })
}

/** Where a pair breaks even, a sentence each; or that it does so nowhere. */
export function pairBreakEvenWords({ a, b, breakEvens, always }: PairBreakEven, curve: BreakEvenCurve, nameOf: NameOf, speaker: Speaker): string[] {
  const { t } = speaker
  if (always !== undefined) return [t('decision.breakEven.always', { a: nameOf(a), b: nameOf(b), cheaper: nameOf(always) })]
  return breakEvens.map((one) => breakEvenWords(one, { a: nameOf(a), b: nameOf(b) }, curve, nameOf, speaker))
}

function breakEvenWords(
  { at, low, high, cheaperBelow, cheaperAbove, outcomeLow, outcomeHigh }: BreakEven,
  names: { readonly a: string; readonly b: string },
  curve: BreakEvenCurve,
  nameOf: NameOf,
  { t, format }: Speaker,
): string {
  const count = (volume: number) => format.count(Math.round(volume * curve.atOne))
  const range = low === undefined || high === undefined ? t('decision.breakEven.open') : format.interval(low, high, count)
  const volume = volumeWords(at, curve, { t, format })
  const told = t('decision.breakEven.at', { ...names, volume, range, below: nameOf(cheaperBelow), above: nameOf(cheaperAbove) })
  if (outcomeLow === undefined || outcomeHigh === undefined) return told
  return `${told}${t('decision.breakEven.outcomes', { range: `${count(outcomeLow)} … ${count(outcomeHigh)}` })}`
}

export function noticeWords(notice: DecisionNotice, nameOf: NameOf, { t }: Pick<Speaker, 't'>): string {
  if (notice.kind === 'assumedPrices') return t('decision.notice.assumedPrices', { name: nameOf(notice.setup), assumed: notice.assumed, of: notice.of })
  if (notice.kind === 'scenarioRefused') return t('decision.notice.scenarioRefused', { id: notice.id, path: notice.path })
  return t(`decision.notice.${notice.kind}`)
}

export function scenarioWords({ id, name, assumed }: Pick<ScenarioResult, 'id' | 'name' | 'assumed'>, speaker: Pick<Speaker, 't' | 'text'>): string {
  if (name !== undefined) return speaker.text(name)
  return assumed && (id === 'base' || id === 'peak' || id === 'optimistic') ? speaker.t(`decision.scenario.${id}`) : id
}

export function criterionWords({ id, name, yardstick }: Pick<CriterionResult, 'id' | 'name' | 'yardstick'>, speaker: Pick<Speaker, 't' | 'text'>): string {
  if (name !== undefined) return speaker.text(name)
  return yardstick === undefined ? id : speaker.t(`yardstick.${yardstick}`)
}

/** Whether, and from which value on, an input turns the decision; `written`: the value as the reader writes it. */
export function turnWords(
  { turns, switchAt, bestAtLow, bestAtHigh }: InformationOnInput,
  best: string,
  nameOf: NameOf,
  { t }: Pick<Speaker, 't'>,
  written: (value: number) => string,
): string {
  if (!turns) return t('decision.information.no')
  if (switchAt === undefined) return t('decision.information.somewhere')
  return t('decision.information.from', { value: written(switchAt), other: nameOf(bestAtLow === best ? bestAtHigh : best) })
}

/** "Minute of talk", "Result: paid policies". */
export function unitWords(
  { unit, stage }: Pick<UnitPrice, 'unit' | 'stage'>,
  { setups }: Pick<RunReport, 'setups'>,
  speaker: Pick<Speaker, 't' | 'text'>,
): string {
  const named = setups[0]?.info.find((info) => info.kind === 'stage' && info.stage?.index === stage)?.stage
  return speaker.t(`decision.unit.${unit}`, { stage: named ? speaker.text(named.name) : String(stage ?? '') })
}
