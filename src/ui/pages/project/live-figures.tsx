/** What the inputs lead to, beside them: the set-up's figures of the present run, greyed while they are out of date. */
import { useMemo } from 'react'
import type { MeasureInfo } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { figureText } from '../../parts/figure-text'
import { intervalWords } from '../../parts/interval-words'
import { measureName, type Wording } from '../../parts/measure-words'
import { runState } from '../../parts/run-state'
import { SourceMark } from '../../parts/source-mark'
import { swatchClass } from '../../parts/swatch'
import { useWording } from '../../parts/use-wording'
import { useCurrentRun } from '../../store/current-run'
import { useProjectStore } from '../../store/project'

const MOST = 4

/** The measure, and what it speaks of where the project has several workloads. */
function named(info: MeasureInfo, many: boolean, wording: Wording): string {
  const name = measureName(info, wording)
  return many && info.entity.of !== 'project' ? `${name}, ${textIn(info.entity.name, wording.language)}` : name
}

interface LiveProps {
  /** The set-up whose page this is; a workload's page shows the first vendor, or the first set-up, and says whose figures they are. */
  readonly setup?: string
  /** The workload whose page this is: its measures come first. */
  readonly load?: string
}

export function LiveFigures({ setup: id, load }: LiveProps) {
  const project = useProjectStore((state) => state.project)
  const wording = useWording(project)
  const run = useCurrentRun()
  const state = useMemo(() => runState(run), [run])
  const { report, stale } = run
  // the same set-up before and after an edit: which of them is best may change with it
  const vendor = Math.max(0, project?.setups.findIndex(({ kind }) => kind === 'vendor') ?? 0)
  const shownId = id ?? project?.setups[vendor].id
  const setup = report?.setups.find((one) => one.id === shownId)
  if (!project || !setup) return <p className="live cap">{wording.t('project.liveWaiting')}</p>
  const many = project.demand.callTypes.length + project.demand.campaigns.length > 1
  const goals = project.goals.map(({ measure }) => measure)
  const own = goals.filter((key) => load !== undefined && key.startsWith(`${load}.`))
  const wanted = [...own, 'cost', ...goals, 'operators']
  const shown = [...new Set(wanted)].flatMap((key) => {
    const info = setup.info.find((one) => one.key === key)
    const figure = setup.measures[key]
    return info && figure ? [{ key, title: named(info, many, wording), figure }] : []
  })
  return (
    <section className={stale ? 'live stale' : 'live'} data-run={state.kind} aria-label={wording.t('project.live')}>
      {id === undefined && (
        <p className="live-of">
          <i className={`sw ${swatchClass(vendor)}`} />
          {wording.t('project.liveOf', { name: textIn(setup.name, wording.language) })}
        </p>
      )}
      <dl className="mini">
        {shown.slice(0, MOST).map(({ key, title, figure }) => {
          const text = figureText(figure, wording)
          return (
            <div key={key}>
              <dt>
                <SourceMark kind="simulated" />
                {title}
              </dt>
              <dd className="v">
                {text.value} <small>{state.kind === 'first' ? wording.t('measures.state.about', { done: state.done, of: state.of }) : text.range}</small>
              </dd>
              <dd className="cap">{intervalWords(figure, wording)}</dd>
            </div>
          )
        })}
      </dl>
      <p className="cap">{stale ? wording.t('project.liveStale') : wording.t('project.liveNote')}</p>
    </section>
  )
}
