import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted } from '../../fixtures/projects'
import { marked, neutralChanges } from './neutral'
import { neutralOutbound } from './neutral-outbound'
import { randomFile } from './random-project'

const PROJECTS = 80

/** One replication of the first set-up, or what stopped it: both sides must come to the same end. */
function firstOf(project: Project) {
  try {
    return runReplication(compile(project, project.setups[0]), project.seed, 0)
  } catch (error) {
    return String(error)
  }
}

const plain = fc.sample(randomFile, { numRuns: PROJECTS, seed: 77 }).map((file) => {
  const project = accepted(readProject(file))
  return { project, counts: firstOf(project) }
})

describe('random projects do not change with what says nothing', () => {
  it.each(Object.entries({ ...neutralChanges, ...neutralOutbound }))('%s', (_, neutral) => {
    const changed = plain.flatMap(({ project, counts }, number) => {
      const other = accepted(readProject(neutral.change(project)))
      if (JSON.stringify(other) === JSON.stringify(project)) return []
      const after = firstOf(other)
      const same = typeof counts === 'string' || typeof after === 'string' ? counts === after : marked(after, neutral) === marked(counts, neutral)
      return [{ number, same }]
    })
    expect(changed.length).toBeGreaterThan(5)
    expect(changed.filter(({ same }) => !same).map(({ number }) => number)).toEqual([])
  })
})
