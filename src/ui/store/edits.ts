/** What a user does to a project, as data; `applyEdit` answers with the changed copy. */
import { idPathOf as idPath, positionsOf } from '../../sim/project/paths'
import { withoutEvidence } from './evidence'
import { changeAt, isRecord, type Path, valueAt } from './paths'
import { followId, renamed, renumbered, type Sources, withoutReferences } from './references'

export type Edit =
  | { readonly do: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly do: 'insert'; readonly path: Path; readonly index: number; readonly value: unknown }
  | { readonly do: 'duplicate'; readonly path: Path; readonly index: number }
  | { readonly do: 'remove'; readonly path: Path; readonly index: number }
  | { readonly do: 'move'; readonly path: Path; readonly index: number; readonly to: number }
  | { readonly do: 'rename'; readonly path: Path; readonly id: string }
  | { readonly do: 'source'; readonly path: Path; readonly source: unknown }

const listAt = (root: unknown, path: Path): readonly unknown[] => {
  const list = valueAt(root, path)
  return Array.isArray(list) ? list : []
}

/** An identifier that no sibling has: `vendor-a`, `vendor-a-2`, `vendor-a-3` … */
export function freshId(wanted: string, siblings: readonly unknown[]): string {
  const taken = new Set(siblings.map((item) => (isRecord(item) ? item.id : undefined)))
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/-\d+$/, '')
  let n = 2
  while (taken.has(`${stem}-${n}`)) n += 1
  return `${stem}-${n}`
}

function withSources(root: unknown, change: (sources: Sources) => Sources): unknown {
  return changeAt(root, ['sources'], (sources) => change(isRecord(sources) ? sources : {}))
}

function set(root: unknown, path: Path, value: unknown): unknown {
  const next = changeAt(root, path, () => value)
  return withSources(next, (sources) => withoutEvidence(sources, root, next))
}

/** Sources of the item at `index` are kept under its identifier, or under its position where it has none. */
const keyOf = (root: unknown, path: Path, index: number): string => idPath(root, [...path, index])

function splice(root: unknown, path: Path, index: number, value: unknown): unknown {
  const list = listAt(root, path)
  const moved = withSources(root, (sources) => renumbered(sources, idPath(root, path), (old) => (old >= index ? old + 1 : old)))
  return changeAt(moved, path, () => [...list.slice(0, index), value, ...list.slice(index)])
}

function duplicate(root: unknown, path: Path, index: number): unknown {
  const list = listAt(root, path)
  const item = list[index]
  const copy = isRecord(item) && typeof item.id === 'string' ? { ...item, id: freshId(item.id, list) } : item
  const from = keyOf(root, path, index)
  const grown = splice(root, path, index + 1, copy)
  const to = keyOf(grown, path, index + 1)
  return withSources(grown, (sources) => ({ ...sources, ...renamed(pick(sources, from), from, to) }))
}

function pick(sources: Sources, under: string): Sources {
  return Object.fromEntries(Object.entries(sources).filter(([key]) => key === under || key.startsWith(`${under}.`)))
}

function remove(root: unknown, path: Path, index: number): unknown {
  const gone = keyOf(root, path, index)
  const id = valueAt(root, [...path, index, 'id'])
  const freed = path[0] === 'demand' && path.length === 2 && typeof id === 'string' ? withoutReferences(root, id) : root
  const kept = withSources(freed, (sources) => {
    const lost = pick(sources, gone)
    const rest = Object.fromEntries(Object.entries(sources).filter(([key]) => !(key in lost)))
    return renumbered(rest, idPath(root, path), (old) => (old > index ? old - 1 : old))
  })
  return changeAt(kept, path, () => listAt(root, path).filter((_, at) => at !== index))
}

function move(root: unknown, path: Path, index: number, to: number): unknown {
  const list = listAt(root, path)
  const item = list[index]
  const rest = list.filter((_, at) => at !== index)
  const place = (old: number) => (old === index ? to : old + (old > index ? -1 : 0) + ((old > index ? old - 1 : old) >= to ? 1 : 0))
  const moved = withSources(root, (sources) => renumbered(sources, idPath(root, path), place))
  return changeAt(moved, path, () => [...rest.slice(0, to), item, ...rest.slice(to)])
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
      return splice(root, edit.path, edit.index, edit.value)
    case 'duplicate':
      return duplicate(root, edit.path, edit.index)
    case 'remove':
      return remove(root, edit.path, edit.index)
    case 'move':
      return move(root, edit.path, edit.index, edit.to)
    case 'rename':
      return renameItem(root, edit.path, edit.id)
    case 'source':
      return withSources(root, ({ [idPath(root, edit.path)]: _old, ...others }) =>
        edit.source === undefined ? others : { ...others, [idPath(root, edit.path)]: edit.source },
      )
  }
}

/** A new identifier for the item at `path`: whatever refers to it follows. */
function renameItem(root: unknown, path: Path, id: string): unknown {
  const old = valueAt(root, [...path, 'id'])
  if (typeof old !== 'string') return root
  const from = idPath(root, path)
  const next = changeAt(root, [...path, 'id'], () => id)
  return followId(
    withSources(next, (sources) => renamed(sources, from, idPath(next, path))),
    path,
    old,
    id,
  )
}
