/** Lists whose shares make up a whole, such as the segments of a list: the last item has what the others leave. */
import { isRecord } from '../../sim/project/records'
import type { FieldKey } from '../../sim/terms/fields'
import { type Edit, freshId } from '../store/edits'
import { sharesOf, withRest } from './shares'

/** The list, and the share of an item in it. */
const wholes: Partial<Record<FieldKey, FieldKey>> = { segments: 'segmentShare', quotaCells: 'cellShare', languages: 'languageShare' }

export const isWhole = (list: FieldKey | undefined): boolean => list !== undefined && list in wholes
export const isPart = (share: FieldKey | undefined): boolean => share !== undefined && Object.values(wholes).includes(share)

/** The items with the last one's share as the rest; nothing where the others exceed a whole. */
export function asWhole(items: readonly unknown[]): readonly unknown[] | undefined {
  if (items.length === 0) return []
  const shares = withRest(sharesOf(items))
  return shares?.map((share, at) => ({ ...(isRecord(items[at]) ? items[at] : {}), share }))
}

/** A copy has no share until one is given to it. */
function copied(item: unknown, items: readonly unknown[]): unknown {
  if (!isRecord(item)) return item
  return { ...item, share: 0, ...(typeof item.id === 'string' ? { id: freshId(item.id, items) } : {}) }
}

/** The edit in place of `edit` that leaves the list a whole; what is inserted has no share, what moves takes its own along. */
export function wholeEdit(items: readonly unknown[], edit: Edit): Edit {
  if (edit.do === 'duplicate') return { do: 'insert', path: edit.path, index: edit.index + 1, value: copied(items[edit.index], items) }
  if (edit.do === 'remove') return { do: 'set', path: edit.path, value: asWhole(items.filter((_, at) => at !== edit.index)) }
  return edit
}
