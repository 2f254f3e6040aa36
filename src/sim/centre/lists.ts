import type { CampaignModel } from './model'
import { NOBODY } from './seams'

const FRESH = 0
export const AWAITS_RETRY = 1
const READY = 2
export const IN_PROGRESS = 3
export const CLOSED = 4

/** How a dial ends. */
export const OUTCOME = { answered: 0, busy: 1, noAnswer: 2, machine: 3 } as const

/** The contact list of a campaign: one row a contact. */
export interface ContactList {
  readonly contacts: number
  /** FRESH, AWAITS_RETRY, READY, IN_PROGRESS or CLOSED. */
  readonly state: Uint8Array
  readonly attempts: Uint8Array
  readonly conversations: Uint8Array
  /** Share of attempts in which this contact answers. */
  readonly reach: Float64Array
  /** Of the attempt in progress: its outcome, how long it rang, and the operator bound to it or NOBODY. */
  readonly outcome: Uint8Array
  readonly rang: Float64Array
  readonly operator: Int32Array
  /** Contacts due for another attempt, first due first; a ring, since a contact stands in it once at most. */
  readonly ready: Int32Array
  /** People who answered and wait for an operator, first come first. */
  readonly held: number[]
  readyFrom: number
  readyCount: number
  nextFresh: number
  /** Numbers that ring without an operator bound to them. */
  unbound: number
  closed: number
  results: number
  /** Within calling hours. */
  open: boolean
  /** Every contact is closed, or the wanted number of results is reached. */
  over: boolean
  lastActivity: number
}

export function openList({ contacts }: CampaignModel): ContactList {
  return {
    contacts,
    state: new Uint8Array(contacts).fill(FRESH),
    attempts: new Uint8Array(contacts),
    conversations: new Uint8Array(contacts),
    reach: new Float64Array(contacts),
    outcome: new Uint8Array(contacts),
    rang: new Float64Array(contacts),
    operator: new Int32Array(contacts).fill(NOBODY),
    ready: new Int32Array(contacts),
    held: [],
    readyFrom: 0,
    readyCount: 0,
    nextFresh: 0,
    unbound: 0,
    closed: 0,
    results: 0,
    open: false,
    over: false,
    lastActivity: 0,
  }
}

/** Contacts that could be dialed now. */
export function waitingToBeDialed({ readyCount, contacts, nextFresh }: ContactList): number {
  return readyCount + contacts - nextFresh
}

/** The next contact to dial, or NOBODY: those due for another attempt come before fresh ones. */
export function takeContact(list: ContactList): number {
  if (list.readyCount > 0) {
    const contact = list.ready[list.readyFrom]
    list.readyFrom = (list.readyFrom + 1) % list.contacts
    list.readyCount--
    return contact
  }
  return list.nextFresh < list.contacts ? list.nextFresh++ : NOBODY
}

export function makeReady(list: ContactList, contact: number): void {
  list.state[contact] = READY
  list.ready[(list.readyFrom + list.readyCount) % list.contacts] = contact
  list.readyCount++
}
