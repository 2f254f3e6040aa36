/** Title and tabs of the project's sections: general, calendar, each workload, goals. */
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { fieldWords } from '../../../messages/fields'
import { textIn } from '../../../sim/terms/text'
import { useFieldWords } from '../../fields/use-field'
import { useProjectStore } from '../../store/project'
import { useAddDemand } from './use-add'

interface TabProps {
  readonly to: string
  readonly current: boolean
  readonly label: string
}

export function Tab({ to, current, label }: TabProps) {
  return (
    <Link href={to} aria-current={current ? 'page' : undefined}>
      {label}
    </Link>
  )
}

export function ProjectHead({ section, id }: { readonly section: string; readonly id: string }) {
  const { t, language } = useFieldWords()
  const demand = useProjectStore((state) => state.project?.demand)
  const [, go] = useLocation()
  const add = useAddDemand()
  const [error, setError] = useState<string>()
  const loads = [...(demand?.callTypes ?? []), ...(demand?.campaigns ?? [])]
  const take = (kind: 'callTypes' | 'campaigns') => {
    const added = add(kind)
    setError(added.error)
    if (added.error === undefined) go(`/project/demand/${added.id}`)
  }
  return (
    <>
      <div className="head">
        <h1>{t('project.title')}</h1>
        <nav className="tabs grow" aria-label={t('project.sections')}>
          <Tab to="/project" current={!['calendar', 'goals', 'demand'].includes(section)} label={t('project.general')} />
          <Tab to="/project/calendar" current={section === 'calendar'} label={fieldWords('calendar', language).title} />
          {loads.map((load) => (
            <Tab key={load.id} to={`/project/demand/${load.id}`} current={section === 'demand' && load.id === id} label={textIn(load.name, language)} />
          ))}
          <Tab to="/project/goals" current={section === 'goals'} label={fieldWords('goals', language).title} />
        </nav>
        <div className="head-acts">
          <button type="button" className="btn" onClick={() => take('callTypes')}>
            {t('project.addInbound')}
          </button>
          <button type="button" className="btn" onClick={() => take('campaigns')}>
            {t('project.addOutbound')}
          </button>
        </div>
      </div>
      {error && <p className="err">{error}</p>}
    </>
  )
}
