import { expect, test } from 'vitest'
import { openCentre } from '../../../src/sim/centre/centre'
import type { Model } from '../../../src/sim/centre/model'
import { runReplication } from '../../../src/sim/engine/replication'
import { Lookout, refuseEndless } from '../../../src/sim/engine/replication-limit'
import { Endless } from '../../../src/sim/kernel/endless'
import { compile } from '../../../src/sim/project/compile'
import { callChoosers, operatorChoosers } from '../../../src/sim/routing/index'
import { inboundProject } from '../../fixtures/projects'

function modelOf(given: Parameters<typeof inboundProject>[0]): Model {
  const project = inboundProject(given)
  return compile(project, project.setups[0])
}

const busy = modelOf({ perHour: 60_000, operators: 3500, days: 2 })

function endless(work: () => unknown): Endless {
  try {
    work()
  } catch (error) {
    if (error instanceof Endless) return error
    throw error
  }
  throw new Error('it came to an end')
}

test('a replication with more events than it may have ends with the place', () => {
  const { course, message } = endless(() => runReplication(busy, '1', 0, { eventLimit: 300_000 }))
  expect(course).toMatchObject({ why: 'events', events: 300_000 })
  expect(['callArrives', 'operatorFree', 'talkEnds']).toContain(course.mostly)
  // about two events a call, 60,000 calls an hour
  expect(course.at / 3_600_000).toBeCloseTo(2.5, 0)
  expect(message).toMatch(/^More than 300000 events: given up after 300000 events, \d+ ms from the start, mostly \w+$/)
})

test('a limit that is not reached changes nothing', () => {
  const model = modelOf({ perHour: 10_000, operators: 600 })
  let looks = 0
  const counts = runReplication(model, '1', 0, { look: () => looks++ })
  expect(runReplication(model, '1', 0)).toEqual(counts)
  expect(looks).toBe(Math.floor(counts.events / 65_536))
  expect(looks).toBeGreaterThan(2)
})

test('a million events at one instant: time stands still', () => {
  const model = modelOf({ perHour: 60, operators: 1 })
  const ways = { operatorChooser: operatorChoosers[model.routing.operator], callChooser: callChoosers[model.routing.call], dialModes: [] }
  const lookout = new Lookout(openCentre(model, ways, '1', 0), undefined)
  const { course } = endless(() => {
    for (;;) lookout.pass()
  })
  expect(course).toMatchObject({ why: 'standstill', at: 0 })
  expect(course.events).toBeGreaterThan(1_000_000)
  expect(course.events).toBeLessThan(1_200_000)
})

test('more calls at a time than there is room for', () => {
  const model = modelOf({ perHour: 1_000_000, operators: 1 })
  const { course } = endless(() => runReplication(model, '1', 0))
  expect(course).toMatchObject({ why: 'crowd', mostly: 'callArrives' })
  expect(course.at).toBeLessThan(3_600_000)
})

test('a description that is bound to have too many calls is refused before it begins', () => {
  const model = modelOf({ perHour: 1_000_000, operators: 10, days: 90 })
  expect(endless(() => refuseEndless(model)).course).toEqual({ why: 'events', at: 0, events: 2_160_000_000, mostly: 'callArrives', of: 'calls' })
  expect(() => refuseEndless(modelOf({ perHour: 1_000_000, operators: 10, days: 90, atMost: 1000 }))).not.toThrow()
})
