/** Nothing is promised yet: one click promises what is usual. */
import { useState } from 'react'
import type { StaffingQuestion } from '../../../sim/staffing/question'
import { problemIn } from '../../fields/use-field'
import type { Wording } from '../../parts/measure-words'
import { edit } from '../../store/editing'
import { usualTarget, wishSet } from './take-over'

export function NoTarget({ question, wording }: { readonly question: StaffingQuestion; readonly wording: Wording }) {
  const { t, language } = wording
  const [error, setError] = useState<string>()
  const begin = () => {
    const result = edit(wishSet(question, { targets: [usualTarget] }))
    setError(result.ok ? undefined : problemIn(result.problems, ['staffing'], language))
  }
  return (
    <>
      <h1 className="answer">{t('staffingPage.noTarget')}</h1>
      <p>
        <button type="button" className="btn primary" onClick={begin}>
          {t('staffingPage.begin')}
        </button>
      </p>
      {error && <p className="err">{error}</p>}
    </>
  )
}
