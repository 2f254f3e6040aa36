/** What the operators are to reach, in words; behind a fold the fields of the project's staffing section. */
import { lazy, Suspense, useMemo, useState } from 'react'
import { targetWords } from '../../../messages/staffing-words'
import { problemIn } from '../../fields/use-field'
import { edit } from '../../store/editing'
import type { StaffingAbout } from './staffing-page'
import { voiceOf } from './staffing-words'
import { wishIndex, wishSet } from './take-over'

const WishFields = lazy(async () => ({ default: (await import('./wish-fields')).WishFields }))

export function TargetsPanel({ project, setup, question, wording }: StaffingAbout) {
  const { t, language } = wording
  const voice = useMemo(() => voiceOf(project, setup.id, wording), [project, setup.id, wording])
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<string>()
  const index = wishIndex(project, setup.id)
  const own = index >= 0 && (project.staffing?.[index]?.targets.length ?? 0) > 0
  const begin = () => {
    const result = edit(wishSet(question))
    setError(result.ok ? undefined : problemIn(result.problems, ['staffing'], language))
    setOpen(result.ok)
  }
  return (
    <section className="panel staffing-targets" aria-labelledby="staffing-targets">
      <header>
        <h2 id="staffing-targets">{t('staffingPage.targets.title')}</h2>
        <span className="cap">{own ? t('staffingPage.targets.caption') : t('staffingPage.targets.fromCalls')}</span>
      </header>
      <ol className="target-list">
        {question.targets.map((target) => (
          <li key={JSON.stringify(target)}>{targetWords(target, voice)}</li>
        ))}
      </ol>
      {error && <p className="err">{error}</p>}
      {index < 0 ? (
        <button type="button" className="btn" onClick={begin}>
          {t('staffingPage.targets.own')}
        </button>
      ) : (
        <details className="wish" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('staffingPage.targets.edit')}</summary>
          {open && (
            <Suspense fallback={null}>
              <p className="cap">{t('staffingPage.targets.editNote')}</p>
              <WishFields index={index} />
            </Suspense>
          )}
        </details>
      )}
    </section>
  )
}
