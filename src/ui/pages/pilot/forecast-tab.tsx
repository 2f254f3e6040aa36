/** The forecast of one's own pilot: all that is known at once, then narrowed; up to a chosen day, with the rest simulated anew. */
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { formatFor } from '../../../messages/format'
import type { Project } from '../../../sim/project/schema'
import type { Wording } from '../../parts/measure-words'
import { startForecast, stopForecast } from '../../store/pilot-forecast'
import { DecisionPanel } from './decision-panel'
import { EmptyPilot } from './empty-pilot'
import { ResultView } from './result-view'
import { type OwnPilot, useOwnForecast } from './use-own-pilot'
import { stateOf, WorkProgress } from './work-progress'

interface ForecastTabProps {
  readonly project: Project
  readonly own: OwnPilot
  readonly wording: Wording
}

export function ForecastTab(props: ForecastTabProps) {
  const { own, project, wording } = props
  if (own.read.places.length === 0) return <EmptyPilot project={project} wording={wording} />
  return <Forecast {...props} />
}

function Forecast({ project, own, wording }: ForecastTabProps) {
  const { t } = wording
  const [until, setUntil] = useState<number>()
  const days = [...new Set(own.read.rows.map(({ day }) => day))].sort((a, b) => a - b)
  const chosen = until !== undefined && days.slice(0, -1).includes(until) ? until : undefined
  const { job, asked, stale } = useOwnForecast(project, own, chosen)
  const broken = own.read.problems.length + own.problems.length
  const answer = asked?.answer
  return (
    <>
      {broken > 0 && (
        <p className="note pilot-broken" role="alert">
          {t('pilotPage.broken', { count: broken })} <Link href="/pilot/results">{t('pilotPage.toTable')}</Link>
        </p>
      )}
      {answer ? (
        <ResultView
          answer={answer}
          project={project}
          state={stateOf(asked, stale || broken > 0)}
          wording={wording}
          progress={<WorkProgress asked={asked} stop={stopForecast} again={() => void startForecast(job)} wording={wording} />}
          controls={days.length > 1 && <Until days={days} until={chosen} onChange={setUntil} wording={wording} />}
          beside={<DecisionPanel file={own.file} answer={answer} wording={wording} />}
        />
      ) : (
        <div className="pilot-head">
          <h1 aria-live="polite">{broken > 0 ? t('pilotPage.title') : t('pilotPage.waiting')}</h1>
          <WorkProgress asked={asked} stop={stopForecast} again={() => void startForecast(job)} wording={wording} />
        </div>
      )}
    </>
  )
}

interface UntilProps {
  readonly days: readonly number[]
  readonly until: number | undefined
  readonly onChange: (until: number | undefined) => void
  readonly wording: Wording
}

/** Actual figures up to a day, the rest anew: how the forecast would have been told then. */
function Until({ days, until, onChange, wording: { t, language } }: UntilProps) {
  const id = useId()
  const format = formatFor(language)
  return (
    <p className="pilot-until">
      <label htmlFor={id}>{t('pilotPage.until.label')}</label>
      <select id={id} className="field" value={until ?? ''} onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}>
        <option value="">{t('pilotPage.until.all', { day: format.count(days.at(-1) ?? 0) })}</option>
        {days
          .slice(0, -1)
          .reverse()
          .map((day) => (
            <option key={day} value={day}>
              {t('pilotPage.until.day', { day: format.count(day) })}
            </option>
          ))}
      </select>
      <span className="cap">{t(until === undefined ? 'pilotPage.until.what' : 'pilotPage.until.earlier')}</span>
    </p>
  )
}
