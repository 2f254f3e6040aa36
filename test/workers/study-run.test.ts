import { describe, expect, test } from 'vitest'
import { ENGINE_VERSION } from '../../src/sim/experiment/version'
import type { StudyReading } from '../../src/sim/study/reading'
import type { StudyPoint } from '../../src/sim/study/results-file'
import type { Study } from '../../src/sim/study/study'
import { inThreadPool } from '../../src/workers/in-thread'
import { runProject } from '../../src/workers/runner'
import { doBatch, type StudyAnswer, type StudyBatch, type StudyTransport } from '../../src/workers/study-batch'
import type { StudyProgress } from '../../src/workers/study-course'
import { runStudy, type StudyRunOptions } from '../../src/workers/study-run'
import { project, study } from '../sim/study/study-fixture'

/** Does every batch here; answers come in another order than they were asked for, the later the higher `delay` says. */
function transport(width: number, delay: (batch: StudyBatch) => number = () => 0, answer: (batch: StudyBatch) => StudyAnswer = doBatch) {
  const asked: string[] = []
  const here: StudyTransport = {
    width,
    async submit(batch, signal) {
      asked.push(batch.id)
      await new Promise((resolve) => setTimeout(resolve, delay(batch)))
      signal?.throwIfAborted()
      return answer(structuredClone(batch))
    },
    async close() {},
  }
  return { here, asked }
}

async function ran(of: Study, over: StudyTransport, options: Partial<StudyRunOptions> = {}) {
  const points: StudyPoint[] = []
  const batches = new Map<string, StudyReading>()
  const told: StudyProgress[] = []
  const failed = await runStudy(of, over, {
    points: [...of.points.keys()],
    finished: new Set(),
    done: new Map(),
    onBatch: async ({ id }, reading) => {
      batches.set(id, JSON.parse(JSON.stringify(reading)))
    },
    onPoint: async (point) => {
      points.push(point)
    },
    onProgress: (progress) => told.push(progress),
    ...options,
  })
  return { points: points.sort((a, b) => a.point - b.point), batches, failed, told }
}

const small = (change: object = {}) =>
  study({ vary: [{ id: 'operators', path: `setups.${project.setups[0].id}.groups.team.shifts.0.operators`, values: [3, 4] }], ...change })

describe('a study', () => {
  test('gives the same answers to the last bit, whatever the width and the order of the answers; each batch is asked for once', async () => {
    const of = small({ replications: 50 })
    const one = transport(1)
    const many = transport(5, ({ from, point }) => (from === 0 ? 30 : 5) * (point + 1))
    const [plain, mixed] = [await ran(of, one.here), await ran(of, many.here)]
    expect(JSON.stringify(mixed.points)).toBe(JSON.stringify(plain.points))
    expect(plain.points.map(({ values }) => values)).toEqual([{ operators: 3 }, { operators: 4 }])
    expect(new Set(many.asked).size).toBe(many.asked.length)
    expect([...many.asked].sort()).toEqual([...one.asked].sort())
    for (const id of one.asked) expect(id).toMatch(/^[A-Za-z0-9-]+$/)
    expect(plain.told.at(-1)).toMatchObject({ done: 2, of: 2, share: 1, remainingMs: 0 })
  })

  test('gives the figures and the hash of an ordinary run of the point', async () => {
    const { points } = await ran(small({ replications: 40 }), transport(2).here)
    const setup = project.setups[0].id
    const report = await runProject(project, inThreadPool(), { replications: 40, setup })
    const [figures] = report.setups
    const at = points[1].setups[setup]
    expect(at.measures).toEqual(Object.fromEntries(Object.keys(at.measures).map((key) => [key, figures.measures[key]])))
    expect(Object.keys(at.measures).sort()).toEqual(['calls.asa', 'calls.serviceLevel', 'cost'])
    expect(at.hash).toBe(report.hash)
  })

  test('goes on from batches that are there, and passes over points that are finished', async () => {
    const of = small({ replications: 50 })
    const whole = await ran(of, transport(2).here)
    const some = new Map([...whole.batches].filter((_, at) => at % 2 === 0))
    const second = transport(2)
    const rest = await ran(of, second.here, { done: some, finished: new Set([0]) })
    expect(rest.points).toEqual([whole.points[1]])
    expect(second.asked.filter((id) => some.has(id))).toEqual([])
    expect(second.asked.every((id) => id.split('-')[1] === '1')).toBe(true)
  })

  test('with a precision each point ends at 20, 40, 80 … replications, the same for any width', async () => {
    const of = small({ replications: undefined, precision: { measure: 'calls.serviceLevel', halfWidth: 0.05, atMost: 160 } })
    const [narrow, wide] = [await ran(of, transport(1).here), await ran(of, transport(7, ({ from }) => 20 - from / 10).here)]
    expect(JSON.stringify(wide.points)).toBe(JSON.stringify(narrow.points))
    for (const { setups } of narrow.points) {
      for (const { replications } of Object.values(setups)) expect([20, 40, 80, 160]).toContain(replications)
      const open = Object.values(setups).filter(({ measures: { 'calls.serviceLevel': level } }) => (level.high - level.low) / 2 > 0.05)
      if (open.length > 0) expect(open[0].replications).toBe(160)
    }
    const loose = await ran(small({ replications: undefined, precision: { measure: 'calls.serviceLevel', halfWidth: 1 } }), transport(2).here)
    expect(loose.points.flatMap(({ setups }) => Object.values(setups).map(({ replications }) => replications))).toEqual(
      loose.points.flatMap(({ setups }) => Object.keys(setups).map(() => 20)),
    )
  })

  test('a point whose batch cannot be done is named, the others go on', async () => {
    const refusing = transport(2, undefined, (batch) => (batch.point === 0 ? { ok: false, id: batch.id, reason: 'too hard' } : doBatch(batch)))
    const { points, failed } = await ran(small(), refusing.here)
    expect(failed).toEqual([{ point: 0, reason: 'too hard' }])
    expect(points.map(({ point }) => point)).toEqual([1])
  })

  test('a transport that fails ends it with its own error, an abort quietly', async () => {
    const broken: StudyTransport = { width: 3, submit: () => Promise.reject(new Error('no line')), close: async () => {} }
    await expect(ran(small(), broken)).rejects.toThrow('no line')
    const stop = new AbortController()
    const stopping = await ran(small({ replications: 200 }), transport(1, () => 1).here, {
      signal: stop.signal,
      onBatch: async () => stop.abort(new Error('enough')),
    })
    expect(stopping).toMatchObject({ points: [], failed: [] })
  })
})

test('a batch for another engine is refused, not done with this one', () => {
  const batch = { id: 'a', engine: 'other', project, setup: project.setups[0].id, point: 0, seed: '1', from: 0, to: 1, measures: ['cost'] }
  expect(doBatch(batch)).toEqual({ ok: false, id: 'a', reason: `the study was made for engine other, this is ${ENGINE_VERSION}` })
  expect(doBatch({ ...batch, engine: ENGINE_VERSION, setup: 'nobody' })).toMatchObject({ ok: false, id: 'a' })
})
