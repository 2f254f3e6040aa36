import { checkSumOne, checkUnique, type Path, type Say } from './findings'
import type { Campaign } from './schema'

type List = Campaign['list']

/** Contacts of a list, with all that may still come. */
const MOST_CONTACTS = 1_000_000

/** Parts of a list that add up, times in order, and what comes later. */
export function checkList(list: List, horizonDays: number, path: Path, say: Say): void {
  const { hours } = list
  if (list.busyShare + list.machineShare > 1) say([...path, 'machineShare'], 'sumAboveOne', list.machineShare, `≤ ${1 - list.busyShare}`)
  checkUnique(hours.days ?? [], (at) => [...path, 'hours', 'days', at], say)
  if (hours.from >= hours.to) say([...path, 'hours', 'to'], 'wrongOrder', hours.to, `> ${hours.from}`)
  checkSegments(list, [...path, 'segments'], say)
  checkReach(list, path, say)
  checkRetryRules(list, [...path, 'retryRules'], say)
  checkDeliveries(list, horizonDays, [...path, 'deliveries'], say)
  checkSize(list, path, say)
}

function checkSegments({ segments }: List, path: Path, say: Say): void {
  checkUnique(
    segments.map(({ id }) => id),
    (at) => [...path, at, 'id'],
    say,
  )
  if (segments.length === 0) return
  checkSumOne(
    segments.map(({ share }) => share),
    path,
    say,
  )
}

function checkReach({ reachByHour, reachByWeekday }: List, path: Path, say: Say): void {
  reachByHour.forEach(({ from }, at) => {
    const before = reachByHour[at - 1]
    if (before !== undefined && from <= before.from) say([...path, 'reachByHour', at, 'from'], 'wrongOrder', from, `> ${before.from}`)
  })
  const entries = reachByWeekday.flatMap(({ days }, at) => days.map((day, n) => ({ day, path: [...path, 'reachByWeekday', at, 'days', n] })))
  checkUnique(
    entries.map(({ day }) => day),
    (place) => entries[place].path,
    say,
  )
}

/** A window that never opens within calling hours would keep its contacts waiting for ever. */
function checkRetryRules({ retryRules, hours }: List, path: Path, say: Say): void {
  checkUnique(
    retryRules.map(({ after }) => after),
    (at) => [...path, at, 'after'],
    say,
  )
  retryRules.forEach(({ from = '00:00', to = '24:00' }, at) => {
    if (from >= to) say([...path, at, 'to'], 'wrongOrder', to, `> ${from}`)
    else if (from >= hours.to) say([...path, at, 'from'], 'wrongOrder', from, `< ${hours.to}`)
    else if (to <= hours.from) say([...path, at, 'to'], 'wrongOrder', to, `> ${hours.from}`)
  })
}

function checkDeliveries({ deliveries }: List, horizonDays: number, path: Path, say: Say): void {
  deliveries.forEach(({ day }, at) => {
    const before = deliveries[at - 1]
    if (before !== undefined && day <= before.day) say([...path, at, 'day'], 'wrongOrder', day, `> ${before.day}`)
    if (day > horizonDays) say([...path, at, 'day'], 'aboveMaximum', day, `${horizonDays}`)
  })
}

/** Named is the delivery, or the purchase, with which the list becomes too long. */
function checkSize({ contacts, deliveries, purchase }: List, path: Path, say: Say): void {
  let left = MOST_CONTACTS - contacts
  for (const [at, delivery] of deliveries.entries()) {
    if (delivery.contacts > left) return say([...path, 'deliveries', at, 'contacts'], 'aboveMaximum', delivery.contacts, `${left}`)
    left -= delivery.contacts
  }
  if (purchase !== undefined && purchase.contacts * purchase.times > left)
    say([...path, 'purchase', 'contacts'], 'aboveMaximum', purchase.contacts, `${Math.floor(left / purchase.times)}`)
}
