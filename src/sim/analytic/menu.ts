/** A voice menu (IVR) as an absorbing Markov chain: how callers leave it, how long they stay, how many lines that takes. Exact. */
import type { DurationLaw } from './duration-law'
import { blocking } from './erlang-b'
import { solution } from './linear-system'
import { momentsOf } from './moments'

export interface MenuNode {
  /** Time spent at each visit, independent of where it leads. */
  readonly time: DurationLaw
  /** Chances of what comes next, another node or an end, by name; they sum to 1. */
  readonly next: Readonly<Record<string, number>>
}

export interface MenuSystem {
  /** Calls per unit of time. */
  readonly arrivalRate: number
  readonly start: string
  /** By name; every other name that a node leads to is an end. */
  readonly nodes: Readonly<Record<string, MenuNode>>
}

/** Times in the unit of the laws. */
export interface MenuFigures {
  readonly probEnd: Readonly<Record<string, number>>
  readonly meanTime: number
  readonly sdTime: number
  /** Visits per call, by node. */
  readonly meanVisits: Readonly<Record<string, number>>
  /** Mean time of the calls that come to this end. */
  readonly meanTimeGivenEnd: Readonly<Record<string, number>>
  /** Calls in the menu at a time. */
  readonly meanLines: number
  /** Calls per unit of time that come to each end; to operators they are a Poisson stream, as the calls to the menu are. */
  readonly rateToEnd: Readonly<Record<string, number>>
  /** Chance to find all of so many lines of the menu taken (Erlang B: it asks for the mean time alone). */
  probBlocked(lines: number): number
}

/**
 * With the chances P between nodes and the mean times m: visits from (I − Pᵀ)·v = start, times from (I − P)·t = m, their squares from
 * (I − P)·s = E[X²] + 2·m·(P·t), times that come to one end e from (I − P)·u = m·P(e). Relative error about 1e-13. Throws a RangeError when callers
 * can be caught in the menu for ever.
 */
export function menu({ arrivalRate, start, nodes }: MenuSystem): MenuFigures {
  const names = Object.keys(nodes)
  const ends = [...new Set(names.flatMap((name) => Object.keys(nodes[name].next)))].filter((name) => !(name in nodes))
  const chances = names.map((from) => names.map((to) => nodes[from].next[to] ?? 0))
  const through = (right: readonly number[]) => solution(identityLess(chances), right)
  const moments = names.map((name) => momentsOf(nodes[name].time))
  const first = names.indexOf(start)
  if (first < 0) throw new RangeError('The menu starts at a node that it does not have')

  const times = through(moments.map(({ mean }) => mean))
  const squares = through(moments.map(({ mean, square }, at) => square + 2 * mean * (times[at] - mean)))
  const visits = solution(
    identityLess(names.map((_, to) => names.map((_, from) => chances[from][to]))),
    names.map((_, at) => (at === first ? 1 : 0)),
  )
  const byEnd = ends.map((end) => {
    const comesTo = through(names.map((name) => nodes[name].next[end] ?? 0))
    const timeTo = through(moments.map(({ mean }, at) => mean * comesTo[at]))
    return { end, share: comesTo[first], time: timeTo[first] / comesTo[first] }
  })
  const meanTime = times[first]
  const named = (value: (at: (typeof byEnd)[number]) => number) => Object.fromEntries(byEnd.map((one) => [one.end, value(one)]))
  return {
    probEnd: named(({ share }) => share),
    meanTime,
    sdTime: Math.sqrt(Math.max(0, squares[first] - meanTime * meanTime)),
    meanVisits: Object.fromEntries(names.map((name, at) => [name, visits[at]])),
    meanTimeGivenEnd: named(({ time }) => time),
    meanLines: arrivalRate * meanTime,
    rateToEnd: named(({ share }) => arrivalRate * share),
    probBlocked: (lines) => blocking(arrivalRate * meanTime, lines),
  }
}

function identityLess(chances: readonly (readonly number[])[]): number[][] {
  return chances.map((row, from) => row.map((chance, to) => (from === to ? 1 : 0) - chance))
}
