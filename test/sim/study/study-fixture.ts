/** A small project, and studies of it: steady calls, one group, one day. */

import type { Project } from '../../../src/sim/project/schema'
import { parseStudy, type StudyFileRead } from '../../../src/sim/study/read'
import { type Study, type StudyRead, studyOf } from '../../../src/sim/study/study'
import { inboundProject } from '../../fixtures/projects'

export const project: Project = inboundProject({
  perHour: 60,
  operators: 4,
  open: '09:00',
  close: '11:00',
  patience: { kind: 'exponential', mean: 120 },
  within: 20,
})

export const operators = { id: 'operators', path: `setups.${project.setups[0].id}.groups.team.shifts.0.operators`, values: [3, 4, 5] }
export const perHour = { id: 'calls', path: 'demand.callTypes.calls.arrivals.perHour', from: 40, to: 80, steps: 3 }

export function studyData(change: object = {}): object {
  return {
    format: 'callsim-study',
    version: 1,
    project,
    vary: [operators, perHour],
    replications: 20,
    measures: ['calls.serviceLevel', 'calls.asa', 'cost'],
    ...change,
  }
}

function fileRead(change: object = {}): StudyFileRead {
  return parseStudy(JSON.stringify(studyData(change)))
}

export function studyRead(change: object = {}): StudyRead {
  const read = fileRead(change)
  return read.ok ? studyOf(read.file, project) : read
}

export function study(change: object = {}): Study {
  const read = studyRead(change)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.study
}
