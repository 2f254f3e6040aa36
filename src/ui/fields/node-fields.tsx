/** Draws form nodes: one component for each shape. */
import { type ReactNode, useState } from 'react'
import { fieldWords } from '../../messages/fields'
import type { Path } from '../store/paths'
import { blank } from './blank'
import { ChoiceField, tagField } from './choice-field'
import { DatesField, WeekdaysField } from './days-field'
import { DurationField } from './duration-field'
import { FieldFrame } from './field-frame'
import type { FormNode, Member } from './form-node'
import { HeatGrid } from './heat-grid'
import { ListField } from './list-field'
import { NumberField } from './number-field'
import { NumbersField } from './numbers-field'
import { ReferenceField, SkillsField } from './reference-fields'
import { BooleanField, EnumField } from './select-field'
import { TextField } from './text-field'
import { useBlankNames } from './use-blank-names'
import { useFieldWords, useSet, useValue } from './use-field'

const references = ['campaign', 'setup', 'measure']

interface NodeProps {
  readonly node: FormNode
  readonly path: Path
  readonly label?: string
}

function NodeField({ node, path, label }: NodeProps): ReactNode {
  switch (node.shape) {
    case 'number':
      return <NumberField node={node} path={path} label={label} />
    case 'enum':
      return <EnumField node={node} path={path} />
    case 'boolean':
      return <BooleanField node={node} path={path} />
    case 'weekdays':
      return <WeekdaysField node={node} path={path} />
    case 'dates':
      return <DatesField node={node} path={path} />
    case 'numbers':
      return <NumbersField node={node} path={path} />
    case 'words':
      return <SkillsField node={node} path={path} />
    case 'list':
      return <ListField node={node} path={path} />
    case 'choice':
    case 'object':
      return node.optional ? <OptionalField node={node} path={path} label={label} /> : <Structure node={node} path={path} label={label} />
    default:
      return node.field && references.includes(node.field) && node.shape === 'word' ? (
        <ReferenceField node={node} path={path} />
      ) : (
        <TextField node={node} path={path} label={label} />
      )
  }
}

function Structure({ node, path, label }: NodeProps) {
  if (node.shape === 'choice')
    return isDuration(node) ? <DurationField node={node} path={path} label={label} /> : <ChoiceField node={node} path={path} label={label} />
  if (node.shape !== 'object') return null
  if (node.field === 'profileCalls') return <HeatGrid path={path} />
  return <SubGroup node={node} path={path} />
}

/** Fields that belong together, under their common title. */
function SubGroup({ node, path }: NodeProps) {
  const { language } = useFieldWords()
  if (node.shape !== 'object') return null
  const title = node.field ? fieldWords(node.field, language).title : ''
  return (
    <fieldset className="sub">
      <legend>{title}</legend>
      <NodeFields members={node.members} path={path} />
    </fieldset>
  )
}

const isDuration = (node: FormNode) => node.shape === 'choice' && tagField(node) === 'durationKind'

/** What may be left out: a box to switch it on, and its fields while it is. */
function OptionalField({ node, path, label }: NodeProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const names = useBlankNames()
  const [error, setError] = useState<string>()
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const title = label ?? words.title
  return (
    <div className={value === undefined ? 'optional off' : 'optional'}>
      <FieldFrame label={t('project.with', { name: title })} hint={words.hint} error={error} className="is-boolean">
        {({ id, describedBy }) => (
          <input
            id={id}
            type="checkbox"
            checked={value !== undefined}
            aria-describedby={describedBy}
            onChange={(event) => setError(set(event.target.checked ? blank({ ...node, optional: false }, names) : undefined))}
          />
        )}
      </FieldFrame>
      {value !== undefined && <Structure node={node} path={path} label={isDuration(node) ? fieldWords('durationKind', language).title : title} />}
    </div>
  )
}

interface FieldsProps {
  readonly members: readonly Member[]
  readonly path: Path
  /** Names of members that are drawn elsewhere. */
  readonly without?: readonly string[]
}

export function NodeFields({ members, path, without = [] }: FieldsProps) {
  return members.filter(({ name }) => !without.includes(name)).map(({ name, node }) => <NodeField key={name} node={node} path={[...path, name]} />)
}
