/** The status bar: what is saved, how far and how precise the run is, and by whom it was made. */
import { useTranslation } from 'react-i18next'
import { failureWords } from '../../messages/fault-words'
import { formatFor } from '../../messages/format'
import type { RunReport } from '../../sim/experiment/results'
import { useCurrentRun } from '../store/current-run'
import { useProjectStore } from '../store/project'
import { runAgain, stopRun, useRunsStore } from '../store/runs'
import { useSaved } from '../store/saved'
import { useLanguage } from '../store/view'
import { StepNote } from './step-note'

/** Largest relative half-width of the mean cost over the set-ups: how well the runs know what they say. */
function costPrecision(report: RunReport): number | undefined {
  const widths = report.setups.flatMap(({ measures }) => {
    const cost = measures.cost
    return cost && cost.mean > 0 ? [(cost.high - cost.low) / 2 / cost.mean] : []
  })
  return widths.length > 0 ? Math.max(...widths) : undefined
}

function Saved() {
  const { t } = useTranslation()
  const format = formatFor(useLanguage())
  const { state, at } = useSaved()
  if (state === 'failed') return <span className="err">{t('status.failed')}</span>
  if (state === 'saved' && at !== undefined) return <span>{t('status.saved', { time: format.moment(at) })}</span>
  return <span>{t(state === 'saving' ? 'status.saving' : 'status.unsaved')}</span>
}

function Progress() {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = formatFor(language)
  const project = useProjectStore((state) => state.project)
  const { report, stale, done, of, final, running, remainingMs, failure } = useCurrentRun()
  if (failure !== undefined) {
    const reason = failureWords(failure, { t, language }, project?.demand.callTypes)
    return <span className="err">{t('status.runFailed', { reason })}</span>
  }
  if (running) {
    return (
      <>
        <span>{done === 0 ? t('status.waiting') : t('status.progress', { done: format.count(done), of: format.count(of) })}</span>
        <span className="bar" aria-hidden="true">
          <i style={{ width: `${of > 0 ? (100 * done) / of : 0}%` }} />
        </span>
        {remainingMs !== undefined && done > 0 && <span>{t('status.remaining', { time: format.seconds(Math.ceil(remainingMs / 1000)) })}</span>}
        <button type="button" className="link" onClick={stopRun}>
          {t('status.stop')}
        </button>
      </>
    )
  }
  if (!report) return null
  const precision = stale ? undefined : costPrecision(report)
  return (
    <>
      <span>
        {final || stale ? t('status.replications', { count: report.replications }) : t('status.stopped', { done: format.count(done), of: format.count(of) })}
        {precision !== undefined && ` · ${t('status.precision', { share: format.share(precision, 1) })}`}
      </span>
      {!final && project && (
        <button type="button" className="link" onClick={() => void runAgain(project)}>
          {t('status.again')}
        </button>
      )}
    </>
  )
}

export function StatusBar() {
  const { t } = useTranslation()
  const { report } = useCurrentRun()
  const workers = useRunsStore((state) => state.workers)
  const facts = report && [
    ...(workers === undefined ? [] : [workers === 0 ? t('status.noWorkers') : t('status.workers', { count: workers })]),
    t('status.seed', { seed: report.seed }),
    t('status.engine', { version: report.engine }),
    t('status.run', { hash: report.hash.slice(0, 6) }),
  ]
  return (
    <footer className="status">
      <Saved />
      <StepNote />
      <span className="run grow">
        <Progress />
      </span>
      {facts && <span title={report.hash}>{facts.join(' · ')}</span>}
    </footer>
  )
}
