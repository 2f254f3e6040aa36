/** What a scenario changes: an input of the project, and either a factor on it or another value for it. */
import { useMemo } from 'react'
import { fieldWords } from '../../messages/fields'
import { isRecord } from '../../sim/project/records'
import { useWording } from '../parts/use-wording'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import type { NumberNode, ObjectNode } from './form-node'
import { NumberField } from './number-field'
import { inputOptions, scenarioInputs } from './scenario-inputs'
import { Select } from './select-field'
import { useFieldWords, useSet, useValue } from './use-field'

type Way = 'factor' | 'value'

function numberMember(node: ObjectNode, way: Way): NumberNode | undefined {
  const member = node.members.find(({ name }) => name === way)?.node
  return member?.shape === 'number' ? { ...member, optional: false } : undefined
}

export function ChangeField({ node, path }: { readonly node: ObjectNode; readonly path: Path }) {
  const { t, language } = useFieldWords()
  const project = useProjectStore((state) => state.project)
  const wording = useWording(project)
  const value = useValue(path)
  const set = useSet(path)
  const options = useMemo(() => (project ? inputOptions(project, wording) : []), [project, wording])
  if (!isRecord(value)) return null
  const name = String(value.path)
  const input = project && scenarioInputs(project).find((one) => one.path === name)
  const way: Way = value.factor === undefined ? 'value' : 'factor'
  const member = numberMember(node, way)
  const strange = options.some((option) => option.value === name) ? [] : [{ value: name, label: name }]
  const ways = (['factor', 'value'] as const).filter((one) => one === way || one === 'factor' || input?.value !== undefined)
  // one number has one unit: the new value is written in that of the input
  const own = member && way === 'value' && input ? { ...member, unit: input.unit } : member
  return (
    <>
      <Select
        label={fieldWords('changePath', language).title}
        hint={fieldWords('changePath', language).hint}
        options={[...strange, ...options]}
        value={name}
        onTake={(taken) => set({ path: taken, factor: typeof value.factor === 'number' ? value.factor : 1 })}
        className="wide-select"
      />
      <Select
        label={t('project.changeHow')}
        options={ways.map((one) => ({ value: one, label: fieldWords(one === 'factor' ? 'changeFactor' : 'changeValue', language).title }))}
        value={way}
        onTake={(taken) => set(taken === 'value' ? { path: name, value: input?.value ?? 0 } : { path: name, factor: 1 })}
      />
      {own && <NumberField key={way} node={own} path={[...path, way]} />}
    </>
  )
}
