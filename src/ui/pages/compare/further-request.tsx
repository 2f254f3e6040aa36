/** What would turn the decision is worked out when it is asked for: a first look or thoroughly, with progress, the time that is left, and Stop. */
import { failureWords } from '../../../messages/fault-words'
import { formatFor } from '../../../messages/format'
import type { Project } from '../../../sim/project/schema'
import { seconds, type Wording } from '../../parts/measure-words'
import { ResultTag } from '../../parts/result-tag'
import { type DecisionWork, startFurther, stopFurther } from '../../store/decision'

interface RequestProps {
  readonly project: Project
  /** Replications of the run that the page shows; without it there is nothing to go on from. */
  readonly replications: number | undefined
  readonly current: { readonly work: DecisionWork; readonly stale: boolean } | undefined
  readonly wording: Wording
}

export function FurtherRequest({ project, replications, current, wording }: RequestProps) {
  const { t } = wording
  const start = (depth: 'quick' | 'usual') => replications !== undefined && void startFurther(project, replications, depth)
  const looked = current !== undefined && !current.stale && current.work.whole && current.work.depth === 'quick'
  const buttons = (
    <>
      <button type="button" className={looked ? 'btn' : 'btn primary'} disabled={replications === undefined} onClick={() => start('quick')}>
        {t('decisionPage.further.quick')}
      </button>
      <button type="button" className={looked ? 'btn primary' : 'btn'} disabled={replications === undefined} onClick={() => start('usual')}>
        {t('decisionPage.further.usual')}
      </button>
    </>
  )
  return (
    <section className="panel further">
      <header>
        <h2>{t('decisionPage.further.title')}</h2>
        <span className="cap">{t('decisionPage.further.caption')}</span>
      </header>
      {!current && <p className="muted">{t('decisionPage.further.what')}</p>}
      <div className="further-bar">{current?.work.running && !current.stale ? <Progress work={current.work} wording={wording} /> : buttons}</div>
      {current && !current.work.running && <State {...current} wording={wording} />}
    </section>
  )
}

function Progress({ work: { stage, share, remainingMs }, wording }: { readonly work: DecisionWork; readonly wording: Wording }) {
  const { t, language } = wording
  const percent = formatFor(language).share(Math.round(100 * share) / 100)
  return (
    <>
      <span className="further-stage" aria-live="polite">
        {stage === undefined ? t('status.waiting') : t('decisionPage.further.stage', { stage: t(`decision.stage.${stage}`) })}
      </span>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${100 * share}%` }} />
      </span>
      <span className="cap further-left">
        {percent}
        {remainingMs !== undefined && `, ${t('decisionPage.further.left', { time: seconds(Math.max(1, Math.round(remainingMs / 1000)), wording) })}`}
      </span>
      <button type="button" className="btn" onClick={stopFurther}>
        {t('status.stop')}
      </button>
    </>
  )
}

function State({ work, stale, wording }: { readonly work: DecisionWork; readonly stale: boolean; readonly wording: Wording }) {
  const { t } = wording
  if (work.failure !== undefined)
    return <p className="err">{t('decisionPage.further.failed', { reason: failureWords(work.failure, wording, work.project.demand.callTypes) })}</p>
  if (stale)
    return (
      <p className="cap">
        <ResultTag state="stale" /> {t('decisionPage.further.stale')}
      </p>
    )
  if (!work.whole)
    return (
      <p className="cap">
        <ResultTag state="stopped" /> {t('decisionPage.further.stopped')}
      </p>
    )
  return <p className="cap">{t(work.depth === 'quick' ? 'decisionPage.further.doneQuick' : 'decisionPage.further.doneUsual')}</p>
}
