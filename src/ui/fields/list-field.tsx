/** A list of things of one sort: each can be duplicated, moved and removed; new ones begin with sensible values. */
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { isRecord } from '../../sim/project/records'
import type { FieldKey } from '../../sim/terms/fields'
import { type Edit, freshId } from '../store/edits'
import type { Path } from '../store/paths'
import { useProjectList } from '../store/project-list'
import { itemBlank } from './blank'
import { daysInTurn, following, freeNames, isOnceOnly } from './following'
import type { ListNode } from './form-node'
import { ItemFields, isItemFolded } from './item-fields'
import { ListSum } from './list-sum'
import { referenceOptions } from './reference-options'
import { useBlankNames } from './use-blank-names'
import { useEdit, useFieldWords, useValue } from './use-field'
import { isWhole, wholeEdit } from './whole'

interface ListProps {
  readonly node: ListNode
  readonly path: Path
  /** The panel around the list shows its title already. */
  readonly bare?: boolean
}

const added = [
  'groups',
  'shifts',
  'breaks',
  'stages',
  'terms',
  'dialers',
  'goals',
  'targets',
  'staffingTargets',
  'staffingGroups',
  'shiftLibrary',
  'contracts',
  'specialDays',
  'traceDays',
  'bursts',
  'callHours',
  'groupHours',
  'hazardSteps',
  'becomes',
  'firstBecomes',
  'laterBecomes',
  'transferTo',
  'queues',
  'menus',
  'menuSteps',
  'rankOrder',
  'serves',
  'shrinkageCauses',
  'switching',
  'segments',
  'reachByHour',
  'reachByWeekday',
  'furtherNumbers',
  'retryRules',
  'deliveries',
  'refusalReasons',
  'quotaCells',
  'blocks',
  'breakOff',
  'languages',
  'claims',
  'claimShares',
  'scenarios',
  'scenarioChanges',
] as const

/** "Add a shift": by the list, so that grammar is right in every language. */
function addText(field: ListNode['field'], t: TFunction, title: string): string {
  const known = added.find((one) => one === field)
  return known ? t(`project.addItem.${known}`) : t('project.addTo', { list: title })
}

const keyOf = (item: unknown, index: number) => (isRecord(item) && typeof item.id === 'string' ? item.id : String(index))

/** What items of a list name, where it is not a call type. */
const named: Partial<Record<FieldKey, FieldKey>> = { menus: 'menuCallTypes', serves: 'skill', dialers: 'campaign', staffingGroups: 'limitedGroup' }

/** Words that an item can be told by, of the words there are: days of the week, outcomes of an attempt. */
function closedNames({ field, item }: ListNode): readonly string[] | undefined {
  if (field === 'reachByWeekday') return daysInTurn
  const after = field === 'retryRules' && item.shape === 'object' ? item.members.find(({ name }) => name === 'after')?.node : undefined
  return after?.shape === 'enum' ? after.options.map(String) : undefined
}

/** Names that an item may have and no other item has; nothing where items name nothing. */
function useFreeNames(node: ListNode, path: Path, items: readonly unknown[]): readonly string[] | undefined {
  const { t, language } = useFieldWords()
  const field = (node.field && named[node.field]) ?? 'otherType'
  const known = useProjectList((project) => closedNames(node) ?? referenceOptions(field, project, path, { t, language }).map(({ value }) => String(value)))
  return freeNames(node.field, items, known)
}

export function ListField({ node, path, bare }: ListProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const plain = useEdit(path)
  const names = useBlankNames(path)
  const [error, setError] = useState<string>()
  const [latest, setLatest] = useState<number>()
  const items = Array.isArray(value) ? value : []
  const change = (wanted: Edit) => plain(isWhole(node.field) ? wholeEdit(items, wanted) : wanted)
  const free = useFreeNames(node, path, items)
  const { title, hint } = node.field ? fieldWords(node.field, language) : { title: '' }
  const add = () => {
    const fresh = following(node, items, itemBlank(node, names()), free)
    const item = isRecord(fresh) && typeof fresh.id === 'string' ? { ...fresh, id: freshId(fresh.id, items) } : fresh
    setLatest(items.length)
    setError(change({ do: 'insert', path, index: items.length, value: item }))
  }
  const remove = (index: number) => setError(items.length <= node.least ? t('problems.onlyOne') : change({ do: 'remove', path, index }))
  return (
    <fieldset className={bare ? 'list' : 'list sub'} aria-label={title}>
      {!bare && (
        <div className="list-head">
          <h3>{title}</h3>
          {hint && <span className="cap">{hint}</span>}
        </div>
      )}
      {items.map((item, index) => {
        const name = `${title} ${index + 1}`
        return (
          <fieldset className={isItemFolded(node) ? 'item folded' : 'item'} key={keyOf(item, index)} aria-label={name}>
            <div className="item-fields">
              <ItemFields node={node} path={[...path, index]} opened={index === latest || items.length === 1} />
            </div>
            <div className="item-acts">
              {index > 0 && (
                <button
                  type="button"
                  className="btn quiet small"
                  aria-label={`${t('project.moveUp')}: ${name}`}
                  title={t('project.moveUp')}
                  onClick={() => setError(change({ do: 'move', path, index, to: index - 1 }))}
                >
                  ↑
                </button>
              )}
              {!isOnceOnly(node.field) && (
                <button
                  type="button"
                  className="btn quiet small"
                  aria-label={`${t('project.duplicate')}: ${name}`}
                  disabled={items.length >= node.most}
                  onClick={() => setError(change({ do: 'duplicate', path, index }))}
                >
                  {t('project.duplicate')}
                </button>
              )}
              <button
                type="button"
                className="btn quiet small"
                aria-label={`${t('project.remove')}: ${name}`}
                disabled={items.length <= node.least}
                onClick={() => remove(index)}
              >
                {t('project.remove')}
              </button>
            </div>
          </fieldset>
        )
      })}
      <ListSum node={node} path={path} />
      {error && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      {items.length < node.most && free?.length !== 0 && (
        <button type="button" className="btn add" onClick={add}>
          {addText(node.field, t, title)}
        </button>
      )}
    </fieldset>
  )
}
