/** One unknown: against the formula where it is exact, against the same question asked the other way round, and how often its interval holds. */
import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { runReplication } from '../../../src/sim/engine/replication'
import { type SeekQuestion, seek } from '../../../src/sim/staffing/goal-seek'
import { questionOf } from '../../../src/sim/staffing/question'
import type { Laboratory } from '../../../src/sim/staffing/trials'
import type { Unknown } from '../../../src/sim/staffing/unknowns'
import { nodeSolver } from '../../../src/workers/node/node-solver'
import { smallCentre } from './small-centre'

const laboratory: Laboratory = {
  live: async (model, seed, from, to) => Array.from({ length: to - from }, (_, at) => runReplication(model, seed, from + at)),
  solve: nodeSolver(),
}
// steady calls: the empty start and the end weigh little beside two hours of calls of a minute
const steady = (operators = 6) => {
  const project = smallCentre({ calls: [120, 120, 120, 120], operators: [operators, operators, operators, operators] })
  const [type] = project.demand.callTypes
  return {
    ...project,
    demand: {
      ...project.demand,
      callTypes: [
        {
          ...type,
          talk: { kind: 'exponential' as const, mean: 60 },
          patience: { ...type.patience, time: { kind: 'exponential' as const, mean: 40 } },
          serviceLevel: { ...type.serviceLevel, within: 8 },
        },
      ],
    },
  }
}
const asked = (unknown: Unknown, operators?: number, seed = '1'): SeekQuestion => ({ ...questionOf(steady(operators), 'house'), unknown, days: 40, seed })
const levelAt = (factor: number, servers = 6) =>
  erlangA({ arrivalRate: (120 / 1800) * factor, serviceRate: 1 / 60, abandonRate: 1 / 40, servers }).within(8).serviceLevelOffered

describe('against Erlang A', () => {
  it('what can be promised', async () => {
    const { value, low, high } = await seek(asked('target'), laboratory)
    expect(Math.abs(value - levelAt(1))).toBeLessThan(3 * (high - low))
    expect(high - low).toBeLessThan(0.06)
  })

  it('how many calls can be taken, and how long they may last', async () => {
    const volume = await seek(asked('volume'), laboratory)
    let factor = 0.2
    while (levelAt(factor) > 0.8) factor += 0.001
    expect(volume.state).toBe('found')
    expect(Math.abs(volume.value - factor)).toBeLessThan(2 * (volume.high - volume.low))
    expect(volume.high - volume.low).toBeLessThan(0.2)
    const longer = await seek(asked('handling-time'), laboratory)
    // longer calls are the same load, and fewer of them: about as much as more calls
    expect(longer.value).toBeGreaterThan(0.7 * volume.value)
    expect(longer.value).toBeLessThan(1.3 * volume.value)
  })

  it('how many operators it takes', async () => {
    const { value, hoursAWeek = 0 } = await seek(asked('operators'), laboratory)
    let servers = 1
    while (levelAt(1, servers) < 0.8) servers++
    expect(Math.abs(Math.ceil(6 * value - 1e-9) - servers)).toBeLessThanOrEqual(1)
    expect(hoursAWeek).toBe(2 * Math.ceil(6 * value - 1e-9))
  })
})

describe('out of reach', () => {
  it('callers of whom half hang up at once: no number of operators', async () => {
    const project = smallCentre({ patience: { balkShare: 0.5 } })
    const answer = await seek({ ...questionOf(project, 'house'), unknown: 'handling-time', days: 20 }, laboratory)
    expect(answer.state).toBe('found')
    const never = await seek(
      { ...questionOf(smallCentre({ target: 1 }), 'house'), targets: [{ measure: 'occupancy', of: [], value: 0, per: 'day' }], unknown: 'operators', days: 20 },
      laboratory,
    )
    expect(never.state).toBe('none')
  })
})

describe('the interval', () => {
  it('holds the answer of many days in most of 8 searches', async () => {
    const truth = (await seek({ ...asked('volume', 6, 'truth'), days: 300 }, laboratory)).value
    let held = 0
    for (let n = 0; n < 8; n++) {
      const { low, high } = await seek({ ...asked('volume', 6, `look ${n}`), days: 20 }, laboratory)
      if (low <= truth && truth <= high) held++
    }
    expect(held).toBeGreaterThanOrEqual(6)
  })
})
