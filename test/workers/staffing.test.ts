/** Staffing jobs over the director: the answers of the pure functions whatever the number of workers, progress on the way, and an end at once. */
import { describe, expect, test } from 'vitest'
import { questionOf } from '../../src/sim/staffing/question'
import type { StaffingProgress } from '../../src/sim/staffing/staffing-plan'
import { directorOver } from '../../src/workers/director'
import { inThreadPool } from '../../src/workers/in-thread'
import { nodeSolver } from '../../src/workers/node/node-solver'
import { staffOver } from '../../src/workers/staffing'
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

test('one unknown comes the same way', async () => {
  const director = directorOver(channelService, 1, nodeSolver())
  const result = await director.staffing(2, { kind: 'seek', question: { ...question, unknown: 'target', days: 20 } }, () => {})
  expect(result).toMatchObject({ ok: true, answer: { kind: 'seek', seek: { unknown: 'target', state: 'found' } } })
})
