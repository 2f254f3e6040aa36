import { describe, expect, it, test } from 'vitest'
import { projectAt } from '../../../src/sim/study/points'
import { headerOf } from '../../../src/sim/study/results-lines'
import { stagesOf } from '../../../src/sim/study/stages'
import { badPoints } from '../../../src/sim/study/study'
import { accepted } from '../../fixtures/projects'
import { scenario, scenarioNames } from '../../fixtures/scenarios'
import { operators, perHour, project, study, studyRead } from './study-fixture'

const problemsOf = (change: object) => {
  const read = studyRead(change)
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('a study file', () => {
  test('wrong ones are told with their place', () => {
    expect(problemsOf({ measures: ['calls.happiness'] })).toEqual(['measures.0 unknownReference'])
    expect(problemsOf({ setups: ['nobody'] })).toContain('setups.0 unknownReference')
    expect(problemsOf({ vary: [{ ...operators, path: 'setups.nowhere.lines' }] })).toEqual(['vary.0.path unknownReference'])
    expect(problemsOf({ vary: [operators, operators] })).toEqual(['vary.1.id duplicate'])
    expect(problemsOf({ vary: [{ id: 'a', path: operators.path }] })).toEqual(['vary.0.values missing'])
    expect(problemsOf({ vary: [{ ...operators, from: 2, to: 3 }] })).toEqual(['vary.0.values onlyOneOf'])
    expect(problemsOf({ vary: [{ ...perHour, from: 90 }] })).toEqual(['vary.0.to wrongOrder'])
    expect(problemsOf({ vary: [{ ...perHour, steps: undefined }] })).toEqual(['vary.0.steps missing'])
    expect(problemsOf({ vary: [{ ...operators, multiply: true, values: ['many'] }] })).toEqual(['vary.0.values.0 wrongType'])
    expect(problemsOf({ vary: [{ id: 'a', path: 'demand.callTypes.calls.talk', multiply: true, values: [1, 2] }] })).toEqual([])
    // times and shares together
    expect(problemsOf({ vary: [{ id: 'a', path: 'demand.callTypes.calls', multiply: true, values: [1, 2] }] })).toEqual(['vary.0.path wrongType'])
    expect(problemsOf({ design: { kind: 'list', points: [{ operators: 3 }] } })).toEqual(['design.points.0.calls missing'])
    expect(problemsOf({ design: { kind: 'list', points: [{ operators: 3, calls: 4, more: 5 }] } })).toEqual(['design.points.0.more unknownField'])
    expect(problemsOf({ design: { kind: 'cube' } })).toEqual(['design.kind notInList'])
    expect(problemsOf({ colour: 'red' })).toEqual(['colour unknownField'])
    expect(problemsOf({ replications: 5 })).toEqual(['replications belowMinimum'])
    expect(problemsOf({ precision: { measure: 'cost', relative: 0.1 } })).toEqual(['precision onlyOneOf'])
    expect(problemsOf({ replications: undefined, precision: { measure: 'calls.aht', relative: 0.1 } })).toEqual(['precision.measure unknownReference'])
    expect(problemsOf({ replications: undefined, precision: { measure: 'cost' } })).toEqual(['precision.halfWidth missing'])
    expect(problemsOf({ version: 9 })).toEqual(['version newerVersion'])
    expect(
      problemsOf({
        vary: [
          { id: 'talk', path: 'demand.callTypes.calls.talk.mean', from: 1, to: 400, steps: 400 },
          { ...perHour, steps: 300 },
        ],
      }),
    ).toEqual(['design aboveMaximum'])
  })

  test('places may be written with brackets, and fields that the project leaves out may be set', () => {
    const [{ id }] = project.setups
    const [axis] = study({ vary: [{ ...operators, path: `setups[${id}].groups[team].shifts[0].operators` }] }).axes
    expect(axis).toMatchObject({ idPath: operators.path, path: ['setups', 0, 'groups', 0, 'shifts', 0, 'operators'], field: 'shiftOperators', whole: true })
    const lines = study({ vary: [{ id: 'lines', path: `setups.${id}.lines`, values: [5, 6] }] })
    expect(accepted(projectAt(project, lines.axes, [6])).setups[0].lines).toBe(6)
  })

  test('every point is read before anything runs', () => {
    const bad = badPoints(study({ vary: [{ ...operators, values: [3, -1, 2.5] }] }), 10)
    expect(bad.map(({ point, problems: [{ path, code, field }] }) => [point, path.at(-1), code, field])).toEqual([
      [1, 'operators', 'belowMinimum', 'shiftOperators'],
      [2, 'operators', 'wrongType', 'shiftOperators'],
    ])
  })
})

describe('the project of a point', () => {
  it('has the value of the point and is otherwise that of the study', () => {
    const { axes } = study()
    const at = accepted(projectAt(project, axes, [5, 80]))
    expect(at.setups[0].groups[0]).toMatchObject({ shifts: [{ operators: 5 }] })
    expect(at.demand.callTypes[0].arrivals).toMatchObject({ perHour: 80 })
    expect({ ...at, setups: [], demand: 0 }).toEqual({ ...project, setups: [], demand: 0 })
  })

  it('takes factors on all numbers below a place, whole numbers rounded', () => {
    const hotLine = scenario('hot-line')
    const axis = { id: 'calls', idPath: '', path: ['demand', 'callTypes', 0, 'arrivals', 'calls'], whole: false, multiply: true }
    const at = accepted(projectAt(hotLine, [axis], [1.1]))
    expect(at.demand.callTypes[0].arrivals).toMatchObject({ calls: { mon: expect.arrayContaining([49.5, 59.84]) } })
    const groups = { ...axis, path: ['setups', 0, 'groups', 0, 'shifts', 0, 'operators'] }
    const [{ shifts }] = accepted(projectAt(hotLine, [groups], [1.5])).setups[0].groups
    expect(shifts?.[0].operators).toBe(Math.round(1.5 * (hotLine.setups[0].groups[0].shifts?.[0].operators ?? 0)))
  })

  it('reads every scenario back unchanged', () => {
    for (const name of scenarioNames) expect(accepted(projectAt(scenario(name), [], [])), name).toEqual(scenario(name))
  })
})

test('stages: one for a number, as many again each time for a precision; batches of 20 in any case', () => {
  expect(stagesOf(50, undefined)).toEqual([
    {
      until: 50,
      batches: [
        { from: 0, to: 20 },
        { from: 20, to: 40 },
        { from: 40, to: 50 },
      ],
    },
  ])
  const stages = stagesOf(0, { measure: 'cost', relative: 0.1, atLeast: 20, atMost: 100 })
  expect(stages.map(({ until }) => until)).toEqual([20, 40, 80, 100])
  expect(stages.flatMap(({ batches }) => batches.map(({ from }) => from))).toEqual([0, 20, 40, 60, 80])
})

test('whatever changes the answer changes the fingerprint; the header tells what the points are', () => {
  const changes = [{}, { seed: '7' }, { replications: 40 }, { measures: ['cost'] }, { vary: [operators] }, { name: 'Other' }]
  expect(new Set(changes.map((change) => study(change).hash)).size).toBe(changes.length)
  expect(study().hash).toBe(study().hash)
  const header = headerOf(study())
  expect(header).toMatchObject({ points: 9, name: 'Test', seed: project.seed, study: study().hash })
  expect(header.fields.map(({ id, values }) => [id, values])).toEqual([
    ['operators', [3, 4, 5]],
    ['calls', [40, 60, 80]],
  ])
  expect(Object.keys(header.info)).toEqual(['calls.serviceLevel', 'calls.asa', 'cost'])
})
