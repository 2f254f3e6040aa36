/** What one operator more or fewer would change in a running service: a stepper a group, and the figures of a trial on the same callers. */
import { useEffect, useMemo, useState } from 'react'
import { failureWords } from '../../../messages/fault-words'
import { MINUS } from '../../../messages/format'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import type { Subject } from '../../parts/subjects'
import { edit } from '../../store/editing'
import { endTrial, startTrial, stopTrial, trialKey, useTrial } from '../../store/trial'
import { nameInside } from './answer-sentence'
import './live-operators.css'
import { type Changes, changedGroups, trialOf } from './operator-change'
import { OperatorStepper } from './operator-stepper'
import { TrialTable } from './trial-table'

interface LiveOperatorsProps {
  readonly project: Project
  readonly report: RunReport
  readonly setup: SetupResult
  readonly subject: Subject
  readonly wording: Wording
}

export function LiveOperators({ project, report, setup, subject, wording }: LiveOperatorsProps) {
  const { t, language } = wording
  const [{ of, changes }, setChanges] = useState<{ readonly of: string; readonly changes: Changes }>({ of: setup.id, changes: {} })
  const present = of === setup.id ? changes : {}
  const tried = useMemo(() => trialOf(project, setup.id, of === setup.id ? changes : {}), [project, setup.id, of, changes])
  const trial = useTrial((state) => state.trial)
  const { replications } = report
  useEffect(() => {
    if (tried) void startTrial(tried.project, replications)
    else endTrial()
  }, [tried, replications])
  useEffect(() => endTrial, [])

  const place = project.setups.findIndex(({ id }) => id === setup.id)
  const own = project.setups[place]
  const groups = own?.groups.filter(({ skills }) => skills.some((skill) => project.demand.callTypes.some(({ id }) => id === skill))) ?? []
  if (!own || groups.length === 0) return null
  const change = groups.reduce((sum, { id }) => sum + (present[id] ?? 0), 0)
  const signed = `${change < 0 ? MINUS : '+'}${digits(Math.abs(change), 0, language)}`
  const current = tried && trial?.key === trialKey(tried.project, replications) ? trial : undefined
  const keep = () => {
    const kept = edit({ do: 'set', path: ['setups', place, 'groups'], value: changedGroups(own, present, project.calendar) })
    if (kept.ok) setChanges({ of: setup.id, changes: {} })
  }
  return (
    <section className="panel live-operators" aria-labelledby="live-operators">
      <header>
        <h2 id="live-operators">{t('liveOperators.title', { name: nameInside(setup, wording) })}</h2>
        <span className="cap">{t('liveOperators.caption')}</span>
      </header>
      <div className="steppers">
        {groups.map((group) => (
          <OperatorStepper
            key={group.id}
            group={group}
            calendar={project.calendar}
            change={present[group.id] ?? 0}
            onChange={(value) => setChanges({ of: setup.id, changes: { ...present, [group.id]: value } })}
            wording={wording}
          />
        ))}
        {tried && (
          <span className="stepper-acts">
            <button type="button" className="btn" onClick={keep}>
              {t('liveOperators.keep')}
            </button>
            <button type="button" className="btn quiet" onClick={() => setChanges({ of: setup.id, changes: {} })}>
              {t('liveOperators.reset')}
            </button>
          </span>
        )}
      </div>
      {tried ? (
        <>
          <TrialTable
            report={current?.report}
            of={replications}
            setup={setup}
            changed={tried.changed}
            subject={subject}
            change={t('liveOperators.operators', { count: Math.abs(change), n: signed })}
            wording={wording}
          />
          <TrialProgress
            done={current?.done ?? 0}
            total={current?.of ?? replications}
            running={current?.running ?? true}
            failure={current?.failure && failureWords(current.failure, wording, project.demand.callTypes)}
            again={() => void startTrial(tried.project, replications)}
            wording={wording}
          />
        </>
      ) : (
        <p className="cap">{t('liveOperators.hint')}</p>
      )}
    </section>
  )
}

interface TrialProgressProps {
  readonly done: number
  readonly total: number
  readonly running: boolean
  readonly failure: string | undefined
  readonly again: () => void
  readonly wording: Wording
}

function TrialProgress({ done, total, running, failure, again, wording }: TrialProgressProps) {
  const { t, language } = wording
  if (failure !== undefined) return <p className="err">{t('liveOperators.failed', { reason: failure })}</p>
  const counts = { done: digits(done, 0, language), of: digits(total, 0, language) }
  if (running) {
    return (
      <p className="cap trial-progress" aria-live="polite">
        <span>{done === 0 ? t('liveOperators.waiting') : t('liveOperators.progress', counts)}</span>
        <button type="button" className="link" onClick={stopTrial}>
          {t('liveOperators.stop')}
        </button>
      </p>
    )
  }
  return (
    <p className="cap trial-progress" aria-live="polite">
      <span>{done < total ? t('liveOperators.stopped', counts) : t('liveOperators.done', { count: done, n: counts.done })}</span>
      {done < total && (
        <button type="button" className="link" onClick={again}>
          {t('liveOperators.again')}
        </button>
      )}
    </p>
  )
}
