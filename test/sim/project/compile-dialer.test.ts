import { describe, expect, it } from 'vitest'
import { UNLIMITED } from '../../../src/sim/centre/model'
import { compile } from '../../../src/sim/project/compile'
import { inbound, shift } from './inbound-file'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const seconds = (mean: number) => ({ kind: 'deterministic', mean })
const lasting = (mean: number) => ({ kind: 'deterministic', mean: mean * SECOND })

function compiled(given: Parameters<typeof inbound>[0]) {
  const project = inbound(given)
  return compile(project, project.setups[0]).campaigns[0]
}

const dialerOf = (more: object) => compiled({ setup: { dialers: [{ campaign: 'list', mode: { kind: 'progressive' }, ...more }] } }).dialer

describe('how a campaign is dialed', () => {
  const plain = {
    mode: { kind: 'progressive' },
    lines: UNLIMITED,
    detection: { falsePositive: 0, falseNegative: 0, machineTalk: lasting(8) },
    rule: { within: 60 * SECOND, share: 1, days: 1, humanOnly: false, minRing: 0, message: 0, noRedial: 0 },
    blend: { idleAtLeast: 0, idleIn: [], onFree: false },
  }

  it('where the file says nothing: one number for each free operator, machines known at once, no rule', () => {
    expect(compiled({}).dialer).toEqual(plain)
    expect(dialerOf({})).toEqual(plain)
  })

  it.each<[object, object]>([
    [
      { kind: 'manual', dialSeconds: 12.5 },
      { kind: 'manual', dialing: 12_500 },
    ],
    [
      { kind: 'preview', time: seconds(30) },
      { kind: 'preview', time: lasting(30) },
    ],
    [
      { kind: 'preview', time: seconds(30), rightPartyShare: 0.9 },
      { kind: 'preview', time: lasting(30), rightPartyShare: 0.9 },
    ],
    [{ kind: 'power' }, { kind: 'power', linesPerOperator: 2, perAll: false, hold: 2000, cancels: false }],
    [
      { kind: 'power', linesPerOperator: 1.5, per: 'all', hold: 0.5, cancels: true },
      { kind: 'power', linesPerOperator: 1.5, perAll: true, hold: 500, cancels: true },
    ],
    [{ kind: 'adaptive' }, { kind: 'adaptive', perAll: true, floor: 1, cap: 3, target: 0.03, reaction: 'tapered', loop: 15_000, hold: 2000, cancels: false }],
    [
      { kind: 'adaptive', per: 'idle', floor: 0.5, cap: 4, target: 0.01, reaction: 'hard', everySeconds: 5, hold: 1, cancels: true },
      { kind: 'adaptive', perAll: false, floor: 0.5, cap: 4, target: 0.01, reaction: 'hard', loop: 5000, hold: 1000, cancels: true },
    ],
    [
      { kind: 'expected-free', cancels: true },
      { kind: 'expected-free', hold: 2000, cancels: true },
    ],
    [
      { kind: 'chance-constrained', target: 0.02, hold: 3 },
      { kind: 'chance-constrained', target: 0.02, hold: 3000, cancels: false },
    ],
  ])('%j', (mode, expected) => {
    expect(dialerOf({ mode }).mode).toEqual(expected)
  })

  it('without a detector every machine goes to an operator; a detector needs time and errs both ways', () => {
    expect(dialerOf({ detection: { kind: 'none', machineTalk: seconds(5) } }).detection).toEqual({
      falsePositive: 0,
      falseNegative: 1,
      machineTalk: lasting(5),
    })
    expect(dialerOf({ detection: { kind: 'detector', delay: seconds(1.8), falsePositive: 0.03 } }).detection).toEqual({
      delay: lasting(1.8),
      falsePositive: 0.03,
      falseNegative: 0.1,
      machineTalk: lasting(8),
    })
  })

  it('keeps a rule, with what is different here', () => {
    const unitedStates = { within: 2000, share: 0.03, days: 30, humanOnly: false, minRing: 15_000, message: 5000, noRedial: 0 }
    expect(dialerOf({ rule: { kind: 'united-states' } }).rule).toEqual(unitedStates)
    expect(dialerOf({ rule: { kind: 'twenty-four-hours', days: 7 } }).rule).toEqual({ ...unitedStates, days: 7, noRedial: 72 * HOUR })
    const changed = { kind: 'united-states', seconds: 1.5, share: 0.05, base: 'human-answers', minRing: 0, message: 12, noRedialHours: 0.5 }
    expect(dialerOf({ rule: changed }).rule).toEqual({
      within: 1500,
      share: 0.05,
      days: 30,
      humanOnly: true,
      minRing: 0,
      message: 12_000,
      noRedial: HOUR / 2,
    })
  })

  it('has lines of its own', () => {
    expect(dialerOf({ lines: 24 }).lines).toBe(24)
  })

  it('looks at the groups that serve the campaign, and at the calls that these serve too', () => {
    const groups = [
      ['sales', ['sales']],
      ['both', ['mail', 'list']],
      ['list', ['list', 'sales']],
    ].map(([id, skills]) => ({ id, name: id, skills, shifts: [shift] }))
    const blendOf = (blend: object) => compiled({ groups, setup: { dialers: [{ campaign: 'list', mode: { kind: 'progressive' }, blend }] } }).dialer.blend
    expect(blendOf({})).toEqual({ idleAtLeast: 0, idleIn: [1, 2], onFree: false })
    // call types: sales, service, mail
    expect(blendOf({ idleAtLeast: 3, idleIn: ['list', 'sales'], asks: 'operator-free', serviceLevel: { stopBelow: 0.7, resumeAbove: 0.8 } })).toEqual({
      idleAtLeast: 3,
      idleIn: [0, 2],
      onFree: true,
      level: { stopBelow: 0.7, resumeAbove: 0.8, window: 15 * MINUTE, callTypes: [0, 2] },
    })
  })
})
