/** A report as an answer. The set-up and the campaign or call type that are looked at can be changed; everything below follows. */
import { lazy, Suspense, useMemo, useState } from 'react'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { Figure } from '../../parts/figure'
import type { Wording } from '../../parts/measure-words'
import type { RunState } from '../../parts/run-state'
import { SourceMark } from '../../parts/source-mark'
import { firstSetup, type Subject, subjectsOf } from '../../parts/subjects'
import { swatchClass } from '../../parts/swatch'
import { setAsideOpen } from '../../store/view'
import { AnswerDetails } from './answer-details'
import { answerSentence, nameInside } from './answer-sentence'
import { Choice } from './choice'
import { ClosedFormPanel } from './closed-form-panel'
import { CumulativePanel } from './cumulative-panel'
import { DayPanel } from './day-panel'
import { intervalKey, keyFigures } from './key-figures'
import { Notices } from './notices'

const LiveOperators = lazy(async () => ({ default: (await import('./live-operators')).LiveOperators }))

export interface AnswerViewProps {
  readonly report: RunReport
  readonly project: Project | undefined
  readonly state: RunState
  readonly wording: Wording
}

export function AnswerView({ report, project, state, wording }: AnswerViewProps) {
  const [chosen, setChosen] = useState<string>()
  const [about, setAbout] = useState<string>()
  const subjects = useMemo(() => subjectsOf(report), [report])
  const setup = report.setups.find(({ id }) => id === chosen) ?? firstSetup(report)
  const subject = subjects.find(({ id }) => id === about) ?? subjects[0]
  if (!setup || !subject) return null
  const { t, language } = wording
  return (
    <>
      <Sentence report={report} setup={setup} subject={subject} project={project} wording={wording} stale={state.kind === 'stale'} />
      <Notices setup={setup} wording={wording} />
      <div className="answer-bar">
        <Choice
          label={t('answer.setup')}
          value={setup.id}
          onChange={setChosen}
          options={report.setups.map(({ id, name }, place) => ({ id, name: textIn(name, language), swatch: swatchClass(place) }))}
        />
        <Choice
          label={t('answer.subject')}
          value={subject.id}
          onChange={setAbout}
          options={subjects.map(({ id, name }) => ({ id, name: textIn(name, language) }))}
        />
        <Figures report={report} setup={setup} subject={subject} project={project} state={state} wording={wording} />
      </div>
      {subject.of === 'campaign' ? (
        <CumulativePanel report={report} setup={setup} subject={subject} wording={wording} />
      ) : (
        <DayPanel report={report} setup={setup} subject={subject} project={project} wording={wording} />
      )}
      {subject.of === 'callType' && project && (
        <>
          <Suspense fallback={null}>
            <LiveOperators project={project} report={report} setup={setup} subject={subject} wording={wording} />
          </Suspense>
          <ClosedFormPanel
            project={project}
            setup={setup}
            subject={subject}
            swatch={swatchClass(report.setups.indexOf(setup))}
            stale={state.kind === 'stale'}
            wording={wording}
          />
        </>
      )}
      <AnswerDetails report={report} project={project} setup={setup} subject={subject} wording={wording} />
    </>
  )
}

interface SentenceProps extends Omit<AnswerViewProps, 'state'> {
  readonly setup: SetupResult
  readonly subject: Subject
  readonly stale: boolean
}

function Sentence({ report, setup, subject, project, wording, stale }: SentenceProps) {
  const pieces = useMemo(() => answerSentence(report, setup, project, wording, subject), [report, setup, project, wording, subject])
  return (
    <h1 className={stale ? 'answer stale-text' : 'answer'}>
      {pieces.map(({ text, strong }) => (strong ? <b key={text}>{text}</b> : <span key={text}>{text}</span>))}
    </h1>
  )
}

interface FiguresProps extends AnswerViewProps {
  readonly setup: SetupResult
  readonly subject: Subject
}

/** The key that says which interval is shown, and the four figures. */
function Figures({ report, setup, subject, project, state, wording }: FiguresProps) {
  const { t } = wording
  const figures = useMemo(() => keyFigures(setup, subject, project, wording), [setup, subject, project, wording])
  const swatch = swatchClass(report.setups.indexOf(setup))
  const interval = intervalKey(figures)
  return (
    <>
      <p className="legend key">
        <span>
          <SourceMark kind="simulated" bare />
          {t(`answer.key.${interval}`)}
        </span>
        {figures.some(({ goal }) => goal) && (
          <span>
            <i className="tick" />
            {t('answer.key.plan')}
          </span>
        )}
      </p>
      <button type="button" className="link" onClick={() => setAsideOpen(true)}>
        {t('answer.sources.open')}
      </button>
      {interval === 'project' && <p className="cap key-note">{t('answer.key.outside')}</p>}
      <dl className="figs" aria-label={t('answer.figures', { name: nameInside(setup, wording) })}>
        {figures.map(({ key, title, figure, goal, note }) => (
          <Figure key={key} title={title} figure={figure} state={state} wording={wording} swatch={swatch} goal={goal} note={note} />
        ))}
      </dl>
    </>
  )
}
