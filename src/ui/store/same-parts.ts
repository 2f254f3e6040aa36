/** An edit answers with a whole new project: its parts that have not changed stay the objects that they were. */
import { isRecord } from '../../sim/project/records'

/** `next` with those of its parts taken from `past` that are the same there: who looks at such a part sees that it has not changed. */
export function withSameParts<T>(past: unknown, next: T): T
export function withSameParts(past: unknown, next: unknown): unknown {
  if (Array.isArray(past) && Array.isArray(next)) {
    const items = next.map((item, index) => withSameParts(past[index], item))
    return past.length === items.length && items.every((item, index) => item === past[index]) ? past : items
  }
  if (!isRecord(past) || !isRecord(next)) return next
  const entries = Object.entries(next).map(([key, value]) => [key, withSameParts(past[key], value)] as const)
  const keys = Object.keys(past)
  const same = keys.length === entries.length && entries.every(([key, value], index) => key === keys[index] && value === past[key])
  return same ? past : Object.fromEntries(entries)
}
