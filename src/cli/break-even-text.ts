/** Break-even volumes, the cost curve, and the map of the cheapest set-up. */
import type { BreakEven, BreakEvenCurve } from '../sim/decision/break-even'
import type { BreakEvenMap } from '../sim/decision/break-even-map'
import { table } from './table'
import type { Wording } from './wording'

export function breakEvenText(curve: BreakEvenCurve, money: string, nameOf: (setup: string) => string, wording: Wording): string[] {
  const { t, format } = wording
  const absolute = (volume: number) => {
    const count = Math.round(volume * curve.atOne)
    return t(`decision.volume.${curve.unit}`, { count, n: format.count(count) })
  }
  const lines = curve.pairs.flatMap(({ a, b, breakEvens, always }) => {
    if (always !== undefined) return [t('decision.breakEven.always', { a: nameOf(a), b: nameOf(b), cheaper: nameOf(always) })]
    return breakEvens.map((one) => breakEvenLine(one, a, b))
  })
  const setups = curve.points[0].setups.map(({ setup }) => setup)
  const rows = curve.points.map(({ volume, setups: all }) => [
    absolute(volume),
    ...all.map(({ cost }) => `${wording.value(cost.mean, 'money', (cost.high - cost.low) / 2)} (${wording.range(cost.outcomeLow, cost.outcomeHigh, 'money')})`),
  ])
  return [
    [t('decision.section.breakEven'), ...lines.map((line) => `  ${line}`)].join('\n'),
    `${t('decision.section.curve', { money })}\n${table([[t('decision.column.volume'), ...setups.map(nameOf)], ...rows])}`,
  ]

  function breakEvenLine({ at, low, high, cheaperBelow, cheaperAbove, outcomeLow, outcomeHigh }: BreakEven, a: string, b: string): string {
    const count = (volume: number) => format.count(Math.round(volume * curve.atOne))
    const range =
      low === undefined || high === undefined
        ? t('decision.breakEven.open')
        : format.interval(low * curve.atOne, high * curve.atOne, (value) => format.count(Math.round(value)))
    const told = t('decision.breakEven.at', {
      a: nameOf(a),
      b: nameOf(b),
      volume: absolute(at),
      range,
      below: nameOf(cheaperBelow),
      above: nameOf(cheaperAbove),
    })
    if (outcomeLow === undefined || outcomeHigh === undefined) return told
    return `${told}${t('decision.breakEven.outcomes', { range: `${count(outcomeLow)} … ${count(outcomeHigh)}` })}`
  }
}

export function mapText({ volumes, handlings, cells }: BreakEvenMap, nameOf: (setup: string) => string, { t, format }: Wording): string {
  const times = (value: number) => `× ${format.number(value, 2)}`
  const rows = handlings.map((handling) => [
    times(handling),
    ...cells.filter((cell) => cell.handling === handling).map(({ cheapest, clear }) => `${nameOf(cheapest)}${clear ? '' : ' ?'}`),
  ])
  return [t('decision.section.map'), table([['', ...volumes.map(times)], ...rows]), t('decision.mapNote')].join('\n')
}
