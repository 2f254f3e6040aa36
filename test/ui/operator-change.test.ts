import { describe, expect, test } from 'vitest'
import { readProject } from '../../src/sim/project/read'
import type { Setup } from '../../src/sim/project/schema'
import { changedGroups, mostFewer, placeOf, trialOf, withOperators } from '../../src/ui/pages/answer/operator-change'
import { applyEdit } from '../../src/ui/store/edits'
import { inboundProject } from '../fixtures/projects'

const project = inboundProject({ perHour: 10, operators: 4, open: '09:00', close: '19:00' })
const { calendar } = project
const [team] = project.setups[0].groups
const shift = (operators: number, from: string) => ({ operators, from, to: '18:00', breaks: [] })
const inShifts: Setup['groups'][number] = { ...team, shifts: [shift(2, '09:00'), shift(3, '10:00'), shift(1, '11:00')] }
const operators = (group: Setup['groups'][number]) => group.shifts.map((one) => one.operators)

describe('shifts', () => {
  test('operators come to the largest shift, and go from whatever is then the largest', () => {
    expect(operators(withOperators(inShifts, 1, calendar))).toEqual([2, 4, 1])
    expect(operators(withOperators(inShifts, 3, calendar))).toEqual([2, 6, 1])
    expect(operators(withOperators(inShifts, -1, calendar))).toEqual([2, 2, 1])
    expect(operators(withOperators(inShifts, -3, calendar))).toEqual([1, 1, 1])
    expect(operators(withOperators(inShifts, -9, calendar))).toEqual([0, 0, 0])
    expect(withOperators(inShifts, 0, calendar)).toBe(inShifts)
    expect(mostFewer(inShifts, calendar)).toBe(6)
  })

  test('it is said which', () => {
    expect(placeOf(inShifts, 0, calendar)).toEqual({ kind: 'shifts', shifts: [{ from: '10:00', to: '18:00' }] })
    expect(placeOf(inShifts, -2, calendar)).toMatchObject({ shifts: [{ from: '09:00' }, { from: '10:00' }] })
  })
})

test('by interval: every interval in which somebody is there', () => {
  const staffing = { kind: 'by-interval', from: '09:00', interval: 60, operators: { mon: [2, 0, 1], tue: [1] } } as const
  const group = { ...team, shifts: [], staffing: { ...staffing, operators: { mon: [2, 0, 1], tue: [1] } } }
  expect(withOperators(group, 1, calendar).staffing).toEqual({ ...staffing, operators: { mon: [3, 0, 2], tue: [2] } })
  expect(withOperators(group, -2, calendar).staffing).toEqual({ ...staffing, operators: { mon: [0, 0, 0], tue: [0] } })
  expect(placeOf(group, 1, calendar)).toEqual({ kind: 'intervals' })
  expect(mostFewer(group, calendar)).toBe(2)
})

test('hours spread by calls: an operator is as many hours as the day is open', () => {
  const group = { ...team, shifts: [], staffing: { kind: 'by-arrivals' as const, hours: 45, atLeast: 1 } }
  expect(withOperators(group, 1, calendar).staffing).toMatchObject({ hours: 55 })
  expect(placeOf(group, 1, calendar)).toEqual({ kind: 'hours', hours: 55 })
  expect(mostFewer(group, calendar)).toBe(4)
})

describe('the trial', () => {
  test('sets the changed set-up beside the present one, under a name of its own, and leaves the project alone', () => {
    const before = JSON.stringify(project)
    const tried = trialOf(project, 'base', { team: 1 })
    expect(tried?.project.setups.map(({ id, groups }) => [id, groups[0].shifts[0].operators])).toEqual([
      ['base', 4],
      [tried?.changed, 5],
    ])
    expect(JSON.stringify(project)).toBe(before)
    expect(readProject(tried?.project).ok).toBe(true)
  })

  test('is none without a change, or without the set-up', () => {
    expect(trialOf(project, 'base', {})).toBeUndefined()
    expect(trialOf(project, 'base', { team: 0 })).toBeUndefined()
    expect(trialOf(project, 'gone', { team: 1 })).toBeUndefined()
  })

  test('kept, it is one edit that the project accepts', () => {
    const kept = applyEdit(project, { do: 'set', path: ['setups', 0, 'groups'], value: changedGroups(project.setups[0], { team: 1 }, calendar) })
    const read = readProject(kept)
    expect(read.ok && read.project.setups[0].groups[0].shifts[0].operators).toBe(5)
  })
})
