/** Measures by set-ups: what each brings, and how it differs from the chosen reference on the same people. */
import { useMemo, useState } from 'react'
import { failureWords } from '../../../messages/fault-words'
import { formatFor } from '../../../messages/format'
import type { RunReport } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { MeasureTable } from '../../parts/measure-table'
import type { Wording } from '../../parts/measure-words'
import { ResultTag } from '../../parts/result-tag'
import { useWording } from '../../parts/use-wording'
import { useTitle } from '../../shell/use-title'
import { useCurrentRun } from '../../store/current-run'
import { useProjectStore } from '../../store/project'
import { useDecisionBase } from '../../store/use-decision'
import './compare.css'
import './decision.css'
import { compareRows, rowGroups } from './compare-rows'
import { DecisionView } from './decision-view'

export function ComparePage() {
  const project = useProjectStore((state) => state.project)
  const run = useCurrentRun()
  const wording = useWording(run.settled?.report ?? project)
  const decision = useDecisionBase()
  useTitle()
  return (
    <div className={run.settled?.stale ? 'page compare-page stale' : 'page compare-page'}>
      {run.settled ? (
        <>
          <CompareView report={run.settled.report} project={project} stale={run.settled.stale} wording={wording} />
          {project && (
            <DecisionView project={project} report={run.settled.report} ended={!run.settled.stale && !run.running} decision={decision} wording={wording} />
          )}
        </>
      ) : (
        <h1 aria-live="polite">
          {run.failure === undefined
            ? wording.t('answer.waiting')
            : wording.t('answer.failed', { reason: failureWords(run.failure, wording, project?.demand.callTypes) })}
        </h1>
      )}
    </div>
  )
}

interface CompareViewProps {
  readonly report: RunReport
  readonly project: Project | undefined
  readonly stale: boolean
  readonly wording: Wording
}

function CompareView({ report, project, stale, wording }: CompareViewProps) {
  const { t, language } = wording
  const [chosen, setChosen] = useState<string>()
  const rows = useMemo(() => compareRows(report, project, wording), [report, project, wording])
  const groups = useMemo(() => rowGroups.map((group) => ({ title: t(`compare.group.${group}`), rows: rows.filter((row) => row.group === group) })), [rows, t])
  const reference = report.setups.find(({ id }) => id === chosen) ?? report.setups[0]
  if (!reference) return null
  return (
    <>
      <div className="compare-head">
        <h1>{titleText(report, project, wording)}</h1>
        {stale && <ResultTag state="stale" />}
        {report.setups.length > 1 ? (
          <p className="muted">
            <label htmlFor="reference">{t('compare.paired', { runs: formatFor(language).count(report.replications) })}</label>{' '}
            <select id="reference" className="field" value={reference.id} onChange={(event) => setChosen(event.target.value)}>
              {report.setups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {textIn(name, language)}
                </option>
              ))}
            </select>
          </p>
        ) : (
          <p className="muted">{t('compare.single')}</p>
        )}
      </div>
      <MeasureTable groups={groups} report={report} reference={reference} wording={wording} />
    </>
  )
}

/** "Same 3,013 contacts, three ways". */
function titleText(report: RunReport, project: Project | undefined, { t, language }: Wording): string {
  const count = report.setups.length
  const words: Readonly<Record<number, string>> = {
    1: t('compare.numbers.1'),
    2: t('compare.numbers.2'),
    3: t('compare.numbers.3'),
    4: t('compare.numbers.4'),
    5: t('compare.numbers.5'),
  }
  const ways = t('compare.ways', { count, n: words[count] ?? formatFor(language).count(count) })
  const contacts = project?.demand.campaigns.reduce((sum, { list }) => sum + list.contacts, 0) ?? 0
  return contacts > 0 ? t('compare.titleContacts', { count: contacts, ways, contacts: formatFor(language).count(contacts) }) : t('compare.titleCalls', { ways })
}
