/** One of several kinds: a list of kinds, and the fields of the chosen one. What both kinds have is kept. */
import { fieldWords } from '../../messages/fields'
import { isRecord } from '../../sim/project/records'
import type { Path } from '../store/paths'
import { asKind } from './blank'
import type { ChoiceNode } from './form-node'
import { branchOf } from './form-of-schema'
import { NodeFields } from './node-fields'
import { optionHint, optionLabel } from './option-label'
import { Select } from './select-field'
import { useBlankNames } from './use-blank-names'
import { useFieldWords, useSet, useValue } from './use-field'

interface ChoiceProps {
  readonly node: ChoiceNode
  readonly path: Path
  /** Title in place of the field's own. */
  readonly label?: string
}

export function ChoiceField({ node, path, label }: ChoiceProps) {
  const { language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const names = useBlankNames(path)
  const kind = isRecord(value) ? value[node.tag] : undefined
  const branch = branchOf(node, kind)
  const tag = tagField(node)
  const words = tag ? fieldWords(tag, language) : { title: '' }
  const options = node.branches.map((one) => ({ value: one.kind, label: optionLabel(tag, one.kind, language) }))
  const take = (next: string | number) => {
    const kept = set(asKind(node, value, String(next), names()))
    return kept === undefined ? undefined : set(asKind(node, undefined, String(next), names()))
  }
  return (
    <>
      <Select
        label={label ?? words.title}
        hint={words.hint}
        note={optionHint(tag, kind, language)}
        options={options}
        value={kind}
        onTake={take}
        className="is-choice"
      />
      {branch && <NodeFields members={branch.members} path={path} />}
    </>
  )
}

/** The list from which the tag comes: terms are told apart by `termKind`, the rest by the field itself. */
export function tagField(node: ChoiceNode) {
  if (node.branches.some(({ kind }) => kind === 'lognormal')) return 'durationKind'
  return node.branches.some(({ kind }) => kind === 'payroll') ? 'termKind' : node.field
}
