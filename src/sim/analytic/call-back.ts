/**
 * A queue that offers a call back: who finds all operators busy and enough others waiting may leave the line, and is called when nobody
 * waits and operators are idle. Exact by its Markov chain for exponential times.
 */
import { type Jump, longRunShares } from './long-run-shares'

/** Rates per unit of time; every time comes out in that unit. */
export interface CallBackSystem {
  readonly arrivalRate: number
  /** Inbound calls one operator finishes per unit of time when busy. */
  readonly serviceRate: number
  /** Calls back that one operator finishes per unit of time; the customer always answers at once. */
  readonly callBackServiceRate: number
  /** 1 / mean patience; 0 when nobody hangs up. */
  readonly abandonRate: number
  readonly servers: number
  /** The offer is made when all operators are busy and at least this many callers wait already … */
  readonly offerFrom: number
  /** … and this share takes it. */
  readonly acceptShare: number
  /** A call back starts, first come first served, when nobody waits and more than this many operators are idle. */
  readonly reserve: number
}

export interface CallBackFigures {
  /** Calls that become a call back / all calls. */
  readonly callBackShare: number
  readonly probAbandon: number
  readonly probAllBusy: number
  readonly meanQueueLength: number
  /** Callers who wait to be called, and how long they do. */
  readonly meanListLength: number
  readonly meanDelay: number
  /** Mean share of operators busy … */
  readonly occupancy: number
  /** … and busy with calls back. */
  readonly occupancyCallBacks: number
}

/**
 * Cut off where less than 10⁻¹³ of the time is lost; relative error about 1e-10. Throws a RangeError when the list grows for ever, or the
 * room is too large: above some hundred operators, or above seven where calls back last longer or shorter than others (the chain must then
 * tell them apart).
 */
export function callBack(system: CallBackSystem): CallBackFigures {
  let longestQueue = system.offerFrom + 20
  let longestList = 40
  for (;;) {
    const chain = chainOf(system, longestQueue, longestList)
    const shares = longRunShares(chain.states.length, chain.jumps)
    const edge = (isThere: (state: State) => boolean) => chain.states.reduce((sum, state, at) => sum + (isThere(state) ? shares[at] : 0), 0)
    const isLongQueue = edge((state) => situation(system, state).waiting >= longestQueue) > 1e-13
    const isLongList = edge((state) => state.list >= longestList) > 1e-13
    if (!isLongQueue && !isLongList) return figuresOf(system, chain.states, shares)
    if (isLongQueue) longestQueue *= 2
    if (isLongList) longestList *= 2
    if (longestList > 3_000 || longestQueue > 3_000) throw new RangeError('The queue or the list of calls back has no long run')
  }
}

interface State {
  /** Callers who wait to be called. */
  readonly list: number
  /** Calls back in conversation; 0 throughout where they need not be told apart from inbound calls. */
  readonly called: number
  /** Other calls, waiting or in conversation. */
  readonly calls: number
}

function situation({ servers }: CallBackSystem, { called, calls }: State) {
  const answered = Math.min(calls, servers - called)
  return { answered, waiting: calls - answered, idle: servers - called - answered }
}

/** As many calls back as the rule allows. */
function started(system: CallBackSystem, state: State): State {
  const { waiting, idle } = situation(system, state)
  if (state.list === 0 || waiting > 0 || idle <= system.reserve) return state
  const alike = system.callBackServiceRate === system.serviceRate
  const { list, called, calls } = state
  return started(system, alike ? { list: list - 1, called, calls: calls + 1 } : { list: list - 1, called: called + 1, calls })
}

function eventsOf(system: CallBackSystem, state: State): readonly { readonly next: State; readonly rate: number }[] {
  const { arrivalRate, serviceRate, callBackServiceRate, abandonRate, offerFrom, acceptShare } = system
  const { answered, waiting, idle } = situation(system, state)
  const { list, called, calls } = state
  const accepted = idle === 0 && waiting >= offerFrom ? acceptShare : 0
  const events = [
    { next: { list, called, calls: calls + 1 }, rate: arrivalRate * (1 - accepted) },
    { next: { list: list + 1, called, calls }, rate: arrivalRate * accepted },
    { next: { list, called, calls: calls - 1 }, rate: answered * serviceRate + waiting * abandonRate },
    { next: { list, called: called - 1, calls }, rate: called * callBackServiceRate },
  ]
  return events.filter(({ rate }) => rate > 0).map(({ next, rate }) => ({ next: started(system, next), rate }))
}

/** All states that can be reached from the empty room, numbered by list, calls back and calls; a queue or list at its longest takes no more. */
function chainOf(system: CallBackSystem, longestQueue: number, longestList: number) {
  const keyOf = ({ list, called, calls }: State) => (list * (system.servers + 1) + called) * (system.servers + longestQueue + 2) + calls
  const isKept = (state: State) => state.list <= longestList && situation(system, state).waiting <= longestQueue
  const found = new Map<number, State>()
  const open: State[] = [{ list: 0, called: 0, calls: 0 }]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (found.has(keyOf(state)) || !isKept(state)) continue
    found.set(keyOf(state), state)
    for (const { next } of eventsOf(system, state)) open.push(next)
  }
  const keys = [...found.keys()].sort((a, b) => a - b)
  const numbers = new Map(keys.map((key, at) => [key, at]))
  const states = [...found.entries()].sort(([a], [b]) => a - b).map(([, state]) => state)
  const jumps: Jump[] = states.flatMap((state, from) =>
    eventsOf(system, state).flatMap(({ next, rate }) => {
      const to = isKept(next) ? numbers.get(keyOf(next)) : undefined
      return to === undefined ? [] : [{ from, to, rate }]
    }),
  )
  return { states, jumps }
}

function figuresOf(system: CallBackSystem, states: readonly State[], shares: Float64Array): CallBackFigures {
  const { arrivalRate, abandonRate, servers, offerFrom, acceptShare, callBackServiceRate } = system
  let [allBusy, offered, queue, list, busy] = [0, 0, 0, 0, 0]
  states.forEach((state, at) => {
    const { waiting, idle } = situation(system, state)
    if (idle === 0) allBusy += shares[at]
    if (idle === 0 && waiting >= offerFrom) offered += shares[at]
    queue += shares[at] * waiting
    list += shares[at] * state.list
    busy += shares[at] * (servers - idle)
  })
  const callBackShare = offered * acceptShare
  return {
    callBackShare,
    probAbandon: (abandonRate * queue) / arrivalRate,
    probAllBusy: allBusy,
    meanQueueLength: queue,
    meanListLength: list,
    meanDelay: list / (arrivalRate * callBackShare),
    occupancy: busy / servers,
    occupancyCallBacks: (arrivalRate * callBackShare) / callBackServiceRate / servers, // Little's law
  }
}
