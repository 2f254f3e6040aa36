/** The definition of the service level; the own one brings the boxes that say what counts, and takes them along. */
import { fieldWords } from '../../messages/fields'
import { isRecord } from '../../sim/project/records'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { blank } from './blank'
import type { EnumNode } from './form-node'
import { nodeAt } from './form-of-schema'
import { optionLabel } from './option-label'
import { Select } from './select-field'
import { useBlankNames } from './use-blank-names'
import { useEdit, useFieldWords, useValue } from './use-field'

export function DefinitionField({ node, path }: { readonly node: EnumNode; readonly path: Path }) {
  const { language } = useFieldWords()
  const value = useValue(path)
  const change = useEdit(path)
  const names = useBlankNames(path)
  const words = fieldWords('serviceDefinition', language)
  const take = (definition: string | number) => {
    const { project } = useProjectStore.getState()
    const owner = path.slice(0, -1)
    const given = valueAt(project, owner)
    if (!isRecord(given)) return undefined
    const { own: _old, ...rest } = given
    const boxes = nodeAt([...owner, 'own'], (at) => valueAt(project, at))
    const own = definition === 'own' && boxes ? { own: blank({ ...boxes, optional: false }, names()) } : {}
    return change({ do: 'set', path: owner, value: { ...rest, definition, ...own } })
  }
  const options = node.options.map((option) => ({ value: option, label: optionLabel(node.field, option, language) }))
  return <Select label={words.title} hint={words.hint} options={options} value={value} onTake={take} className="is-definition" />
}
