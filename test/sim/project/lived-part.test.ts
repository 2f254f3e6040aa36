import { expect, test } from 'vitest'
import { runHash } from '../../../src/sim/experiment/fingerprint'
import { livedPart } from '../../../src/sim/project/lived-part'
import type { Project } from '../../../src/sim/project/schema'
import { scenario } from '../../fixtures/scenarios'

const project = scenario('insurance-cross-sell')
const hashOf = (changed: Partial<Project>) => runHash({ ...project, ...changed }, '1', [])

test('who the project is for, where its values come from and what is asked of the run do not change the hash', () => {
  const beside: Partial<Project> = {
    client: 'Another client',
    summary: 'Another summary',
    sources: {},
    decision: { discountRate: 0.1 },
    staffing: [{ setup: 'vendor-a', groups: [], targets: [], shifts: [], contracts: [] }] as unknown as Project['staffing'],
  }
  expect(hashOf(beside)).toBe(hashOf({}))
})

test('whatever else is changed changes it', () => {
  for (const [part, value] of Object.entries(livedPart(project)))
    expect(hashOf({ [part]: Array.isArray(value) ? [...value, { id: 'one-more' }] : 'changed' }), part).not.toBe(hashOf({}))
})
