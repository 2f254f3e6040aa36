import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { finiteLines } from '../../../src/sim/analytic/finite-lines'
import { generalPatience } from '../../../src/sim/analytic/general-patience'
import { severalOperators } from '../../../src/sim/analytic/general-service'
import { operatorsFor } from '../../../src/sim/analytic/operators-for'
import { redials } from '../../../src/sim/analytic/redials'
import { redialsRoughly } from '../../../src/sim/analytic/redials-roughly'
import { compile } from '../../../src/sim/project/compile'
import type { Project, Setup } from '../../../src/sim/project/schema'
import { linesOf } from '../../../src/sim/staffing/call-type-facts'
import { closedForms } from '../../../src/sim/staffing/closed-form'
import { inboundProject } from '../../fixtures/projects'

type CallType = Project['demand']['callTypes'][number]
type Group = Setup['groups'][number]

const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const
const plain = () => inboundProject({ perHour: 100, operators: 7, days: 8, warmUpDays: 1 })
const patient = { arrivalRate: 100 / 3600, serviceRate: 1 / 180, servers: 7 }
const impatient = { ...patient, abandonRate: 1 / 120 }

function withCalls(project: Project, change: Partial<CallType>): Project {
  const [type, ...others] = project.demand.callTypes
  return { ...project, demand: { ...project.demand, callTypes: [{ ...type, ...change }, ...others] } }
}

function withSetup(project: Project, change: Partial<Setup>): Project {
  const [setup, ...others] = project.setups
  return { ...project, setups: [{ ...setup, ...change }, ...others] }
}

function withGroup(project: Project, change: Partial<Group>): Project {
  return withSetup(project, { groups: [{ ...project.setups[0].groups[0], ...change }] })
}

const hangingUp = (project = plain()) => withCalls(project, { patience: { balkShare: 0, time: exponential(120) } })
const of = (project: Project) => closedForms(project, 'base')[0]
const reasonsOf = (project: Project) => of(project).reasons.map(({ reason }) => reason)

describe('a plain centre is the formula itself', () => {
  it('Erlang C where nobody hangs up', () => {
    const { form, reasons, notes, figures, days } = of(plain())
    const truth = erlangC(patient)
    expect({ form, reasons, notes }).toEqual({ form: 'erlang-c', reasons: [], notes: [] })
    expect(figures.serviceLevel).toBeCloseTo(truth.serviceLevel(20), 12)
    expect(figures.asa).toBeCloseTo(truth.meanWait, 9)
    expect(figures.abandonedShare).toBe(0)
    expect(figures.occupancy).toBeCloseTo(truth.occupancy, 12)
    expect(days).toHaveLength(1)
    expect(days[0].weekdays).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
    expect(days[0].intervals).toHaveLength(48)
    expect(days[0].intervals[0]).toMatchObject({ from: 0, operators: 7 })
    expect(days[0].intervals[0].calls).toBeCloseTo(50, 9)
  })

  it('Erlang A where callers hang up', () => {
    const { form, reasons, figures } = of(hangingUp())
    const truth = erlangA(impatient)
    expect({ form, reasons }).toEqual({ form: 'erlang-a', reasons: [] })
    expect(figures.serviceLevel).toBeCloseTo(truth.within(20).serviceLevelOffered, 12)
    expect(figures.asa).toBeCloseTo(truth.meanWaitOfServed, 9)
    expect(figures.abandonedShare).toBeCloseTo(truth.probAbandon, 12)
    expect(figures.occupancy).toBeCloseTo(truth.occupancy, 12)
  })

  it('the service level follows the definition of the file', () => {
    const truth = erlangA(impatient)
    const [within, short] = [truth.within(20), truth.within(5)]
    const level = (definition: CallType['serviceLevel']['definition'], own?: CallType['serviceLevel']['own']) =>
      of(withCalls(hangingUp(), { serviceLevel: { within: 20, definition, shortAbandons: 5, ...(own && { own }) } })).figures.serviceLevel
    expect(level('of-answered')).toBeCloseTo(within.serviceLevelAnswered, 12)
    expect(level('with-abandoned-in-time')).toBeCloseTo(within.probLeaveQueueWithin, 12)
    expect(level('without-abandoned-in-time')).toBeCloseTo(within.serviceLevelExcludingShortAbandons, 12)
    expect(level('without-short-abandons')).toBeCloseTo(within.serviceLevelOffered / (1 - short.probAbandonWithin), 12)
    const own = { abandonedInTime: true, abandoned: true, shortAbandons: false, blocked: false }
    expect(level('own', own)).toBeCloseTo(within.probLeaveQueueWithin / (1 - short.probAbandonWithin), 12)
  })

  it('the fewest operators for the target', () => {
    const [type] = plain().demand.callTypes
    const project = withCalls(hangingUp(), { serviceLevel: { ...type.serviceLevel, target: 0.8 } })
    const required = operatorsFor({ ...impatient, serviceLevel: 0.8, within: 20 })
    expect(new Set(of(project).days[0].intervals.map((interval) => interval.required))).toEqual(new Set([required]))
    const answered = withCalls(hangingUp(), { serviceLevel: { ...type.serviceLevel, target: 0.8, definition: 'of-answered' } })
    expect(of(answered).notes).toContain('target-of-offered')
    expect(of(withCalls(plain(), { serviceLevel: { ...type.serviceLevel, target: 1 } })).days[0].intervals[0].required).toBeUndefined()
  })
})

describe('other forms', () => {
  it('patience of any law, and callers who hang up at once', () => {
    const law = { kind: 'lognormal', mean: 120, cv: 1.2 } as const
    const told = of(withCalls(plain(), { patience: { balkShare: 0.05, time: law } }))
    const truth = generalPatience({ ...patient, patience: { kind: 'zero-mixture', zeroShare: 0.05, otherwise: law } })
    expect(told.form).toBe('general-patience')
    expect(told.reasons).toEqual([])
    expect(told.figures.abandonedShare).toBeCloseTo(truth.probAbandon, 12)
  })

  it('a limited number of lines, by the set-up, by the queue, or by all queues together', () => {
    const truth = finiteLines({ ...impatient, lines: 9 })
    const byLines = of(withSetup(hangingUp(), { lines: 9 }))
    const [queueing] = [withSetup(hangingUp(), { queues: [{ ...queue, limit: 2 }] })]
    const together = withSetup(hangingUp(), { waitingAtMost: 2 })
    // 9 = 7 operators, and 0.5 for each less 1.5
    const byOperators = withSetup(hangingUp(), { waitingPerOperator: 0.5, waitingBase: -1.5 })
    for (const told of [byLines, of(queueing), of(together), of(byOperators)]) {
      expect(told.form).toBe('finite-lines')
      expect(told.figures.blockedShare).toBeCloseTo(truth.probBlocked, 12)
      expect(told.figures.abandonedShare).toBeCloseTo(truth.probAbandonOfAccepted, 12)
    }
  })

  it('a limit that is no whole number is reached by the next one, as in the simulation', () => {
    const five = hangingUp(inboundProject({ perHour: 100, operators: 5, days: 8, warmUpDays: 1 }))
    // 2.5 for five operators let three wait; in a mean handling time come 5 calls, and 1.5 of one who waits hang up
    const weights = [1]
    for (let there = 1; there <= 8; there++) weights.push((weights[there - 1] * 5) / (Math.min(there, 5) + 1.5 * Math.max(0, there - 5)))
    const blocked = weights[8] / weights.reduce((sum, weight) => sum + weight, 0)
    const perOperator = withSetup(five, { waitingPerOperator: 0.5 })
    const ofQueue = withSetup(five, { queues: [{ ...queue, limitPerOperator: 0.5 }] })
    const withBase = withSetup(five, { waitingPerOperator: 0.6, waitingBase: -0.9 })
    for (const told of [perOperator, ofQueue, withBase].map(of)) {
      expect({ form: told.form, reasons: told.reasons }).toEqual({ form: 'finite-lines', reasons: [] })
      expect(told.figures.blockedShare).toBeCloseTo(blocked, 12)
    }
  })

  it('without operators a limit per operator lets nobody wait, and none is no limit', () => {
    const places = (change: Partial<Setup>, operators: number) => {
      const project = withSetup(plain(), change)
      return linesOf({ model: compile(project, project.setups[0]), pool: { callTypes: [0], groups: [0] } })?.(operators)
    }
    expect(places({ lines: 9 }, 0)).toBe(9)
    expect(places({ waitingAtMost: 4 }, 0)).toBe(4)
    expect(places({ waitingAtMost: 4, waitingPerOperator: 0.5 }, 0)).toBe(0)
    expect(places({ waitingAtMost: 4, waitingPerOperator: 0.5, waitingBase: 1.2 }, 0)).toBe(2)
  })

  it('no place to wait in, asked for before an idle operator: nobody gets through', () => {
    const told = of(withSetup(hangingUp(), { waitingAtMost: 0, limitsFirst: true }))
    expect(told.figures).toMatchObject({ blockedShare: 1, occupancy: 0 })
    expect(of(withSetup(hangingUp(), { waitingAtMost: 0 })).figures.blockedShare).toBeLessThan(0.5)
  })

  it('redials: exact in a small room, roughly and named so in a large one', () => {
    const redial = { afterBusy: { first: 0.5, later: 0.5 }, afterAbandon: { first: 0.5, later: 0.5 }, delay: exponential(300), becomes: [] }
    const again = { redialAfterAbandon: 0.5, redialAfterBlock: 0.5, redialRate: 1 / 300 }
    const small = of(withSetup(withCalls(hangingUp(), { redial }), { lines: 10 }))
    const exact = redials({ ...impatient, ...again, lines: 10 })
    expect({ form: small.form, notes: small.notes }).toEqual({ form: 'redials', notes: [] })
    expect(small.figures.abandonedShare).toBeCloseTo(exact.probAbandon / (1 - exact.probBlocked), 9)
    expect(small.figures.occupancy).toBeCloseTo(exact.occupancy, 9)
    const large = of(withCalls(hangingUp(inboundProject({ perHour: 1000, operators: 50, days: 8, warmUpDays: 1 })), { redial }))
    expect({ form: large.form, notes: large.notes }).toEqual({ form: 'redials', notes: ['approximation'] })
    const rough = redialsRoughly({ ...again, arrivalRate: 1000 / 3600, serviceRate: 1 / 180, abandonRate: 1 / 120, servers: 50 })
    expect(large.figures.abandonedShare).toBeCloseTo(rough.probAbandon, 9)
  })

  it('talk of any law knows the mean wait alone', () => {
    const talk = { kind: 'lognormal', mean: 180, cv: 0.7 } as const
    const told = of(withCalls(plain(), { talk }))
    expect(told.form).toBe('several-operators')
    expect(told.notes).toEqual(['approximation', 'no-service-level'])
    expect(told.figures.serviceLevel).toBeUndefined()
    expect(told.figures.asa).toBeCloseTo(severalOperators({ arrivalRate: patient.arrivalRate, service: talk, servers: 7 }).meanWait, 9)
  })

  it('more work than operators: the wait has no end, and a night without operators is said', () => {
    const crowded = of(inboundProject({ perHour: 200, operators: 7, days: 8 }))
    expect(crowded.notes).toContain('overloaded')
    expect(crowded.figures.asa).toBeUndefined()
    expect(crowded.figures.serviceLevel).toBe(0)
    const nights = withGroup(hangingUp(), { shifts: [{ operators: 7, from: '08:00', to: '24:00', breaks: [] }] })
    expect(of(nights).notes).toContain('unstaffed')
    expect(of(nights).days[0].intervals[0]).toMatchObject({ operators: 0, abandonedShare: 1 })
  })
})

const queue: Setup['queues'][number] = {
  callType: 'calls',
  outsideCommonLimit: false,
  priority: 1,
  weight: 1,
  scoreBase: 0,
  scorePerSecond: 1,
  scoreTransferred: 0,
}
const callBack: NonNullable<Setup['queues'][number]['callBack']> = {
  offer: { kind: 'queue', calls: 2 },
  acceptShare: 0.5,
  withinMinutes: 240,
  reserve: 0,
  attempts: 1,
  retryMinutes: 30,
  answeredShare: 1,
  ringSeconds: 0,
}

describe('reasons appear one by one', () => {
  const twoTypes = (project = hangingUp()): Project => {
    const [type] = project.demand.callTypes
    const both = { ...project, demand: { ...project.demand, callTypes: [type, { ...type, id: 'orders', talk: exponential(90) }] } }
    return withGroup(both, { skills: ['calls', 'orders'] })
  }
  it.each<[string, () => Project, readonly string[]]>([
    ['talk of another law', () => withCalls(hangingUp(), { talk: { kind: 'lognormal', mean: 180, cv: 1 } }), ['talk-not-exponential']],
    ['wrap-up', () => withCalls(hangingUp(), { wrapUp: exponential(20) }), ['wrap-up']],
    [
      'a break',
      () => withGroup(hangingUp(), { shifts: [{ operators: 7, from: '00:00', to: '24:00', breaks: [{ at: '12:00', minutes: 30, paid: true }] }] }),
      ['shift-changes'],
    ],
    ['absence', () => withGroup(hangingUp(), { absence: { share: 0.1, lateShare: 0 } }), ['shift-changes']],
    ['lateness', () => withGroup(hangingUp(), { absence: { share: 0, lateShare: 0.1, late: exponential(600) } }), ['shift-changes']],
    ['growth', () => withCalls(hangingUp(), { growthPerWeek: 0.05 }), ['rate-changes']],
    ['busy days', () => withCalls(hangingUp(), { dayFactorCv: 0.2 }), ['day-noise']],
    [
      'a number of calls a day',
      () =>
        withCalls(hangingUp(), {
          arrivals: {
            kind: 'exact-count',
            perDay: 2400,
            from: '00:00',
            interval: 60,
            weights: { mon: flat, tue: flat, wed: flat, thu: flat, fri: flat, sat: flat, sun: flat },
          },
        }),
      ['arrivals-not-poisson'],
    ],
    ['opening hours', () => hangingUp(inboundProject({ perHour: 100, operators: 7, days: 8, open: '08:00', close: '20:00' })), ['start-empty']],
    ['operators who learn', () => withGroup(hangingUp(), { learning: { newShare: 0.2, talkLoss: 0.3, conversionLoss: 0, hours: 80 } }), ['operators-differ']],
    ['transfers', () => withCalls(hangingUp(), { transfer: { share: 0.1, to: [{ callType: 'calls', share: 1 }] } }), ['transfers']],
    ['calls again later', () => withCalls(hangingUp(), { recall: { share: 0.1, delay: exponential(3600) } }), ['recalls']],
    ['a call-back', () => withSetup(hangingUp(), { queues: [{ ...queue, callBack }] }), ['call-back']],
    ['another campaign of the operators', () => withGroup(hangingUp(), { skills: ['calls', 'list'] }), ['shared-operators']],
    ['two types, one group', twoTypes, ['shared-operators', 'talk-not-exponential']],
  ])('%s', (_, project, reasons) => {
    expect(reasonsOf(project())).toEqual(reasons)
  })

  it('priorities take the place of sharing, and need one mean', () => {
    const ordered = (project: Project) => withSetup(project, { routing: { ...project.setups[0].routing, call: { kind: 'skill-order' } } })
    expect(reasonsOf(ordered(twoTypes()))).toEqual(['priorities', 'talk-not-exponential'])
    const alike = twoTypes(plain())
    const [calls, orders] = alike.demand.callTypes
    const half = { kind: 'steady', perHour: 50 } as const
    const same = {
      ...alike,
      demand: {
        ...alike.demand,
        callTypes: [
          { ...calls, arrivals: half },
          { ...orders, arrivals: half, talk: calls.talk },
        ],
      },
    }
    const [first, second] = closedForms(ordered(same), 'base')
    expect([first.form, second.form]).toEqual(['priorities-with-one-mean', 'priorities-with-one-mean'])
    expect(first.figures.asa).toBeLessThan(second.figures.asa ?? 0)
    expect(first.notes).not.toContain('pooled')
  })

  it('several types of a shared group wait in one queue with a mixed handling time', () => {
    const [calls, orders] = closedForms(twoTypes(), 'base')
    expect(calls.notes).toContain('pooled')
    expect([calls.pooledWith, orders.pooledWith]).toEqual([['orders'], ['calls']])
    const truth = erlangA({ arrivalRate: 200 / 3600, serviceRate: 1 / 135, abandonRate: 1 / 120, servers: 7 })
    for (const { figures } of [calls, orders]) expect(figures.abandonedShare).toBeCloseTo(truth.probAbandon, 12)
  })

  it('groups that do not take the same calls are one pool', () => {
    const project = twoTypes()
    const [group] = project.setups[0].groups
    const split = withSetup(project, {
      groups: [
        { ...group, id: 'all' },
        { ...group, id: 'some', skills: ['calls'] },
      ],
    })
    const told = of(split)
    expect(told.reasons.map(({ reason }) => reason)).toContain('several-groups')
    expect(told.groups).toEqual(['all', 'some'])
    expect(told.days[0].intervals[0].operators).toBe(14)
  })
})

const flat = Array.from({ length: 24 }, () => 1)

describe('who dials again as another type', () => {
  const again = { redialAfterAbandon: 0.5, redialAfterBlock: 0.5, redialRate: 1 / 300 }
  const half = { first: 0.5, later: 0.5 }
  const orders = (share: number) => [{ callType: 'orders', share }]
  /** Orders have operators of their own, unless skills say otherwise; ten lines. */
  const centre = (redial: Partial<NonNullable<CallType['redial']>>, skills: readonly (readonly string[])[] = [['calls'], ['orders']]): Project => {
    const project = withSetup(withCalls(hangingUp(), { redial: { afterBusy: half, afterAbandon: half, delay: exponential(300), becomes: [], ...redial } }), {
      lines: 10,
      groups: skills.map((own, at) => ({ ...plain().setups[0].groups[0], id: `group-${at}`, skills: [...own] })),
    })
    const [type] = hangingUp().demand.callTypes
    return { ...project, demand: { ...project.demand, callTypes: [...project.demand.callTypes, { ...type, id: 'orders' }] } }
  }
  const told = (project: Project) =>
    closedForms(project, 'base').map(({ form, reasons, figures }) => ({ form, reasons: reasons.map(({ reason }) => reason), figures }))

  it('is taken off those who come back to the same operators, and said of both pools', () => {
    const [calls, others] = told(centre({ becomes: orders(0.4) }))
    const stay = redials({ ...impatient, ...again, redialAfterAbandon: 0.3, redialAfterBlock: 0.3, lines: 10 })
    expect({ form: calls.form, reasons: calls.reasons }).toEqual({ form: 'redials', reasons: ['redials-elsewhere'] })
    expect(calls.figures.blockedShare).toBeCloseTo(stay.probBlocked, 9)
    expect(calls.figures.occupancy).toBeCloseTo(stay.occupancy, 9)
    expect({ form: others.form, reasons: others.reasons }).toEqual({ form: 'finite-lines', reasons: ['redials-elsewhere'] })
  })

  it('by the list of the first attempt, where it has one', () => {
    const [calls] = told(centre({ becomes: orders(0.4), afterBusy: { ...half, firstBecomes: [] }, afterAbandon: { ...half, firstBecomes: orders(0.8) } }))
    const stay = redials({ ...impatient, ...again, redialAfterAbandon: 0.1, lines: 10 })
    expect(calls.figures.blockedShare).toBeCloseTo(stay.probBlocked, 9)
    const [later] = told(centre({ afterBusy: { ...half, laterBecomes: orders(1) } }))
    expect(later.reasons).toEqual(['redials-elsewhere'])
    expect(later.figures.blockedShare).toBeCloseTo(redials({ ...impatient, ...again, lines: 10 }).probBlocked, 9)
  })

  it('leaves no redials when all of them go elsewhere', () => {
    const [calls] = told(centre({ becomes: orders(1) }))
    expect({ form: calls.form, reasons: calls.reasons }).toEqual({ form: 'finite-lines', reasons: ['redials-elsewhere'] })
    expect(calls.figures.blockedShare).toBeCloseTo(finiteLines({ ...impatient, lines: 10 }).probBlocked, 12)
  })

  it('changes nothing within one pool, nor where nobody dials again so', () => {
    const shared = [['calls', 'orders']]
    const [one, other] = [{ becomes: orders(0.4) }, {}].map((redial) => told(centre(redial, shared))[0])
    expect(one).toEqual(other)
    expect(one.reasons).not.toContain('redials-elsewhere')
    const [never] = told(centre({ afterBusy: { first: 0, later: 0, firstBecomes: orders(1) } }))
    expect(never.reasons).toEqual([])
    const { lines: _, ...endless } = centre({ afterBusy: { ...half, firstBecomes: orders(1), laterBecomes: orders(1) } }).setups[0]
    const unblocked = { ...centre({ afterBusy: { ...half, firstBecomes: orders(1), laterBecomes: orders(1) } }), setups: [endless] }
    expect(told(unblocked)[0].reasons).toEqual([])
  })
})

it('calls that the voice menu keeps do not come to the operators', () => {
  const step = { id: 'welcome', name: 'Welcome', time: exponential(10), hangUpPerMinute: 0, invalidShare: 0, timeoutSeconds: 5, repeatsAtMost: 3 }
  const menu = {
    id: 'menu',
    name: 'Menu',
    callTypes: ['calls'],
    start: 'welcome',
    steps: [
      {
        ...step,
        choices: [
          { to: 'calls', share: 0.75 },
          { to: 'self-served', share: 0.25 },
        ],
      },
    ],
  }
  const told = of(withSetup(hangingUp(), { menus: [menu] }))
  expect(told.reasons).toEqual([])
  expect(told.days[0].intervals[0].calls).toBeCloseTo(37.5, 9)
  expect(told.figures.abandonedShare).toBeCloseTo(erlangA({ ...impatient, arrivalRate: 75 / 3600 }).probAbandon, 9)
})

it('a menu that leads to the calls only by wrong keys or silence is one of theirs', () => {
  const step = { id: 'welcome', name: 'Welcome', time: exponential(10), hangUpPerMinute: 0, invalidShare: 0.2, timeoutSeconds: 5, repeatsAtMost: 0 }
  const silence = { share: 0.2, timeoutSeconds: 5, repeatsAtMost: 0 }
  const [calls] = hangingUp().demand.callTypes
  const menuReasons = (more: Partial<Setup['menus'][number]['steps'][number]>) => {
    const steps = [{ ...step, choices: [{ to: 'self-served', share: 1 }], ...more }]
    const project = withSetup(hangingUp(), { lines: 9, menus: [{ id: 'menu', name: 'Menu', callTypes: ['orders'], start: 'welcome', steps }] })
    return reasonsOf({ ...project, demand: { ...project.demand, callTypes: [calls, { ...calls, id: 'orders' }] } })
  }
  expect(menuReasons({ silence })).toEqual([])
  expect(menuReasons({ afterInvalid: 'calls' })).toEqual(['menu'])
  expect(menuReasons({ silence: { ...silence, after: 'calls' } })).toEqual(['menu'])
})
