/** What the inputs lead to, beside them: the set-up's figures of the present run, greyed while they are out of date. */
import type { MeasureInfo } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { ranged } from '../../parts/amounts'
import { measureName, type Wording } from '../../parts/measure-words'
import { SourceMark } from '../../parts/source-mark'
import { useWording } from '../../parts/use-wording'
import { useCurrentRun } from '../../store/current-run'
import { useProjectStore } from '../../store/project'

const MOST = 4

/** The measure, and what it speaks of where the project has several workloads. */
function named(info: MeasureInfo, many: boolean, wording: Wording): string {
  const name = measureName(info, wording)
  return many && info.entity.of !== 'project' ? `${name}, ${textIn(info.entity.name, wording.language)}` : name
}

export function LiveFigures({ setup: id }: { readonly setup: string }) {
  const project = useProjectStore((state) => state.project)
  const wording = useWording(project)
  const { report, stale } = useCurrentRun()
  const setup = report?.setups.find((one) => one.id === id)
  if (!project || !setup) return <p className="live cap">{wording.t('project.liveWaiting')}</p>
  const many = project.demand.callTypes.length + project.demand.campaigns.length > 1
  const wanted = ['cost', ...project.goals.map(({ measure }) => measure), 'operators']
  const shown = [...new Set(wanted)].flatMap((key) => {
    const info = setup.info.find((one) => one.key === key)
    const figure = setup.measures[key]
    return info && figure ? [{ key, title: named(info, many, wording), figure }] : []
  })
  return (
    <section className={stale ? 'live stale' : 'live'} aria-label={wording.t('project.live')}>
      <dl className="mini">
        {shown.slice(0, MOST).map(({ key, title, figure }) => {
          const text = ranged(figure.mean, figure.outcomeLow, figure.outcomeHigh, figure.unit, wording)
          return (
            <div key={key}>
              <dt>
                <SourceMark kind="simulated" />
                {title}
              </dt>
              <dd className="v">
                {text.value} <small>{text.range}</small>
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="cap">{stale ? wording.t('project.liveStale') : wording.t('project.liveNote')}</p>
    </section>
  )
}
