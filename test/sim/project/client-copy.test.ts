import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runHash } from '../../../src/sim/experiment/fingerprint'
import { clientCopy, clientCopyText } from '../../../src/sim/project/client-copy'
import { parseProject, readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { scenario } from '../../fixtures/scenarios'

/** The insurance project, in which vendor A's own cost is known. */
function withMargin(pay: number, name: string): Project {
  const project = scenario('insurance-cross-sell')
  const setups = project.setups.map((setup) =>
    setup.id === 'vendor-a'
      ? {
          ...setup,
          margin: {
            terms: [
              { kind: 'payroll', role: name, pay, staff: { of: 'operators' } },
              { kind: 'minute', amount: 0.9, basis: 'talk' },
            ],
            wanted: 0.2741,
          },
        }
      : setup,
  )
  const sources = { ...project.sources, 'setups.vendor-a.margin.terms.0.pay': { kind: 'given', note: name, low: pay - 1, high: pay + 1 } }
  const decision = {
    scenarios: [
      {
        id: 'dear',
        name: 'Dear',
        changes: [
          { path: 'setups[vendor-a].margin.terms.0.pay', factor: 1.1739 },
          { path: 'demand.campaigns.policies.list.reach', value: 0.3 },
        ],
      },
      { id: 'only', name: 'Only the margin', changes: [{ path: 'setups.vendor-a.margin.wanted', value: 0.3317 }] },
    ],
  }
  const shift = { id: 'day', name: 'Day', from: '09:00', minutes: 480 }
  const staffing = [
    {
      setup: 'vendor-a',
      groups: [{ group: 'team', costPerHour: pay / 1000 }],
      shifts: [shift],
      contracts: [{ id: 'full', name: 'Full', group: 'team', costPerWeek: pay }],
    },
  ]
  const read = readProject({ ...project, setups, sources, decision, staffing })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

describe('the copy for the client', () => {
  test('not one byte of the vendor’s own cost is in it, whatever it is called and however it is spoken of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_003, max: 9_999_999 }),
        fc.string({ minLength: 6, maxLength: 20, unit: fc.constantFrom('Ж', 'Q', 'x', '7', 'é') }),
        (pay, name) => {
          const project = withMargin(pay, name)
          const bytes = clientCopyText(project)
          expect(JSON.stringify(project)).toContain(name)
          for (const secret of [name, String(pay), String(pay - 1), String(pay + 1), 'margin', '0.2741', '0.3317', '1.1739', 'Only the margin'])
            expect(bytes).not.toContain(secret)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('it is a project in order, with all the rest: other changes of a scenario, other sources, the price', () => {
    const read = parseProject(clientCopyText(withMargin(70_001, 'Own operators')))
    expect(read).toMatchObject({ ok: true })
    if (!read.ok) return
    expect(read.project.decision?.scenarios).toEqual([{ id: 'dear', name: 'Dear', changes: [{ path: 'demand.campaigns.policies.list.reach', value: 0.3 }] }])
    const { setups, sources } = scenario('insurance-cross-sell')
    expect(read.project.setups).toEqual(setups)
    expect(read.project.sources).toEqual(sources)
  })

  test('a run has the same hash with it, so that the client can check the figures', () => {
    const project = withMargin(70_001, 'Own operators')
    expect(runHash(clientCopy(project), '1', [])).toBe(runHash(project, '1', []))
  })

  test('without a margin the project is its own copy', () => {
    const project = scenario('insurance-cross-sell')
    expect(clientCopy(project)).toBe(project)
  })
})
