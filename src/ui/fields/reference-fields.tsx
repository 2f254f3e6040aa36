/** Fields that name another part of the project: one of a list by name, or several in order. */
import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { isRecord } from '../../sim/project/records'
import type { FieldKey } from '../../sim/terms/fields'
import { textIn } from '../../sim/terms/text'
import { measureName } from '../parts/measure-words'
import { useWording } from '../parts/use-wording'
import { useKnownReport } from '../store/current-run'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { FieldFrame } from './field-frame'
import type { PlainNode } from './form-node'
import { referenceOptions } from './reference-options'
import { type Option, Select } from './select-field'
import { useEdit, useFieldWords, useSet, useValue } from './use-field'

interface ReferenceProps {
  readonly node: PlainNode
  readonly path: Path
  readonly className?: string
}

const wordsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** Sets an ordered list of names; what a group knows in detail of a skill goes with the skill. */
function useSetWords(node: PlainNode, path: Path) {
  const change = useEdit(path)
  const set = useSet(path)
  return (words: readonly string[] | undefined): string | undefined => {
    const owner = path.slice(0, -1)
    const group = valueAt(useProjectStore.getState().project, owner)
    if (words === undefined || node.field !== 'skills' || !isRecord(group) || !Array.isArray(group.serves)) return set(words)
    const serves = group.serves.filter((one) => isRecord(one) && words.includes(String(one.skill)))
    return change({ do: 'set', path: owner, value: { ...group, skills: words, serves } })
  }
}

/** Names that stand in no order. */
const unordered: readonly (FieldKey | undefined)[] = ['menuCallTypes', 'idleIn', 'targetOf', 'contractShifts']

/** Names, most of them in order: skills of a group, calls that enter a menu, groups that are asked. */
export function WordsField({ node, path, className }: ReferenceProps) {
  const { t, language } = useFieldWords()
  const chosen = wordsIn(useValue(path))
  const set = useSetWords(node, path)
  const project = useProjectStore((state) => state.project)
  const options = referenceOptions(node.field, project, path, { t, language })
  const [error, setError] = useState<string>()
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const nameOf = (id: string) => options.find((one) => one.value === id)?.label ?? id
  const ordered = !unordered.includes(node.field)
  const without = (id: string) => {
    const rest = chosen.filter((one) => one !== id)
    setError(set(rest.length === 0 && node.optional ? undefined : rest))
  }
  return (
    <FieldFrame
      label={words.title}
      hint={words.hint}
      note={node.optional && chosen.length === 0 ? t('project.servingGroups') : undefined}
      error={error}
      group
      className={['is-words', className].filter(Boolean).join(' ')}
    >
      {() => (
        <span className="chips">
          {chosen.map((id, index) => (
            <span key={id} className="chip">
              {ordered && index > 0 && (
                <button
                  type="button"
                  aria-label={t('project.firstOf', { name: nameOf(id) })}
                  title={t('project.first')}
                  onClick={() => setError(set([id, ...chosen.filter((one) => one !== id)]))}
                >
                  ↑
                </button>
              )}
              {nameOf(id)}
              {(chosen.length > 1 || node.optional || node.field === 'targetOf') && (
                <button type="button" aria-label={t('project.removeOf', { name: nameOf(id) })} onClick={() => without(id)}>
                  ×
                </button>
              )}
            </span>
          ))}
          {options
            .filter(({ value: id }) => !chosen.includes(String(id)))
            .map(({ value: id, label }) => (
              <button key={id} type="button" className="btn add small" onClick={() => setError(set([...chosen, String(id)]))}>
                + {label}
              </button>
            ))}
        </span>
      )}
    </FieldFrame>
  )
}

/** Measures of the present run by name, with what they speak of where there are several. */
function useMeasures(wanted: boolean): readonly Option[] {
  const { language } = useFieldWords()
  const project = useProjectStore((state) => state.project)
  const wording = useWording(project)
  const report = useKnownReport(wanted)
  const known = new Map<string, string>()
  for (const setup of report?.setups ?? []) {
    for (const info of setup.info) {
      const name = measureName(info, wording)
      known.set(info.key, info.entity.of === 'project' ? name : `${name} · ${textIn(info.entity.name, language)}`)
    }
  }
  return [...known].map(([value, label]) => ({ value, label }))
}

/** One name; what is left out is an option of its own. */
export function ReferenceField({ node, path, className }: ReferenceProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const project = useProjectStore((state) => state.project)
  const measures = useMeasures(node.field === 'measure')
  const known = node.field === 'measure' ? measures : referenceOptions(node.field, project, path, { t, language })
  const strange = typeof value === 'string' && !known.some((option) => option.value === value) ? [{ value, label: value }] : []
  const left = node.optional ? [{ value: '', label: t(node.field === 'repeatExit' ? 'project.byShares' : 'project.sameType') }] : []
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  return (
    <Select
      label={words.title}
      hint={words.hint}
      options={[...left, ...strange, ...known]}
      value={value}
      onTake={(taken) => set(taken === '' ? undefined : taken)}
      className={[className, node.field === 'measure' ? 'wide-select' : ''].filter(Boolean).join(' ')}
    />
  )
}
