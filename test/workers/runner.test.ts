import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { inThreadPool } from '../../src/workers/in-thread'
import { type Pool, WorkerPool } from '../../src/workers/pool'
import { roomFor } from '../../src/workers/room'
import type { RunProgress } from '../../src/workers/run-types'
import { runProject } from '../../src/workers/runner'
import { channelService } from './channel-service'

function scenario(name: string): Project {
  const result = parseProject(readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8'))
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problems)}`)
  return result.project
}

const project = scenario('secretary')
const campaign = scenario('patent-survey')
const pools: Pool[] = []

function kept(pool: Pool): Pool {
  pools.push(pool)
  return pool
}

const channels = (services: number) => kept(new WorkerPool(() => channelService(), services))

/** Three services whose answers come in a jumble, the same at every start of the test. */
function jumbled(): Pool {
  let answer = 0
  const late = () => new Promise<void>((resolve) => setTimeout(resolve, (answer++ * 7919) % 40))
  return kept(new WorkerPool(() => channelService(late), 3))
}

afterEach(() => {
  vi.useRealTimers()
  for (const pool of pools.splice(0)) pool.close()
})

describe.each([
  ['calls', project],
  ['a campaign', campaign],
])('the report of %s', (_, content) => {
  test('is the same to the last bit in this thread, over 1, 2 and 3 services, and in any order of batches', async () => {
    const expected = await runProject(content, kept(inThreadPool()), { replications: 30 })
    for (const pool of [channels(1), channels(2), channels(3), jumbled()]) {
      expect(await runProject(content, pool, { replications: 30 })).toEqual(expected)
    }
  })
})

test('one set-up, a seed and a number of replications can be asked for', async () => {
  const [first] = project.setups
  const report = await runProject(project, channels(2), { replications: 5, seed: 'another', setup: first.id })
  expect(report).toMatchObject({ replications: 5, seed: 'another' })
  expect(report.setups.map(({ id }) => id)).toEqual([first.id])
  await expect(runProject(project, channels(1), { setup: 'nobody' })).rejects.toThrow('nobody')
})

test('until the first report is told one lane is left to those who make and show it', async () => {
  // the time that it gives way at most does not pass
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const [first] = project.setups
  const inner = kept(inThreadPool())
  let told = false
  let working = 0
  const most = { before: 0, after: 0 }
  const pool: Pool = {
    size: 2,
    answered: true,
    warm: () => {},
    close: () => {},
    async replicate(batch, signal) {
      const when = told ? 'after' : 'before'
      // the report has been told: now time goes on
      if (told) vi.advanceTimersByTime(100)
      most[when] = Math.max(most[when], ++working)
      try {
        return await inner.replicate(batch, signal)
      } finally {
        working--
      }
    },
  }
  const onProgress = () => {
    told = true
  }
  await runProject(project, pool, { replications: 20, setup: first.id, onProgress })
  expect(most).toEqual({ before: 1, after: 2 })
})

test('a first report that does not come is not waited for', async () => {
  const [first] = project.setups
  await roomFor(1).ended
  expect((await runProject(project, channels(3), { replications: 1, setup: first.id, onProgress: () => {} })).replications).toBe(1)
})

describe('progress', () => {
  test('begins with the first batch, grows, and ends with the final report', async () => {
    const seen: RunProgress[] = []
    const report = await runProject(project, channels(2), { replications: 60, onProgress: (progress) => seen.push(progress) })
    expect(seen[0]).toMatchObject({ done: 1, of: 60, final: false })
    expect(seen.map(({ done }) => done)).toEqual([...seen].sort((a, b) => a.done - b.done).map(({ done }) => done))
    expect(seen.filter(({ final }) => final)).toEqual([{ done: 60, of: 60, remainingMs: 0, report, final: true }])
    expect(seen.at(-1)?.final).toBe(true)
    for (const { done, remainingMs, report: so } of seen) {
      expect(so.replications).toBe(done)
      expect(remainingMs).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('stop', () => {
  test.each([
    ['in this thread', () => kept(inThreadPool())],
    ['over two services', () => channels(2)],
  ])('%s: resolves at once with what is complete in every set-up, and that is a whole report', async (_, poolFor) => {
    const control = new AbortController()
    let stopped = 0
    const onProgress = ({ final }: RunProgress) => {
      expect(final).toBe(false)
      stopped ||= performance.now()
      control.abort()
    }
    const report = await runProject(project, poolFor(), { replications: 10_000, signal: control.signal, onProgress })
    expect(performance.now() - stopped).toBeLessThan(300)
    expect(report.replications).toBeGreaterThan(0)
    expect(report.replications).toBeLessThan(100)
    expect(report).toEqual(await runProject(project, channels(2), { replications: report.replications }))
  })

  test('before anything is complete: rejects with the reason', async () => {
    const control = new AbortController()
    const run = runProject(project, channels(1), { signal: control.signal })
    control.abort(new Error('never mind'))
    await expect(run).rejects.toThrow('never mind')
    await expect(runProject(project, channels(1), { signal: control.signal })).rejects.toThrow('never mind')
  })
})

test('until precise: stops at the same number of replications whatever the workers, and says what a run of that number says', async () => {
  const alone = await runProject(project, kept(inThreadPool()), { replications: 1000, untilPrecise: true })
  expect(alone.replications).toBeLessThan(1000)
  expect(alone.replications % 20).toBe(0)
  for (const pool of [channels(2), jumbled()]) expect(await runProject(project, pool, { replications: 1000, untilPrecise: true })).toEqual(alone)
  expect(await runProject(project, channels(2), { replications: alone.replications })).toEqual(alone)
}, 60_000)
