/** The project's front page: the answer in a sentence, four figures, one picture; then chances, funnel, money and sources. */
import { useMemo } from 'react'
import { failureWords } from '../../../messages/fault-words'
import { runState } from '../../parts/run-state'
import { useWording } from '../../parts/use-wording'
import { useTitle } from '../../shell/use-title'
import { type CurrentRun, useCurrentRun } from '../../store/current-run'
import { useProjectStore } from '../../store/project'
import './answer.css'
import { AnswerView } from './answer-view'
import { SourcesDrawer } from './sources-drawer'

export function AnswerPage() {
  const project = useProjectStore((state) => state.project)
  const run = useCurrentRun()
  const wording = useWording(run.report ?? project)
  const state = useMemo(() => runState(run), [run])
  useTitle()
  return (
    <div className="page answer-page">
      {run.failure !== undefined && (
        <p className="note bad-note">{wording.t('answer.failed', { reason: failureWords(run.failure, wording, project?.demand.callTypes) })}</p>
      )}
      {run.report ? (
        <AnswerView report={run.report} settled={run.settled} project={project} state={state} wording={wording} />
      ) : (
        <Waiting run={run} text={wording.t('answer.waiting')} title={wording.t('answer.title')} />
      )}
      {project && <SourcesDrawer project={project} wording={wording} />}
    </div>
  )
}

/** Before the first batch: one quiet line where the sentence will stand; nothing spins over figures. */
function Waiting({ run, text, title }: { readonly run: CurrentRun; readonly text: string; readonly title: string }) {
  return (
    <>
      <h1 className="sr">{title}</h1>
      {run.failure === undefined && (
        <p className="answer" aria-live="polite">
          {text}
        </p>
      )}
    </>
  )
}
