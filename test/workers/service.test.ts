import { describe, expect, test } from 'vitest'
import { runReplication } from '../../src/sim/engine/replication'
import { compile } from '../../src/sim/project/compile'
import type { Batch } from '../../src/workers/contract'
import { batchWork } from '../../src/workers/service'
import { inboundProject } from '../fixtures/projects'

function batchOf(given: Parameters<typeof inboundProject>[0], to: number): Batch {
  const project = inboundProject(given)
  return { model: compile(project, project.setups[0]), seed: '1', from: 0, to }
}

const small = batchOf({ perHour: 100, operators: 5 }, 4)

test('a batch is its replications, one after another', async () => {
  const { model, seed } = small
  expect(await batchWork().replicate({ ...small, from: 1 })).toEqual({ ok: true, counts: [1, 2, 3].map((at) => runReplication(model, seed, at)) })
})

test('signs of life come at once, and then no faster than every 50 ms', async () => {
  const signs: number[] = []
  const began = performance.now()
  const work = batchWork(() => signs.push(performance.now()))
  await work.replicate({ ...small, to: 1 })
  expect(signs).toHaveLength(1)
  while (performance.now() - began < 500) await work.replicate({ ...small, to: 20 })
  const pauses = signs.slice(1).map((at, place) => at - signs[place])
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(50)
  expect(signs.length).toBeGreaterThan(2)
})

describe('an order to stop', () => {
  test('is heard between two replications', async () => {
    const work = batchWork()
    const answer = work.replicate({ ...small, to: 100_000 })
    const began = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 30))
    work.stop()
    expect(await answer).toEqual({ ok: false, reason: 'stopped' })
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('that came too late does not touch the next batch', async () => {
    const work = batchWork()
    work.stop()
    expect(await work.replicate(small)).toMatchObject({ ok: true })
  })
})

describe('what cannot be done is said', () => {
  test('a dozen billion calls: with the call type, before anything is tried', async () => {
    const began = performance.now()
    const answer = await batchWork().replicate(batchOf({ perHour: 1_000_000, operators: 10, days: 500 }, 8))
    expect(answer).toEqual({
      ok: false,
      reason: 'About 12000000000 calls of type calls are to come in a replication; it may have 1000000000 events',
      fault: { kind: 'endless', replication: 0, why: 'events', at: 0, events: 12_000_000_000, mostly: 'callArrives', of: 'calls' },
    })
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('with a limit of its own', async () => {
    expect(await batchWork().replicate({ ...small, eventLimit: 1000 })).toMatchObject({ ok: false, fault: { kind: 'endless', why: 'events', events: 2400 } })
  })

  test('more operators than there is memory for', async () => {
    const { model } = small
    const huge = { ...small, model: { ...model, groups: model.groups.map((group) => ({ ...group, operators: 1e15 })) } }
    expect(await batchWork().replicate(huge)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^Replication 0 needs more memory than there is \(/),
      fault: { kind: 'memory', replication: 0 },
    })
  })
})
