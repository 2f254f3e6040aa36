/** Inputs that a scenario may change, as a list to choose from: numbers of the workloads and of the set-ups, and lists of numbers of one field as a whole. */
import { fieldAt } from '../../sim/project/field-at'
import { fieldsBelow } from '../../sim/project/fields-below'
import { idPathOf } from '../../sim/project/paths'
import { isRecord } from '../../sim/project/records'
import { type Project, ProjectShape } from '../../sim/project/schema'
import { fields, type Unit } from '../../sim/terms/fields'
import { textIn } from '../../sim/terms/text'
import type { Wording } from '../parts/measure-words'
import { inputAt } from '../parts/source-entries'
import { type Path, valueAt } from '../store/paths'
import type { Option } from './select-field'

export interface ScenarioInput {
  /** With identifiers, as the project file has it. */
  readonly path: string
  /** Of a single number; of several numbers only a factor makes another. */
  readonly value?: number
  readonly unit: Unit
}

/** The vendor's own cost is nothing that a scenario of the client changes. */
const LEFT_OUT = 'margin'

/** Every change of every scenario offers the same list: it is made once a project, which never changes itself. */
const known = new WeakMap<Project, readonly ScenarioInput[]>()

export function scenarioInputs(project: Project): readonly ScenarioInput[] {
  const inputs = known.get(project) ?? inputsIn(project)
  known.set(project, inputs)
  return inputs
}

function inputsIn(project: Project): readonly ScenarioInput[] {
  return [
    ...project.demand.callTypes.flatMap((_, at) => inputsBelow(project, ['demand', 'callTypes', at])),
    ...project.demand.campaigns.flatMap((_, at) => inputsBelow(project, ['demand', 'campaigns', at])),
    ...project.setups.flatMap((_, at) => inputsBelow(project, ['setups', at])),
  ]
}

function inputsBelow(project: Project, path: Path): readonly ScenarioInput[] {
  const value = valueAt(project, path)
  if (typeof value === 'number') return inputOf(project, path, value)
  if (!Array.isArray(value) && !isRecord(value)) return []
  const [field, ...others] = fieldsBelow(project, path)
  if (field !== undefined && others.length === 0 && !hasNames(value)) return [{ path: idPathOf(project, path), unit: fields[field].unit }]
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.filter((key) => key !== LEFT_OUT).flatMap((key) => inputsBelow(project, [...path, key]))
}

function inputOf(project: Project, path: Path, value: number): readonly ScenarioInput[] {
  const field = fieldAt(ProjectShape, project, path)
  return field === undefined ? [] : [{ path: idPathOf(project, path), value, unit: fields[field].unit }]
}

/** Things with names are chosen one by one: stages, groups, terms. */
function hasNames(value: unknown): boolean {
  const items = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : []
  return (isRecord(value) && ('id' in value || 'kind' in value || 'mean' in value)) || items.some((item) => isRecord(item))
}

/** The inputs in words, under the workload or the set-up that they belong to. */
export function inputOptions(project: Project, wording: Wording): readonly Option[] {
  const { callTypes, campaigns } = project.demand
  const names = new Map([...callTypes, ...campaigns, ...project.setups].map(({ id, name }) => [id, textIn(name, wording.language)]))
  return scenarioInputs(project).flatMap(({ path }) => {
    const input = inputAt(project, path, wording)
    const [top, second, third] = path.split('.')
    const group = names.get(top === 'setups' ? second : third)
    return input ? [{ value: path, label: input.label, ...(group !== undefined && { group }) }] : []
  })
}
