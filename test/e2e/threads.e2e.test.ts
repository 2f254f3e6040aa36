/** Workers that fail in every way that there is, in a real browser. A few of each here, a hundred of each in threads.long.test.ts. */
import { expect, test } from 'vitest'
import { abortBatches, endWorkers, missScripts, refuse } from './threads-page/trials'
import { endlessBatch, hugeBatch, threadsPage } from './threads-site'

const open = threadsPage()
const few = 5

test.each(['fault', 'silence', 'termination'] as const)('a worker ended by %s: its call is rejected, its batch done again by the next one', async (end) => {
  await endWorkers(await open(), end, few)
})

test('a worker in an endless loop is noticed by its silence', async () => {
  await endWorkers(await open(), 'endless loop', 1)
  await endWorkers(await open(), 'endless loop', 3, 1000)
})

test('an aborted batch: the caller knows at once, the worker ends it between two replications', async () => {
  await abortBatches(await open(), few)
})

test.each([
  ['that is not there', './absent.js'],
  ['that is no script', './index.html'],
  ['that the policy forbids', 'https://elsewhere.invalid/worker.js'],
])('workers with a script %s: the work is done in this thread', async (_, script) => {
  await missScripts(await open(), script, few)
})

test('a description without an end is refused with its place, and the worker lives on', async () => {
  await refuse(await open(), endlessBatch(), few, /^rejected: About \d+ calls of type calls are to come in a replication; it may have 1000000000 events$/)
})

test('a description without room is refused, and the worker lives on', async () => {
  await refuse(await open(), hugeBatch(), few, /^rejected: Replication 0 needs more memory than there is/)
})

test('the page and its workers speak of nothing but the work', async () => {
  const page = await open()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await endWorkers(page, 'fault', 1)
  expect(said.filter((text) => !text.includes('the worker has met its end'))).toEqual([])
})
