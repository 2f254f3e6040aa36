import { describe, expect, test } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted, inboundProject } from '../../fixtures/projects'

const SECOND = 1000

/** One replication of the first set-up with these minute terms: metered time of each, and calls answered. */
function metered(project: Project, terms: readonly unknown[]) {
  const priced = accepted(readProject({ ...project, setups: [{ ...project.setups[0], terms }] }))
  const counts = runReplication(compile(priced, priced.setups[0]), '1', 0)
  return { meters: [...counts.meters], answered: counts.callsByDay, menus: counts.menus }
}

describe('what the meters show', () => {
  const calls = inboundProject({ perHour: 20, operators: 40, talk: { kind: 'deterministic', mean: 65 } })

  test('65 s of talk: two pulses of a minute; with the first 10 s free one; with a minute free 5 s', () => {
    const minute = { kind: 'minute', amount: 1 }
    const { meters } = metered(calls, [minute, { ...minute, pulse: 60 }, { ...minute, pulse: 60, free: 10 }, { ...minute, free: 60 }, { ...minute, free: 70 }])
    const [plain] = meters
    const count = plain / (65 * SECOND)
    expect(Number.isInteger(count) && count > 300).toBe(true)
    expect(meters.map((time) => time / count / SECOND)).toEqual([65, 120, 60, 5, 0])
  })

  test('a voice menu is metered from the first word to the last, each call up to a whole pulse; talk meters do not see it', () => {
    const menu = {
      id: 'welcome',
      name: 'Welcome',
      callTypes: ['calls'],
      start: 'hello',
      steps: [{ id: 'hello', name: 'Hello', time: { kind: 'deterministic', mean: 12 }, choices: [{ share: 1, to: 'calls' }] }],
    }
    const [setup] = calls.setups
    const read = readProject({ ...calls, setups: [{ ...setup, menus: [menu] }] })
    const project = read.ok ? read.project : undefined
    expect(read).toMatchObject({ ok: true })
    if (project === undefined) return
    const { meters } = metered(project, [
      { kind: 'minute', amount: 1, basis: 'ivr' },
      { kind: 'minute', amount: 1, basis: 'ivr', pulse: 60 },
      { kind: 'minute', amount: 1, basis: 'ivr', free: 5 },
      { kind: 'minute', amount: 1 },
    ])
    const count = meters[0] / (12 * SECOND)
    expect(Number.isInteger(count) && count > 300).toBe(true)
    expect(meters.map((time) => time / count / SECOND)).toEqual([12, 60, 7, 65])
  })
})
