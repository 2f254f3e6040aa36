/** A pacing frontier point by point: each is told as it comes and in the order asked for, by however many workers; an abort ends it. */
import { expect, test } from 'vitest'
import type { PacingPoint } from '../../src/sim/pacing/measure'
import { type PacingQuestion, pacingTasks } from '../../src/sim/pacing/question'
import { LIST, TEAM, teamAlone, usualFigures } from '../../src/sim/pacing/team-alone'
import { directorOver } from '../../src/workers/director'
import { inThreadPool } from '../../src/workers/in-thread'
import { frontierOver } from '../../src/workers/pacing'
import { channelService } from './channel-service'

const question: PacingQuestion = {
  project: teamAlone(usualFigures),
  setup: TEAM,
  campaign: LIST,
  operators: [3],
  replications: 1,
  seed: '1',
  days: 1,
  share: 0.03,
  margin: 0.05,
}
const tasks = pacingTasks(question).slice(0, 4)

test('in this thread: all points, in the order asked for', async () => {
  const points: PacingPoint[] = []
  await frontierOver(inThreadPool(), { question, tasks }, { onPoint: (point) => points.push(point) })
  expect(points.map(({ way, knob }) => [way, knob])).toEqual(tasks.map(({ way, knob }) => [way, knob]))
})

test('an abort ends it at once', async () => {
  const control = new AbortController()
  let points = 0
  const onPoint = () => {
    points++
    if (points === 2) control.abort()
  }
  await frontierOver(inThreadPool(), { question, tasks }, { signal: control.signal, onPoint })
  expect(points).toBe(2)
})

test('by the director: the same points, stopped by the number of the run, and a question that cannot be answered comes back as a reason', async () => {
  const director = directorOver(() => channelService(), 1)
  const points: PacingPoint[] = []
  expect(await director.frontier(1, { question, tasks }, (point) => points.push(point))).toEqual({ ok: true })
  const here: PacingPoint[] = []
  await frontierOver(inThreadPool(), { question, tasks }, { onPoint: (point) => here.push(point) })
  expect(points).toEqual(here)

  let told = 0
  const stopped = director.frontier(2, { question, tasks }, () => {
    told++
    director.stop(2)
  })
  expect(await stopped).toEqual({ ok: true })
  expect(told).toBe(1)

  const wrong = await director.frontier(3, { question: { ...question, campaign: 'nothing' }, tasks }, () => {})
  expect(wrong).toMatchObject({ ok: false, reason: expect.stringContaining('nothing') })
})
