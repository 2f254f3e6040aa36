/** Expected figures as a tree: by class, by group, by interval; every leaf is a number with the place where it stands. */
import type { Expected } from './case-file'

export interface Leaf {
  /** Names on the way, the figure's last: ['by_class', 'A', 'sl_offered_20s'], ['intervals', '3', 'offered']. */
  readonly path: readonly string[]
  readonly expected: number
}

export function leavesOf(expected: Expected, path: readonly string[] = []): readonly Leaf[] {
  if (typeof expected === 'number') return [{ path, expected }]
  if (expected === null || typeof expected !== 'object') return []
  return Object.entries(expected).flatMap(([name, value]) => leavesOf(value, [...path, name]))
}

/** As it is written in a report: intervals[3].offered. */
export function pathText(path: readonly string[]): string {
  return path.reduce((text, name) => (/^\d+$/.test(name) ? `${text}[${name}]` : text === '' ? name : `${text}.${name}`), '')
}

export function expectedAt(expected: Expected, path: readonly string[]): Expected | undefined {
  return path.reduce<Expected | undefined>((at, name) => {
    if (at === null || at === undefined || typeof at !== 'object') return undefined
    return Object.entries(at).find(([key]) => key === name)?.[1]
  }, expected)
}
