/** The engine against theory and published figures, lived here and now in the reader's browser. */
import { Suspense, use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatFor } from '../../../messages/format'
import { isSimulated, verdictsOf } from '../../../sim/validation/judge'
import { type Precision, precisions } from '../../../sim/validation/timing'
import { useTitle } from '../../shell/use-title'
import { caseKey, startVerification, stopVerification, useVerification } from '../../store/verification'
import { useLanguage } from '../../store/view'
import { FamilyPanel } from './family-panel'
import { type CaseFamily, truthCases } from './truth-cases'
import './validation.css'

export function ValidationPage() {
  const { t } = useTranslation()
  useTitle(t('validation.title'))
  return (
    <div className="page validation-page">
      <div className="validation-words">
        <h1>{t('validation.title')}</h1>
        <p>{t('validation.what')}</p>
        <p>{t('validation.how')}</p>
        <p>{t('validation.judged')}</p>
      </div>
      <Suspense fallback={<p aria-live="polite">{t('common.loading')}</p>}>
        <Verification families={truthCases()} />
      </Suspense>
    </div>
  )
}

function Verification({ families }: { readonly families: Promise<readonly CaseFamily[]> }) {
  const { t } = useTranslation()
  const all = use(families)
  const rows = useVerification((state) => state.rows)
  return (
    <>
      <Controls families={all} />
      <section aria-label={t('validation.families')} className="validation-families">
        {all.map(({ family, cases }) => (
          <FamilyPanel key={family} family={family} cases={cases} rows={cases.flatMap((one) => rows.get(caseKey(one)) ?? [])} />
        ))}
      </section>
    </>
  )
}

function Controls({ families }: { readonly families: readonly CaseFamily[] }) {
  const { t } = useTranslation()
  const format = formatFor(useLanguage())
  const [precision, setPrecision] = useState<Precision>('quick')
  const { running, stopped, done, of, again } = useVerification()
  const count = families.reduce((sum, { cases }) => sum + cases.length, 0)
  const begin = () => void startVerification([...families.flatMap(({ cases }) => cases)], precision)
  return (
    <section className="panel validation-controls">
      <div className="validation-buttons">
        <label htmlFor="precision">{t('validation.precision.label')}</label>
        <select
          id="precision"
          className="field"
          value={precision}
          disabled={running}
          onChange={({ target }) => setPrecision(precisions.find((one) => one === target.value) ?? 'quick')}
        >
          {precisions.map((one) => (
            <option key={one} value={one}>
              {t(`validation.precision.${one}`)}
            </option>
          ))}
        </select>
        {running ? (
          <button type="button" className="btn" onClick={stopVerification}>
            {t('status.stop')}
          </button>
        ) : (
          <button type="button" className="btn primary" onClick={begin}>
            {t('validation.begin', { count, n: format.count(count) })}
          </button>
        )}
        {running && <progress aria-label={t('validation.progressLabel')} max={of} value={done} />}
        {running && (
          <span className="cap">{t(again > 0 ? 'validation.again' : 'validation.progress', { done: format.count(done), of: format.count(of) })}</span>
        )}
        {stopped && <span className="cap">{t('validation.stopped', { done: format.count(done), of: format.count(of) })}</span>}
      </div>
      <Summary />
    </section>
  )
}

/** How many figures agree; said again when all is done, not with every case. */
function Summary() {
  const { t } = useTranslation()
  const format = formatFor(useLanguage())
  const { rows, running, stopped } = useVerification()
  const all = [...rows.values()].flat()
  const simulated = all.filter((row) => isSimulated(row) || row.standardError === null)
  const exact = all.filter(({ standardError }) => standardError === 0)
  const wrong = verdictsOf(all).filter(({ ok }) => !ok)
  const n = (some: typeof all) => ({ within: format.count(some.filter(({ ok }) => ok).length), figures: format.count(some.length) })
  return (
    <div aria-live={running ? 'off' : 'polite'} className="validation-summary">
      {all.length > 0 && (
        <>
          <p>
            <strong>{t('validation.within', n(simulated))}</strong> <span className="muted">{t('validation.exact', n(exact))}</span>
          </p>
          {!running && !stopped && <p>{wrong.length === 0 ? t('validation.allAgree') : t('validation.differing', { count: wrong.length })}</p>}
        </>
      )}
    </div>
  )
}
