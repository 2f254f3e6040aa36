/** Operators by closed form, for any target: against Erlang C and A by themselves, and by what one fewer would bring. */
import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { operatorsFor } from '../../../src/sim/analytic/operators-for'
import type { StaffingTarget } from '../../../src/sim/staffing/question'
import { requirementOf, withPassedOn } from '../../../src/sim/staffing/requirement'
import { anchorProject } from './anchor-project'
import { smallCentre } from './small-centre'

const target = (measure: StaffingTarget['measure'], value: number): StaffingTarget => ({ measure, of: [], value, per: 'day' })
const requiredBy = (project: ReturnType<typeof smallCentre>, targets: readonly StaffingTarget[]) =>
  requirementOf(project, 'house', targets).flatMap(({ intervals }) => intervals.map(({ required }) => required))

const arrivalRate = 40 / 1800
const serviceRate = 1 / 180
const abandonRate = 1 / 120

describe('one group, one call type', () => {
  it('service level: as the form for each interval by itself', () => {
    const found = requiredBy(smallCentre(), [target('serviceLevel', 0.8)])
    const busy = operatorsFor({ arrivalRate, serviceRate, abandonRate, serviceLevel: 0.8, within: 20 })
    const quiet = operatorsFor({ arrivalRate: arrivalRate / 2, serviceRate, abandonRate, serviceLevel: 0.8, within: 20 })
    expect(found).toEqual([quiet, busy, busy, quiet])
  })

  it('lost calls: the first number that keeps it, and one fewer does not', () => {
    const [, required = 0] = requiredBy(smallCentre(), [target('abandonedShare', 0.03)])
    const lost = (servers: number) => erlangA({ arrivalRate, serviceRate, abandonRate, servers }).probAbandon
    expect(lost(required)).toBeLessThanOrEqual(0.03)
    expect(lost(required - 1)).toBeGreaterThan(0.03)
  })

  it('mean wait of patient callers', () => {
    const [, required = 0] = requiredBy(smallCentre({ patience: {} }), [target('asa', 15)])
    const wait = (servers: number) => erlangC({ arrivalRate, serviceRate, servers }).meanWait
    expect(wait(required)).toBeLessThanOrEqual(15)
    expect(wait(required - 1)).toBeGreaterThan(15)
  })

  it('occupancy: load over operators, where nobody hangs up', () => {
    const [, required] = requiredBy(smallCentre({ patience: {} }), [target('occupancy', 0.6)])
    expect(required).toBe(Math.ceil((arrivalRate * 180) / 0.6))
  })

  it('several targets: the one that asks for most is named', () => {
    const [{ intervals }] = requirementOf(smallCentre(), 'house', [target('serviceLevel', 0.5), target('occupancy', 0.4)])
    expect(intervals[1].binding).toBe(1)
    expect(intervals[1].load).toBeCloseTo(4, 9)
  })
})

describe('calls that other calls become', () => {
  it('transfers add up to the long run of the chain', () => {
    const project = anchorProject()
    const [a, b, urgent] = withPassedOn(project, [70, 80, 40])
    // a = 70 + .03 a + .24 b (…8/9 of 30 %), solved by hand
    expect(a).toBeCloseTo(70 + 0.3 * 0.1 * a + 0.3 * (8 / 9) * b, 9)
    expect(b).toBeCloseTo(80 + 0.3 * 0.9 * a + 0.3 * (1 / 9) * b, 9)
    expect(urgent).toBeCloseTo(40 / 0.95, 9)
  })
})
