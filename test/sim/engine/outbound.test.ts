import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { outboundProject } from '../../fixtures/projects'

const fixed = (mean: number) => ({ kind: 'deterministic', mean })

describe('a list where everybody answers at once', () => {
  const project = outboundProject({ contacts: 40, reach: 1, operators: 1, ring: 20, talk: fixed(100), wrapUp: 30, share: 1 })
  const [counts] = live(project)

  it('takes one attempt a contact and its time to the millisecond', () => {
    expect(attempts(counts, 'attempts')).toBe(40)
    expect(attempts(counts, 'stage1')).toBe(40)
    expect(counts.lastActivity[0]).toBe(9 * 3_600_000 + 40 * (20 + 100 + 30) * 1000)
    expect(time(counts, 'dialing')).toBe(40 * 20_000)
    expect(time(counts, 'talk')).toBe(40 * 100_000)
    expect(time(counts, 'wrapUp')).toBe(40 * 30_000)
    expect(time(counts, 'logged')).toBe(40 * 150_000)
  })

  it('the day on which it ends is paid whole, and no further day', () => {
    expect(counts.daysWorked).toBe(1)
    expect(time(counts, 'paid')).toBe(8 * 3_600_000)
    expect(counts.finished[0]).toBe(1)
  })
})

describe('a list where nobody answers', () => {
  it('is tried as often as allowed, at the delay asked for, within calling hours only', () => {
    const [counts] = live(outboundProject({ contacts: 3, reach: 0.001, operators: 3, attemptsAtMost: 4, retryMinutes: 180 }))
    expect(attempts(counts, 'attempts')).toBe(12)
    expect(attempts(counts, 'processed')).toBe(3)
    // 9:00, then 20 s of ringing and three hours: 12:00:20, 15:00:40, and the fourth after five in the evening waits for the next day
    expect(counts.daysWorked).toBe(2)
    expect(counts.lastActivity[0]).toBe(24 * 3_600_000 + 9 * 3_600_000 + 20_000)
  })

  it('a contact without another attempt is closed after the first', () => {
    const [counts] = live(outboundProject({ contacts: 50, reach: 0.001, operators: 5, retryMinutes: null }))
    expect(attempts(counts, 'attempts')).toBe(50)
    expect(attempts(counts, 'processed')).toBe(50)
  })
})

describe('bookkeeping', () => {
  const modes = [{ kind: 'manual', dialSeconds: 10 }, { kind: 'progressive' }, { kind: 'power', linesPerOperator: 3, hold: 2 }]

  it.each(modes)('closes for $kind dialing', (mode) => {
    const [counts] = live(outboundProject({ contacts: 600, reach: 0.4, operators: 5, mode, laterShare: 0.1, overQuotaShare: 0.2, share: 0.3 }))
    const sum = (...columns: Parameters<typeof attempts>[1][]) => columns.reduce((total, column) => total + attempts(counts, column), 0)
    expect(sum('answered', 'busy', 'noAnswer', 'machine')).toBe(sum('attempts'))
    expect(sum('conversations', 'abandoned')).toBe(sum('answered'))
    expect(sum('later', 'overQuota', 'refused', 'stage1')).toBe(sum('conversations'))
    expect(sum('processed')).toBe(600)
    expect(time(counts, 'talk')).toBe(sum('talk'))
    expect(time(counts, 'wrapUp')).toBe(sum('wrapUp'))
    expect(time(counts, 'talk') + time(counts, 'wrapUp') + time(counts, 'dialing')).toBeLessThanOrEqual(time(counts, 'logged'))
  })

  it('only the power dialer abandons people', () => {
    const abandoned = modes.map((mode) => attempts(live(outboundProject({ contacts: 600, reach: 0.4, operators: 5, mode }))[0], 'abandoned'))
    expect(abandoned.slice(0, 2)).toEqual([0, 0])
    expect(abandoned[2]).toBeGreaterThan(10)
  })
})

describe('the same people under every set-up', () => {
  const life = (operators: number, mode: object) =>
    live(
      outboundProject({
        contacts: 500,
        reach: 0.4,
        operators,
        mode,
        share: 0.2,
        stages: [
          { id: 'a', name: 'A', share: 0.2 },
          { id: 'b', name: 'B', share: 0.5 },
        ],
      }),
      3,
    )

  it('attempts and results do not depend on who dials when, as long as nobody is abandoned', () => {
    const slow = life(1, { kind: 'manual', dialSeconds: 30 })
    const fast = life(9, { kind: 'progressive' })
    slow.forEach((counts, replication) => {
      for (const column of ['attempts', 'busy', 'reached', 'stage1', 'stage2', 'talk'] as const) {
        expect(attempts(counts, column), column).toBe(attempts(fast[replication], column))
      }
    })
  })
})

describe('the outcome funnel', () => {
  it('books a later stage on the day it happens, after the horizon in the row behind it', () => {
    const stages = [
      { id: 'consent', name: 'Consent', share: 1 },
      { id: 'paid', name: 'Paid', share: 1, delayDays: 3 },
    ]
    const [counts] = live(outboundProject({ contacts: 10, reach: 1, operators: 10, talk: fixed(60), stages, days: 3 }))
    expect(attempts(counts, 'stage1', { to: 0 })).toBe(10)
    expect(attempts(counts, 'stage2', { to: 2 })).toBe(0)
    expect(attempts(counts, 'stage2', { from: 3 })).toBe(10)
  })

  it('stops at the wanted number of results', () => {
    const [counts] = live(outboundProject({ contacts: 1000, reach: 1, operators: 1, talk: fixed(10), share: 0.5, stopAtResults: 30 }))
    expect(attempts(counts, 'stage1')).toBe(30)
    expect(attempts(counts, 'attempts')).toBeLessThan(120)
    expect(counts.finished[0]).toBe(1)
  })
})

describe('calling hours', () => {
  it('nothing is dialed at the instant they end, even by who comes to work then', () => {
    const project = outboundProject({ contacts: 50, reach: 0.5, operators: 10, days: 2 })
    const [setup] = project.setups
    const late = { ...setup.groups[0], shifts: [{ operators: 10, from: '17:00', to: '18:00', breaks: [] }] }
    const [counts] = live({ ...project, setups: [{ ...setup, groups: [late] }] })
    expect(attempts(counts, 'attempts')).toBe(0)
  })
})

describe('two power campaigns with the same operators', () => {
  it('share the idle ones: no more people are abandoned than with one campaign', () => {
    const mode = { kind: 'power', linesPerOperator: 1.5, hold: 2 }
    const one = outboundProject({ contacts: 3000, reach: 0.4, operators: 10, mode, days: 10 })
    const [campaign] = one.demand.campaigns
    const [setup] = one.setups
    const two = {
      ...one,
      demand: { ...one.demand, campaigns: [campaign, { ...campaign, id: 'other' }] },
      setups: [
        { ...setup, groups: [{ ...setup.groups[0], skills: ['list', 'other'] }], dialers: [...setup.dialers, { ...setup.dialers[0], campaign: 'other' }] },
      ],
    }
    const share = (counts: ReturnType<typeof live>[number], entity: number) =>
      attempts(counts, 'abandoned', { entity }) / attempts(counts, 'answered', { entity })
    const alone = share(live(one)[0], 0)
    const [both] = live(two)
    expect(alone).toBeLessThan(0.03)
    expect(share(both, 0)).toBeLessThan(0.03)
    expect(share(both, 1)).toBeLessThan(0.03)
  })
})

describe('an unfinished list', () => {
  it('says so, and everyone is paid to the end of the horizon', () => {
    const [counts] = live(outboundProject({ contacts: 5000, reach: 0.3, operators: 1, days: 2 }))
    expect(counts.finished[0]).toBe(0)
    expect(counts.daysWorked).toBe(2)
    expect(attempts(counts, 'processed')).toBeLessThan(5000)
  })
})
