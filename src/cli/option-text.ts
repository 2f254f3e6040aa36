/** Set-ups beside each other: figures, differences in words, the price in other units, and who carries which risk. */
import { unitWords } from '../messages/decision-words'
import type { Option } from '../sim/decision/option'
import type { Difference } from '../sim/decision/pair'
import type { SetupsCompared } from '../sim/decision/set-ups'
import type { Figure, MeasureInfo, RunReport } from '../sim/experiment/results'
import { differenceText } from './difference'
import { table } from './table'
import type { Wording } from './wording'

type Base = SetupsCompared & { readonly report: RunReport }

export function optionTexts({ options, pairs, report }: Base, money: string, wording: Wording): string[] {
  const { t, format } = wording
  const nameOf = (id: string) => {
    const option = options.find(({ setup }) => setup === id)
    return option ? wording.text(option.name) : id
  }
  return [setups(), ...(pairs.length > 0 ? [differences()] : []), units(), bearings()]

  function setups(): string {
    const rows: (readonly [string, (option: Option) => string])[] = [
      [t('decision.column.firstCall'), ({ firstCall }) => format.date(firstCall)],
      [t('decision.column.lastCall'), ({ endDay, endDate }) => (endDate ? `${format.date(endDate.mean)}, ${withRange(endDay)}` : '')],
      [t('decision.column.cost'), ({ cost }) => withRange(cost)],
      [t('decision.column.present'), ({ discounted }) => (discounted ? format.moneyMinor(discounted.presentMinor, report.currency, 0) : '')],
      [t('decision.column.results'), ({ results }) => withRange(results)],
      [t('decision.column.costPerResult'), ({ costPerResult }) => withRange(costPerResult)],
      [t('decision.column.serviceLevel'), ({ serviceLevel }) => withRange(serviceLevel)],
      [t('decision.column.cheapest'), ({ cheapest }) => ofHundred(cheapest.share)],
      [t('decision.column.cheapestPerResult'), ({ cheapestPerResult }) => (cheapestPerResult ? ofHundred(cheapestPerResult.share) : '')],
    ]
    const filled = rows.map(([name, of]) => [name, ...options.map(of)]).filter(([, ...cells]) => cells.some(Boolean))
    const all = [...filled, ...goalRows()]
    return `${t('decision.section.setups', { money })}\n${table([['', ...options.map(({ name }) => wording.text(name))], ...all])}`
  }

  /** How often each goal is met, and all together. */
  function goalRows(): string[][] {
    const info = report.setups.flatMap((setup) => setup.info)
    const goals = report.setups.reduce((most, setup) => (setup.chances.length > most.length ? setup.chances : most), report.setups[0]?.chances ?? [])
    const rows = goals.map((goal) => {
      const of = info.find(({ key }) => key === goal.measure)
      const shares = options.map(({ setup }) => report.setups.find(({ id }) => id === setup)?.chances.find(({ measure }) => measure === goal.measure)?.share)
      const name = `${of ? wording.measureOf(of) : goal.measure}, ${wording.goal(goal, of?.unit ?? 'ratio')}`
      return [name, ...shares.map((share) => (share === undefined ? '' : ofHundred(share)))]
    })
    const together = options.map(({ setup }) => report.setups.find(({ id }) => id === setup)?.allGoals?.share)
    if (together.every((share) => share === undefined)) return rows
    return [...rows, [t('cli.allGoals'), ...together.map((share) => (share === undefined ? '' : ofHundred(share)))]]
  }

  function withRange(figure: Figure | undefined): string {
    if (figure === undefined) return ''
    const { mean, low, high, outcomeLow, outcomeHigh, unit } = figure
    const value = wording.value(mean, unit, (high - low) / 2)
    return outcomeLow === outcomeHigh ? value : `${value} (${wording.range(outcomeLow, outcomeHigh, unit)})`
  }

  function ofHundred(share: number): string {
    return t('decision.ofHundred', { n: Math.round(100 * share) })
  }

  function differences(): string {
    const lines = pairs.map(({ a, b, cost, costPerResult }) => {
      const told = t('decision.pair', { a: nameOf(a), b: nameOf(b), cost: words(cost) })
      return costPerResult ? `${told}${t('decision.pairPerResult', { unit: words(costPerResult) })}` : told
    })
    return [t('decision.section.pairs'), ...lines.map((line) => `  ${line}`)].join('\n')
  }

  function words(difference: Difference): string {
    return differenceText({ measure: 'cost', a: '', b: '', ...difference }, costInfo, wording)
  }

  function units(): string {
    const known = options.reduce((most, option) => (option.unitPrices.length > most.unitPrices.length ? option : most)).unitPrices
    const rows = known.map(({ unit, stage }) => {
      return [
        unitWords({ unit, ...(stage !== undefined && { stage }) }, report, wording),
        ...options.map((option) => withRange(option.unitPrices.find((one) => one.unit === unit && one.stage === stage)?.total)),
      ]
    })
    return `${t('decision.section.units', { money })}\n${table([['', ...options.map(({ name }) => wording.text(name))], ...rows])}`
  }

  function bearings(): string {
    const risks = options[0].bearings.map(({ risk }) => risk)
    const rows = risks.map((risk) => [
      t(`decision.risk.${risk}`),
      ...options.map((option) => {
        const found = option.bearings.find((one) => one.risk === risk)
        return found ? t('decision.bearing', { bearer: t(`decision.bearer.${found.bearer}`), share: wording.value(found.client, 'share') }) : ''
      }),
    ])
    return `${t('decision.section.bearings')}\n${table([['', ...options.map(({ name }) => wording.text(name))], ...rows])}`
  }
}

const costInfo: MeasureInfo = { key: 'cost', kind: 'cost', entity: { of: 'project' }, unit: 'money', better: 'lower' }
