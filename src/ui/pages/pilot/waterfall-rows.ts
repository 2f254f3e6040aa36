/** From the pilot's results to those of the whole, step by step: bars for the drawing, rows for its table, and the finding. */
import { MINUS } from '../../../messages/format'
import type { WaterfallStep } from '../../../sim/pilot/waterfall'
import type { WaterfallBar } from '../../charts/waterfall-chart'
import { digits, ranged } from '../../parts/amounts'
import type { FigureTableData } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'

const isWhole = (step: WaterfallStep['step']) => step === 'pilot' || step === 'forecast'

/** A change has its sign. */
function textOf({ step, amount, low, high }: WaterfallStep, { language, currency }: Wording): { readonly value: string; readonly range: string } {
  const exact = low === high
  const style = { language, currency }
  const { value, range } = exact ? { value: digits(amount, 0, language), range: '' } : ranged(amount, low, high, 'count', style)
  const signed = isWhole(step) || value.startsWith(MINUS) || /^0[.,]?0*$/.test(value) ? value : `+${value}`
  return { value: signed, range: exact ? '' : range }
}

export function waterfallBars(steps: readonly WaterfallStep[], wording: Wording): readonly WaterfallBar[] {
  let level = 0
  return steps.map((step) => {
    const whole = isWhole(step.step)
    const from = whole ? 0 : level
    const to = whole ? step.amount : level + step.amount
    level = to
    const { value, range } = textOf(step, wording)
    return {
      key: step.step,
      label: wording.t(`pilotPage.step.${step.step}`),
      from,
      to,
      whole,
      ...(step.low !== step.high && { low: from + step.low, high: from + step.high }),
      text: range === '' ? value : `${value} (${range})`,
    }
  })
}

export function waterfallTable(steps: readonly WaterfallStep[], wording: Wording): FigureTableData {
  const { t } = wording
  return {
    head: [t('pilot.column.step'), t('pilot.column.change'), t('pilotPage.waterfall.interval')],
    rows: steps.map((step) => {
      const { value, range } = textOf(step, wording)
      return [t(`pilot.step.${step.step}`), value, range]
    }),
  }
}

export function waterfallFinding(steps: readonly WaterfallStep[], wording: Wording): string {
  return steps
    .map((step) => {
      const { value, range } = textOf(step, wording)
      return `${wording.t(`pilot.step.${step.step}`)}: ${range === '' ? value : `${value} (${range})`}`
    })
    .join('; ')
}
