/** One of a closed list, and yes or no. */

import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import type { Path } from '../store/paths'
import { FieldFrame } from './field-frame'
import type { EnumNode, PlainNode } from './form-node'
import { optionHint, optionLabel } from './option-label'
import { useFieldWords, useSet, useValue } from './use-field'

export interface Option {
  readonly value: string | number
  readonly label: string
  /** Options of one group stand together under its name. */
  readonly group?: string
}

interface SelectProps {
  readonly label: string
  readonly hint?: string
  /** What the chosen option means. */
  readonly note?: string
  readonly unit?: string
  readonly options: readonly Option[]
  readonly value: unknown
  readonly onTake: (value: string | number) => string | undefined
  readonly className?: string
}

/** Options of a list, under the names of their groups where they have any. */
export function Options({ options }: { readonly options: readonly Option[] }) {
  const groups = [...new Set(options.map(({ group }) => group))]
  return groups.map((group) => {
    const own = options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))
    if (group === undefined) return own
    return own.length > 0 ? (
      <optgroup key={group} label={group}>
        {own}
      </optgroup>
    ) : null
  })
}

/** A labelled list to choose from; what the project refuses is said under it. */
export function Select({ label, hint, note, unit, options, value, onTake, className }: SelectProps) {
  const [error, setError] = useState<string>()
  const take = (text: string) => {
    const option = options.find((one) => String(one.value) === text)
    if (option) setError(onTake(option.value))
  }
  return (
    <FieldFrame label={label} hint={hint} note={note} unit={unit} error={error} className={['is-select', className].filter(Boolean).join(' ')}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className="field"
          value={String(value ?? '')}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onChange={(event) => take(event.target.value)}
        >
          <Options options={options} />
        </select>
      )}
    </FieldFrame>
  )
}

interface FieldProps<Node> {
  readonly node: Node
  readonly path: Path
  readonly className?: string
}

/** The option that stands for nothing given. */
const LEFT_OUT = ''

export function EnumField({ node, path, className }: FieldProps<EnumNode>) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const numeric = node.options.every((option) => typeof option === 'number')
  const options = node.options.map((option) => ({ value: option, label: optionLabel(node.field, option, language) }))
  const left = node.optional ? [{ value: LEFT_OUT, label: t('project.asRuleOption') }] : []
  const note = optionHint(node.field, value, language)
  return (
    <Select
      label={words.title}
      hint={words.hint}
      note={note}
      unit={numeric ? t('unit.minutes') : undefined}
      options={[...left, ...options]}
      value={value}
      onTake={(taken) => set(taken === LEFT_OUT ? undefined : taken)}
      className={[className, note ? 'is-choice' : ''].filter(Boolean).join(' ')}
    />
  )
}

export function BooleanField({ node, path, className }: FieldProps<PlainNode>) {
  const { language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  return (
    <FieldFrame label={words.title} hint={words.hint} className={['is-boolean', className].filter(Boolean).join(' ')}>
      {({ id, describedBy }) => (
        <input id={id} type="checkbox" checked={value === true} aria-describedby={describedBy} onChange={(event) => set(event.target.checked)} />
      )}
    </FieldFrame>
  )
}
