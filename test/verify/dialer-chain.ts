/** A dialer whose times are all exponential, as a chain: busy operators, ringing numbers and persons who wait tell all that matters. */
import { solution } from '../../src/sim/analytic/linear-system'

export interface Dialer {
  readonly agents: number
  readonly perAll: boolean
  readonly ratio: number
  readonly ring: number
  readonly answered: number
  readonly handle: number
  /** Mean patience, s; null: nobody waits. */
  readonly patience: number | null
}

interface State {
  readonly busy: number
  readonly ringing: number
  readonly waiting: number
}

interface Step {
  readonly to: State
  readonly rate: number
}

/** Figures of the long run by the names of the cases. */
export function dialerChain(dialer: Dialer): Readonly<Record<string, number>> {
  const states = reachable(dialer)
  const shares = longRun(dialer, states)
  const mean = (of: (state: State) => number) => states.reduce((sum, state, at) => sum + shares[at] * of(state), 0)
  const { agents, answered: p, ring, handle, patience } = dialer
  const answers = (state: State) => (p * state.ringing) / ring
  const answered = mean(answers)
  const missed = mean((state) => (state.busy === agents ? answers(state) : 0))
  const lost = patience === null ? missed : mean(({ waiting }) => waiting) / patience
  const busy = mean((state) => state.busy)
  return {
    occupancy: busy / agents,
    dials_per_hour: (3600 * mean(({ ringing }) => ringing)) / ring,
    answered_per_hour: 3600 * answered,
    connected_per_hour: (3600 * busy) / handle,
    abandon_share_of_answered: lost / answered,
    answered_finding_no_agent: missed / answered,
    mean_idle_between_calls_s: ((agents - busy) * handle) / busy,
    mean_ringing_lines: mean(({ ringing }) => ringing),
    mean_waiting_persons: mean(({ waiting }) => waiting),
  }
}

/** Numbers are rung until as many ring as are wanted; ringing numbers are never given up. */
function dialed({ agents, perAll, ratio }: Dialer, { busy, ringing, waiting }: State): State {
  const wanted = perAll ? Math.floor(ratio * agents) - busy - waiting : waiting > 0 ? 0 : Math.floor(ratio * (agents - busy))
  return { busy, waiting, ringing: Math.max(ringing, wanted) }
}

function stepsFrom(dialer: Dialer, { busy, ringing, waiting }: State): Step[] {
  const { agents, answered, ring, handle, patience } = dialer
  const rest = { busy, ringing: ringing - 1, waiting }
  const found = busy < agents ? { ...rest, busy: busy + 1 } : patience === null ? rest : { ...rest, waiting: waiting + 1 }
  const steps: Step[] = []
  const add = (to: State, rate: number) => rate > 0 && steps.push({ to: dialed(dialer, to), rate })
  add(rest, ((1 - answered) * ringing) / ring)
  add(found, (answered * ringing) / ring)
  add(waiting > 0 ? { busy, ringing, waiting: waiting - 1 } : { busy: busy - 1, ringing, waiting }, busy / handle)
  if (patience !== null) add({ busy, ringing, waiting: waiting - 1 }, waiting / patience)
  return steps
}

const nameOf = ({ busy, ringing, waiting }: State) => `${busy}/${ringing}/${waiting}`

function reachable(dialer: Dialer): State[] {
  const first = dialed(dialer, { busy: 0, ringing: 0, waiting: 0 })
  const states = [first]
  const known = new Set([nameOf(first)])
  for (const state of states) {
    for (const { to } of stepsFrom(dialer, state)) {
      if (known.has(nameOf(to))) continue
      known.add(nameOf(to))
      states.push(to)
    }
  }
  return states
}

/** Flow in equals flow out for every state but the last, and the shares sum to 1. */
function longRun(dialer: Dialer, states: readonly State[]): number[] {
  const places = new Map(states.map((state, at) => [nameOf(state), at]))
  const matrix = states.map(() => new Array<number>(states.length).fill(0))
  states.forEach((state, from) => {
    for (const { to, rate } of stepsFrom(dialer, state)) {
      matrix[places.get(nameOf(to)) ?? from][from] += rate
      matrix[from][from] -= rate
    }
  })
  matrix[states.length - 1].fill(1)
  return solution(
    matrix,
    states.map((_, at) => (at === states.length - 1 ? 1 : 0)),
  )
}
