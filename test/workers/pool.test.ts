import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import type { Batch } from '../../src/workers/contract'
import { LiveWorker, WorkerDied } from '../../src/workers/live-worker'
import { threadHandle } from '../../src/workers/node/node-pool'
import { type PoolLimits, WorkerPool } from '../../src/workers/pool'
import { emptyModel } from './empty-model'

const script = new URL('./fixtures/mortal-worker.mjs', import.meta.url)
const pools: WorkerPool[] = []
let started = 0

/** Worker threads that misbehave so many times in all, and then answer. */
function mortals(misdeeds: number) {
  const left = new SharedArrayBuffer(4)
  new Int32Array(left)[0] = misdeeds
  started = 0
  return () => {
    started++
    return threadHandle(new Worker(script, { workerData: left, stderr: true }))
  }
}

function poolOf(misdeeds: number, size: number, limits: Partial<PoolLimits> = {}): WorkerPool {
  const pool = new WorkerPool(mortals(misdeeds), size, limits)
  pools.push(pool)
  return pool
}

const batch = (seed: string, from = 0, to = from + 2): Batch => ({ model: emptyModel, seed, from, to })

async function timed<T>(work: Promise<T>): Promise<{ ms: number; result: T | Error }> {
  const start = performance.now()
  const result = await work.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  return { ms: performance.now() - start, result }
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close()
})

describe('a worker that dies with a call in flight', () => {
  test.each(['exit', 'throw'])('by %s: its call is rejected at once', async (seed) => {
    const worker = new LiveWorker(mortals(1))
    const { ms, result } = await timed(worker.call(batch(seed), 60_000))
    expect(result).toBeInstanceOf(WorkerDied)
    expect(ms).toBeLessThan(1000)
    expect(worker.dead).toBeDefined()
    await expect(worker.call(batch('well'), 60_000)).rejects.toBeInstanceOf(WorkerDied)
  })

  test('by a hang: its call is rejected when the time for a batch is over', async () => {
    const worker = new LiveWorker(mortals(1))
    const { ms, result } = await timed(worker.call(batch('hang'), 300))
    expect(result).toBeInstanceOf(WorkerDied)
    expect(ms).toBeGreaterThanOrEqual(295)
    expect(ms).toBeLessThan(1000)
  })

  test('is replaced, and the batch runs elsewhere: 25 of 25 times', async () => {
    for (let time = 0; time < 25; time++) {
      const pool = poolOf(1, 2)
      const { ms, result } = await timed(pool.replicate(batch('exit', 4)))
      expect(result).toEqual([4, 5])
      expect(ms).toBeLessThan(2000)
      expect(started).toBe(2)
      pool.close()
    }
  })

  test('does not disturb the batches beside it', async () => {
    const pool = poolOf(2, 3)
    const seeds = ['well', 'exit', 'well', 'throw', 'well', 'exit']
    const results = await Promise.all(seeds.map((seed, at) => pool.replicate(batch(seed, 2 * at))))
    expect(results.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('by a hang is replaced too', async () => {
    const pool = poolOf(1, 1, { replicationMs: 250 })
    expect(await pool.replicate(batch('hang'))).toEqual([0, 1])
    expect(started).toBe(2)
  })

  test('again and again: the batch is given up after two more tries, with the reason, and the pool goes on', async () => {
    const pool = poolOf(3, 2)
    await expect(pool.replicate(batch('exit'))).rejects.toThrow('replications 0 to 1 ended 3 workers: ended with code 3')
    expect(started).toBe(3)
    expect(await pool.replicate(batch('well'))).toEqual([0, 1])
  })
})

test('an error of the work itself is no death: nothing is tried again', async () => {
  const pool = poolOf(1, 1)
  await expect(pool.replicate(batch('refuse'))).rejects.toThrow('not with me')
  expect(await pool.replicate(batch('well'))).toEqual([0, 1])
  expect(started).toBe(1)
})

test('workers stay warm from one batch to the next', async () => {
  const pool = poolOf(0, 2)
  for (let at = 0; at < 10; at++) await pool.replicate(batch('well', at))
  expect(started).toBe(1)
  pool.warm()
  expect(started).toBe(2)
})

describe('an abort', () => {
  test('rejects the running and the waiting batches at once, and a worker that cannot stop is replaced', async () => {
    const pool = poolOf(1, 1, { graceMs: 50 })
    const control = new AbortController()
    const running = timed(pool.replicate(batch('hang'), control.signal))
    const waiting = timed(pool.replicate(batch('well'), control.signal))
    setTimeout(() => control.abort(new Error('enough')), 150)
    for (const { ms, result } of await Promise.all([running, waiting])) {
      expect(result).toEqual(new Error('enough'))
      expect(ms).toBeLessThan(250)
    }
    const { ms, result } = await timed(pool.replicate(batch('well', 6)))
    expect(result).toEqual([6, 7])
    expect(ms).toBeLessThan(1000)
    expect(started).toBe(2)
  })

  test('before the start rejects without starting a worker', async () => {
    const pool = poolOf(0, 1)
    await expect(pool.replicate(batch('well'), AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
    expect(started).toBe(0)
  })
})

test('a closed pool leaves no call pending', async () => {
  const pool = poolOf(1, 1)
  const calls = [pool.replicate(batch('hang')), pool.replicate(batch('well'))].map(timed)
  setTimeout(() => pool.close(), 100)
  for (const { result } of await Promise.all(calls)) expect(result).toEqual(new WorkerDied('the pool is closed'))
  await expect(pool.replicate(batch('well'))).rejects.toThrow('the pool is closed')
})
