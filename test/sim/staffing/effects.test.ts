/** Effects of single operators: told apart by colours as if each had been tried by itself, and the step that is made of them. */
import { describe, expect, it } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import { mayFail, standingsOf } from '../../../src/sim/staffing/constraints'
import { dayKinds } from '../../../src/sim/staffing/day-kinds'
import { effectsAt, mixed } from '../../../src/sim/staffing/effects'
import { promisedBy } from '../../../src/sim/staffing/promise'
import { questionOf } from '../../../src/sim/staffing/question'
import { withOperatorsFor } from '../../../src/sim/staffing/repair'
import { Room } from '../../../src/sim/staffing/room'
import { nextTable } from '../../../src/sim/staffing/step'
import { type Laboratory, Trials } from '../../../src/sim/staffing/trials'
import { nodeSolver } from '../../../src/workers/node/node-solver'
import { smallCentre } from './small-centre'

const laboratory: Laboratory = {
  live: async (model, seed, from, to) => Array.from({ length: to - from }, (_, at) => runReplication(model, seed, from + at)),
  solve: nodeSolver(),
}

function workshop(per: 'day' | 'interval' = 'day', more: object = {}) {
  const project = smallCentre()
  const question = questionOf(project, 'house')
  const [kind] = dayKinds(project, project.setups[0])
  const promises = question.targets.map((target) => promisedBy({ ...target, per, ...more }, project, project.setups[0]))
  const trials = new Trials(laboratory, kind, ['team'], promises, 'effects')
  const table = [kind.open.map((open) => (open ? 6 : 0))]
  return { kind, promises, trials, table, room: new Room(kind, question.groups) }
}

describe('effects', () => {
  it('are those of one operator by himself', async () => {
    const { trials, table, room, kind, promises } = workshop()
    const days = 12
    const { gains, standings } = await effectsAt(trials, table, [0, days], room)
    const at = kind.open.indexOf(true) + 1
    const alone = await trials.of([table[0].map((operators, interval) => (interval === at ? operators + 1 : operators))], days)
    const [after] = standingsOf(alone, promises, kind.intervals)
    expect(gains[0][at]?.[0]).toBeCloseTo(after.value - standings[0].value, 9)
    expect(gains[0][at]?.[0]).toBeGreaterThan(0)
  })

  it('nobody is added where it is closed, or taken where there is no one', async () => {
    const { trials, table, room } = workshop()
    const { gains, losses } = await effectsAt(trials, table, [0, 4], room)
    expect(gains[0][0]).toBeUndefined()
    expect(losses[0][0]).toBeUndefined()
  })

  it('earlier ones count half, but not where the number of operators has changed', async () => {
    const { trials, table, room, kind } = workshop()
    const before = await effectsAt(trials, table, [0, 4], room)
    const now = await effectsAt(trials, table, [4, 8], room)
    const at = kind.open.indexOf(true)
    const both = mixed(now, { effects: before, table }, table)
    expect(both.gains[0][at]?.[0]).toBeCloseTo((2 * (now.gains[0][at]?.[0] ?? 0) + (before.gains[0][at]?.[0] ?? 0)) / 3, 9)
    const elsewhere = [table[0].map((operators, interval) => (interval === at ? operators - 1 : operators))]
    expect(mixed(now, { effects: before, table: elsewhere }, table).gains[0][at]).toEqual(now.gains[0][at])
  })
})

describe('conditions', () => {
  it('by interval: one for each interval with calls', async () => {
    const { trials, table, promises, kind } = workshop('interval')
    const standings = standingsOf(await trials.of(table, 4), promises, kind.intervals)
    expect(standings.map(({ interval }) => interval)).toEqual([18, 19, 20, 21])
  })

  it('a chance: the worst day but those that may miss', async () => {
    const { trials, table, promises, kind } = workshop('day', { chance: 0.75 })
    const days = 8
    const trial = await trials.of(table, days)
    const [{ value, weights }] = standingsOf(trial, promises, kind.intervals)
    const { tops, bottoms } = trial.sums[0]
    const surplus = Array.from({ length: days }, (_, day) => {
      const part = (cells: Float64Array) => cells.subarray(day * kind.intervals, (day + 1) * kind.intervals).reduce((sum, one) => sum + one, 0)
      return part(tops) - 0.8 * part(bottoms)
    }).sort((a, b) => a - b)
    expect(mayFail(0.75, days)).toBe(2)
    expect(value).toBeCloseTo(surplus[2], 9)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
  })
})

describe('a step', () => {
  it('brings a table that is short to where the effects say that it is enough, at least cost', async () => {
    const { trials, table, room } = workshop()
    const few = [table[0].map((operators) => Math.max(0, operators - 2))]
    const effects = await effectsAt(trials, few, [0, 12], room)
    expect(effects.standings[0].value).toBeLessThan(0)
    const { table: next } = await nextTable(laboratory.solve, few, effects, room, { radius: 3, changes: Number.POSITIVE_INFINITY, margins: new Map() })
    // every table within reach, by the same effects
    const open = effects.gains[0].flatMap((on, at) => (on === undefined ? [] : [at]))
    const changes = [-3, -2, -1, 0, 1, 2, 3]
    const surplusOf = (others: readonly number[]) =>
      others.reduce((sum, change, place) => {
        const gain = Math.max(0, effects.gains[0][open[place]]?.[0] ?? 0)
        const loss = Math.max(gain, effects.losses[0][open[place]]?.[0] ?? 0)
        return sum + (change > 0 ? change * gain : change * loss)
      }, effects.standings[0].value)
    const all = open.reduce<number[][]>(
      (some, at) => some.flatMap((one) => changes.flatMap((change) => (few[0][at] + change >= 0 ? [[...one, change]] : []))),
      [[]],
    )
    const costs = all.flatMap((one) => (surplusOf(one) >= -1e-9 ? [room.costOf(few) + 0.5 * one.reduce((sum, change) => sum + change, 0)] : []))
    expect(surplusOf(open.map((at) => next[0][at] - few[0][at]))).toBeGreaterThanOrEqual(-1e-6)
    expect(room.costOf(next)).toBeCloseTo(Math.min(...costs), 9)
  })
})

describe('operators for what is lacking', () => {
  /** Three half hours of one group; an operator of a half hour brings 2 calls there and 1 in the next. */
  function given() {
    const { room, kind } = workshop('interval')
    const first = kind.open.indexOf(true)
    const at = [first, first + 1, first + 2]
    const standings = at.map((interval) => ({ promise: 0, interval, value: 0, weights: new Float64Array(0) }))
    const gains = [
      kind.open.map((open, interval) => (open ? Float64Array.from(at, (seen) => (seen === interval ? 2 : seen === interval + 1 ? 1 : 0)) : undefined)),
    ]
    const table = [kind.open.map((open) => (open ? 6 : 0))]
    return { room, table, at, effects: { standings, gains, losses: [] } }
  }

  it('come where they help most, as many as it takes, and help beside it', () => {
    const { room, table, at, effects } = given()
    const lacking = new Map([
      [`0/${at[0]}`, 3.5],
      [`0/${at[1]}`, 2],
    ])
    const next = withOperatorsFor(table, lacking, effects, room)
    // two in the first half hour bring 4 there and 2 in the second: nothing is lacking any more
    expect(next?.[0].map((operators, interval) => operators - table[0][interval]).filter((change) => change !== 0)).toEqual([2])
    expect(next?.[0][at[0]]).toBe(8)
  })

  it('three for one condition at most; none where nothing helps', () => {
    const { room, table, at, effects } = given()
    expect(withOperatorsFor(table, new Map([[`0/${at[2]}`, 100]]), effects, room)?.[0][at[2]]).toBe(9)
    const useless = { ...effects, gains: effects.gains.map((row) => row.map((on) => on?.map(() => 0))) }
    expect(withOperatorsFor(table, new Map([[`0/${at[2]}`, 1]]), useless, room)).toBeUndefined()
    expect(withOperatorsFor(table, new Map(), effects, room)).toBeUndefined()
  })
})
