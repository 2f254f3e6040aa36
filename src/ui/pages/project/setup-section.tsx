/** One set-up, in four tabs: start, team, routing and dialing, money. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { fieldWords } from '../../../messages/fields'
import { formatFor } from '../../../messages/format'
import type { Setup } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { FieldsAt, ListAt } from '../../fields/form-at'
import { useCopySetup } from '../../fields/use-copy-setup'
import { useEdit, useFieldWords } from '../../fields/use-field'
import { lowered } from '../../parts/measure-words'
import { swatchClass } from '../../parts/swatch'
import { useProjectStore } from '../../store/project'
import { LiveFigures } from './live-figures'
import { Panel } from './panel'
import { Tab } from './project-head'

const tabs = ['start', 'team', 'dialing', 'money'] as const
type TabName = (typeof tabs)[number]

interface SetupProps {
  readonly setup: Setup
  readonly index: number
  readonly tab: string
}

export function SetupSection({ setup, index, tab }: SetupProps) {
  const { t, language } = useFieldWords()
  const [, go] = useLocation()
  const setups = useProjectStore((state) => state.project?.setups.length ?? 0)
  const copy = useCopySetup()
  const change = useEdit(['setups'])
  const [error, setError] = useState<string>()
  const shown = tabs.find((one) => one === tab) ?? 'start'
  const copied = () => {
    const { id, error: problem } = copy(index)
    setError(problem)
    if (problem === undefined) go(`/project/setups/${id}`)
  }
  const remove = () => {
    const problem = change({ do: 'remove', path: ['setups'], index })
    setError(problem)
    if (problem === undefined) go('/project')
  }
  return (
    <div className="page">
      <div className="head">
        <h1>
          <i className={`sw ${swatchClass(index)}`} />
          {textIn(setup.name, language)}
        </h1>
        <nav className="tabs grow" aria-label={textIn(setup.name, language)}>
          {tabs.map((one) => (
            <Tab key={one} to={`/project/setups/${setup.id}/${one}`} current={one === shown} label={t(`project.setupTabs.${one}`)} />
          ))}
        </nav>
        <div className="head-acts">
          <button type="button" className="btn" disabled={setups >= 10} onClick={copied}>
            {t('project.copySetup')}
          </button>
          <button type="button" className="btn quiet" disabled={setups <= 1} onClick={remove}>
            {t('project.removeSetup')}
          </button>
        </div>
      </div>
      {error && <p className="err">{error}</p>}
      <LiveFigures setup={setup.id} />
      <SetupTab tab={shown} index={index} />
    </div>
  )
}

function SetupTab({ tab, index }: { readonly tab: TabName; readonly index: number }) {
  const { t, language, currency } = useFieldWords()
  const vat = useProjectStore((state) => state.project?.vat ?? 'none')
  const path = ['setups', index]
  const title = (key: 'start' | 'groups' | 'routing' | 'dialers' | 'terms') => fieldWords(key, language).title
  switch (tab) {
    case 'start':
      return (
        <>
          <Panel title={t('project.general')}>
            <FieldsAt path={path} only={['name', 'kind', 'id']} />
          </Panel>
          <Panel title={title('start')}>
            <FieldsAt path={[...path, 'start']} />
          </Panel>
        </>
      )
    case 'team':
      return (
        <Panel title={title('groups')}>
          <ListAt path={[...path, 'groups']} />
        </Panel>
      )
    case 'dialing':
      return (
        <>
          <Panel title={title('routing')}>
            <FieldsAt path={[...path, 'routing']} />
          </Panel>
          <Panel title={t('project.waiting')}>
            <FieldsAt path={path} only={['lines', 'waitingAtMost', 'waitingPerOperator', 'waitingBase', 'limitsFirst', 'queues', 'menus', 'switching']} />
          </Panel>
          <Panel title={title('dialers')}>
            <ListAt path={[...path, 'dialers']} />
          </Panel>
        </>
      )
    case 'money':
      return (
        <Panel title={title('terms')} note={t('project.moneyNote', { currency: formatFor(language).currencySign(currency), vat: lowered(t(`vat.${vat}`)) })}>
          <FieldsAt path={path} only={['vat']} />
          <ListAt path={[...path, 'terms']} />
        </Panel>
      )
  }
}
