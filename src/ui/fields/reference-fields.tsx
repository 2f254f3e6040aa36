/** Fields that name another part of the project: skills in order, a campaign, a set-up, a measure of the run. */
import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { textIn } from '../../sim/terms/text'
import { measureName } from '../parts/measure-words'
import { useWording } from '../parts/use-wording'
import { useCurrentRun } from '../store/current-run'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import { FieldFrame } from './field-frame'
import type { PlainNode } from './form-node'
import { type Option, Select } from './select-field'
import { useFieldWords, useSet, useValue } from './use-field'

interface ReferenceProps {
  readonly node: PlainNode
  readonly path: Path
  readonly className?: string
}

/** Call types and campaigns by name. */
function useDemand(): readonly Option[] {
  const { language } = useFieldWords()
  const demand = useProjectStore((state) => state.project?.demand)
  return [...(demand?.callTypes ?? []), ...(demand?.campaigns ?? [])].map(({ id, name }) => ({ value: id, label: textIn(name, language) }))
}

export function SkillsField({ node, path, className }: ReferenceProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const demand = useDemand()
  const [error, setError] = useState<string>()
  const skills = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const nameOf = (id: string) => demand.find((one) => one.value === id)?.label ?? id
  const first = (id: string) => setError(set([id, ...skills.filter((one) => one !== id)]))
  return (
    <FieldFrame label={words.title} hint={words.hint} error={error} group className={['is-words', className].filter(Boolean).join(' ')}>
      {() => (
        <span className="chips">
          {skills.map((id, index) => (
            <span key={id} className="chip">
              {index > 0 && (
                <button type="button" aria-label={t('project.firstOf', { name: nameOf(id) })} title={t('project.first')} onClick={() => first(id)}>
                  ↑
                </button>
              )}
              {nameOf(id)}
              {skills.length > 1 && (
                <button
                  type="button"
                  aria-label={t('project.removeOf', { name: nameOf(id) })}
                  onClick={() => setError(set(skills.filter((one) => one !== id)))}
                >
                  ×
                </button>
              )}
            </span>
          ))}
          {demand
            .filter(({ value: id }) => !skills.includes(String(id)))
            .map(({ value: id, label }) => (
              <button key={id} type="button" className="btn add small" onClick={() => setError(set([...skills, id]))}>
                + {label}
              </button>
            ))}
        </span>
      )}
    </FieldFrame>
  )
}

/** Measures of the present run by name, with what they speak of where there are several. */
function useMeasures(current: unknown): readonly Option[] {
  const { language } = useFieldWords()
  const project = useProjectStore((state) => state.project)
  const wording = useWording(project)
  const { report } = useCurrentRun()
  const known = new Map<string, string>()
  for (const setup of report?.setups ?? []) {
    for (const info of setup.info) {
      const name = measureName(info, wording)
      known.set(info.key, info.entity.of === 'project' ? name : `${name} · ${textIn(info.entity.name, language)}`)
    }
  }
  if (typeof current === 'string' && !known.has(current)) known.set(current, current)
  return [...known].map(([value, label]) => ({ value, label }))
}

export function ReferenceField({ node, path, className }: ReferenceProps) {
  const { language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const setups = useProjectStore((state) => state.project?.setups) ?? []
  const campaigns = useProjectStore((state) => state.project?.demand.campaigns) ?? []
  const measures = useMeasures(value)
  const named = (things: typeof setups | typeof campaigns): readonly Option[] => things.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))
  const options = node.field === 'campaign' ? named(campaigns) : node.field === 'setup' ? named(setups) : measures
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  return (
    <Select
      label={words.title}
      hint={words.hint}
      options={options}
      value={value}
      onTake={set}
      className={[className, node.field === 'measure' ? 'wide-select' : ''].filter(Boolean).join(' ')}
    />
  )
}
