/** What the plan comes to: contacts, the design effect of few operators, hours, and what learning hides. */
import { formatFor } from '../../../messages/format'
import type { PlanAnswer } from '../../../sim/pilot/plan-answer'
import { FigureTable } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'
import { Bold } from './bold'

export function PlanResult({ answer, wording }: { readonly answer: PlanAnswer; readonly wording: Wording }) {
  const { t } = wording
  return (
    <section className="panel">
      <header>
        <h2>{t('pilotPage.plan.result')}</h2>
      </header>
      <p className="pilot-said">
        <Bold text={planSentence(answer, wording)} />
      </p>
      <FigureTable table={{ head: [t('pilot.column.figure'), t('pilot.column.value')], rows: planRows(answer, wording) }} label={t('pilotPage.plan.result')} />
    </section>
  )
}

/** Exported for its test. */
export function planSentence({ operators, size }: PlanAnswer, { t, language }: Wording): string {
  const format = formatFor(language)
  if (!size) return t('pilotPage.plan.nothing')
  const told = { operators: t('answer.operators', { count: operators, n: format.count(operators) }), half: format.points(size.halfWidth, 2) }
  if (size.contacts !== undefined)
    return t('pilotPage.plan.enough', { ...told, contacts: format.count(size.contacts), each: format.count(size.perOperator ?? 0) })
  return t('pilotPage.plan.impossible', { ...told, least: format.points(size.leastHalfWidth, 2), advised: format.count(size.operatorsAdvised) })
}

function planRows({ operators, size, hours, learningLoss }: PlanAnswer, { t, language }: Wording): readonly (readonly string[])[] {
  const format = formatFor(language)
  return [
    ...(size ? [[t('pilot.plan.independent', { half: format.points(size.halfWidth, 2) }), format.count(size.independent)]] : []),
    ...(size?.contacts === undefined ? [] : [[t('pilot.plan.contacts', { operators: format.count(operators) }), format.count(size.contacts)]]),
    ...(size?.designEffect === undefined ? [] : [[t('pilot.plan.designEffect'), format.number(size.designEffect, 2)]]),
    ...(hours === undefined ? [] : [[t('pilot.plan.hours'), format.number(hours, 1)]]),
    ...(learningLoss === undefined ? [] : [[t('pilot.plan.learningLoss'), format.share(learningLoss, 1)]]),
  ]
}
