/** Break-even volumes, the cost curve, and the map of the cheapest set-up. */
import { pairBreakEvenWords, volumeWords } from '../messages/decision-words'
import type { BreakEvenCurve } from '../sim/decision/break-even'
import type { BreakEvenMap } from '../sim/decision/break-even-map'
import { table } from './table'
import type { Wording } from './wording'

export function breakEvenText(curve: BreakEvenCurve, money: string, nameOf: (setup: string) => string, wording: Wording): string[] {
  const { t } = wording
  const lines = curve.pairs.flatMap((pair) => pairBreakEvenWords(pair, curve, nameOf, wording))
  const setups = curve.points[0].setups.map(({ setup }) => setup)
  const rows = curve.points.map(({ volume, setups: all }) => [
    volumeWords(volume, curve, wording),
    ...all.map(({ cost }) => `${wording.value(cost.mean, 'money', (cost.high - cost.low) / 2)} (${wording.range(cost.outcomeLow, cost.outcomeHigh, 'money')})`),
  ])
  return [
    [t('decision.section.breakEven'), ...lines.map((line) => `  ${line}`)].join('\n'),
    `${t('decision.section.curve', { money })}\n${table([[t('decision.column.volume'), ...setups.map(nameOf)], ...rows])}`,
  ]
}

export function mapText({ volumes, handlings, cells }: BreakEvenMap, nameOf: (setup: string) => string, { t, format }: Wording): string {
  const times = (value: number) => `× ${format.number(value, 2)}`
  const rows = handlings.map((handling) => [
    times(handling),
    ...cells.filter((cell) => cell.handling === handling).map(({ cheapest, clear }) => `${nameOf(cheapest)}${clear ? '' : ' ?'}`),
  ])
  return [t('decision.section.map'), table([['', ...volumes.map(times)], ...rows]), t('decision.mapNote')].join('\n')
}
