/** Staffing jobs over the director: the answers of the pure functions whatever the number of workers, progress on the way, and an end at once. */
import { describe, expect, test } from 'vitest'
import { questionOf } from '../../src/sim/staffing/question'
import { requirementOf } from '../../src/sim/staffing/requirement'
import { shiftQuestionOf } from '../../src/sim/staffing/shift-plan'
import type { StaffingProgress } from '../../src/sim/staffing/staffing-plan'
import { directorOver } from '../../src/workers/director'
import { inThreadPool } from '../../src/workers/in-thread'
import { nodeSolver } from '../../src/workers/node/node-solver'
import { shiftsOver, staffOver } from '../../src/workers/staffing'
import { smallCentre } from '../sim/staffing/small-centre'
import { channelService } from './channel-service'

const question = questionOf(smallCentre(), 'house', { events: 40_000, freshDays: 10 })

describe('a plan', () => {
  test('is the same in this thread, by one worker and by two', async () => {
    const here = await staffOver(inThreadPool(), nodeSolver(), question)
    for (const cores of [1, 2]) {
      const told: StaffingProgress[] = []
      const director = directorOver(channelService, cores, nodeSolver())
      const result = await director.staffing(1, { kind: 'plan', question }, (progress) => told.push(progress))
      expect(result).toEqual({ ok: true, answer: { kind: 'plan', plan: here } })
      expect(told.length).toBeGreaterThan(0)
    }
  })

  test('ends at once when it is stopped', async () => {
    const director = directorOver(channelService, 1, nodeSolver())
    const result = await director.staffing(7, { kind: 'plan', question: { ...question, events: 1e9 } }, () => director.stop(7))
    expect(result).toMatchObject({ ok: false, aborted: true })
  })

  test('without a target it is refused in words', async () => {
    const director = directorOver(channelService, 1, nodeSolver())
    const result = await director.staffing(8, { kind: 'plan', question: { ...question, targets: [] } }, () => {})
    expect(result).toMatchObject({ ok: false, aborted: false })
  })
})

test('what formulas ask for comes the same way', async () => {
  const director = directorOver(channelService, 1, nodeSolver())
  const requirement = requirementOf(question.project, 'house', question.targets)
  expect(requirement[0].intervals.some(({ required = 0 }) => required > 0)).toBe(true)
  expect(await director.staffing(3, { kind: 'requirement', question }, () => {})).toEqual({ ok: true, answer: { kind: 'requirement', requirement } })
})

describe('shifts for a plan', () => {
  const director = directorOver(channelService, 1, nodeSolver())

  test('are those of the library of the project', async () => {
    const shifts = [{ id: 'hour', name: 'Hour', from: '09:00', until: '10:00', every: 30, minutes: 60, breaks: [] }]
    const wished = questionOf(smallCentre({ more: { staffing: [{ setup: 'house', shifts }] } }), 'house', { events: 40_000, freshDays: 10 })
    const plan = await staffOver(inThreadPool(), nodeSolver(), wished)
    const asked = shiftQuestionOf(wished, plan)
    if (asked === undefined) throw new Error('no shifts to choose from')
    const found = await director.staffing(4, { kind: 'shifts', question: wished, plan }, () => {})
    expect(found).toEqual({ ok: true, answer: { kind: 'shifts', shifts: await shiftsOver(inThreadPool(), nodeSolver(), asked) } })
  })

  test('are none where there is nothing to choose from', async () => {
    const plan = await staffOver(inThreadPool(), nodeSolver(), question)
    expect(await director.staffing(5, { kind: 'shifts', question, plan }, () => {})).toEqual({ ok: true, answer: { kind: 'shifts' } })
  })
})

test('one unknown comes the same way', async () => {
  const director = directorOver(channelService, 1, nodeSolver())
  const result = await director.staffing(2, { kind: 'seek', question: { ...question, unknown: 'target', days: 20 } }, () => {})
  expect(result).toMatchObject({ ok: true, answer: { kind: 'seek', seek: { unknown: 'target', state: 'found' } } })
})
