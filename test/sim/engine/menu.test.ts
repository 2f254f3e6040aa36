import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../src/sim/centre/counts'
import { calls, live } from '../../fixtures/counting'
import { fixed, inMenu, inStep, MINUTE, outOfMenu, SECOND, story, team } from '../../fixtures/story'

interface Step {
  readonly id?: string
  readonly time?: number
  /** Where all go, or shares. */
  readonly to: string | Readonly<Record<string, number>>
  readonly more?: object
}

/** A menu that calls of type `calls` enter at its first step. */
function menu(steps: readonly Step[], more: object = {}): object {
  const named = steps.map(({ id, time = 10, to, more: others }, place) => ({
    id: id ?? `step-${place}`,
    name: 'Step',
    time: fixed(time),
    choices: typeof to === 'string' ? [{ to, share: 1 }] : Object.entries(to).map(([target, share]) => ({ to: target, share })),
    ...others,
  }))
  return { menus: [{ id: 'menu', name: 'Menu', callTypes: ['calls'], start: named[0].id, steps: named, ...more }] }
}

const every10Seconds = Array.from({ length: 200 }, (_, n) => `9:${Math.floor(n / 6)}:${(n % 6) * 10}`)
const nobody = [team({ from: '16:00' })]

function run(setup: object, callers: object = { calls: { at: ['9:00'] } }, groups?: readonly object[]): Counts {
  return live(story({ callers: { ...callers }, setup, ...(groups && { groups }) }))[0]
}

describe('the way through a menu', () => {
  it('takes the time of its steps and keys, and is no waiting time', () => {
    const day = run(
      menu([
        { to: 'second', more: { keyPress: fixed(2) } },
        { id: 'second', time: 5, to: 'calls' },
      ]),
    )
    expect(inMenu(day, 'entered')).toBe(1)
    expect(inMenu(day, 'passedOn')).toBe(1)
    expect(inMenu(day, 'timePassedOn')).toBe(17 * SECOND)
    expect(inMenu(day, 'timeSquares')).toBe(17 ** 2)
    expect([0, 1].map((step) => inStep(day, step, 'time'))).toEqual([12 * SECOND, 5 * SECOND])
    expect([0, 1].map((step) => inStep(day, step, 'visits'))).toEqual([1, 1])
    expect(calls(day, 'answered')).toBe(1)
    expect(calls(day, 'waitAnswered')).toBe(0)
  })

  it('waits in the queue from the exit on, and is booked where it was dialed', () => {
    // out of the menu at 9:00:10 and 9:00:20
    const day = run(menu([{ to: 'calls' }]), { calls: { at: ['9:00', '9:00:10'] } })
    expect(calls(day, 'waitAnswered')).toBe(50 * SECOND)
    expect(calls(day, 'offered')).toBe(2)
  })

  it('never goes where the share is 0', () => {
    const day = run(menu([{ to: { calls: 0, 'self-served': 1 } }]), { calls: { at: every10Seconds } })
    expect(calls(day, 'contained')).toBe(200)
    expect(inMenu(day, 'contained')).toBe(200)
    expect(calls(day, 'answered')).toBe(0)
  })

  it('repeats a step after no or a wrong key: the time-out and the step once more, so often at most', () => {
    const invalid = { invalidShare: 0.9, timeoutSeconds: 5, repeatsAtMost: 2 }
    const day = run(menu([{ to: 'self-served', more: invalid }]), { calls: { at: every10Seconds } })
    const repeats = inStep(day, 0, 'invalid')
    expect(inStep(day, 0, 'visits')).toBe(200)
    // of 200: two with chance 0.81, one with chance 0.09
    expect(repeats).toBeGreaterThan(300)
    expect(repeats).toBeLessThanOrEqual(400)
    expect(inStep(day, 0, 'time')).toBe((200 * 10 + repeats * (5 + 10)) * SECOND)
    expect(inMenu(day, 'timeContained')).toBe(inStep(day, 0, 'time'))
  })

  it('ends after 400 steps where it leads in circles: the caller gives up', () => {
    const day = run(menu([{ to: 'step-0' }]))
    expect(inStep(day, 0, 'visits')).toBe(400)
    expect(calls(day, 'hungUpInMenu')).toBe(1)
    expect(inMenu(day, 'timeHungUp')).toBe(4000 * SECOND)
  })
})

describe('ways out', () => {
  it('have their times apart', () => {
    const steps = [
      { to: { service: 0.3, away: 0.3, on: 0.4 } },
      { id: 'service', time: 5, to: 'self-served' },
      { id: 'away', time: 7, to: 'hang-up' },
      { id: 'on', time: 9, to: 'calls' },
    ]
    const day = run(menu(steps), { calls: { at: every10Seconds } })
    const [contained, hungUp, passedOn] = (['contained', 'hungUp', 'passedOn'] as const).map((column) => inMenu(day, column))
    expect(contained + hungUp + passedOn).toBe(200)
    expect(Math.min(contained, hungUp, passedOn)).toBeGreaterThan(30)
    expect(inMenu(day, 'timeContained')).toBe(15 * contained * SECOND)
    expect(inMenu(day, 'timeHungUp')).toBe(17 * hungUp * SECOND)
    expect(inMenu(day, 'timePassedOn')).toBe(19 * passedOn * SECOND)
    expect(calls(day, 'contained')).toBe(contained)
    expect(calls(day, 'hungUpInMenu')).toBe(hungUp)
    expect(calls(day, 'answered') + calls(day, 'leftAtClose')).toBe(passedOn)
    expect(calls(day, 'passedOn')).toBe(0)
    expect(inStep(day, 2, 'hungUp')).toBe(hungUp)
  })

  it('to each call type have their calls and times apart', () => {
    const steps = [{ to: { calls: 0.5, second: 0.3, 'hang-up': 0.2 } }, { id: 'second', time: 7, to: 'other' }]
    const day = run(menu(steps), { calls: { at: every10Seconds }, other: {} })
    const [own, other] = [0, 1].map((type) => outOfMenu(day, type, 'calls'))
    expect(Math.min(own, other)).toBeGreaterThan(30)
    expect(own + other).toBe(inMenu(day, 'passedOn'))
    expect(other).toBe(calls(day, 'offered', { entity: 1 }))
    expect([0, 1].map((type) => outOfMenu(day, type, 'time'))).toEqual([own * 10 * SECOND, other * 17 * SECOND])
  })

  it('to call types count behind the warm-up only; without a menu there is no table of them', () => {
    const days = [['9:00', '9:01'], ['9:00']]
    const all = { callers: { calls: { at: days } }, setup: menu([{ to: 'calls' }]) }
    const [later] = live(story({ ...all, calendar: { horizonDays: 2, warmUpDays: 1 } }))
    expect([outOfMenu(later, 0, 'calls'), outOfMenu(later, 0, 'time')]).toEqual([1, 10 * SECOND])
    expect(live(story({ callers: all.callers }))[0].exits).toHaveLength(0)
  })

  it('self-service serves the caller without an operator, and frees the line', () => {
    const day = run({ ...menu([{ to: 'self-served' }]), lines: 1 }, { calls: { at: ['9:00', '9:00:10'] } }, nobody)
    expect(calls(day, 'contained')).toBe(2)
    expect(calls(day, 'callersServedAtOnce')).toBe(2)
    expect(day.lineTime).toBe(20 * SECOND)
  })

  it('hang-ups by the minute: everyone, in a step that does not end, after ten seconds on average', () => {
    const day = run(menu([{ time: 100_000, to: 'calls', more: { hangUpPerMinute: 6 } }]), { calls: { at: every10Seconds } })
    expect(calls(day, 'hungUpInMenu')).toBe(200)
    expect(inStep(day, 0, 'hungUp')).toBe(200)
    expect(inMenu(day, 'timeHungUp')).toBe(inStep(day, 0, 'time'))
    // four standard errors of an exponential mean
    expect(Math.abs(inMenu(day, 'timeHungUp') / 200 / SECOND - 10)).toBeLessThan((4 * 10) / Math.sqrt(200))
  })

  it('who hangs up in the menu may call again', () => {
    const redial = { redial: { afterAbandon: { first: 1, later: 0 }, delay: fixed(60) } }
    const day = run(menu([{ to: 'hang-up' }]), { calls: { at: ['9:00'], more: redial } })
    expect(calls(day, 'offered')).toBe(2)
    expect(calls(day, 'redials')).toBe(1)
    expect(calls(day, 'hungUpInMenu')).toBe(2)
  })

  it('as another type: offered there, with its talk and its patience; counted as a caller of the type dialed', () => {
    const day = run(menu([{ to: 'other' }]), { calls: { at: ['9:00'], patience: 5 }, other: { talk: 100, patience: 30 } })
    expect(calls(day, 'passedOn')).toBe(1)
    expect(calls(day, 'offered')).toBe(1)
    expect(calls(day, 'offered', { entity: 1 })).toBe(1)
    expect(calls(day, 'talk', { entity: 1 })).toBe(100 * SECOND)
    expect(calls(day, 'callers', { entity: 1 })).toBe(0)
    expect(calls(day, 'callersServed')).toBe(1)
    const lost = run(menu([{ to: 'other' }]), { calls: { at: ['9:00'], patience: 5 }, other: { talk: 100, patience: 30 } }, nobody)
    expect(calls(lost, 'waitAbandoned', { entity: 1 })).toBe(30 * SECOND)
  })
})

describe('ports', () => {
  it('all in use: busy; free at the end of the menu, not of the call', () => {
    const day = run(menu([{ to: 'calls' }], { ports: 1 }), { calls: { at: ['9:00', '9:00:09', '9:00:10'] } })
    expect(calls(day, 'blocked')).toBe(1)
    expect(inMenu(day, 'blocked')).toBe(1)
    expect(inMenu(day, 'entered')).toBe(2)
    expect(calls(day, 'answered')).toBe(2)
  })

  it('who finds none gives the line back', () => {
    const day = run({ ...menu([{ to: 'calls' }], { ports: 1 }), lines: 2 }, { calls: { at: ['9:00', '9:00:05', '9:00:06'] } })
    expect(inMenu(day, 'blocked')).toBe(2)
    expect(day.lineTime).toBe(70 * SECOND)
  })
})

describe('an announcement in the last step', () => {
  const said = (announcement: object, to: string) => menu([{ to, more: { announcement: { what: 'position', from: 0, ...announcement } } }])
  const patient = { calls: { at: ['9:00'], patience: 100 }, other: { patience: 100 } }
  const wait = (setup: object, entity: number) => calls(run(setup, patient, nobody), 'waitAbandoned', { entity })

  it('changes the patience of those who go on', () => {
    expect(wait(said({ patience: 2 }, 'calls'), 0)).toBe(200 * SECOND)
  })

  it('leaves it where the queue is short', () => {
    expect(wait(said({ patience: 2, from: 1 }, 'calls'), 0)).toBe(100 * SECOND)
  })

  it('counts for the patience as another type, too', () => {
    expect(wait(said({ patience: 2 }, 'other'), 1)).toBe(200 * SECOND)
  })

  it('leaves that, too, where the queue is short', () => {
    expect(wait(said({ patience: 2, from: 1 }, 'other'), 1)).toBe(100 * SECOND)
  })

  it('makes some hang up in the menu', () => {
    const day = run(said({ hangUpShare: 1 }, 'calls'), patient, nobody)
    expect(calls(day, 'hungUpInMenu')).toBe(1)
    expect(calls(day, 'abandoned')).toBe(0)
  })

  it('is the only one: the queue does not say it again', () => {
    const queues = [{ callType: 'calls', announcement: { what: 'position', from: 0, patience: 3 } }]
    expect(wait({ ...said({ patience: 2 }, 'calls'), queues }, 0)).toBe(200 * SECOND)
    expect(wait({ ...menu([{ to: 'calls' }]), queues }, 0)).toBe(300 * SECOND)
  })

  it('of the expected wait: place × handling time ÷ operators', () => {
    // one operator talks for ten minutes from 9:00:10 on: the next is told of one minute
    const told = (from: number) => {
      const callers = { long: { at: ['9:00'], talk: 600 }, calls: { at: ['9:00:10'], talk: 60, patience: 100 } }
      return calls(run(menu([{ to: 'calls', more: { announcement: { what: 'wait', from, patience: 2 } } }]), callers), 'waitAbandoned', { entity: 1 })
    }
    expect(told(60)).toBe(200 * SECOND)
    expect(told(61)).toBe(100 * SECOND)
  })
})

it('a caller in the menu at the close still gets through where someone is there', () => {
  const day = run(menu([{ time: 120, to: 'calls' }]), { calls: { at: ['16:59'] } }, [team({ to: '18:00' })])
  expect(calls(day, 'talk')).toBe(MINUTE)
  const left = run(menu([{ time: 120, to: 'calls' }]), { calls: { at: ['16:59'] } })
  expect(calls(left, 'leftAtClose')).toBe(1)
})
