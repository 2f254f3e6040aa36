/** Both ends of the queue over a real Redis, the work itself done in this thread. */
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_VERSION } from '../../src/sim/experiment/version'
import { parseProject } from '../../src/sim/project/read'
import { presencesIn, type QueueNotice } from '../../src/workers/queue/agreement'
import { queueTransport } from '../../src/workers/queue/queue-transport'
import { type QueueWork, takeBatches } from '../../src/workers/queue/queue-work'
import { QueueError } from '../../src/workers/queue/reach'
import { doBatch, type StudyAnswer, type StudyBatch, type StudyTransport } from '../../src/workers/study-batch'
import { freePort, redisServer, type TestRedis } from './redis-server'

const read = parseProject(readFileSync(new URL('../../scenarios/secretary.json', import.meta.url), 'utf8'))
if (!read.ok) throw new Error('The scenario cannot be read')
const { project } = read

const batch = (name: string, changes: Partial<StudyBatch> = {}): StudyBatch => ({
  id: `test-${name}`,
  engine: ENGINE_VERSION,
  project,
  setup: project.setups[0].id,
  point: 0,
  seed: project.seed,
  from: 0,
  to: 2,
  measures: ['cost', 'firstContacts'],
  ...changes,
})

const inThisThread: StudyTransport = { width: 1, submit: async (one) => doBatch(one), close: async () => {} }

let redis: TestRedis
const open: { close(): Promise<void> }[] = []

async function study(tell?: (notice: QueueNotice) => void): Promise<StudyTransport> {
  const transport = await queueTransport(redis.url, tell)
  open.push(transport)
  return transport
}

async function worker(transport = inThisThread, answers: StudyAnswer[] = [], notices: QueueNotice[] = []): Promise<QueueWork> {
  const work = await takeBatches(redis.url, transport, {
    threads: 2,
    tell: (notice) => notices.push(notice),
    onAnswer: (answer) => answers.push(answer),
  })
  open.push({ close: () => work.leave() })
  return work
}

beforeAll(async () => {
  redis = await redisServer('--appendfsync', 'everysec')
})

afterEach(async () => {
  for (const end of open.splice(0).reverse()) await end.close()
})

afterAll(() => redis.end())

describe('a batch on the queue', () => {
  test('comes back as if it had been done here, to the last bit, and leaves nothing behind', async () => {
    const transport = await study()
    await worker()
    const batches = project.setups.flatMap(({ id }) => [0, 2, 4].map((from) => batch(`${id}-${from}`, { setup: id, from, to: from + 2 })))
    const answers = await Promise.all(batches.map((one) => transport.submit(one)))
    expect(answers).toEqual(batches.map((one) => JSON.parse(JSON.stringify(doBatch(one)))))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    await expect.poll(() => redis.client().keys('callsim:*:test-*')).toEqual([])
  })

  test('that cannot be simulated is an answer with the reason', async () => {
    const transport = await study()
    await worker()
    const answer = await transport.submit(batch('nobody', { setup: 'nobody' }))
    expect(answer).toEqual(doBatch(batch('nobody', { setup: 'nobody' })))
    expect(answer.ok).toBe(false)
  })

  test('that fails says why, once; in the next attempt at the study it is tried again', async () => {
    let tries = 0
    const transport = await study()
    const moody: StudyTransport = {
      ...inThisThread,
      submit: async (one) => {
        if (++tries === 1) throw new Error('no memory left')
        return doBatch(one)
      },
    }
    await worker(moody)
    expect(await transport.submit(batch('moody'))).toEqual({ ok: false, id: 'test-moody', reason: 'no memory left' })
    expect(tries).toBe(1)
    expect((await transport.submit(batch('moody'))).ok).toBe(true)
  })

  test('that is given up by an abort rejects at once and is taken off the queue', async () => {
    const transport = await study()
    const stop = new AbortController()
    const answer = transport.submit(batch('aborted'), stop.signal)
    await expect.poll(() => redis.client().exists(`callsim:${ENGINE_VERSION}:test-aborted`)).toBe(1)
    stop.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
    await expect.poll(() => redis.client().exists(`callsim:${ENGINE_VERSION}:test-aborted`)).toBe(0)
    await expect(transport.submit(batch('late'), stop.signal)).rejects.toThrow('enough')
  })
})

describe('what other processes put there', () => {
  test('a batch of another engine and things that are no batches are refused in words', async () => {
    const { Queue } = await import('bullmq')
    const queue = new Queue(ENGINE_VERSION, { prefix: 'callsim', connection: { url: redis.url, maxRetriesPerRequest: null } })
    open.push(queue)
    const answers: StudyAnswer[] = []
    await worker(inThisThread, answers)
    const add = (id: string, data: unknown) => queue.add('batch', data, { jobId: id, removeOnComplete: true })
    await add('test-old', batch('old', { engine: '0.0.1' }))
    await add('test-odd', { id: 'test-odd', colour: 'red' })
    await add('test-bad', batch('bad', { project: JSON.parse(JSON.stringify({ ...project, replications: -3 })) }))
    await expect.poll(() => answers.length).toBe(3)
    const reasons = Object.fromEntries(answers.map((answer) => [answer.id, answer.ok ? '' : answer.reason]))
    expect(reasons['test-old']).toBe(`the study was made for engine 0.0.1, this worker has ${ENGINE_VERSION}`)
    expect(reasons['test-odd']).toMatch(/no batch of a study: .*/)
    expect(reasons['test-bad']).toMatch(/not in order: replications/)
  })

  test('an answer that does not fit its batch counts as no answer', async () => {
    const transport = await study()
    await worker({ ...inThisThread, submit: async (one) => doBatch({ ...one, to: one.to + 1 }) })
    expect(await transport.submit(batch('longer'))).toMatchObject({ ok: false, reason: 'the answer has another number of replications' })
  })
})

describe('a study that was broken off', () => {
  test('finds the answers that came meanwhile, and nothing is done twice', async () => {
    const first = await study()
    let tries = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: StudyTransport = {
      ...inThisThread,
      submit: async (one) => {
        tries++
        await held
        return doBatch(one)
      },
    }
    const answers: StudyAnswer[] = []
    await worker(slow, answers)
    const lost = first.submit(batch('kept'))
    await expect.poll(() => tries).toBe(1)
    const rejected = expect(lost).rejects.toThrow('the queue is closed')
    await first.close()
    await rejected
    release()
    await expect.poll(() => answers.length).toBe(1)
    const second = await study()
    expect(await second.submit(batch('kept'))).toEqual(JSON.parse(JSON.stringify(doBatch(batch('kept')))))
    expect(tries).toBe(1)
  })

  test('puts on the queue again what Redis has lost', async () => {
    const transport = await study()
    const answer = transport.submit(batch('forgotten'))
    const client = redis.client()
    await expect.poll(() => client.exists(`callsim:${ENGINE_VERSION}:test-forgotten`)).toBe(1)
    await client.flushall()
    await worker()
    expect((await answer).ok).toBe(true)
  })
})

describe('who is there', () => {
  test('is told to the study, and how many batches are worth keeping on the queue', async () => {
    const notices: QueueNotice[] = []
    const transport = await study((notice) => notices.push(notice))
    await expect.poll(() => notices.at(-1)).toEqual({ kind: 'workers', workers: 0, threads: 0, others: [] })
    expect(transport.width).toBe(64)
    await worker()
    await worker()
    await expect.poll(() => notices.at(-1), { timeout: 5000 }).toEqual({ kind: 'workers', workers: 2, threads: 4, others: [] })
  })

  test('is read from the list of connections, engines of others among them', () => {
    const line = (name: string) => `id=3 addr=127.0.0.1:1 laddr=127.0.0.1:2 fd=8 name=${name} age=1 idle=0 flags=N\n`
    const clients = [`callsim:${btoa('0.3.0')}:w:8`, `callsim:${btoa('0.12.10')}:w:16`, `callsim:${btoa('0.3.0')}:qe`, '', 'bull:b3RoZXI=:w:3']
      .map(line)
      .join('')
    expect(presencesIn(clients)).toEqual([
      { engine: '0.3.0', threads: 8 },
      { engine: '0.12.10', threads: 16 },
      { engine: '0.3.0', threads: 0 },
    ])
  })
})

describe('Redis', () => {
  test('that does not answer, or an address that is none, is said before anything begins', async () => {
    const nobody = `redis://somebody:secret@127.0.0.1:${await freePort()}/`
    const trial = queueTransport(nobody)
    await expect(trial).rejects.toBeInstanceOf(QueueError)
    await expect(trial).rejects.toMatchObject({ kind: 'unreachable', reason: expect.stringContaining('ECONNREFUSED') })
    await expect(trial).rejects.not.toThrow('secret')
    await expect(queueTransport('http://127.0.0.1/')).rejects.toMatchObject({ kind: 'address' })
    await expect(takeBatches(nobody, inThisThread, { threads: 1, tell() {}, onAnswer() {} })).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('that goes away and comes back is said once each, and the work goes on', async () => {
    const notices: QueueNotice[] = []
    const workerNotices: QueueNotice[] = []
    const transport = await study((notice) => notices.push(notice))
    const before = transport.submit(batch('before'))
    await expect.poll(() => redis.client().exists(`callsim:${ENGINE_VERSION}:test-before`)).toBe(1)
    await expect.poll(async () => /aof_pending_bio_fsync:0/.test(await redis.client().info('persistence'))).toBe(true)
    await redis.kill()
    const during = transport.submit(batch('during'))
    // a break that is over before anybody has tried to connect again is no absence
    await expect.poll(() => notices.filter(({ kind }) => kind === 'away').length, { timeout: 20_000 }).toBe(1)
    await redis.start()
    await worker(inThisThread, [], workerNotices)
    expect((await before).ok && (await during).ok).toBe(true)
    expect(notices.filter(({ kind }) => kind === 'away')).toHaveLength(1)
    await expect.poll(() => notices.filter(({ kind }) => kind === 'back').length, { timeout: 5000 }).toBe(1)
    expect(workerNotices).toEqual([])
  }, 60_000)

  test('that is away does not keep either end from leaving', async () => {
    const transport = await study()
    const work = await worker()
    await redis.kill()
    const began = performance.now()
    await transport.close()
    await work.leave()
    expect(performance.now() - began).toBeLessThan(5000)
    await redis.start()
  }, 30_000)
})
