/** A new item behind the others of its list: the next date, a later time, a call type that is not named yet. */
import { isRecord } from '../../sim/project/records'
import type { FieldKey } from '../../sim/terms/fields'
import type { ListNode } from './form-node'

const DAY_MS = 86_400_000

const lastOf = (items: readonly unknown[], key: string): unknown => {
  const last = items.at(-1)
  return isRecord(last) ? last[key] : undefined
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10)
}

function nextHour(time: string): string {
  return `${String(Math.min(23, Number(time.slice(0, 2)) + 1)).padStart(2, '0')}:${time.slice(3)}`
}

/** Lists in which a key may stand once only. */
const keys: Partial<Record<FieldKey, string>> = {
  specialDays: 'date',
  callHours: 'from',
  groupHours: 'from',
  hazardSteps: 'from',
  becomes: 'callType',
  transferTo: 'callType',
  queues: 'callType',
  rankOrder: 'callType',
  serves: 'skill',
}

/** Whether no two items of the list may be alike, so that none can be duplicated. */
export function isOnceOnly(field: FieldKey | undefined): boolean {
  return field !== undefined && (field in keys || ['menus', 'switching', 'dialers'].includes(field))
}

/** What the names of an item can be that no other item has; nothing for lists that name nothing. */
export function freeNames(field: FieldKey | undefined, items: readonly unknown[], names: readonly string[]): readonly string[] | undefined {
  if (field === 'menus') {
    const taken = items.flatMap((item) => (isRecord(item) && Array.isArray(item.callTypes) ? item.callTypes : []))
    return names.filter((name) => !taken.includes(name))
  }
  const key = field && keys[field]
  if (key !== 'callType' && key !== 'skill') return undefined
  return names.filter((name) => !items.some((item) => isRecord(item) && item[key] === name))
}

/** `fresh` changed so that it may follow the `items`. */
export function following({ field }: ListNode, items: readonly unknown[], fresh: unknown, free: readonly string[] | undefined): unknown {
  if (!isRecord(fresh)) return fresh
  if (field === 'menus') return free?.[0] === undefined ? fresh : { ...fresh, callTypes: [free[0]] }
  if (field === 'choices') return { ...fresh, share: items.length > 0 ? 0 : 1 }
  const key = field && keys[field]
  if (!key) return fresh
  if (free) return free[0] === undefined ? fresh : { ...fresh, [key]: free[0] }
  const last = lastOf(items, key)
  if (typeof last === 'number') return { ...fresh, [key]: last + 30 }
  if (typeof last === 'string') return { ...fresh, [key]: key === 'date' ? nextDay(last) : nextHour(last) }
  return fresh
}
