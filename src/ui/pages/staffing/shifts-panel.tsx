/** Shifts that cover the plan: required and scheduled as a chart, the shifts as a table, what they miss and what would mend it in words. */
import { useMemo, useState } from 'react'
import { contractName, lackWords, mendWords } from '../../../messages/staffing-words'
import type { ShiftPlan } from '../../../sim/staffing/shift-plan'
import type { StaffingPlan } from '../../../sim/staffing/staffing-plan'
import type { Weekday } from '../../../sim/terms/week'
import { problemIn } from '../../fields/use-field'
import { digits } from '../../parts/amounts'
import { dayNames } from '../../parts/day-words'
import { edit } from '../../store/editing'
import type { PlanWork } from '../../store/staffing'
import { ChecksTable } from './checks-table'
import { CoverFigure } from './cover-figure'
import { ShiftTable } from './shift-table'
import type { StaffingAbout } from './staffing-page'
import { hoursText, voiceOf } from './staffing-words'
import { shiftsTaken, usualShifts, wishSet } from './take-over'

interface ShiftsProps extends StaffingAbout {
  readonly work: PlanWork | undefined
  readonly weekday: Weekday | undefined
  readonly group: string | undefined
}

export function ShiftsPanel(props: ShiftsProps) {
  const { project, setup, question, wording, work } = props
  const { t, language } = wording
  const [error, setError] = useState<string>()
  const library = project.staffing?.find((one) => one.setup === setup.id)?.shifts ?? []
  const begin = () => {
    const names = { full: t('staffingPage.shifts.full'), part: t('staffingPage.shifts.part') }
    const result = edit(wishSet(question, { shifts: usualShifts(project, names) }))
    setError(result.ok ? undefined : problemIn(result.problems, ['staffing'], language))
  }
  return (
    <section className="panel staffing-shifts" aria-labelledby="staffing-shifts">
      <header>
        <h2 id="staffing-shifts">{t('staffingPage.shifts.title')}</h2>
        <span className="cap">{t('staffingPage.shifts.caption')}</span>
      </header>
      {library.length === 0 ? (
        <>
          <p className="said">{t('staffingPage.shifts.none')}</p>
          <p>
            <button type="button" className="btn" onClick={begin}>
              {t('staffingPage.shifts.begin')}
            </button>
          </p>
        </>
      ) : work?.plan && work.shifts ? (
        <Covered {...props} plan={work.plan} shifts={work.shifts} />
      ) : (
        <p className="said">{t('staffingPage.shifts.pending')}</p>
      )}
      {error && <p className="err">{error}</p>}
    </section>
  )
}

interface CoveredProps extends ShiftsProps {
  readonly plan: StaffingPlan
  readonly shifts: ShiftPlan
}

/** Gaps told one by one at most. */
const MOST_LACKS = 8

function Covered(props: CoveredProps) {
  const { project, setup, question, wording, plan, shifts, weekday } = props
  const { t, language } = wording
  const voice = useMemo(() => voiceOf(project, setup.id, wording), [project, setup.id, wording])
  const [told, setTold] = useState<{ readonly shifts: ShiftPlan; readonly error?: string }>()
  const contracts = project.staffing?.find((one) => one.setup === setup.id)?.contracts ?? []
  const inMoney = plan.costUnit === 'minor' || contracts.length > 0
  const money = (minor: number) => voice.format.moneyMinor(Math.round(minor), project.currency)
  const hours = { paid: hoursText(shifts.paidHours, wording), required: hoursText(shifts.requiredHours, wording) }
  const checked = shifts.verification.find((one) => one.weekday === weekday) ?? shifts.verification[0]
  const take = () => {
    const result = edit(shiftsTaken(project, setup.id, shifts))
    setTold({ shifts, ...(!result.ok && { error: problemIn(result.problems, ['setups'], language) }) })
  }
  const people = shifts.heads.map(({ contract, heads }) =>
    t('staffingPage.shifts.headsOf', { contract: contractName(voice, contract), n: digits(heads, 0, language) }),
  )
  return (
    <>
      <p>
        {inMoney
          ? t('staffingPage.shifts.facts', { ...hours, cost: money(shifts.cost), bound: money(shifts.bound) })
          : t('staffingPage.shifts.factsHours', hours)}{' '}
        {people.length > 0 && t('staffingPage.shifts.heads', { list: people.join(', ') })}
      </p>
      {shifts.lacks.length === 0 ? (
        <p>{t('staffingPage.shifts.enough')}</p>
      ) : (
        <div className="lacks">
          <h3>{t('staffingPage.shifts.lacking', { hours: hoursText(Number(shifts.missingHours.toFixed(1)), wording) })}</h3>
          <ul>
            {shifts.lacks.slice(0, MOST_LACKS).map((lack) => (
              <li key={JSON.stringify(lack)}>{lackWords(lack, voice)}</li>
            ))}
            {shifts.lacks.length > MOST_LACKS && (
              <li className="muted">{t('staffingPage.shifts.more', { n: digits(shifts.lacks.length - MOST_LACKS, 0, language) })}</li>
            )}
          </ul>
          {shifts.mends.length > 0 && (
            <>
              <h3>{t('staffingPage.shifts.mends')}</h3>
              <ul>
                {shifts.mends.map((mend) => (
                  <li key={JSON.stringify(mend)}>{mendWords(mend, inMoney, voice)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <CoverFigure {...props} />
      <ShiftTable shifts={shifts} voice={voice} wording={wording} />
      {checked && (
        <>
          <h3>
            {t('staffingPage.shifts.verified', { n: digits(checked.checks[0]?.mean.n ?? 0, 0, language) })}{' '}
            <span className="cap">{dayNames([checked.weekday], wording)}</span>
          </h3>
          <ChecksTable checks={checked.checks} question={question} voice={voice} label={t('staffingPage.shifts.checks')} wording={wording} />
        </>
      )}
      <div className="staffing-acts">
        <button type="button" className="btn" onClick={take}>
          {t('staffingPage.shifts.take')}
        </button>
        {told?.shifts === shifts && (
          <p className={told.error === undefined ? 'cap' : 'err'} role="status">
            {told.error === undefined ? t('staffingPage.search.taken') : t('staffingPage.search.notTaken', { reason: told.error })}
          </p>
        )}
      </div>
    </>
  )
}
