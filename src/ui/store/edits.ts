/** What a user does to a project, as data; `applyEdit` answers with the changed copy. */
import { idPathOf as idPath, positionsOf } from '../../sim/project/paths'
import { isRecord } from '../../sim/project/records'
import { withoutEvidence } from './evidence'
import { inserted, listAt, moved, removed, renamed, sourcesUnder, withPaths, withSources } from './items'
import { changeAt, type Path, valueAt } from './paths'
import { followId, withoutReferences } from './references'

export type Edit =
  | { readonly do: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly do: 'insert'; readonly path: Path; readonly index: number; readonly value: unknown }
  | { readonly do: 'duplicate'; readonly path: Path; readonly index: number }
  | { readonly do: 'remove'; readonly path: Path; readonly index: number }
  | { readonly do: 'move'; readonly path: Path; readonly index: number; readonly to: number }
  | { readonly do: 'rename'; readonly path: Path; readonly id: string }
  | { readonly do: 'source'; readonly path: Path; readonly source: unknown }

/** An identifier that no sibling has: `vendor-a`, `vendor-a-2`, `vendor-a-3` … */
export function freshId(wanted: string, siblings: readonly unknown[]): string {
  const taken = new Set(siblings.map((item) => (isRecord(item) ? item.id : undefined)))
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/-\d+$/, '')
  let n = 2
  while (taken.has(`${stem}-${n}`)) n += 1
  return `${stem}-${n}`
}

function set(root: unknown, path: Path, value: unknown): unknown {
  const next = changeAt(root, path, () => value)
  return withSources(next, (sources) => withoutEvidence(sources, root, next))
}

/** A copy stands behind its original and has the same sources. */
function duplicate(root: unknown, path: Path, index: number): unknown {
  const list = listAt(root, path)
  const item = list[index]
  const copy = isRecord(item) && typeof item.id === 'string' ? { ...item, id: freshId(item.id, list) } : item
  const from = idPath(root, [...path, index])
  const grown = inserted(root, path, index + 1, copy)
  const to = idPath(grown, [...path, index + 1])
  return withSources(grown, (sources) => ({ ...sources, ...renamed(sourcesUnder(sources, from), from, to) }))
}

function remove(root: unknown, path: Path, index: number): unknown {
  const id = valueAt(root, [...path, index, 'id'])
  return removed(typeof id === 'string' ? withoutReferences(root, [...path, index], id) : root, path, index)
}

/** Sources of values that are no longer there go with them. */
function pruned(root: unknown): unknown {
  return withSources(root, (sources) => Object.fromEntries(Object.entries(sources).filter(([key]) => positionsOf(root, key) !== undefined)))
}

export function applyEdit(root: unknown, edit: Edit): unknown {
  return pruned(changed(root, edit))
}

function changed(root: unknown, edit: Edit): unknown {
  switch (edit.do) {
    case 'set':
      return set(root, edit.path, edit.value)
    case 'insert':
      return inserted(root, edit.path, edit.index, edit.value)
    case 'duplicate':
      return duplicate(root, edit.path, edit.index)
    case 'remove':
      return remove(root, edit.path, edit.index)
    case 'move':
      return moved(root, edit.path, edit.index, edit.to)
    case 'rename':
      return renameItem(root, edit.path, edit.id)
    case 'source':
      return withSources(root, ({ [idPath(root, edit.path)]: _old, ...others }) =>
        edit.source === undefined ? others : { ...others, [idPath(root, edit.path)]: edit.source },
      )
  }
}

/** A new identifier for the item at `path`: whatever refers to it follows, and so do paths that lead through it. */
function renameItem(root: unknown, path: Path, id: string): unknown {
  const old = valueAt(root, [...path, 'id'])
  if (typeof old !== 'string') return root
  const next = followId(
    changeAt(root, [...path, 'id'], () => id),
    path,
    old,
    id,
  )
  const rekeyed = (key: string) => {
    const at = positionsOf(root, key)
    return at ? idPath(next, at) : key
  }
  return withPaths(next, (sources) => Object.fromEntries(Object.entries(sources).map(([key, source]) => [rekeyed(key), source])))
}
