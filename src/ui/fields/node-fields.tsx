/** Draws form nodes: one component for each shape. */
import { memo, type ReactNode } from 'react'
import { fieldWords } from '../../messages/fields'
import type { FieldKey } from '../../sim/terms/fields'
import type { Path } from '../store/paths'
import { useProjectList } from '../store/project-list'
import { ChoiceField, tagField } from './choice-field'
import { ChoicesField } from './choices-field'
import { DatesField, WeekdaysField } from './days-field'
import { DefinitionField } from './definition-field'
import { DurationField } from './duration-field'
import { Fold } from './fold'
import type { FormNode, ListNode, Member } from './form-node'
import { HeatGrid, hasGrid } from './heat-grid'
import { ListField } from './list-field'
import { MonthsField } from './months-field'
import { NumberField } from './number-field'
import { NumbersField } from './numbers-field'
import { OptionalField } from './optional-field'
import { PartField } from './part-field'
import { ReferenceField, WordsField } from './reference-fields'
import { shownMembers } from './relevance'
import { sameProps } from './same-props'
import { BooleanField, EnumField } from './select-field'
import { StaffingField, staffingOf } from './staffing-field'
import { summaryOf } from './summary-of'
import { TextField } from './text-field'
import { useFieldWords, useValue } from './use-field'
import { useSummaryWords } from './use-summary'
import { isPart } from './whole'
import './fields.css'

const references: readonly FieldKey[] = [
  'campaign',
  'setup',
  'measure',
  'otherType',
  'skill',
  'switchFrom',
  'switchTo',
  'menuStart',
  'limitedGroup',
  'repeatExit',
]

/** Lists that are seldom used: a line of what they hold until they are opened. */
const folded: readonly FieldKey[] = [
  'specialDays',
  'bursts',
  'callHours',
  'groupHours',
  'queues',
  'menus',
  'switching',
  'serves',
  'shrinkageCauses',
  'retryRules',
  'quotaCells',
  'breakOff',
  'languages',
]

/** What the kinds of a thing that may be left out are called, beside the name of the thing. */
const kinds: Partial<Record<FieldKey, FieldKey>> = { detection: 'detectionKind' }

interface NodeProps {
  readonly node: FormNode
  readonly path: Path
  readonly label?: string
}

/** With every key the whole project is a new one: a field is drawn again where its own value is. */
const NodeField = memo(function NodeField({ node, path, label }: NodeProps): ReactNode {
  switch (node.shape) {
    case 'number':
      return isPart(node.field) ? <PartField node={node} path={path} /> : <NumberField node={node} path={path} label={label} />
    case 'enum':
      return node.field === 'serviceDefinition' ? <DefinitionField node={node} path={path} /> : <EnumField node={node} path={path} />
    case 'boolean':
      return <BooleanField node={node} path={path} />
    case 'weekdays':
      return <WeekdaysField node={node} path={path} />
    case 'dates':
      return <DatesField node={node} path={path} />
    case 'words':
      return <WordsField node={node} path={path} />
    case 'list':
      if (node.field === 'choices') return <ChoicesField node={node} path={path} />
      return node.field && folded.includes(node.field) ? <FoldedList node={node} path={path} /> : <ListField node={node} path={path} />
    case 'numbers':
    case 'choice':
    case 'object':
      // the boxes of the own definition come and go with it
      return node.optional && node.field !== 'ownDefinition' ? (
        <Optional node={node} path={path} label={label} />
      ) : (
        <Structure node={node} path={path} label={label} />
      )
    default:
      return node.field && references.includes(node.field) && node.shape === 'word' ? (
        <ReferenceField node={node} path={path} />
      ) : (
        <TextField node={node} path={path} label={label} />
      )
  }
}, sameProps)

function Optional({ node, path, label }: NodeProps) {
  const { language } = useFieldWords()
  const kind = isDuration(node) ? 'durationKind' : node.field && kinds[node.field]
  return (
    <OptionalField node={node} path={path} label={label}>
      <Structure node={node} path={path} label={kind ? fieldWords(kind, language).title : label} />
    </OptionalField>
  )
}

const isDuration = (node: FormNode) => node.shape === 'choice' && tagField(node) === 'durationKind'

function Structure({ node, path, label }: NodeProps) {
  if (node.shape === 'numbers') return node.field === 'season' ? <MonthsField node={node} path={path} /> : <NumbersField node={node} path={path} />
  if (node.shape === 'choice')
    return isDuration(node) ? <DurationField node={node} path={path} label={label} /> : <ChoiceField node={node} path={path} label={label} />
  if (node.shape !== 'object') return null
  return hasGrid(node.field) ? <HeatGrid field={node.field} path={path} /> : <SubGroup node={node} path={path} />
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

function FoldedList({ node, path }: { readonly node: ListNode; readonly path: Path }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const words = useSummaryWords(path)
  const { title, hint } = node.field ? fieldWords(node.field, language) : { title: '' }
  return (
    <Fold title={title} summary={summaryOf(node, value, words) || t('project.empty')} hint={hint}>
      <ListField node={node} path={path} bare />
    </Fold>
  )
}

interface FieldsProps {
  readonly members: readonly Member[]
  readonly path: Path
  /** Names of members that are drawn elsewhere. */
  readonly without?: readonly string[]
}

export const NodeFields = memo(function NodeFields({ members, path, without = [] }: FieldsProps) {
  const shown = useProjectList((project) => shownMembers(members, project, path).filter(({ name }) => !without.includes(name)))
  const atWork = staffingOf(shown)
  return shown.map(({ name, node }) => {
    if (atWork && name === 'staffing') return null
    if (atWork && name === 'shifts') return <StaffingField key={name} {...atWork} path={path} />
    return <NodeField key={name} node={node} path={[...path, name]} />
  })
}, sameProps)
