/** The pilot of a project: planned, observed, forecast and corrected; and worked examples whose outcome is revealed. */
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Project } from '../../../sim/project/schema'
import type { Wording } from '../../parts/measure-words'
import { useWording } from '../../parts/use-wording'
import { useTitle } from '../../shell/use-title'
import { useProjectStore } from '../../store/project'
import { ExamplesTab } from './examples-tab'
import { ForecastTab } from './forecast-tab'
import { ObservedTab } from './observed-tab'
import './pilot.css'
import { type Barrier, pilotBarrier } from './pilot-barrier'
import { PlanTab } from './plan-tab'
import { useOwnPilot } from './use-own-pilot'

const tabs = ['forecast', 'results', 'plan', 'examples'] as const
type Tab = (typeof tabs)[number]
const pathOf = (tab: Tab) => (tab === 'forecast' ? '/pilot' : `/pilot/${tab}`)

export function PilotPage() {
  const { t } = useTranslation()
  const [location] = useLocation()
  const project = useProjectStore((state) => state.project)
  const wording = useWording(project)
  useTitle(t('pilotPage.title'))
  if (!project) return null
  const current = tabs.find((tab) => pathOf(tab) === location) ?? 'forecast'
  const barrier = pilotBarrier(project)
  return (
    <div className="page pilot-page">
      <nav className="tabs" aria-label={t('pilotPage.tabs.label')}>
        {tabs.map((tab) => (
          <Link key={tab} href={pathOf(tab)} aria-current={tab === current ? 'page' : undefined}>
            {t(`pilotPage.tabs.${tab}`)}
          </Link>
        ))}
      </nav>
      {current === 'examples' && <ExamplesTab wording={wording} />}
      {current !== 'examples' &&
        (barrier === undefined ? <OwnTab tab={current} project={project} wording={wording} /> : <NoPilot barrier={barrier} wording={wording} />)}
    </div>
  )
}

function OwnTab({ tab, project, wording }: { readonly tab: Exclude<Tab, 'examples'>; readonly project: Project; readonly wording: Wording }) {
  const own = useOwnPilot(project)
  if (!own) return <h1 aria-live="polite">{wording.t('common.loading')}</h1>
  if (tab === 'results') return <ObservedTab project={project} own={own} wording={wording} />
  if (tab === 'plan') return <PlanTab own={own} wording={wording} />
  return <ForecastTab project={project} own={own} wording={wording} />
}

function NoPilot({ barrier, wording: { t } }: { readonly barrier: Barrier; readonly wording: Wording }) {
  return (
    <section className="pilot-words">
      <h1>{t('pilotPage.noPilot')}</h1>
      <p>{t(`pilotPage.barrier.${barrier}`)}</p>
      <p>
        <Link className="btn" href="/pilot/examples">
          {t('pilotPage.toExamples')}
        </Link>
      </p>
    </section>
  )
}
