/** Evidence belongs to the value it was given for: the source of a changed value says no more than that it is assumed. */
import { positionsOf } from '../../sim/project/paths'
import { isRecord } from '../../sim/project/records'
import type { Sources } from './items'
import { valueAt } from './paths'

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What is left of a source: its range, where the new value lies in it. */
function assumed(source: unknown, value: unknown): unknown {
  const { low, high } = isRecord(source) ? source : {}
  const inside = typeof value === 'number' && !(typeof low === 'number' && value < low) && !(typeof high === 'number' && value > high)
  return { kind: 'assumed', ...(inside && low !== undefined ? { low } : {}), ...(inside && high !== undefined ? { high } : {}) }
}

/** The sources after an edit has turned `before` into `after`; paths lead to the same places in both. */
export function withoutEvidence(sources: Sources, before: unknown, after: unknown): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => {
      const path = positionsOf(before, key)
      if (!path || same(valueAt(before, path), valueAt(after, path))) return [key, source]
      return [key, assumed(source, valueAt(after, path))]
    }),
  )
}
