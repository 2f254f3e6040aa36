/** The director where no worker starts: the work goes on in its own thread, and it says so; what cannot be done is told as data. */
import { expect, test } from 'vitest'
import { directorOver } from '../../src/workers/director'
import { inboundProject } from '../fixtures/projects'

const none = () => {
  throw new Error('no workers here')
}

test('without workers it runs all the same, and counts none', async () => {
  const director = directorOver(none, 2)
  const answer = await director.run(1, inboundProject({ perHour: 60, operators: 4 }), { replications: 2 }, () => {})
  expect(answer).toMatchObject({ ok: true, answer: { replications: 2 } })
  expect(director.workers()).toBe(0)
})

test('why a run came to nothing is among its result', async () => {
  const director = directorOver(none, 2)
  const endless = inboundProject({ perHour: 1_000_000, operators: 10, days: 90 })
  expect(await director.run(1, endless, { replications: 2 }, () => {})).toMatchObject({
    ok: false,
    aborted: false,
    reason: expect.stringContaining('About 2160000000 calls'),
    fault: { kind: 'endless', why: 'events', of: 'calls' },
  })
})
