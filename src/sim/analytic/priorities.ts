/** Call types served in order of priority, a call in progress never broken off, first come first served within a type; nobody hangs up. Exact. */
import type { DurationLaw } from './duration-law'
import { erlangC } from './erlang-c'
import { momentsOf } from './moments'

export interface PriorityFigures {
  /** Mean share of operators busy. */
  readonly occupancy: number
  /** Chance that a call of any type has to wait. */
  readonly probWait: number
  /** Calls of all types waiting. */
  readonly meanQueueLength: number
  /** By call type, the most urgent first. */
  readonly types: readonly TypeFigures[]
}

/** A type for which nothing is left above it waits for ever: its figures are infinite, those of more urgent types stay true. */
export interface TypeFigures {
  readonly stable: boolean
  readonly meanWait: number
  readonly meanQueueLength: number
}

/** Calls per unit of time; the law in that unit, and every wait comes out in it. */
export interface UrgentType {
  readonly arrivalRate: number
  readonly service: DurationLaw
}

/** One operator, talk times of any law for each type, the most urgent first (Cobham 1954): W_k = W₀ / ((1 − σ_(k−1))·(1 − σ_k)). */
export function prioritiesOfOneOperator(types: readonly UrgentType[]): PriorityFigures {
  let taken = 0 // share of the operator's time that is taken so far
  let firstHalf = 0 // W₀: mean time until the call in progress ends
  for (const { arrivalRate, service } of types) {
    const { mean, square } = momentsOf(service)
    const served = Math.min(arrivalRate, Math.max(0, 1 - taken) / mean) // the type that overloads him fills what is left
    firstHalf += (served * square) / 2
    taken += served * mean
  }
  const loads = types.map(({ arrivalRate, service }) => arrivalRate * momentsOf(service).mean)
  return inTurn({ occupancy: Math.min(1, taken), probWait: Math.min(1, taken), start: firstHalf, loads, rates: types.map((type) => type.arrivalRate) })
}

/** Several operators, exponential talk with one mean for all types, the most urgent first (Kella and Yechiali 1985): W₀ = C/(n·μ), C by Erlang. */
export function prioritiesWithOneMean({ arrivalRates, serviceRate, servers }: SharedMean): PriorityFigures {
  const capacity = servers * serviceRate
  const arrivalRate = arrivalRates.reduce((sum, rate) => sum + rate, 0)
  const { occupancy, probWait } = erlangC({ arrivalRate, serviceRate, servers })
  return inTurn({ occupancy, probWait, start: probWait / capacity, loads: arrivalRates.map((rate) => rate / capacity), rates: arrivalRates })
}

/** Rates per unit of time. */
export interface SharedMean {
  readonly arrivalRates: readonly number[]
  /** Calls one operator finishes per unit of time when busy: 1 / mean handling time. */
  readonly serviceRate: number
  readonly servers: number
}

interface Turn {
  readonly occupancy: number
  readonly probWait: number
  /** Mean time until an operator is free, over all calls. */
  readonly start: number
  /** Share of all operators' time that each type asks for. */
  readonly loads: readonly number[]
  readonly rates: readonly number[]
}

function inTurn({ occupancy, probWait, start, loads, rates }: Turn): PriorityFigures {
  let above = 0
  const types = loads.map((load, type) => {
    const upTo = above + load
    const stable = upTo < 1
    const meanWait = stable ? start / (1 - above) / (1 - upTo) : Number.POSITIVE_INFINITY
    above = upTo
    return { stable, meanWait, meanQueueLength: rates[type] === 0 ? 0 : rates[type] * meanWait }
  })
  return { occupancy, probWait, meanQueueLength: types.reduce((sum, type) => sum + type.meanQueueLength, 0), types }
}
