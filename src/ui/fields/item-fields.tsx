/** The fields of one item of a list; items with many fields are folded behind their name. */
import { memo, type ReactNode } from 'react'
import { fieldWords } from '../../messages/fields'
import type { FieldKey } from '../../sim/terms/fields'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import { ChangeField } from './change-field'
import { ChoiceField } from './choice-field'
import { Fold } from './fold'
import type { ListNode, Member } from './form-node'
import { NodeFields } from './node-fields'
import { shownMembers } from './relevance'
import { sameProps } from './same-props'
import { itemSummary, membersSummary } from './summary-of'
import { TraceDayField, useRecordedWords } from './trace-day-field'
import { useFieldWords, useValue } from './use-field'
import { useSummaryWords } from './use-summary'

interface ItemProps {
  readonly node: ListNode
  readonly path: Path
  /** Whether a folded item begins unfolded. */
  readonly opened: boolean
}

const folded: readonly FieldKey[] = ['queues', 'menus', 'menuSteps', 'serves', 'traceDays']
export const isItemFolded = ({ field }: ListNode): boolean => field !== undefined && folded.includes(field)

/** What is switched on stands behind the identifier, so that plain fields keep one line. */
const behind: Partial<Record<FieldKey, readonly string[]>> = { stages: ['followUp'] }

/** What is set for the people of a group beside their work, in one fold. */
const people = ['serves', 'ring', 'shrinkageCauses', 'absence', 'learning', 'attrition']

/** Members of an item in the order of their parts: plain ones, those about people in a fold, the identifier, what is switched on. Parts without members are left out. */
export function itemParts(field: FieldKey | undefined, members: readonly Member[]) {
  const apart = field === 'groups' ? people : []
  const last = (field && behind[field]) ?? []
  const partOf = ({ name }: Member) => (name === 'id' ? 'id' : apart.includes(name) ? 'people' : last.includes(name) ? 'last' : 'plain')
  const parts = (['plain', 'people', 'id', 'last'] as const).map((part) => ({ part, members: members.filter((member) => partOf(member) === part) }))
  return parts.filter((one) => one.members.length > 0)
}

export const ItemFields = memo(function ItemFields({ node, path, opened }: ItemProps): ReactNode {
  const { item } = node
  if (item.shape === 'choice') return <ChoiceField node={item} path={path} />
  if (item.shape === 'numbers') return <RecordedDay path={path} opened={opened} />
  if (item.shape !== 'object') return null
  if (node.field === 'scenarioChanges') return <ChangeField node={item} path={path} />
  const fields = itemParts(node.field, item.members).map(({ part, members }) =>
    part === 'people' ? <PeopleFold key={part} members={members} path={path} /> : <NodeFields key={part} members={members} path={path} />,
  )
  return isItemFolded(node) ? (
    <FoldedItem node={node} path={path} opened={opened}>
      {fields}
    </FoldedItem>
  ) : (
    fields
  )
}, sameProps)

function FoldedItem({ node, path, opened, children }: ItemProps & { readonly children: ReactNode }) {
  const value = useValue(path)
  const words = useSummaryWords(path)
  const project = useProjectStore((state) => state.project)
  const { item } = node
  if (item.shape !== 'object') return null
  const naming = item.members.filter(({ name, node: inner }) => name !== 'id' && ['text', 'word'].includes(inner.shape)).slice(0, 1)
  const others = shownMembers(item.members, project, path).filter((member) => !naming.includes(member))
  const title = itemSummary({ ...item, members: naming }, value, words)
  return (
    <Fold title={title} summary={membersSummary(others, value, words)} opened={opened}>
      {children}
    </Fold>
  )
}

function RecordedDay({ path, opened }: { readonly path: Path; readonly opened: boolean }) {
  const { t } = useFieldWords()
  const value = useValue(path)
  const words = useRecordedWords()
  return (
    <Fold title={t('project.recordedDay', { number: Number(path.at(-1)) + 1 })} summary={words(value)} hint={t('project.recordedHint')} opened={opened}>
      <TraceDayField path={path} />
    </Fold>
  )
}

function PeopleFold({ members, path }: { readonly members: readonly Member[]; readonly path: Path }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const words = useSummaryWords(path)
  const set = members.flatMap(({ name, node }) => {
    const one = value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined
    const empty = one === undefined || (Array.isArray(one) && one.length === 0)
    return empty || !node.field ? [] : [fieldWords(node.field, language).title]
  })
  return (
    <Fold title={t('project.people')} summary={set.length > 0 ? set.join(', ') : words.t('project.empty')}>
      <NodeFields members={members} path={path} />
    </Fold>
  )
}
