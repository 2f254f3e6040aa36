/** Plan of a pilot and what it showed, as tables of text. */
import type { PilotAnswer } from '../sim/pilot/answer'
import type { ControlChart } from '../sim/pilot/control-chart'
import { table } from './table'
import type { Wording } from './wording'

export function planText({ plan }: PilotAnswer, wording: Wording): string[] {
  if (plan === undefined) return []
  const { t, format } = wording
  const { size, rule, hours, learningLoss } = plan
  const rows: string[][] = []
  if (size !== undefined) {
    const half = format.points(size.halfWidth, 2)
    rows.push([t('pilot.plan.independent', { half }), format.count(size.independent)])
    if (size.contacts === undefined)
      rows.push([t('pilot.plan.impossible', { operators: plan.operators, half, least: format.points(size.leastHalfWidth, 2), advised: size.operatorsAdvised })])
    else
      rows.push(
        [t('pilot.plan.contacts', { operators: plan.operators }), format.count(size.contacts)],
        [t('pilot.plan.designEffect'), format.number(size.designEffect ?? 1, 2)],
      )
  }
  if (hours !== undefined) rows.push([t('pilot.plan.hours'), format.number(hours, 1)])
  if (learningLoss !== undefined) rows.push([t('pilot.plan.learningLoss'), format.share(learningLoss, 1)])
  if (rule !== undefined) {
    const { contacts, goFrom, stopBelow, good, poor, written } = rule.rule
    rows.push([t('pilot.plan.rule', { contacts, go: goFrom, stop: stopBelow })])
    if (written !== undefined) rows.push([t('pilot.plan.written'), format.date(written)])
    rows.push(
      [t('pilot.plan.rightGo', { share: format.share(good) }), format.share(rule.rightGo, 1)],
      [t('pilot.plan.wrongStop', { share: format.share(good) }), format.share(rule.wrongStop, 1)],
      [t('pilot.plan.wrongGo', { share: format.share(poor) }), format.share(rule.wrongGo, 1)],
      [t('pilot.plan.rightStop', { share: format.share(poor) }), format.share(rule.rightStop, 1)],
    )
  }
  return [`${t('pilot.section.plan')}\n${table(rows)}`]
}

export function observedText({ inference }: PilotAnswer, wording: Wording): string[] {
  if (inference === undefined) return []
  const { t, format } = wording
  const rows = inference.figures.map(({ low = Number.NaN, high = Number.NaN, ...figure }) => [
    t(`pilot.inferred.${figure.kind}`),
    wording.value(figure.mean, figure.unit, figure.method === 'none' ? 0 : (high - low) / 2),
    figure.method === 'none' ? '' : wording.range(low, high, figure.unit),
    t(`pilot.method.${figure.method}`),
    figure.fewEvents ? t('pilot.few') : '',
  ])
  const heading = [t('pilot.column.figure'), t('pilot.column.value'), t('pilot.column.interval'), t('pilot.column.method'), '']
  const spread = t('pilot.spread', { spread: format.number(inference.spread, 2), icc: format.number(inference.icc, 4) })
  const charts = inference.charts.map((chart) => `${t(titleOf(chart))}\n${chartText(chart, wording)}`)
  return [`${t('pilot.section.observed')}\n${table([heading, ...rows], ['left', 'right', 'right', 'left', 'left'])}\n  ${spread}`, ...charts]
}

function titleOf({ of, share }: ControlChart & { readonly share: 'conversion' | 'reach' }) {
  if (share === 'reach') return 'pilot.section.reachByDay'
  return of === 'operators' ? 'pilot.section.operators' : 'pilot.section.byDay'
}

function chartText({ points, heterogeneity }: ControlChart, wording: Wording): string {
  const { t, format } = wording
  const rows = points.map(({ label, events, trials, share, low, high, out, fewEvents }) => [
    label,
    `${format.count(events)}/${format.count(trials)}`,
    format.share(share, 1),
    wording.range(low, high, 'share'),
    [out ? t('pilot.outside') : '', fewEvents ? t('pilot.few') : ''].filter(Boolean).join(', '),
  ])
  const heading = ['', t('pilot.column.of'), t('pilot.column.share'), t('pilot.column.limits'), '']
  const { chance, chiSquare, degrees } = heterogeneity
  const told = degrees === 0 ? '' : `\n  ${t('pilot.heterogeneity', { chance: format.share(chance, 1), chiSquare: format.number(chiSquare, 1), degrees })}`
  return table([heading, ...rows], ['left', 'right', 'right', 'right', 'left']) + told
}
