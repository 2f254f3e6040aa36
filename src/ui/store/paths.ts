/** Paths into a project: by position for editing, by identifier for the sources of values. */
import { isRecord } from '../../sim/project/records'

export type Path = readonly (string | number)[]

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return isRecord(value) ? value[key] : undefined
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(child, root)
}

/** A copy of `root` in which the value at `path` is `change(old)`; `undefined` removes the key. */
export function changeAt(root: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(root)
  const changed = changeAt(child(root, key), rest, change)
  if (Array.isArray(root)) return root.map((item, index) => (index === key ? changed : item))
  const { [key]: _old, ...others } = isRecord(root) ? root : {}
  if (changed === undefined) return others
  if (!isRecord(root) || !(key in root)) return { ...others, [key]: changed }
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, name === String(key) ? changed : value]))
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}

/** Whether `path` is `under` or lies below it. */
export function isWithin(path: Path, under: Path): boolean {
  return path.length >= under.length && under.every((key, index) => key === path[index])
}

/** Where two projects differ first, as deep as both still have a value there; nothing if they are alike. */
export function firstDifference(a: unknown, b: unknown): Path | undefined {
  if (a === b || JSON.stringify(a) === JSON.stringify(b)) return undefined
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) return below(a.keys(), a, b)
  return isRecord(a) && isRecord(b) ? below(new Set([...Object.keys(a), ...Object.keys(b)]), a, b) : []
}

function below(keys: Iterable<string | number>, a: unknown, b: unknown): Path {
  for (const key of keys) {
    const rest = firstDifference(child(a, key), child(b, key))
    if (rest) return [key, ...rest]
  }
  return []
}
