/** What a simulating worker takes of memory for a million calls: the process that it lives in, before and at most. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { batchOf, threadsPage } from './threads-site'

const open = threadsPage()

/** Of a process of this machine, in megabytes. */
function memoryOf(process: number, line: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] = new RegExp(`${line}:\\s*(\\d+)`).exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

test('a million calls in one replication take 64 MB of a worker at most', async () => {
  const page = await open()
  const process = await open.rendererOf(page)
  const before = memoryOf(process, 'VmRSS')
  writeFileSync(`/proc/${process}/clear_refs`, '5') // the highest mark begins anew
  expect(await page.evaluate((batch) => threads.undisturbed(batch), batchOf(1_000_000, 1))).toMatch(/^\[\{"days"/)
  const most = memoryOf(process, 'VmHWM') - before
  console.log(`A worker, its start and a million calls in one replication: ${most.toFixed(1)} MB at most beyond the ${before.toFixed(0)} MB of its page`)
  expect(most).toBeLessThan(64)
})
