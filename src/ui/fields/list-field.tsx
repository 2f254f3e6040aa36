/** A list of things of one sort: each can be duplicated, moved and removed; new ones begin with sensible values. */
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { freshId } from '../store/edits'
import { isRecord, type Path } from '../store/paths'
import { blank } from './blank'
import { ChoiceField } from './choice-field'
import type { FormNode, ListNode } from './form-node'
import { NodeFields } from './node-fields'
import { useBlankNames } from './use-blank-names'
import { useEdit, useFieldWords, useValue } from './use-field'

interface ListProps {
  readonly node: ListNode
  readonly path: Path
  /** The panel around the list shows its title already. */
  readonly bare?: boolean
}

function ItemFields({ node, path }: { readonly node: FormNode; readonly path: Path }) {
  if (node.shape === 'choice') return <ChoiceField node={node} path={path} />
  if (node.shape !== 'object') return null
  const id = node.members.filter(({ name }) => name === 'id')
  return (
    <>
      <NodeFields members={node.members} path={path} without={['id']} />
      <NodeFields members={id} path={path} />
    </>
  )
}

const named = ['groups', 'shifts', 'breaks', 'stages', 'terms', 'dialers', 'goals', 'targets'] as const

/** "Add a shift": by the list, so that grammar is right in every language. */
function addText(field: ListNode['field'], t: TFunction, title: string): string {
  const known = named.find((one) => one === field)
  return known ? t(`project.addItem.${known}`) : t('project.addTo', { list: title })
}

const keyOf = (item: unknown, index: number) => (isRecord(item) && typeof item.id === 'string' ? item.id : String(index))

export function ListField({ node, path, bare }: ListProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const change = useEdit(path)
  const names = useBlankNames()
  const [error, setError] = useState<string>()
  const items = Array.isArray(value) ? value : []
  const title = node.field ? fieldWords(node.field, language).title : ''
  const add = () => {
    const fresh = blank(node.item, names)
    const item = isRecord(fresh) && typeof fresh.id === 'string' ? { ...fresh, id: freshId(fresh.id, items) } : fresh
    setError(change({ do: 'insert', path, index: items.length, value: item }))
  }
  const remove = (index: number) => setError(items.length <= node.least ? t('problems.onlyOne') : change({ do: 'remove', path, index }))
  return (
    <fieldset className={bare ? 'list' : 'list sub'} aria-label={title}>
      {!bare && <h3>{title}</h3>}
      {items.map((item, index) => {
        const name = `${title} ${index + 1}`
        return (
          <fieldset className="item" key={keyOf(item, index)} aria-label={name}>
            <div className="item-fields">
              <ItemFields node={node.item} path={[...path, index]} />
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
              <button
                type="button"
                className="btn quiet small"
                aria-label={`${t('project.duplicate')}: ${name}`}
                disabled={items.length >= node.most}
                onClick={() => setError(change({ do: 'duplicate', path, index }))}
              >
                {t('project.duplicate')}
              </button>
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
      {error && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      {items.length < node.most && (
        <button type="button" className="btn add" onClick={add}>
          {addText(node.field, t, title)}
        </button>
      )}
    </fieldset>
  )
}
