/** One quantity as the unknown, all else as the project has it. */
import { useMemo, useState } from 'react'
import { failureWords } from '../../../messages/fault-words'
import { type Unknown, unknowns } from '../../../sim/staffing/unknowns'
import { digits } from '../../parts/amounts'
import { Choice } from '../../parts/choice'
import { knownSeek, seekKey, startSeek, stopSeek, useStaffing } from '../../store/staffing'
import type { StaffingAbout } from './staffing-page'
import { seekWords } from './staffing-words'

/** Days of each trial. */
const DAYS = 100

export function SeekPanel({ project, question, wording }: StaffingAbout) {
  const { t, language } = wording
  const [unknown, setUnknown] = useState<Unknown>('operators')
  const key = useMemo(() => seekKey(question, unknown, DAYS), [question, unknown])
  const work = useStaffing(({ seek }) => (seek?.key === key ? seek : undefined)) ?? knownSeek(key)
  return (
    <section className="panel staffing-seek" aria-labelledby="staffing-seek">
      <header>
        <h2 id="staffing-seek">{t('staffingPage.seek.title')}</h2>
        <span className="cap">{t('staffingPage.seek.caption')}</span>
      </header>
      <div className="staffing-acts">
        <Choice
          label={t('staffingPage.seek.choice')}
          value={unknown}
          onChange={(id) => setUnknown(unknowns.find((one) => one === id) ?? 'operators')}
          options={unknowns.map((id) => ({ id, name: t(`staffingPage.seek.unknown.${id}`) }))}
        />
        {work?.running ? (
          <p className="cap" aria-live="polite">
            {t('staffingPage.seek.running')}{' '}
            <button type="button" className="link" onClick={stopSeek}>
              {t('staffingPage.search.stop')}
            </button>
          </p>
        ) : (
          !work?.answer && (
            <button type="button" className="btn" onClick={() => void startSeek(question, unknown, DAYS)}>
              {t('staffingPage.seek.start')}
            </button>
          )
        )}
      </div>
      {unknown === 'target' && question.targets.length > 1 && <p className="cap">{t('staffingPage.seek.firstOnly')}</p>}
      {work?.failure && <p className="err">{t('staffingPage.search.failed', { reason: failureWords(work.failure, wording, project.demand.callTypes) })}</p>}
      {work?.answer && (
        <>
          <p className="said" role="status">
            {seekWords(work.answer, question.targets[0], wording)}
          </p>
          {work.answer.state === 'found' && (
            <p className="cap">{t('staffingPage.seek.interval', { n: digits(work.answer.trials, 0, language), days: digits(DAYS, 0, language) })}</p>
          )}
        </>
      )}
    </section>
  )
}
