/** What was not counted stays as the project has it: a column that is missing, a cell that is blank, rows that name no operator. */
import { describe, expect, test } from 'vitest'
import type { Baseline } from '../../../src/sim/pilot/baseline'
import { type PilotCase, pilotCase } from '../../../src/sim/pilot/case'
import type { ObservedRow } from '../../../src/sim/pilot/columns'
import { infer } from '../../../src/sim/pilot/infer'
import { type Knowledge, knowledgeOf } from '../../../src/sim/pilot/knowledge'
import { observedIn } from '../../../src/sim/pilot/observed'
import { readPilot } from '../../../src/sim/pilot/read'
import { scenario } from '../../fixtures/scenarios'

const project = scenario('insurance-cross-sell')

/** As the file would have shown it: half of the attempts answered, 240 s of talk a conversation. */
const baseline: Baseline = {
  reach: 0.5,
  conversion: 0.08,
  resultTalk: 240_000,
  otherTalk: 240_000,
  resultWrapUp: 60_000,
  otherWrapUp: 60_000,
  passes: [0.44],
  busy: 1,
  meters: [],
}

function caseOf(observed: readonly ObservedRow[], team: 'same' | 'new' = 'same'): PilotCase {
  const read = readPilot({ format: 'callsim-pilot', version: 1, project: {}, setup: 'vendor-a', campaign: 'policies', team, observed })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return pilotCase(project, read.file)
}

function known(observed: readonly ObservedRow[], team: 'same' | 'new' = 'same'): Knowledge {
  return knowledgeOf(caseOf(observed, team), baseline)
}

function figure(observed: readonly ObservedRow[], kind: string) {
  return infer(observedIn(observed)).figures.find((one) => one.kind === kind)
}

describe('attempts without their answers', () => {
  const rows = [1, 2, 3].map((day) => ({ day, tried: 200, closed: 100, attempts: 400, conversations: 80, results: 8 }))

  test('say nothing of the reach', () => {
    expect(known(rows).reach).toBeUndefined()
    expect(figure(rows, 'reach')).toBeUndefined()
    const { charts, notices } = infer(observedIn(rows))
    expect(charts.filter(({ share }) => share === 'reach')).toEqual([])
    expect(notices).toContainEqual({ kind: 'notCounted', found: 'answered' })
    expect(known(rows.map((row) => ({ ...row, answered: 120 }))).reach).toMatchObject({ a: 360.5, b: 840.5 })
  })

  test('leave open contacts to the reach of the project', () => {
    const { campaign, begun } = caseOf(rows)
    expect(begun[1].contacts / begun[0].contacts).toBeCloseTo(1 - campaign.list.reach, 1)
  })
})
