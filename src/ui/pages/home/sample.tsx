/** The sample project, run when the page opens: one sentence, four figures, one picture. */
import { use, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { formatFor } from '../../../messages/format'
import { hasIntervals } from '../../../sim/experiment/precision'
import type { Figure, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { openScenario, SAMPLE, scenario } from '../../library'
import { ranged } from '../../parts/amounts'
import { lowered } from '../../parts/measure-words'
import { SourceMark } from '../../parts/source-mark'
import { useRunOf } from '../../store/current-run'
import { startRun } from '../../store/runs'
import { useLanguage } from '../../store/view'
import { MiniChart } from './mini-chart'

interface SampleFigure {
  readonly title: string
  readonly figure: Figure
}

/** Measures of the vendor who calls the whole list, and the names of the first and last stage. */
function useSample(project: Project, setup: SetupResult | undefined) {
  const { t } = useTranslation()
  const language = useLanguage()
  const campaign = project.demand.campaigns[0]
  const stages = campaign?.conversation.stages.map(({ name }) => textIn(name, language)) ?? []
  const last = stages.length
  const measure = (key: string) => setup?.measures[key]
  const all: readonly [string, Figure | undefined][] = [
    [t('home.figures.days'), measure(`${campaign?.id}.workingDays`)],
    [stages[0] ?? '', measure(`${campaign?.id}.stage1`)],
    [stages[last - 1] ?? '', last > 1 ? measure(`${campaign?.id}.stage${last}`) : undefined],
    [`${t('home.figures.cost')}, ${t(`measures.vat.${project.vat}`)}`, measure('cost')],
  ]
  const figures = all.flatMap(([title, figure]): SampleFigure[] => (figure ? [{ title, figure }] : []))
  return { campaign, stages, figures, days: all[0][1], first: all[1][1], final: all[2][1] ?? all[1][1] }
}

/** A sentence of the messages in which `<b>` marks what weighs. */
function Bolded({ text }: { readonly text: string }) {
  return text.split(/<b>(.*?)<\/b>/).map((part, place) => (place % 2 === 1 ? <b key={part}>{part}</b> : part))
}

export function Sample() {
  const project = use(scenario(SAMPLE))
  useEffect(() => {
    if (project) void startRun(project)
  }, [project])
  return project ? <SampleAnswer project={project} /> : null
}

function SampleAnswer({ project }: { readonly project: Project }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = formatFor(language)
  const [, go] = useLocation()
  const { report, settled, final } = useRunOf(project)
  const setup = report?.setups.find(({ kind }) => kind === 'vendor') ?? report?.setups[0]
  const { campaign, stages, figures, days, first, final: last } = useSample(project, setup)
  const open = async () => {
    await openScenario(SAMPLE)
    go('/answer')
  }
  const series = settled && setup?.series.find(({ key }) => key === `${campaign?.id}.stage1.cumulative`)
  return (
    <section className="panel hero" aria-busy={!final}>
      <div>
        <p className="cap">{t('home.sample')}</p>
        <h1 className="answer">
          {setup && campaign ? (
            <Bolded
              text={t('home.sentence', {
                operators: t('home.operators', { count: setup.operators }),
                setup: textIn(setup.name, language),
                contacts: format.count(campaign.list.contacts),
                days: t('home.days', { count: Math.round(days?.mean ?? 0) }),
                results: format.count(first?.mean ?? 0),
                first: lowered(stages[0] ?? ''),
                final: format.count(last?.mean ?? 0),
                last: lowered(stages[stages.length - 1] ?? ''),
              })}
            />
          ) : (
            t('home.running')
          )}
        </h1>
        <dl className="mini">
          {figures.map(({ title, figure }) => {
            const text = ranged(figure.mean, figure.outcomeLow, figure.outcomeHigh, figure.unit, { language, currency: project.currency })
            return (
              <div key={title}>
                <dt>
                  <SourceMark kind="simulated" />
                  {title}
                </dt>
                <dd>
                  {text.value} <small>{hasIntervals(figure.n) ? text.range : ''}</small>
                </dd>
              </div>
            )
          })}
        </dl>
        <p className="hero-foot">
          <button type="button" className="btn primary" onClick={() => void open()}>
            {t('home.open')}
          </button>
          <span className="cap">{t('home.caption')}</span>
        </p>
      </div>
      {series && (
        <figure>
          <figcaption className="cap">{t('home.chart', { stage: stages[0] ?? '' })}</figcaption>
          <MiniChart series={series} language={language} />
        </figure>
      )}
    </section>
  )
}
