import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import type { Batch } from '../../src/workers/contract'
import { LiveWorker, WorkerDied } from '../../src/workers/live-worker'
import { threadHandle } from '../../src/workers/node/node-pool'
import { type PoolLimits, WorkerPool } from '../../src/workers/pool'
import { emptyModel } from './empty-model'

const script = new URL('./fixtures/mortal-worker.mjs', import.meta.url)
const patient = { silenceMs: 60_000, startMs: 60_000 }
const pools: WorkerPool[] = []
let started = 0

/** Worker threads that misbehave so many times in all, and then answer. */
function mortals(misdeeds: number) {
  const left = new SharedArrayBuffer(4)
  new Int32Array(left)[0] = misdeeds
  started = 0
  return () => {
    started++
    return threadHandle(new Worker(script, { workerData: left, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }))
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
  test.each(['exit', 'throw', 'hoard'])('by %s: its call is rejected at once', async (seed) => {
    const worker = new LiveWorker(mortals(1), patient)
    await worker.call(batch('well')) // its start is no part of it
    const { ms, result } = await timed(worker.call(batch(seed)))
    expect(result).toBeInstanceOf(WorkerDied)
    if (seed !== 'hoard') expect(ms).toBeLessThan(1000) // a heap has to be filled first
    expect(worker.dead).toBeDefined()
    await expect(worker.call(batch('well'))).rejects.toBeInstanceOf(WorkerDied)
  })

  test('by a hang: its call is rejected when it has given no sign of life for too long', async () => {
    const worker = new LiveWorker(mortals(1), { ...patient, silenceMs: 400 })
    await worker.call(batch('well'))
    const { ms, result } = await timed(worker.call(batch('hang')))
    expect(result).toEqual(new WorkerDied('no sign of life for 0.4 s'))
    expect(ms).toBeGreaterThanOrEqual(390)
    expect(ms).toBeLessThan(1000)
  })

  test('is replaced, and the batch runs elsewhere: 10 of 10 times', async () => {
    for (let time = 0; time < 10; time++) {
      const pool = poolOf(1, 1)
      expect(await pool.replicate(batch('exit', 4))).toEqual([4, 5])
      expect(started).toBe(2)
      pool.close()
    }
  })

  test('does not disturb the batches beside it', async () => {
    const pool = poolOf(2, 3, { retries: 2 }) // one batch may meet both misdeeds
    const seeds = ['well', 'exit', 'well', 'throw', 'well', 'exit']
    const results = await Promise.all(seeds.map((seed, at) => pool.replicate(batch(seed, 2 * at))))
    expect(results.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('by a hang is replaced too', async () => {
    const pool = poolOf(1, 1, { silenceMs: 250 })
    expect(await pool.replicate(batch('hang'))).toEqual([0, 1])
    expect(started).toBe(2)
  })

  test('again: the batch is given up after one more try, with the reason, and the pool goes on', async () => {
    const pool = poolOf(2, 1)
    const { result } = await timed(pool.replicate(batch('exit')))
    expect(result).toMatchObject({
      message: 'replications 0 to 1 ended 2 workers: ended with code 3',
      fault: { kind: 'workers', from: 0, to: 1, workers: 2, reason: 'ended with code 3' },
    })
    expect(await pool.replicate(batch('well'))).toEqual([0, 1])
    expect(started).toBe(3)
  })

  test('for want of memory, twice: the reason says so', async () => {
    const pool = poolOf(2, 1, patient)
    await expect(pool.replicate(batch('hoard'))).rejects.toThrow('replications 0 to 1 ended 2 workers: it ran out of memory')
    expect(await pool.replicate(batch('well'))).toEqual([0, 1])
  })

  test('before it has answered anything: the pool knows that workers start here', async () => {
    const pool = poolOf(2, 1)
    await expect(pool.replicate(batch('exit'))).rejects.toBeInstanceOf(WorkerDied)
    expect(pool.answered).toBe(true)
  })
})

test('a script that is not there is no worker: the pool knows that none has ever started', async () => {
  const pool = new WorkerPool(() => threadHandle(new Worker(new URL('./fixtures/absent.mjs', import.meta.url))), 2)
  pools.push(pool)
  await expect(pool.replicate(batch('well'))).rejects.toBeInstanceOf(WorkerDied)
  expect(pool.answered).toBe(false)
})

test('a script that never comes is given up too', async () => {
  const silent = () => ({ ...mortals(0)(), onSign() {}, service: { replicate: () => new Promise<never>(() => {}) } })
  const pool = new WorkerPool(silent, 1, { silenceMs: 100, startMs: 300 })
  pools.push(pool)
  await expect(pool.replicate(batch('well'))).rejects.toMatchObject({ fault: { reason: 'not started within 0.3 s' } })
})

test('a slow worker that gives signs of life is left alone', async () => {
  const pool = poolOf(1, 1, { silenceMs: 250 })
  expect(await pool.replicate(batch('plod'))).toEqual([0, 1])
  expect(started).toBe(1)
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
    await new Promise((resolve) => setTimeout(resolve, 150))
    const began = performance.now()
    control.abort(new Error('enough'))
    for (const { result } of await Promise.all([running, waiting])) expect(result).toEqual(new Error('enough'))
    expect(performance.now() - began).toBeLessThan(50)
    expect(await pool.replicate(batch('well', 6))).toEqual([6, 7])
    expect(started).toBe(2)
  })

  test('stops a worker between two replications, and it stays', async () => {
    const pool = poolOf(1, 1, { graceMs: 5000 })
    await pool.replicate(batch('well'))
    const control = new AbortController()
    const running = timed(pool.replicate(batch('wait'), control.signal))
    setTimeout(() => control.abort(new Error('enough')), 100)
    expect((await running).result).toEqual(new Error('enough'))
    expect(await pool.replicate(batch('well', 6))).toEqual([6, 7])
    expect(started).toBe(1)
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
