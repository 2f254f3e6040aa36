/** The closed form of each call type beside the simulated figures, and why they differ. */
import type { SetupResult } from '../sim/experiment/results'
import { type Beside, besideOf } from '../sim/staffing/beside'
import type { ClosedForm } from '../sim/staffing/closed-form'
import { table } from './table'
import type { Wording } from './wording'

export function closedFormText(setup: SetupResult, forms: readonly ClosedForm[], wording: Wording): string {
  const { t, format } = wording
  if (forms.length === 0) return ''
  const head = [t('closedForm.cli.section'), t('closedForm.formula'), t('closedForm.simulation'), t('cli.column.meanInterval'), t('closedForm.difference')]
  const rows = forms.flatMap((form) => besideOf(form, setup).map((row) => figureRow(form, row)))
  const figures = table([head, ...rows], ['left', 'right', 'right', 'right', 'left'])
  return [figures, ...alike(forms).map(wordsOf)].join('\n\n')

  function figureRow({ callType }: ClosedForm, { kind, unit, formula, simulated, difference, agrees }: Beside): string[] {
    const name = [...(forms.length > 1 ? [nameOf(callType)] : []), t(`measures.name.${kind}`)].join(', ')
    const half = simulated ? (simulated.high - simulated.low) / 2 : 0
    const value = (of: number | undefined) => (of === undefined ? t('closedForm.silent') : wording.value(of, unit, half))
    const points = (of: number) => t('closedForm.points', { n: format.number(Number((100 * of).toFixed(1))) })
    const size = (of: number) => (unit === 'share' ? points(of) : wording.value(of, unit, half))
    const words = difference === undefined || difference > 0 ? 'higher' : 'lower'
    const longer = difference === undefined || difference > 0 ? 'longer' : 'shorter'
    const verdict =
      difference === undefined
        ? ''
        : agrees
          ? t('closedForm.agrees')
          : t(`measures.difference.${unit === 'seconds' ? longer : words}`, { amount: size(Math.abs(difference)) })
    return [`  ${name}`, value(formula), simulated ? value(simulated.mean) : '', simulated ? wording.range(simulated.low, simulated.high, unit) : '', verdict]
  }

  /** Types of one pool have the same form and the same reasons: said once. */
  function wordsOf(same: readonly ClosedForm[]): string {
    const [form] = same
    const title = t('closedForm.cli.title', { callType: same.map(({ callType }) => nameOf(callType)).join(', '), form: t(`closedForm.form.${form.form}`) })
    const others = [...(same.length > 1 ? same.map(({ callType }) => callType) : form.pooledWith)].map(nameOf).join(', ')
    const reasons = form.reasons.map(({ reason, leaning }) =>
      [t(`closedForm.reason.${reason}`), ...(leaning === 'either' ? [] : [t(`closedForm.leaning.${leaning}`)])].join(' '),
    )
    const notes = form.notes.map((note) => t(`closedForm.note.${note}`, { others }))
    const all = [...(reasons.length > 0 ? reasons : [t('closedForm.nothingLeftOut')]), ...notes, ...same.flatMap(shortage)]
    return [`  ${title}`, ...[...new Set(all)].map((line) => `  - ${line}`)].join('\n')
  }

  /** In how many intervals of the week fewer operators are on duty than the target asks for. */
  function shortage({ days }: ClosedForm): string[] {
    const intervals = days.flatMap(({ weekdays, intervals: ofDay }) => ofDay.map((interval) => ({ ...interval, times: weekdays.length })))
    const asked = intervals.filter(({ required }) => required !== undefined)
    const count = (all: typeof asked) => format.count(all.reduce((sum, { times }) => sum + times, 0))
    if (asked.length === 0) return []
    return [t('closedForm.cli.intervals', { n: count(asked.filter(({ operators, required = 0 }) => operators < required)), of: count(asked) })]
  }

  function nameOf(id: string): string {
    const entity = setup.info.find(({ entity: of }) => of.of === 'callType' && of.id === id)?.entity
    return entity === undefined || entity.of === 'project' ? id : wording.text(entity.name)
  }
}

function alike(forms: readonly ClosedForm[]): readonly (readonly ClosedForm[])[] {
  const pools = new Map<string, ClosedForm[]>()
  for (const form of forms) {
    const key = JSON.stringify([form.form, form.reasons, form.notes, form.groups])
    pools.set(key, [...(pools.get(key) ?? []), form])
  }
  return [...pools.values()]
}
