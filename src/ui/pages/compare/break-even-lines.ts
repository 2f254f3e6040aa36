/** The simulated cost curves as lines of a chart, and as a table: cost of each set-up by volume, with the range of 95 of 100 projects. */
import { volumeWords } from '../../../messages/decision-words'
import type { BreakEvenCurve, PairBreakEven } from '../../../sim/decision/break-even'
import type { ResponseLine } from '../../charts/response-chart'
import type { ResponseMarks } from '../../charts/response-marks'
import { ranged } from '../../parts/amounts'
import type { DecisionPart } from '../../parts/decision-part'
import type { FigureTableData } from '../../parts/figure-table'

export function costLines(curve: BreakEvenCurve, { setups, speaker, wording }: DecisionPart): readonly ResponseLine[] {
  return setups.map(({ id, name, swatch }) => ({
    id,
    name,
    swatch,
    runs: [
      curve.points.flatMap(({ volume, setups: all }) => {
        const cost = all.find(({ setup }) => setup === id)?.cost
        if (!cost) return []
        const { value, range } = ranged(cost.mean, cost.outcomeLow, cost.outcomeHigh, 'money', wording)
        const hover = `${name}, ${volumeWords(volume, curve, speaker)}: ${value} (${range})`
        return [{ x: volume * curve.atOne, mean: cost.mean, low: cost.outcomeLow, high: cost.outcomeHigh, fewEvents: false, hover }]
      }),
    ],
  }))
}

export function costTable(curve: BreakEvenCurve, { setups, speaker, wording }: DecisionPart): FigureTableData {
  return {
    head: [wording.t('decision.column.volume'), ...setups.map(({ name }) => name)],
    rows: curve.points.map(({ volume, setups: all }) => [
      volumeWords(volume, curve, speaker),
      ...setups.map(({ id }) => {
        const cost = all.find(({ setup }) => setup === id)?.cost
        if (!cost) return '–'
        const { value, range } = ranged(cost.mean, cost.outcomeLow, cost.outcomeHigh, 'money', wording)
        return range === '' ? value : `${value} (${range})`
      }),
    ]),
  }
}

/** The present volume, and of a pair where it breaks even: an interval that is open reaches to the end of the curve. */
export function costMarks(curve: BreakEvenCurve, pair: PairBreakEven | undefined, { wording, speaker }: DecisionPart): ResponseMarks {
  const { t } = wording
  const { format } = speaker
  const ends = curve.points.map(({ volume }) => volume)
  const count = (volume: number) => format.count(Math.round(volume * curve.atOne))
  return {
    marks: [{ at: curve.atOne, text: t(`decisionPage.breakEven.present.${curve.unit}`, { n: count(1) }) }],
    zones: (pair?.breakEvens ?? []).map(({ at, low, high }) => ({
      low: (low ?? Math.min(...ends)) * curve.atOne,
      high: (high ?? Math.max(...ends)) * curve.atOne,
      text: t('decisionPage.breakEven.zone', { n: count(at) }),
    })),
  }
}
