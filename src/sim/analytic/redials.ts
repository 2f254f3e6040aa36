/** A queue whose callers dial again when lines are busy or patience ends (M/M/n/K+M with redials): exact by its Markov chain. */
import { type Jump, longRunShares } from './long-run-shares'
import { fromTheQueue } from './place-in-queue'
import type { RedialFigures, RedialSystem } from './redial-system'
import { redialsRoughly } from './redials-roughly'
import { serviceLevels } from './service-levels'

/**
 * Exact where patience and the time between attempts are exponential. The state is (calls in the system, callers about to redial), cut
 * off where less than 10⁻¹³ of the time is lost; relative error about 1e-11. Throws a RangeError when callers pile up for ever, or when the
 * room is too large for the chain (above some hundred lines, after seconds of work): then `redialsRoughly` remains.
 */
export function redials(system: RedialSystem): RedialFigures {
  const expected = redialsRoughly(system).meanRedialing
  let most = Math.ceil(expected + 8 * Math.sqrt(expected) + 20)
  let lines = system.lines ?? system.servers + 50
  for (;;) {
    const { atLines, atMost, figures } = solved({ ...system, lines }, most)
    const isLong = system.lines === undefined && atLines > cutOff
    const isCrowded = atMost > cutOff
    if (!isLong && !isCrowded) return figures
    if (isLong) lines = system.servers + 2 * (lines - system.servers)
    if (isCrowded) most *= 2
  }
}

const cutOff = 1e-13

type WithLines = RedialSystem & { readonly lines: number }

function solved(system: WithLines, most: number) {
  const { arrivalRate, serviceRate, abandonRate = 0, lines, redialRate } = system
  const servers = Math.min(system.servers, lines)
  // the shorter side of the two is numbered through first: jumps then stay short
  const at = (calls: number, waiting: number) => (lines < most ? waiting * (lines + 1) + calls : calls * (most + 1) + waiting)
  const shares = longRunShares((lines + 1) * (most + 1), jumpsOf({ ...system, servers }, most, at))
  const attempts = Array.from({ length: lines + 1 }, () => 0) // per unit of time, by calls found in the system
  let [busy, queue, redialing, atLines, atMost] = [0, 0, 0, 0, 0]
  for (let calls = 0; calls <= lines; calls++) {
    for (let waiting = 0; waiting <= most; waiting++) {
      const share = shares[at(calls, waiting)]
      attempts[calls] += share * (arrivalRate + waiting * redialRate)
      busy += share * Math.min(calls, servers)
      queue += share * Math.max(0, calls - servers)
      redialing += share * waiting
      if (calls === lines) atLines += share
      if (waiting === most) atMost += share
    }
  }
  const offered = attempts.reduce((sum, rate) => sum + rate, 0)
  const accepted = offered - attempts[lines]
  const served = (serviceRate * busy) / offered
  const fromQueue = fromTheQueue({
    capacity: servers * serviceRate,
    abandonRate,
    shares: attempts.slice(servers, lines).map((rate) => rate / offered),
  })
  const free = attempts.slice(0, servers).reduce((sum, rate) => sum + rate, 0) / offered
  const figures: RedialFigures = {
    attemptsPerFirstCall: offered / arrivalRate,
    probEventuallyServed: (serviceRate * busy) / arrivalRate,
    probBlocked: attempts[lines] / offered,
    probAbandon: (abandonRate * queue) / offered,
    occupancy: busy / system.servers,
    meanWaitOfAccepted: queue / accepted,
    meanQueueLength: queue,
    meanRedialing: redialing,
    within(wait) {
      const { answered, abandoned } = fromQueue.within(wait)
      return serviceLevels(free + answered, served, abandoned)
    },
  }
  return { atLines, atMost, figures }
}

function jumpsOf(system: WithLines, most: number, at: (calls: number, waiting: number) => number): readonly Jump[] {
  const { arrivalRate, serviceRate, abandonRate = 0, servers, lines, redialAfterAbandon, redialAfterBlock, redialRate } = system
  const jumps: Jump[] = []
  for (let calls = 0; calls <= lines; calls++) {
    for (let waiting = 0; waiting <= most; waiting++) {
      const from = at(calls, waiting)
      const more = Math.min(waiting + 1, most)
      const add = (to: number, rate: number) => jumps.push({ from, to, rate })
      if (calls < lines) add(at(calls + 1, waiting), arrivalRate)
      else add(at(calls, more), arrivalRate * redialAfterBlock)
      if (waiting > 0) {
        if (calls < lines) add(at(calls + 1, waiting - 1), waiting * redialRate)
        else add(at(calls, waiting - 1), waiting * redialRate * (1 - redialAfterBlock))
      }
      if (calls > 0) {
        const hangUps = Math.max(0, calls - servers) * abandonRate
        add(at(calls - 1, waiting), Math.min(calls, servers) * serviceRate + hangUps * (1 - redialAfterAbandon))
        add(at(calls - 1, more), hangUps * redialAfterAbandon)
      }
    }
  }
  return jumps
}
