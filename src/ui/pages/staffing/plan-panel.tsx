/** The search: asked for by a button, its best so far and the time left on the way, stopped by another; then the plan with its targets on fresh days. */
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { failureWords } from '../../../messages/fault-words'
import { noticeWords } from '../../../messages/staffing-words'
import { type Effort, efforts } from '../../../sim/staffing/question'
import type { StaffingPlan } from '../../../sim/staffing/staffing-plan'
import { problemIn } from '../../fields/use-field'
import { digits } from '../../parts/amounts'
import { Choice } from '../../parts/choice'
import { dayNames } from '../../parts/day-words'
import { seconds } from '../../parts/measure-words'
import { ResultTag } from '../../parts/result-tag'
import { edit } from '../../store/editing'
import { type PlanWork, startPlan, stopPlan } from '../../store/staffing'
import { ChecksTable } from './checks-table'
import type { StaffingDay } from './staffing-days'
import type { StaffingAbout } from './staffing-page'
import { hoursText, methodWords, progressWords, remaining, voiceOf } from './staffing-words'
import { planTaken } from './take-over'

interface PlanProps extends StaffingAbout {
  readonly effort: Effort
  readonly onEffort: (effort: Effort) => void
  readonly work: PlanWork | undefined
  readonly day: StaffingDay | undefined
}

const effortNames = Object.keys(efforts) as readonly Effort[]

export function PlanPanel(props: PlanProps) {
  const { work, wording, question, effort, onEffort, day } = props
  const { t } = wording
  return (
    <section className="panel staffing-plan" aria-labelledby="staffing-plan">
      <header>
        <h2 id="staffing-plan">{t('staffingPage.search.title')}</h2>
        <span className="cap">{t('staffingPage.search.caption')}</span>
      </header>
      {!work?.plan && <p className="said">{t('staffingPage.search.how')}</p>}
      {work?.running ? (
        <Progress {...props} work={work} />
      ) : (
        <div className="staffing-acts">
          <button type="button" className={work?.plan ? 'btn' : 'btn primary'} onClick={() => void startPlan(question)}>
            {t(work?.plan ? 'staffingPage.search.again' : 'staffingPage.search.start')}
          </button>
          <Choice
            label={t('staffingPage.search.effort')}
            value={effort}
            onChange={(id) => onEffort(effortNames.find((one) => one === id) ?? 'normal')}
            options={effortNames.map((id) => ({ id, name: t(`staffingPage.search.efforts.${id}`) }))}
          />
          {work && <Ended {...props} work={work} />}
        </div>
      )}
      {work?.plan && day?.plan && <Found {...props} plan={work.plan} day={day} />}
    </section>
  )
}

function Progress({ work, wording }: PlanProps & { readonly work: PlanWork }) {
  const { t } = wording
  const { progress, plan, began } = work
  // to the plan that is found shifts are fitted
  const fitting = plan !== undefined
  const now = useNow()
  const share = fitting ? 1 : (progress?.share ?? 0)
  const left = remaining(share, now - began)
  const place: CSSProperties & { readonly '--p': number } = { '--p': Math.round(100 * share) }
  const words = fitting ? t('staffingPage.search.shifts') : progress ? progressWords(progress, wording) : t('staffingPage.search.first')
  return (
    <div className="staffing-progress">
      <div className="prog" style={place} />
      <p className="cap">
        <span aria-live="polite">{words}</span>
        {left !== undefined && !fitting && <span>{t('staffingPage.search.left', { time: seconds(Math.max(1, Math.round(left / 1000)), wording) })}</span>}
        <button type="button" className="link" onClick={stopPlan}>
          {t('staffingPage.search.stop')}
        </button>
      </p>
    </div>
  )
}

/** The time, so that what is left goes down between two messages. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** A search that was stopped or has failed. */
function Ended({ work, wording, project }: PlanProps & { readonly work: PlanWork }) {
  const { t } = wording
  const { progress, plan, failure } = work
  if (failure) return <p className="err">{t('staffingPage.search.failed', { reason: failureWords(failure, wording, project.demand.callTypes) })}</p>
  if (plan) return null
  return (
    <p className="cap" aria-live="polite">
      <ResultTag state="stopped" />{' '}
      {progress
        ? t('staffingPage.search.stopped', {
            hours: hoursText(progress.hours, wording),
            days: dayNames(progress.weekdays, wording),
            kept: t(progress.kept ? 'staffPlan.kept' : 'staffPlan.notKept'),
          })
        : t('staffingPage.search.stoppedEarly')}
    </p>
  )
}

function Found({ project, setup, question, wording, plan, day }: PlanProps & { readonly plan: StaffingPlan; readonly day: StaffingDay }) {
  const { t, language } = wording
  const voice = useMemo(() => voiceOf(project, setup.id, wording), [project, setup.id, wording])
  const [told, setTold] = useState<{ readonly plan: StaffingPlan; readonly error?: string }>()
  const take = () => {
    const result = edit(planTaken(project, plan))
    setTold({ plan, ...(!result.ok && { error: problemIn(result.problems, ['setups'], language) }) })
  }
  const checks = day.plan?.checks ?? []
  const fresh = digits(checks[0]?.mean.n ?? 0, 0, language)
  const cost = plan.costUnit === 'minor' ? voice.format.moneyMinor(Math.round(plan.costAWeek), project.currency) : undefined
  return (
    <>
      {cost !== undefined && (
        <p>
          {t('staffingPage.search.figures.cost')}: <b>{cost}</b>
        </p>
      )}
      <h3>
        {t('staffingPage.search.table')} <span className="cap">{[dayNames(day.weekdays, wording), t('staffingPage.search.of', { n: fresh })].join(', ')}</span>
      </h3>
      <ChecksTable checks={checks} question={question} voice={voice} label={t('staffingPage.search.table')} wording={wording} />
      <ul className="cap method">
        {methodWords(plan, voice, wording).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {plan.notices.map((notice) => (
          <li key={JSON.stringify(notice)}>{noticeWords(notice, voice)}</li>
        ))}
      </ul>
      <div className="staffing-acts">
        <button type="button" className="btn" onClick={take}>
          {t('staffingPage.search.take')}
        </button>
        {told?.plan === plan && (
          <p className={told.error === undefined ? 'cap' : 'err'} role="status">
            {told.error === undefined ? t('staffingPage.search.taken') : t('staffingPage.search.notTaken', { reason: told.error })}
          </p>
        )}
      </div>
    </>
  )
}
