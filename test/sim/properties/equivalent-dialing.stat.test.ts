import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../src/sim/centre/counts'
import type { Project, Setup } from '../../../src/sim/project/schema'
import { differing, exactly, withLists } from './differing'
import { withSetups } from './neutral'

describe('ways of dialing that come to the same', () => {
  const dialedBy =
    (mode: Setup['dialers'][number]['mode'], more: object = {}) =>
    (project: Project) =>
      withSetups(project, (setup) => ({
        ...setup,
        dialers: project.demand.campaigns.map(({ id }) => ({ ...setup.dialers.find(({ campaign }) => campaign === id), campaign: id, mode, ...more })),
      }))
  const none = { kind: 'deterministic', mean: 0 } as const

  it('by hand in no time, and with a preview that takes none, is progressive', () => {
    expect(withLists.length).toBeGreaterThan(20)
    expect(differing(dialedBy({ kind: 'progressive' }), dialedBy({ kind: 'manual', dialSeconds: 0 }), exactly, withLists)).toEqual([])
    expect(differing(dialedBy({ kind: 'progressive' }), dialedBy({ kind: 'preview', time: none }), exactly, withLists)).toEqual([])
  })

  it('every person is the right one: as with a preview that always finds them', () => {
    const right = (project: Project): Project => ({
      ...project,
      demand: { ...project.demand, campaigns: project.demand.campaigns.map((one) => ({ ...one, list: { ...one.list, wrongPersonShare: 0 } })) },
    })
    const looked = dialedBy({ kind: 'preview', time: none, rightPartyShare: 1 })
    expect(differing((project) => dialedBy({ kind: 'progressive' })(right(project)), looked, exactly, withLists)).toEqual([])
  })

  it('two segments alike are one list', () => {
    const parts = (shares: readonly number[]) => (project: Project) => ({
      ...project,
      demand: {
        ...project.demand,
        campaigns: project.demand.campaigns.map((one) => {
          const segments = shares.map((share, at) => ({ id: `part-${at}`, name: 'Part', share, reachFactor: 0.9, resultFactor: 1, hoursAhead: 2 }))
          return { ...one, list: { ...one.list, order: 'mixed' as const, segments } }
        }),
      },
    })
    const same = (a: Counts, b: Counts) => exactly({ ...a, segments: new Float64Array(0) }, { ...b, segments: new Float64Array(0) })
    expect(differing(parts([1]), parts([0.25, 0.75]), same, withLists)).toEqual([])
  })

  it('an adaptive dialer that may not adapt is one with as many lines', () => {
    const same = (a: Counts, b: Counts) => exactly({ ...a, events: 0 }, { ...b, events: 0 })
    const adaptive = { kind: 'adaptive', per: 'idle', floor: 2, cap: 2, target: 1, reaction: 'hard', everySeconds: 600, hold: 3, cancels: false } as const
    const power = { kind: 'power', linesPerOperator: 2, per: 'idle', hold: 3, cancels: false } as const
    expect(differing(dialedBy(power), dialedBy(adaptive), same, withLists)).toEqual([])
  })
})
