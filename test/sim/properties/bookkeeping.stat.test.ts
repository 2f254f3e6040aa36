import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DAY } from '../../../src/sim/centre/book'
import { runReplication } from '../../../src/sim/engine/replication'
import { fingerprintOf } from '../../../src/sim/experiment/fingerprint'
import { summarise } from '../../../src/sim/experiment/summary'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { live } from '../../fixtures/counting'
import { dialRules } from './dial-rules'
import { takeDials } from './dials'
import { type Identity, identities, type Lived } from './identities'
import { takeIdleTime } from './idle-time'
import { outboundIdentities } from './outbound-identities'
import { randomFile } from './random-project'
import { senses } from './report-sense'
import { tablesOf } from './tables'

vi.mock('../../../src/sim/centre/operators', async (original) => {
  const real = await original<typeof import('../../../src/sim/centre/operators')>()
  const { watched } = await import('./idle-time')
  return { ...real, stopIdling: watched(real.stopIdling) }
})

vi.mock('../../../src/sim/dialing/attempt', async (original) => {
  const real = await original<typeof import('../../../src/sim/dialing/attempt')>()
  const { written } = await import('./dials')
  return { ...real, decide: written(real.decide) }
})

const everyIdentity: Readonly<Record<string, Identity>> = { ...identities, ...outboundIdentities, ...dialRules }

/** `fc.sample(randomFile, { numRuns: PROJECTS, seed: SEED })[n]` is the file of number n. */
const PROJECTS = 1000
const SEED = 2026
const REPLICATIONS = 2

/** What was found wrong, by what it breaks; each finding begins with the number of its project. */
const found = new Map<string, string[]>()
const ACCEPTED = 'every file is accepted'
const LIVES = 'every project is lived to its end'
const SAME = 'the same seed gives the same counts, run again and with the set-ups in another order'

function note(what: string, project: number, findings: readonly string[]): void {
  if (findings.length === 0) return
  found.set(what, [...(found.get(what) ?? []), `${project}: ${findings.slice(0, 2).join('; ')}`])
}

function lived(project: Project): { readonly setup: string; readonly all: Lived[] }[] {
  return project.setups.map((setup) => {
    const model = compile(project, setup)
    const all = Array.from({ length: REPLICATIONS }, (_, replication) => {
      // who waits after midnight, where the day goes on until it is empty, is logged in no more
      takeIdleTime(model.calendar.untilEmpty ? DAY : undefined)
      takeDials()
      const counts = runReplication(model, project.seed, replication)
      return { model, counts, tables: tablesOf(counts), idle: takeIdleTime(), dials: takeDials() }
    })
    return { setup: setup.id, all }
  })
}

function examine(project: Project, number: number): void {
  const runs = lived(project)
  for (const one of runs.flatMap(({ all }) => all)) for (const [name, identity] of Object.entries(everyIdentity)) note(name, number, identity(one))
  const report = summarise(
    project,
    runs.map(({ setup, all }) => ({ setup, counts: all.map(({ counts }) => counts) })),
    project.seed,
  )
  for (const [name, sense] of Object.entries(senses)) note(name, number, sense(report))
  const [again] = live({ ...project, setups: [...project.setups].reverse() }, 1, runs[0].setup)
  if (fingerprintOf(again) !== fingerprintOf(runs[0].all[0].counts)) note(SAME, number, ['other counts'])
}

beforeAll(() => {
  fc.sample(randomFile, { numRuns: PROJECTS, seed: SEED }).forEach((file, number) => {
    const read = readProject(file)
    if (!read.ok) {
      note(
        ACCEPTED,
        number,
        read.problems.map((problem) => JSON.stringify(problem)),
      )
      return
    }
    try {
      examine(read.project, number)
    } catch (error) {
      note(LIVES, number, [String(error)])
    }
  })
}, 300_000)

describe('the books of 1,000 random projects close', () => {
  it.each([ACCEPTED, LIVES, ...Object.keys(everyIdentity), SAME, ...Object.keys(senses)])('%s', (what) => {
    const findings = found.get(what) ?? []
    expect(findings.slice(0, 5), `${findings.length} projects`).toEqual([])
  })
})
