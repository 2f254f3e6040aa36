/** What the formula says, what the simulation says, why they differ, and how many operators the target asks for. */
import { useMemo } from 'react'
import { besideOf } from '../../../sim/staffing/beside'
import type { ClosedForm } from '../../../sim/staffing/closed-form'
import { textIn } from '../../../sim/terms/text'
import { useClosedForms } from '../../store/closed-forms'
import type { ClosedFormProps } from './closed-form-panel'
import './formula.css'
import { formulaRow } from './formula-rows'
import { StaffingFigure } from './staffing-figure'

export function FormulaView(props: ClosedFormProps) {
  const { project, setup, subject, wording } = props
  const { t } = wording
  const { answer: forms, failure } = useClosedForms(project, setup.id)
  const form = forms?.find(({ callType }) => callType === subject.id)
  if (failure !== undefined) return <p className="err">{t('closedForm.failed', { reason: failure.reason })}</p>
  if (!form) {
    return (
      <p className="cap" aria-live="polite">
        {t('closedForm.working')}
      </p>
    )
  }
  return (
    <div className="formula-in">
      <p className="formula-name">
        <b>{t('closedForm.named', { form: t(`closedForm.form.${form.form}`) })}</b> {t('closedForm.how')}
      </p>
      <BesideTable form={form} {...props} />
      <Reasons form={form} {...props} />
      <StaffingFigure form={form} swatch={props.swatch} wording={wording} />
    </div>
  )
}

function BesideTable({ form, setup, stale, wording }: ClosedFormProps & { readonly form: ClosedForm }) {
  const { t } = wording
  const rows = useMemo(() => {
    const endless = form.notes.includes('overloaded')
    return besideOf(form, setup).map((row) => formulaRow(row, endless, wording))
  }, [form, setup, wording])
  return (
    <table className={stale ? 'tbl pairs beside stale' : 'tbl pairs beside'}>
      <thead>
        <tr>
          <th scope="col">{t('closedForm.measure')}</th>
          <th scope="col" className="n">
            {t('closedForm.formula')}
          </th>
          <th scope="col" className="n">
            {t('closedForm.simulation')}
          </th>
          <th scope="col">{t('closedForm.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, name, formula, simulated, range, difference, calm }) => (
          <tr key={kind}>
            <th scope="row">{name}</th>
            <td className="n" data-label={t('closedForm.formula')}>
              {formula}
            </td>
            <td className="n v" data-label={t('closedForm.simulation')}>
              {simulated} {range && <small>{range}</small>}
            </td>
            <td className={calm ? 'muted' : undefined}>{difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One plain sentence a reason, and which way it pulls. */
function Reasons({ form, project, wording }: ClosedFormProps & { readonly form: ClosedForm }) {
  const { t, language } = wording
  const names = form.pooledWith.map((id) => {
    const type = project.demand.callTypes.find((one) => one.id === id)
    return type ? textIn(type.name, language) : id
  })
  return (
    <div className="reasons">
      <h3>{t('closedForm.why')}</h3>
      <ul>
        {form.reasons.length === 0 && <li>{t('closedForm.nothingLeftOut')}</li>}
        {form.reasons.map(({ reason, leaning }) => (
          <li key={reason}>
            {t(`closedForm.reason.${reason}`)} {leaning !== 'either' && <span className="leaning">{t(`closedForm.leaning.${leaning}`)}</span>}
          </li>
        ))}
        {form.notes.map((note) => (
          <li key={note}>{t(`closedForm.note.${note}`, { others: names.join(', ') })}</li>
        ))}
      </ul>
    </div>
  )
}
