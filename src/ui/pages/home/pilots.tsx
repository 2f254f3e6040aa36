/** The scenario library: pilots from practice, outbound and inbound. */
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { formatFor } from '../../../messages/format'
import type { Project } from '../../../sim/project/schema'
import { scheduledInGroup } from '../../../sim/project/staff'
import { textIn } from '../../../sim/terms/text'
import { openScenario, scenario, scenarios } from '../../library'
import { useLanguage } from '../../store/view'
import { callsPerWeek } from './calls-per-week'

interface Pilot {
  readonly slug: string
  readonly project: Project
}

let loading: Promise<readonly Pilot[]> | undefined
function pilots(): Promise<readonly Pilot[]> {
  loading ??= Promise.all(scenarios.map(async (slug) => ({ slug, project: await scenario(slug) }))).then((all) =>
    all.flatMap(({ slug, project }) => (project ? [{ slug, project }] : [])),
  )
  return loading
}

/** Operators of a set-up, as the first one of the pilot states them. */
function operatorsOf(project: Project): string {
  // a group staffed by its calls has no number before it is simulated
  const counts = project.setups.map(({ groups }) => groups.reduce((sum, group) => sum + (scheduledInGroup(group) ?? 0), 0))
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return least === most ? String(least) : `${least}–${most}`
}

function PilotRow({ slug, project }: Pilot) {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = formatFor(language)
  const [, go] = useLocation()
  const contacts = project.demand.campaigns.reduce((sum, { list }) => sum + list.contacts, 0)
  const calls = Math.round(callsPerWeek(project))
  const size = [
    ...(contacts > 0 ? [t('home.contacts', { count: contacts, n: format.count(contacts) })] : []),
    ...(calls > 0 ? [t('home.callsWeek', { count: calls, n: format.count(calls) })] : []),
  ].join(', ')
  const open = async () => {
    await openScenario(slug)
    go('/answer')
  }
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => void open()}>
          {textIn(project.name, language)}
        </button>
      </th>
      <td className="muted">{project.summary === undefined ? '' : textIn(project.summary, language)}</td>
      <td className="n">{size}</td>
      <td className="n">{operatorsOf(project)}</td>
    </tr>
  )
}

export function Pilots() {
  const { t } = useTranslation()
  const all = use(pilots())
  const groups = [
    { title: t('home.outbound'), rows: all.filter(({ project }) => project.demand.campaigns.length > 0) },
    { title: t('home.inbound'), rows: all.filter(({ project }) => project.demand.campaigns.length === 0) },
  ]
  return (
    <section className="panel">
      <header>
        <h2>{t('home.pilots')}</h2>
        <span className="cap">{t('home.pilotsNote')}</span>
      </header>
      <table className="tbl pilots">
        <thead>
          <tr>
            <th scope="col">{t('home.columns.project')}</th>
            <th scope="col">{t('home.columns.summary')}</th>
            <th scope="col" className="n">
              {t('home.columns.size')}
            </th>
            <th scope="col" className="n">
              {t('home.columns.operators')}
            </th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                {title}
              </th>
            </tr>
            {rows.map((pilot) => (
              <PilotRow key={pilot.slug} {...pilot} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
