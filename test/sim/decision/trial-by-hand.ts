import type { Trial } from '../../../src/sim/decision/trial'
import { trialOf } from '../../../src/sim/decision/trial'
import type { Workload } from '../../../src/sim/economics/workload'
import type { RunReport } from '../../../src/sim/experiment/results'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { scenario } from '../../fixtures/scenarios'
import { workload } from '../economics/workload-by-hand'

/** The insurance project with these terms for vendor A. */
export function projectWith(terms: readonly unknown[], further: Record<string, unknown> = {}): Project {
  const { decision: _, ...project } = scenario('insurance-cross-sell')
  const setups = project.setups.map((setup) => (setup.id === 'vendor-a' ? { ...setup, terms, ...further } : setup))
  const sources = Object.fromEntries(Object.entries(project.sources).filter(([path]) => !path.startsWith('setups.vendor-a.terms')))
  const read = readProject({ ...project, setups, sources })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

/** Vendor A with these terms on workloads by hand. */
export function trialWith(terms: readonly unknown[], changes: readonly Partial<Workload>[] = [{}], further: Record<string, unknown> = {}): Trial {
  const workloads = changes.map((change) => workload(change))
  return trialOf(projectWith(terms, further), 'vendor-a', { workloads, finished: workloads.map(() => true) })
}

/** Where no run stands behind the figures. */
export const noReport: RunReport = {
  project: 'By hand',
  language: 'en',
  currency: 'RUB',
  vat: 'excluded',
  engine: '0',
  seed: '1',
  replications: 1,
  hash: '0'.repeat(32),
  setups: [],
  comparisons: [],
}
