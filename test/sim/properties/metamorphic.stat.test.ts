import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../src/sim/centre/counts'
import { runReplication } from '../../../src/sim/engine/replication'
import { RunAccumulator } from '../../../src/sim/experiment/accumulator'
import { summarise } from '../../../src/sim/experiment/summary'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { meanInterval, pairedDifference, ratioInterval } from '../../../src/sim/stats/interval'
import { calls, live, time } from '../../fixtures/counting'
import { accepted, inboundProject } from '../../fixtures/projects'
import { busyDay } from './busy-day'
import { withGroups, withQueues, withSetups, withTypes } from './neutral'

const DAYS = 60
const exponential = (mean: number) => ({ kind: 'exponential' as const, mean })
const fixed = (mean: number) => ({ kind: 'deterministic' as const, mean })

/** A busy four hours: 100 calls an hour of three minutes, six operators. */
const rush = { perHour: 100, operators: 6, open: '09:00', close: '13:00' }
const impatient = { ...rush, patience: exponential(90) }

/** Whole files are read again: no change may leave the schema. */
const lived = (project: Project, days = DAYS) => live(accepted(readProject(project)), days)
const waited = (day: Counts) => calls(day, 'waitAnswered')
const abandoned = (day: Counts) => calls(day, 'abandoned')

/** The mean difference is not above zero by more than chance: three standard errors. */
function expectNoMore(more: readonly number[], less: readonly number[]): void {
  const { mean, halfWidth } = pairedDifference(more, less)
  expect(mean).toBeLessThanOrEqual((3 / 2) * halfWidth)
}

/** Four standard errors between two independent means of days. */
function expectAlike(a: readonly number[], b: readonly number[]): void {
  const [one, other] = [meanInterval(a), meanInterval(b)]
  const error = Math.sqrt(one.halfWidth ** 2 + other.halfWidth ** 2) / 2
  expect(Math.abs(one.mean - other.mean)).toBeLessThanOrEqual(4 * error)
}

const figures = (day: Counts) =>
  ['offered', 'answered', 'answeredInTime', 'abandoned', 'waitAnswered', 'waitAbandoned', 'talk'].map((name) => calls(day, name as 'offered'))

describe('more of what helps', () => {
  it('one operator more never abandons more', () => {
    const project = inboundProject(impatient)
    expectNoMore(live(project, DAYS, 'more').map(abandoned), live(project, DAYS, 'base').map(abandoned))
  })

  it('one operator more makes nobody wait longer, day by day', () => {
    const project = inboundProject(rush)
    const few = live(project, DAYS, 'base').map(waited)
    live(project, DAYS, 'more').forEach((day, at) => {
      expect(waited(day)).toBeLessThanOrEqual(few[at])
    })
  })

  it('in a centre that has a little of everything, one operator more serves no fewer callers', () => {
    const lost = (setup: string) => live(busyDay(10), DAYS, setup).map((day) => calls(day, 'callers') - calls(day, 'callersServed'))
    expectNoMore(lost('more'), lost('base'))
  })

  it('endless patience: nobody hangs up', () => {
    const days = lived(inboundProject({ ...rush, patience: fixed(604_800) }))
    expect(days.reduce((sum, day) => sum + abandoned(day), 0)).toBe(0)
  })

  it('more patience: fewer hang up, and who is answered waits longer', () => {
    const [little, much] = [60, 180].map((mean) => lived(inboundProject({ ...rush, patience: exponential(mean) })))
    expectNoMore(much.map(abandoned), little.map(abandoned))
    expectNoMore(little.map(waited), much.map(waited))
  })

  it('longer talk makes nobody wait less, day by day', () => {
    const project = inboundProject(rush)
    const ordinary = lived(project).map(waited)
    lived(withGroups(project, (group) => ({ ...group, talkFactor: 1.1 }))).forEach((day, at) => {
      expect(waited(day)).toBeGreaterThanOrEqual(ordinary[at])
    })
  })

  it('more lines never block more, day by day with endless patience', () => {
    const blocked = [7, 9, 12].map((lines) => lived(withSetups(inboundProject(rush), (setup) => ({ ...setup, lines }))).map((day) => calls(day, 'blocked')))
    blocked[0].forEach((most, day) => {
      expect(blocked[1][day]).toBeLessThanOrEqual(most)
      expect(blocked[2][day]).toBeLessThanOrEqual(blocked[1][day])
    })
  })

  it('a longer queue limit never refuses more', () => {
    const [short, long] = [1, 4].map((limit) =>
      lived(withQueues(inboundProject(impatient), (queue) => ({ ...queue, limit }))).map((day) => calls(day, 'blocked')),
    )
    expectNoMore(long, short)
  })

  it('callers who call again are offered more and leave fewer unserved', () => {
    const redial = { afterAbandon: { first: 0.7, later: 0.5 }, delay: exponential(300), becomes: [] }
    const once = lived(inboundProject(impatient))
    const again = lived(withTypes(inboundProject(impatient), (type) => ({ ...type, redial })))
    const unserved = (day: Counts) => calls(day, 'callers') - calls(day, 'callersServed')
    expectNoMore(again.map(unserved), once.map(unserved))
    expectNoMore(
      once.map((day) => calls(day, 'offered')),
      again.map((day) => calls(day, 'offered')),
    )
  })
})

describe('the same thing said in another way', () => {
  it('a unit of time twice as long: the same calls, waits twice as long to the rounding', () => {
    const fast = lived(inboundProject({ ...impatient, wrapUp: exponential(20), within: 20 }))
    const slow = lived(
      inboundProject({
        perHour: 50,
        operators: 6,
        open: '09:00',
        close: '17:00',
        talk: exponential(360),
        wrapUp: exponential(40),
        patience: exponential(180),
        within: 40,
      }),
    )
    const sum = (days: readonly Counts[], take: (day: Counts) => number) => days.reduce((all, day) => all + take(day), 0)
    for (const name of ['offered', 'answered', 'abandoned', 'answeredInTime'] as const) {
      expect(Math.abs(sum(fast, (day) => calls(day, name)) - sum(slow, (day) => calls(day, name)))).toBeLessThanOrEqual(
        0.002 * sum(fast, (day) => calls(day, 'offered')),
      )
    }
    expect(sum(slow, waited) / sum(fast, waited)).toBeCloseTo(2, 1)
    expect(sum(slow, (day) => time(day, 'talk')) / sum(fast, (day) => time(day, 'talk'))).toBeCloseTo(2, 2)
  })

  it('another id is another stream: the same statistics of other callers', () => {
    const project = inboundProject(impatient)
    const renamed = withTypes(
      withGroups(project, (group) => ({ ...group, skills: ['other'] })),
      (type) => ({ ...type, id: 'other' }),
    )
    const [here, there] = [lived(project, 150), lived(renamed, 150)]
    expect(there.map(waited)).not.toEqual(here.map(waited))
    for (const name of ['offered', 'answeredInTime', 'abandoned', 'waitAnswered', 'talk'] as const) {
      expectAlike(
        here.map((day) => calls(day, name)),
        there.map((day) => calls(day, name)),
      )
    }
  })

  it('one type as two with half the calls each, for the same group', () => {
    const project = inboundProject(impatient)
    const [whole] = project.demand.callTypes
    const half = { ...whole, arrivals: { kind: 'steady' as const, perHour: 50 } }
    const halves = withGroups({ ...project, demand: { ...project.demand, callTypes: [half, { ...half, id: 'second' }] } }, (group) => ({
      ...group,
      skills: ['calls', 'second'],
    }))
    const [one, two] = [lived(project, 150), lived(halves, 150)]
    for (const name of ['offered', 'answeredInTime', 'abandoned', 'waitAnswered'] as const) {
      expectAlike(
        one.map((day) => calls(day, name)),
        two.map((day) => calls(day, name) + calls(day, name, { entity: 1 })),
      )
    }
  })

  it('a menu that passes everyone on in no time is none', () => {
    const step = {
      id: 'hello',
      name: 'Hello',
      time: fixed(0),
      hangUpPerMinute: 0,
      invalidShare: 0,
      timeoutSeconds: 0,
      repeatsAtMost: 0,
      choices: [{ to: 'calls', share: 1 }],
    }
    const menu = { id: 'menu', name: 'Menu', callTypes: ['calls'], start: 'hello', steps: [step] }
    const project = inboundProject(impatient)
    expect(lived(withSetups(project, (setup) => ({ ...setup, menus: [menu] }))).map(figures)).toEqual(lived(project).map(figures))
  })

  it('phones that ring for no time are answered at once', () => {
    const project = inboundProject(impatient)
    const ring = { time: fixed(0), hangUp: true, noAnswerShare: 0, noAnswerSeconds: 20 }
    expect(lived(withGroups(project, (group) => ({ ...group, ring }))).map(figures)).toEqual(lived(project).map(figures))
  })

  it('a table of staffing with one number is one shift', () => {
    const project = inboundProject(impatient)
    const table = { kind: 'by-interval' as const, from: '09:00', interval: 30, operators: { mon: new Array<number>(8).fill(6) } }
    const staffed = withGroups(project, (group) => ({ ...group, shifts: [], staffing: table }))
    expect(lived(staffed).map(figures)).toEqual(lived(project).map(figures))
    expect(lived(staffed).map((day) => time(day, 'logged'))).toEqual(lived(project).map((day) => time(day, 'logged')))
  })

  it('two groups that are alike are one, when the longest idle is chosen', () => {
    const project = inboundProject(impatient)
    const two = withSetups(project, (setup) => ({
      ...setup,
      groups: [2, 4].map((operators, at) => ({
        ...setup.groups[0],
        id: `team-${at}`,
        shifts: setup.groups[0].shifts.map((shift) => ({ ...shift, operators })),
      })),
    }))
    expect(lived(two).map(figures)).toEqual(lived(project).map(figures))
  })

  it('the order of groups does not matter to callers, when the longest idle is chosen', () => {
    const project = busyDay()
    const first = { ...project, setups: project.setups.slice(0, 1) }
    const longestIdle = withSetups(first, (setup) => ({
      ...setup,
      routing: { operator: { kind: 'longest-idle' as const }, call: { kind: 'first-come' as const } },
    }))
    const turned = withSetups(longestIdle, (setup) => ({ ...setup, groups: [...setup.groups].reverse() }))
    const [ahead, behind] = [lived(longestIdle, 80), lived(turned, 80)]
    for (const entity of [0, 1]) {
      const level = (days: readonly Counts[]) =>
        ratioInterval(
          days.map((day) => calls(day, 'answeredInTime', { entity })),
          days.map((day) => calls(day, 'offered', { entity })),
        )
      expect(Math.abs(level(ahead).mean - level(behind).mean)).toBeLessThan(2 * Math.max(level(ahead).halfWidth, level(behind).halfWidth))
    }
  })
})

describe('replications', () => {
  it('in any order, in batches of any size: the same report', () => {
    const project = busyDay()
    const all = project.setups.map((setup) => ({ setup: setup.id, counts: live(project, 12, setup.id) }))
    const accumulator = new RunAccumulator(project, project.seed)
    for (const [from, to] of [
      [5, 12],
      [0, 2],
      [2, 5],
    ])
      for (const { setup, counts } of [...all].reverse()) accumulator.add(setup, from, counts.slice(from, to))
    expect(accumulator.report()).toEqual(summarise(project, all, project.seed))
  })

  it('one of them is the same whatever was lived before it', () => {
    const project = busyDay()
    const model = compile(project, project.setups[0])
    const alone = runReplication(model, project.seed, 7)
    expect(live(project, 8)[7]).toEqual(alone)
  })
})
