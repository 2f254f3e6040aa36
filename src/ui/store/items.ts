/** Items of a list come, go and move together with the sources of their values, and with the scenarios that change them. */
import { idPathOf as idPath } from '../../sim/project/paths'
import { isRecord } from '../../sim/project/records'
import { changeAt, type Path, valueAt } from './paths'

export type Sources = Readonly<Record<string, unknown>>

/** Every key at or under `from` moves to `to`. */
export function renamed(sources: Sources, from: string, to: string): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => [key === from || key.startsWith(`${from}.`) ? `${to}${key.slice(from.length)}` : key, source]),
  )
}

/** Keys of a list without identifiers carry positions: `terms.2.amount`. `place` says where each has gone. */
function renumbered(sources: Sources, list: string, place: (index: number) => number): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => {
      if (!key.startsWith(`${list}.`)) return [key, source]
      const [position = '', ...rest] = key.slice(list.length + 1).split('.')
      if (!/^\d+$/.test(position)) return [key, source]
      return [[list, place(Number(position)), ...rest].join('.'), source]
    }),
  )
}

export const listAt = (root: unknown, path: Path): readonly unknown[] => {
  const list = valueAt(root, path)
  return Array.isArray(list) ? list : []
}

export function withSources(root: unknown, change: (sources: Sources) => Sources): unknown {
  return changeAt(root, ['sources'], (sources) => change(isRecord(sources) ? sources : {}))
}

/**
 * Paths with identifiers or positions follow what they name: those of sources, and those of what scenarios change. A change of what is gone
 * goes with it, and a scenario that changes nothing any more.
 */
export function withPaths(root: unknown, move: (sources: Sources) => Sources): unknown {
  const moved = withSources(root, move)
  const scenarios = listAt(moved, ['decision', 'scenarios'])
  if (scenarios.length === 0) return moved
  const followed = scenarios.flatMap((scenario) => {
    const changes = listAt(scenario, ['changes']).flatMap((change) => {
      const [path] = Object.keys(move({ [String(valueAt(change, ['path']))]: change }))
      return path === undefined ? [] : [changeAt(change, ['path'], () => path)]
    })
    return changes.length === 0 ? [] : [changeAt(scenario, ['changes'], () => changes)]
  })
  return changeAt(moved, ['decision', 'scenarios'], () => followed)
}

export function sourcesUnder(sources: Sources, key: string): Sources {
  return Object.fromEntries(Object.entries(sources).filter(([one]) => one === key || one.startsWith(`${key}.`)))
}

export function inserted(root: unknown, path: Path, index: number, value: unknown): unknown {
  const list = listAt(root, path)
  const placed = withPaths(root, (sources) => renumbered(sources, idPath(root, path), (old) => (old >= index ? old + 1 : old)))
  return changeAt(placed, path, () => [...list.slice(0, index), value, ...list.slice(index)])
}

export function removed(root: unknown, path: Path, index: number): unknown {
  const kept = withPaths(root, (sources) => {
    const lost = sourcesUnder(sources, idPath(root, [...path, index]))
    const rest = Object.fromEntries(Object.entries(sources).filter(([key]) => !(key in lost)))
    return renumbered(rest, idPath(root, path), (old) => (old > index ? old - 1 : old))
  })
  return changeAt(kept, path, () => listAt(root, path).filter((_, at) => at !== index))
}

export function moved(root: unknown, path: Path, index: number, to: number): unknown {
  const list = listAt(root, path)
  const item = list[index]
  const rest = list.filter((_, at) => at !== index)
  const place = (old: number) => (old === index ? to : old + (old > index ? -1 : 0) + ((old > index ? old - 1 : old) >= to ? 1 : 0))
  const placed = withPaths(root, (sources) => renumbered(sources, idPath(root, path), place))
  return changeAt(placed, path, () => [...rest.slice(0, to), item, ...rest.slice(to)])
}
