/** Studies over a queue between processes that are killed and a Redis that is restarted: the files are those of one machine. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ENGINE_VERSION } from '../../src/sim/experiment/version'
import { freePort, redisServer, type TestRedis } from './redis-server'
import { batchesIn, buildTool, Machines, resultsIn, root, studyFile } from './study-processes'

// Long, for a machine that is busy with other things: every test starts some processes.
vi.setConfig({ testTimeout: 1_200_000 })
const soon = { timeout: 300_000, interval: 50 }

let machines: Machines
let redis: TestRedis | undefined
let look: Redis

async function start(...options: readonly string[]): Promise<string> {
  machines = new Machines()
  redis = await redisServer(...options)
  look = redis.client()
  return redis.url
}

/** What one machine makes of the study: the same for every test that compares with it. */
const alone = new Machines()
const here = join(alone.folder, 'here')

beforeAll(async () => {
  buildTool()
  expect(await alone.run(['sweep', studyFile(alone.folder, 60), '--out', here, '--workers', '2']).ended).toBe(0)
}, 300_000)

afterAll(() => alone.end())

afterEach(async () => {
  await machines.end()
  await redis?.end()
  redis = undefined
})

/** Batches that a worker has in hand at this moment. */
const inHand = () => look.llen(`callsim:${ENGINE_VERSION}:active`)

const worker = (url: string, ...words: readonly string[]) => machines.run(['worker', '--redis', url, '--workers', '1', ...words])

describe('a study over two workers', () => {
  test.each(['everysec', 'always'])(
    'one killed in mid-batch, Redis killed with appendfsync %s, the study killed: every batch once, the same bytes',
    async (fsync) => {
      const url = await start('--appendfsync', fsync)
      const study = studyFile(machines.folder, 60)
      const there = join(machines.folder, 'there')
      const all = batchesIn(here)
      expect(new Set(all).size).toBe(54)

      const doomed = worker(url)
      const lasting = worker(url)
      const first = machines.run(['sweep', study, '--out', there, '--redis', url])
      await expect.poll(() => batchesIn(there).length, soon).toBeGreaterThan(4)
      await expect.poll(inHand, soon).toBe(2)
      await doomed.kill('SIGKILL')

      await expect.poll(() => batchesIn(there).length, soon).toBeGreaterThan(14)
      await redis?.kill()
      await redis?.start()

      await expect.poll(() => batchesIn(there).length, soon).toBeGreaterThan(29)
      await first.kill('SIGKILL')
      expect(batchesIn(there).length).toBeLessThan(all.length)
      const again = machines.run(['sweep', study, '--out', there, '--redis', url])
      expect([await again.ended, again.said()]).toEqual([0, again.said()])

      const done = batchesIn(there)
      expect([...done].sort()).toEqual([...all].sort())
      expect(resultsIn(there)).toEqual(resultsIn(here))
      await lasting.kill('SIGTERM')
      expect(await lasting.ended).toBe(0)
    },
  )
})

test('a worker that is told to leave finishes what it has in hand; told twice, it leaves at once and the batch is done by another', async () => {
  const url = await start()
  const study = studyFile(machines.folder, 20)
  const out = join(machines.folder, 'out')
  const polite = worker(url)
  const sweep = machines.run(['sweep', study, '--out', out, '--redis', url])
  await expect.poll(() => batchesIn(out).length, soon).toBeGreaterThan(1)
  await expect.poll(inHand, soon).toBe(1)
  await polite.kill('SIGINT')
  expect(await polite.ended).toBe(0)
  expect(await inHand()).toBe(0)
  expect(polite.said()).toMatch(/finishing the batches in hand.*\n\d+ batches? done\n$/)

  const hasty = worker(url)
  await expect.poll(inHand, soon).toBe(1)
  const leaving = hasty.kill('SIGTERM')
  await expect.poll(() => hasty.said(), soon).toContain('finishing')
  await hasty.kill('SIGTERM')
  await leaving
  expect(await hasty.ended).toBe(0)

  worker(url)
  expect(await sweep.ended).toBe(0)
  expect(new Set(batchesIn(out)).size).toBe(18)
})

test('a worker that is told to leave while Redis is away ends too, and so does a study', async () => {
  const url = await start()
  const one = worker(url)
  const sweep = machines.run(['sweep', studyFile(machines.folder, 60), '--out', join(machines.folder, 'out'), '--redis', url])
  await expect.poll(() => batchesIn(join(machines.folder, 'out')).length, soon).toBeGreaterThan(1)
  await redis?.kill()
  await expect.poll(() => one.said() + sweep.said(), soon).toMatch(/Redis is away.*\n(.*\n)*.*Redis is away/)
  await Promise.all([one.kill('SIGTERM'), sweep.kill('SIGTERM')])
  expect([await one.ended, await sweep.ended]).toEqual([0, 130])
})

test('a batch that ends every worker is given up after four of them, and the study says why', async () => {
  const url = await start()
  const file = studyFile(machines.folder, 20)
  const study = JSON.parse(readFileSync(file, 'utf8'))
  study.project.calendar.horizonDays = 400 // one batch, long enough to be caught in the middle of it
  writeFileSync(file, JSON.stringify({ ...study, setups: ['in-house'], vary: [{ id: 'talk', path: 'demand.callTypes.clinic.talk.mean', values: [90] }] }))
  const sweep = machines.run(['sweep', file, '--out', join(machines.folder, 'out'), '--redis', url, '--language', 'en'])
  const locks = () => look.keys(`callsim:${ENGINE_VERSION}:*:lock`)
  for (let ended = 0; ended < 4; ended++) {
    const one = worker(url)
    await expect.poll(locks, soon).toHaveLength(1)
    await one.kill('SIGKILL')
    // as if its time were over: that it falls by itself is seen above, where a study goes on without a worker that was killed
    await look.del(...(await locks()))
  }
  worker(url)
  expect(await sweep.ended).toBe(1)
  expect(sweep.said()).toContain('4 workers that had it in hand ended or fell silent')
})

describe('who cannot work together says so', () => {
  test('a worker and a study of different engines', async () => {
    const url = await start()
    const older = join(machines.folder, 'older')
    mkdirSync(older)
    cpSync(join(root, 'dist-cli'), older, { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(machines.folder, 'node_modules'))
    writeFileSync(join(machines.folder, 'package.json'), '{ "type": "module" }')
    for (const name of readdirSync(older)) {
      const text = readFileSync(join(older, name), 'utf8')
      writeFileSync(join(older, name), text.replaceAll(`"${ENGINE_VERSION}"`, '"0.0.1"').replaceAll(`'${ENGINE_VERSION}'`, "'0.0.1'"))
    }
    const stranger = machines.run(['worker', '--redis', url, '--workers', '1'], join(older, 'callsim.js'))
    await expect.poll(() => stranger.said(), soon).toContain('engine 0.0.1')
    const study = studyFile(machines.folder, 20)
    const out = join(machines.folder, 'out')
    const sweep = machines.run(['sweep', study, '--out', out, '--redis', url, '--language', 'en'])
    await expect.poll(() => sweep.said(), soon).toContain(`workers with engine 0.0.1 leave these batches of engine ${ENGINE_VERSION} alone`)
    await expect.poll(() => stranger.said(), soon).toContain(`studies with engine ${ENGINE_VERSION} are on the queue`)
    expect(batchesIn(out)).toEqual([])
    worker(url)
    expect(await sweep.ended).toBe(0)
    expect(stranger.said()).not.toMatch(/batches? done/)
  })

  test('the packages of the queue are missing, or Redis is not there', async () => {
    machines = new Machines()
    const bare = join(machines.folder, 'bare')
    cpSync(join(root, 'dist-cli'), bare, { recursive: true })
    writeFileSync(join(machines.folder, 'package.json'), '{ "type": "module" }')
    const url = `redis://:secret@127.0.0.1:${await freePort()}`
    const study = studyFile(machines.folder, 20)
    for (const words of [
      ['worker', '--redis', url],
      ['sweep', study, '--redis', url],
    ]) {
      const poor = machines.run([...words, '--language', 'en'], join(bare, 'callsim.js'))
      expect([await poor.ended, poor.said()]).toEqual([2, expect.stringContaining('--redis needs the packages bullmq and ioredis')])
      const lonely = machines.run([...words, '--language', 'en'])
      expect([await lonely.ended, lonely.said()]).toEqual([2, expect.stringMatching(/Redis at redis:\/\/127\.0\.0\.1:\d+ does not answer: .*ECONNREFUSED/)])
      expect(lonely.said()).not.toContain('secret')
    }
    const unaided = machines.run(['sweep', study, '--out', join(machines.folder, 'out'), '--workers', '1'], join(bare, 'callsim.js'))
    expect(await unaided.ended).toBe(0)
  })
})
