/** A new item behind the others of its list: the next date, a later time, a call type that is not named yet, what is left of a whole. */
import { isRecord } from '../../sim/project/records'
import type { FieldKey } from '../../sim/terms/fields'
import { type Weekday, weekdays } from '../../sim/terms/week'
import type { ListNode } from './form-node'
import { sharesOf, sumOfShares } from './shares'
import { isWhole } from './whole'

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
  firstBecomes: 'callType',
  laterBecomes: 'callType',
  transferTo: 'callType',
  queues: 'callType',
  rankOrder: 'callType',
  serves: 'skill',
  dialers: 'campaign',
  staffingGroups: 'group',
  retryRules: 'after',
  reachByHour: 'from',
  breakOff: 'from',
  deliveries: 'day',
}

/** Keys that name something: what is free is asked for. */
const naming: readonly (string | undefined)[] = ['callType', 'skill', 'campaign', 'after', 'group']

/** Lists whose items name several things, each of which may be named once only. */
const lists: Partial<Record<FieldKey, string>> = { menus: 'callTypes', reachByWeekday: 'days' }

/** From one number to the next: seconds waited, minutes of an interview, working days. */
const steps: Partial<Record<FieldKey, number>> = { hazardSteps: 30, breakOff: 5, deliveries: 5 }

/** The weekend first: on it people are reached otherwise than on the other days. */
export const daysInTurn: readonly Weekday[] = [...weekdays.slice(5), ...weekdays.slice(0, 5)]

/** Whether no two items of the list may be alike, so that none can be duplicated. */
export function isOnceOnly(field: FieldKey | undefined): boolean {
  return field !== undefined && (field in keys || field in lists || field === 'switching')
}

/** What the names of an item can be that no other item has; nothing for lists that name nothing. */
export function freeNames(field: FieldKey | undefined, items: readonly unknown[], names: readonly string[]): readonly string[] | undefined {
  const list = field && lists[field]
  if (list) {
    const taken = items.flatMap((item) => (isRecord(item) && Array.isArray(item[list]) ? item[list] : []))
    return names.filter((name) => !taken.includes(name))
  }
  const key = field && keys[field]
  if (!key || !naming.includes(key)) return undefined
  return names.filter((name) => !items.some((item) => isRecord(item) && item[key] === name))
}

/** The share of a new item: all of it for the first, and then what is left. */
function shareFor(field: FieldKey | undefined, items: readonly unknown[], wanted: unknown): unknown {
  if (field === 'choices' || isWhole(field)) return items.length > 0 ? 0 : 1
  const left = Math.max(0, 1 - sumOfShares(sharesOf(items)))
  return typeof wanted === 'number' && field === 'refusalReasons' ? Math.min(wanted, Number(left.toPrecision(12))) : wanted
}

/** `fresh` changed so that it may follow the `items`. */
export function following({ field }: ListNode, items: readonly unknown[], fresh: unknown, free: readonly string[] | undefined): unknown {
  if (!isRecord(fresh)) return fresh
  const list = field && lists[field]
  if (list) return free?.[0] === undefined ? fresh : { ...fresh, [list]: [free[0]] }
  if ('share' in fresh) return { ...fresh, share: shareFor(field, items, fresh.share), ...named(field, free) }
  const key = field && keys[field]
  if (!key) return fresh
  if (free) return { ...fresh, ...named(field, free) }
  const last = lastOf(items, key)
  if (typeof last === 'number') return { ...fresh, [key]: last + (steps[field] ?? 1) }
  if (typeof last === 'string') return { ...fresh, [key]: key === 'date' ? nextDay(last) : nextHour(last) }
  return fresh
}

/** The first name that is free, under its key. */
function named(field: FieldKey | undefined, free: readonly string[] | undefined): Readonly<Record<string, string>> {
  const key = field && keys[field]
  return key && free?.[0] !== undefined ? { [key]: free[0] } : {}
}
