/** The rail: the project's objects; the set-ups stand here with their colours, so it is the legend of every chart. */
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { textIn } from '../../sim/terms/text'
import { useCopySetup } from '../fields/use-copy-setup'
import { swatchClass } from '../parts/swatch'
import { useProjectStore } from '../store/project'
import { useLanguage } from '../store/view'

interface EntryProps {
  readonly to: string
  readonly label: string
  readonly swatch?: string
  readonly current: boolean
  readonly onLeave?: () => void
}

function Entry({ to, label, swatch, current, onLeave }: EntryProps) {
  return (
    <Link href={to} aria-current={current ? 'page' : undefined} onClick={onLeave}>
      {swatch && <i className={`sw ${swatch}`} />}
      <span>{label}</span>
    </Link>
  )
}

/** A further set-up: a copy of the last one, opened for editing. */
function AddSetup({ onLeave }: { readonly onLeave?: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const count = useProjectStore((state) => state.project?.setups.length ?? 0)
  const copy = useCopySetup()
  const add = () => {
    const { id } = copy(count - 1)
    onLeave?.()
    if (id) go(`/project/setups/${id}`)
  }
  return count >= 10 ? null : (
    <button type="button" className="rail-add" onClick={add}>
      {t('project.addSetup')}
    </button>
  )
}

export function Rail({ onLeave }: { readonly onLeave?: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [location] = useLocation()
  const setups = useProjectStore((state) => state.project?.setups) ?? []
  const inSetup = location.startsWith('/project/setups/')
  return (
    <>
      <Link className="brand" href="/" onClick={onLeave}>
        {t('common.brand')}
      </Link>
      <Entry to="/" label={t('common.rail.home')} current={false} onLeave={onLeave} />
      <Entry to="/answer" label={t('common.rail.answer')} current={location === '/answer'} onLeave={onLeave} />
      <Entry to="/project" label={t('common.rail.project')} current={location.startsWith('/project') && !inSetup} onLeave={onLeave} />
      <p className="cap">{t('common.rail.setups')}</p>
      {setups.map((setup, index) => {
        const to = `/project/setups/${setup.id}`
        const current = location === to || location.startsWith(`${to}/`)
        return <Entry key={setup.id} to={to} label={textIn(setup.name, language)} swatch={swatchClass(index)} current={current} onLeave={onLeave} />
      })}
      <AddSetup onLeave={onLeave} />
      <p className="cap">{t('common.rail.results')}</p>
      <Entry to="/staffing" label={t('common.rail.staffing')} current={location === '/staffing'} onLeave={onLeave} />
      <Entry to="/compare" label={t('common.rail.compare')} current={location === '/compare'} onLeave={onLeave} />
      <Entry to="/money" label={t('common.rail.money')} current={location === '/money'} onLeave={onLeave} />
      <Entry to="/pilot" label={t('common.rail.pilot')} current={location.startsWith('/pilot')} onLeave={onLeave} />
      <Entry to="/study" label={t('common.rail.study')} current={location === '/study'} onLeave={onLeave} />
      <p className="cap">{t('common.rail.method')}</p>
      <Entry to="/validation" label={t('common.rail.validation')} current={location === '/validation'} onLeave={onLeave} />
    </>
  )
}
