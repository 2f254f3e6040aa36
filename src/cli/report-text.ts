/** The report for people: per set-up its figures, money, goals, the source's figures and formulas beside; then what differs. */

import { ways } from '../messages/en/ways'
import type { Comparison, Figure, MeasureInfo, RunReport, SetupResult } from '../sim/experiment/results'
import type { ClosedForm } from '../sim/staffing/closed-form'
import { closedFormText } from './closed-form-text'
import { differenceText } from './difference'
import { table } from './table'
import type { Wording } from './wording'

const fewEvents = 30
const isTerm = (kind: string): kind is keyof typeof ways.term => Object.hasOwn(ways.term, kind)

export function reportText(report: RunReport, wording: Wording, forms: ReadonlyMap<string, readonly ClosedForm[]> = new Map()): string {
  const { t, format } = wording
  const { seed, engine, hash, replications } = report
  const head = t('cli.head', { replications: t('status.replications', { count: replications }), seed, engine, hash })
  return [`${wording.text(report.project)}\n${head}`, ...report.setups.map(setupText), ...comparisonTexts()].join('\n\n')

  function setupText(setup: SetupResult): string {
    const title = t('cli.setup', { name: wording.text(setup.name), kind: t(`setupKind.${setup.kind}`), id: setup.id })
    const staff = t('cli.staff', {
      operators: format.count(setup.operators),
      employed: format.count(setup.employed),
      date: format.date(setup.firstCall),
      day: format.count(setup.leadWorkdays + 1),
    })
    const notices = setup.notices.map((notice) => `! ${noticeText(notice)}`)
    return [
      [title, '='.repeat(title.length), staff, ...notices].join('\n'),
      figures(setup),
      ledger(setup),
      chances(setup),
      targets(setup),
      closedFormText(setup, forms.get(setup.id) ?? [], wording),
    ]
      .filter(Boolean)
      .join('\n\n')
  }

  function noticeText({ kind, name, share }: SetupResult['notices'][number]): string {
    const words = kind === 'unfinished' ? format.count(Math.round(100 * share)) : wording.value(share, 'share')
    return t(`answer.notices.${kind}`, { name: wording.text(name), share: words })
  }

  function figures({ info, measures }: SetupResult): string {
    const shown = info.filter(({ service }) => service === undefined || service.chosen)
    const rows = shown.flatMap((one, at) => {
      const before = at === 0 ? undefined : entityName(shown[at - 1])
      return [...(entityName(one) === before ? [] : [[entityName(one)]]), figureRow(one, measures[one.key])]
    })
    return table(
      [[t('cli.column.measure'), t('cli.column.mean'), t('cli.column.meanInterval'), t('cli.column.outcomes'), ''], ...rows],
      ['left', 'right', 'right', 'right', 'left'],
    )
  }

  function entityName({ entity }: MeasureInfo): string {
    return entity.of === 'project' ? t('cli.section.project') : wording.text(entity.name)
  }

  function figureRow(info: MeasureInfo, { mean, low, high, outcomeLow, outcomeHigh, unit, outcomeOf, events, base }: Figure): string[] {
    const name = `  ${wording.measure(info)}`
    if (unit === 'share' && events === 0 && base !== undefined && base > 0)
      return [name, wording.upperBound(base), '', '', t('measures.state.none', { base: format.count(base) })]
    const marks = [outcomeOf === 'day' ? t('cli.ofDays') : '', events !== undefined && events < fewEvents ? t('measures.state.fewEvents') : '']
    const value = wording.value(mean, unit, (high - low) / 2)
    return [name, value, wording.range(low, high, unit), wording.range(outcomeLow, outcomeHigh, unit), marks.filter(Boolean).join(', ')]
  }

  function ledger({ ledger: { lines, currency, totalMinor } }: SetupResult): string {
    if (lines.length === 0) return ''
    const rows = lines.map(({ kind, label, quantity, quantityUnit, rateMinor, amountMinor }) => {
      const name = label === undefined ? (isTerm(kind) ? t(`term.${kind}`) : kind) : wording.text(label)
      const amount = format.moneyMinor(amountMinor, currency, 2)
      const count = Number(quantity.toFixed(2))
      return [`  ${name}`, format.number(count), t(`answer.ledger.unit.${quantityUnit}`, { count }), `× ${format.moneyMinor(rateMinor, currency, 2)}`, amount]
    })
    const total = [`  ${t('cli.total', { vat: wording.vat })}`, '', '', '', format.moneyMinor(totalMinor, currency, 2)]
    return table([[t('cli.section.ledger')], ...rows, total], ['left', 'right', 'left', 'right', 'right'])
  }

  function chances({ info, chances: all, allGoals }: SetupResult): string {
    if (all.length === 0) return ''
    const met = ({ share, low, high }: { share: number; low: number; high: number }) =>
      t('cli.met', { share: wording.value(share, 'share'), range: wording.range(low, high, 'share') })
    const rows = all.map((chance) => {
      const of = info.find(({ key }) => key === chance.measure)
      return [`  ${of ? wording.measure(of) : chance.measure}`, wording.goal(chance, of?.unit ?? 'ratio'), met(chance)]
    })
    const together = allGoals === undefined ? [] : [[`  ${t('cli.allGoals')}`, '', met(allGoals)]]
    return table([[t('cli.section.chances')], ...rows, ...together])
  }

  function targets({ info, targets: all }: SetupResult): string {
    if (all.length === 0) return ''
    const rows = all.map(({ measure, stated, tolerance, calibrated, simulated: { mean, outcomeLow, outcomeHigh, unit }, inRange, inTolerance }) => {
      const of = info.find(({ key }) => key === measure)
      const inside = calibrated && !inTolerance ? t('answer.targets.beyond', { share: wording.value(tolerance, 'share') }) : t('answer.targets.inRange')
      const verdict = inRange ? inside : t('answer.targets.outside')
      const half = (outcomeHigh - outcomeLow) / 2
      return [
        `  ${of ? wording.measure(of) : measure}`,
        wording.value(stated, unit),
        wording.value(mean, unit, half),
        wording.range(outcomeLow, outcomeHigh, unit),
        verdict,
      ]
    })
    const head = [t('cli.section.targets'), t('answer.targets.stated'), t('answer.targets.simulated'), t('answer.targets.range'), '']
    return table([head, ...rows], ['left', 'right', 'right', 'right', 'left'])
  }

  /** Only what differs, and only measures of which one direction is better: that one set-up has more talk time tells nothing. */
  function comparisonTexts(): string[] {
    const pairs = new Map<string, Comparison[]>()
    for (const one of report.comparisons.filter(({ shareBetter, verdict }) => shareBetter !== undefined && verdict !== 'equal')) {
      const pair = `${one.a} ${one.b}`
      pairs.set(pair, [...(pairs.get(pair) ?? []), one])
    }
    return [...pairs.values()].map(([first, ...rest]) => {
      const title = t('cli.section.comparison', { a: nameOf(first.a), b: nameOf(first.b) })
      let entity = ''
      const rows = [first, ...rest].flatMap((one) => {
        const info = report.setups.flatMap((setup) => setup.info).find(({ key }) => key === one.measure)
        if (info === undefined || info.service?.chosen === false) return []
        const heading = entityName(info) === entity ? [] : [[entityName(info)]]
        entity = entityName(info)
        return [...heading, [`  ${wording.measure(info)}`, differenceText(one, info, wording)]]
      })
      return `${title}\n${'='.repeat(title.length)}\n\n${table(rows, ['left', 'left'])}`
    })
  }

  function nameOf(id: string): string {
    const setup = report.setups.find((one) => one.id === id)
    return setup === undefined ? id : wording.text(setup.name)
  }
}
