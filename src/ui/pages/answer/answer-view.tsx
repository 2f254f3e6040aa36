/** A report as an answer. The set-up and the campaign or call type that are looked at can be changed; everything below follows. */
import { useMemo, useState } from 'react'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { Choice } from '../../parts/choice'
import { Figure } from '../../parts/figure'
import type { Wording } from '../../parts/measure-words'
import type { RunState } from '../../parts/run-state'
import { SourceMark } from '../../parts/source-mark'
import { firstSetup, type Subject, subjectsOf } from '../../parts/subjects'
import { swatchClass } from '../../parts/swatch'
import type { CurrentRun } from '../../store/current-run'
import { setAsideOpen } from '../../store/view'
import { AnswerPanels } from './answer-panels'
import { answerSentence, nameInside } from './answer-sentence'
import { intervalKey, keyFigures } from './key-figures'
import { Notices } from './notices'

export interface AnswerViewProps {
  /** What is known of the present inputs: at first an estimate. */
  readonly report: RunReport
  /** What has intervals: all but the four figures speaks of it. */
  readonly settled: CurrentRun['settled']
  readonly project: Project | undefined
  readonly state: RunState
  readonly wording: Wording
}

export function AnswerView({ report, settled, project, state, wording }: AnswerViewProps) {
  const [chosen, setChosen] = useState<string>()
  const [about, setAbout] = useState<string>()
  const shown = settled?.report ?? report
  const subjects = useMemo(() => subjectsOf(shown), [shown])
  const setup = shown.setups.find(({ id }) => id === chosen) ?? firstSetup(shown)
  const subject = subjects.find(({ id }) => id === about) ?? subjects[0]
  const now = report.setups.find(({ id }) => id === setup?.id) ?? setup
  if (!setup || !subject || !now) return null
  const { t, language } = wording
  return (
    <>
      <Sentence report={shown} setup={setup} subject={subject} project={project} wording={wording} stale={settled?.stale ?? false} />
      <Notices setup={setup} wording={wording} />
      <div className="answer-bar">
        <Choice
          label={t('answer.setup')}
          value={setup.id}
          onChange={setChosen}
          options={shown.setups.map(({ id, name }, place) => ({ id, name: textIn(name, language), swatch: swatchClass(place) }))}
        />
        <Choice
          label={t('answer.subject')}
          value={subject.id}
          onChange={setAbout}
          options={subjects.map(({ id, name }) => ({ id, name: textIn(name, language) }))}
        />
        <Figures report={report} setup={now} subject={subject} project={project} state={state} wording={wording} />
      </div>
      {settled && <AnswerPanels report={shown} stale={settled.stale} setup={setup} subject={subject} project={project} wording={wording} />}
    </>
  )
}

interface SentenceProps extends Pick<AnswerViewProps, 'report' | 'project' | 'wording'> {
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

interface FiguresProps extends Omit<AnswerViewProps, 'settled'> {
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
      <dl className="figs" data-run={state.kind} aria-label={t('answer.figures', { name: nameInside(setup, wording) })}>
        {figures.map(({ key, title, figure, goal, note }) => (
          <Figure key={key} title={title} figure={figure} state={state} wording={wording} swatch={swatch} goal={goal} note={note} />
        ))}
      </dl>
    </>
  )
}
