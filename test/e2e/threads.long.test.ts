/** A hundred workers of every way to fail, in a real browser. A few of each: threads.e2e.test.ts. */
import { test } from 'vitest'
import { abortBatches, endWorkers, missScripts, refuse } from './threads-page/trials'
import { endlessBatch, hugeBatch, threadsPage } from './threads-site'

const open = threadsPage()
const hundred = 100

test.each(['fault', 'silence', 'termination'] as const)('a worker ended by %s: its call is rejected, its batch done again by the next one', async (end) => {
  await endWorkers(await open(), end, hundred)
})

test('a worker in an endless loop is noticed by its silence', async () => {
  await endWorkers(await open(), 'endless loop', hundred, 1000)
})

test('an aborted batch: the caller knows at once, the worker ends it between two replications', async () => {
  await abortBatches(await open(), hundred)
})

test.each([
  ['that is not there', './absent.js'],
  ['that is no script', './index.html'],
  ['that the policy forbids', 'https://elsewhere.invalid/worker.js'],
])('workers with a script %s: the work is done in this thread', async (_, script) => {
  await missScripts(await open(), script, hundred)
})

test('a description without an end is refused with its place, and the worker lives on', async () => {
  await refuse(await open(), endlessBatch(), hundred, /^rejected: About \d+ calls of type calls are to come in a replication; it may have 1000000000 events$/)
})

test('a description without room is refused, and the worker lives on', async () => {
  await refuse(await open(), hugeBatch(), hundred, /^rejected: Replication 0 needs more memory than there is/)
})
