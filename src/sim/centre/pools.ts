/** Contacts whose clocks agree wait together: those due for another attempt, and the fresh ones, in the order of the list. */

import type { ColumnMemory } from '../kernel/column-memory'
import { drawPlace, placeAt } from '../kernel/cumulated-shares'
import type { Centre } from './centre'
import { PART } from './contact-source'
import { SEGMENT, SEGMENT_WIDTH } from './counts'
import { type ContactList, type Pool, READY } from './lists'
import type { ListModel } from './model-campaigns'
import { NOBODY } from './seams'

export function openPools({ zones, capacity }: ListModel, memory: ColumnMemory): Pool[] {
  const several = zones.length > 1
  return zones.map(() => ({
    contacts: several ? memory.int32(capacity) : undefined,
    ready: memory.int32(capacity),
    readyFrom: 0,
    readyCount: 0,
    nextFresh: 0,
    freshEnd: 0,
    appointed: [],
    followUps: [],
    open: false,
  }))
}

/** Contacts `from` to `to` (exclusive) join the list as fresh: in their segments, and with those of the same clock. */
export function admit({ lists, model: { campaigns }, contactSources, books }: Centre, campaign: number, from: number, to: number): void {
  const list = lists[campaign]
  const { list: model } = campaigns[campaign]
  const { life, segments } = contactSources[campaign]
  if (segments.length === 1) {
    list.pools[0].freshEnd = to
    books.segments[books.firstSegment[campaign] * SEGMENT_WIDTH + SEGMENT.contacts] += to - from
    return
  }
  for (let contact = from; contact < to; contact++) {
    const place = model.bySegment ? placeAt(segments, (contact - from + 0.5) / (to - from)) : drawPlace(segments, life.seek(contact, PART.segment))
    list.segment[contact] = place
    const pool = list.pools[model.segments[place].zone]
    if (pool.contacts !== undefined) pool.contacts[pool.freshEnd] = contact
    pool.freshEnd++
    books.segments[(books.firstSegment[campaign] + place) * SEGMENT_WIDTH + SEGMENT.contacts]++
  }
}

/** The pool of a contact. */
export function poolOf(list: ContactList, model: ListModel, contact: number): Pool {
  return list.pools.length === 1 ? list.pools[0] : list.pools[model.segments[list.segment[contact]].zone]
}

export function segmentOf(list: ContactList, contact: number): number {
  return list.segment.length === 0 ? 0 : list.segment[contact]
}

/** Contacts that could be dialed now. */
export function waitingToBeDialed({ pools }: ContactList): number {
  let waiting = 0
  for (let place = 0; place < pools.length; place++) {
    const { open, readyCount, freshEnd, nextFresh } = pools[place]
    if (open) waiting += readyCount + freshEnd - nextFresh
  }
  return waiting
}

export function isAnyOpen({ pools }: ContactList): boolean {
  for (let place = 0; place < pools.length; place++) if (pools[place].open) return true
  return false
}

/** Contacts there that were never dialed. */
export function freshLeft({ pools }: ContactList): number {
  let left = 0
  for (let place = 0; place < pools.length; place++) left += pools[place].freshEnd - pools[place].nextFresh
  return left
}

/** The next contact to dial, or NOBODY, where calling hours last: due ones before fresh ones, or the other way round. */
export function takeContact(list: ContactList, freshFirst: boolean): number {
  const first = freshFirst ? takeFresh(list) : takeDue(list)
  if (first !== NOBODY) return first
  return freshFirst ? takeDue(list) : takeFresh(list)
}

/** Of several clocks, the contact whose last attempt is longest ago. */
function takeDue(list: ContactList): number {
  let best: Pool | undefined
  for (let place = 0; place < list.pools.length; place++) {
    const pool = list.pools[place]
    if (!pool.open || pool.readyCount === 0) continue
    if (best === undefined || list.dialedAt[pool.ready[pool.readyFrom]] < list.dialedAt[best.ready[best.readyFrom]]) best = pool
  }
  if (best === undefined) return NOBODY
  const contact = best.ready[best.readyFrom]
  best.readyFrom = (best.readyFrom + 1) % list.capacity
  best.readyCount--
  return contact
}

/** Of several clocks, the contact that stands first in the list. */
function takeFresh({ pools }: ContactList): number {
  let best: Pool | undefined
  for (let place = 0; place < pools.length; place++) {
    const pool = pools[place]
    if (!pool.open || pool.nextFresh === pool.freshEnd) continue
    if (best === undefined || freshOf(pool) < freshOf(best)) best = pool
  }
  if (best === undefined) return NOBODY
  const contact = freshOf(best)
  best.nextFresh++
  return contact
}

function freshOf({ contacts, nextFresh }: Pool): number {
  return contacts === undefined ? nextFresh : contacts[nextFresh]
}

export function makeReady(list: ContactList, pool: Pool, contact: number): void {
  list.state[contact] = READY
  pool.ready[(pool.readyFrom + pool.readyCount) % list.capacity] = contact
  pool.readyCount++
}

/** Before all who are due already. */
export function makeReadyFirst(list: ContactList, pool: Pool, contact: number): void {
  list.state[contact] = READY
  pool.readyFrom = (pool.readyFrom + list.capacity - 1) % list.capacity
  pool.ready[pool.readyFrom] = contact
  pool.readyCount++
}
