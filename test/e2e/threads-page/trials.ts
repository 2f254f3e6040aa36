/** The same trial many times over: what it tells, and whether it came out every time. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Batch } from '../../../src/workers/contract'
import { batchOf } from '../threads-site'
import type { End } from './misdeeds'

/** Small enough to be done again a hundred times, long enough to be in flight when its worker ends. */
const batch = batchOf(500, 10)
const second = 1000
/** A worker that takes so long to start, where nothing happens to it, tells of a machine that is busy with other things: seconds mean little there. */
const busy = 300

interface Spread {
  readonly median: number
  readonly longest: number
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1], longest: sorted[sorted.length - 1] }
}

const told = ({ median, longest }: Spread) => `median ${Math.round(median)}, longest ${Math.round(longest)} ms`

/**
 * Ends the worker of a batch so many times: each time the call is rejected within a second (after the silence that is allowed, where the worker
 * says nothing of its end), the batch is done once more by one new worker, with the same counts.
 */
export async function endWorkers(page: Page, end: End, times: number, silenceMs = 5000): Promise<void> {
  const usual = await page.evaluate(([batch, limits]) => threads.undisturbed(batch, limits), [batch, { silenceMs }] as const)
  const starts: number[] = []
  const outcomes: Awaited<ReturnType<typeof threads.end>>[] = []
  for (let time = 0; outcomes.length < times; time++) {
    if (time % 5 === 0) starts.push(await page.evaluate(() => threads.start()))
    const outcome = await page.evaluate(([batch, end, after]) => threads.end(batch, end, after), [batch, end, (7 * time) % 40] as const)
    if (outcome.made > 0) outcomes.push(outcome)
    // the batch was done before its worker ended: not in flight, and no trial; the next worker is made here
    else await page.evaluate((batch) => threads.undisturbed(batch), batch)
  }
  const allowed = end === 'endless loop' ? silenceMs : 0
  const start = spreadOf(starts)
  const rejected = spreadOf(outcomes.map((one) => one.rejected - allowed))
  const back = spreadOf(outcomes.map((one) => one.back - allowed))
  const known = outcomes.filter((one) => one.rejected - allowed < second).length
  const whole = outcomes.filter((one) => one.back - allowed < second).length
  console.log(
    `${times} workers ended by ${end}: call rejected after ${allowed > 0 ? `${allowed} ms and ` : ''}${told(rejected)} (${known} of ${times} within a second); ` +
      `next worker ready after ${told(back)} (${whole} of ${times}); a worker that nothing happens to: ${told(start)}`,
  )
  expect(outcomes.filter(({ result }) => result === usual)).toHaveLength(times)
  expect(outcomes.filter(({ made }) => made === 1)).toHaveLength(times)
  expect(rejected.median).toBeLessThan(second / 2)
  expect(back.median).toBeLessThan(second / 2 + 2 * start.median)
  // on a machine that has other things to do, a worker takes as long as it takes to start
  if (start.longest > busy) return
  expect(known).toBe(times)
  expect(whole).toBe(times)
}

/** Aborts a batch in flight so many times: the caller knows at once, and the worker stays and does the next batch. */
export async function abortBatches(page: Page, times: number): Promise<void> {
  await page.evaluate((batch) => threads.undisturbed(batch), batch)
  const long: Batch = { ...batch, to: 5000 }
  const outcomes: Awaited<ReturnType<typeof threads.abort>>[] = []
  for (let time = 0; time < times; time++) {
    outcomes.push(await page.evaluate(([batch, after]) => threads.abort(batch, after), [long, 20 + ((7 * time) % 40)] as const))
  }
  const [known, next] = [spreadOf(outcomes.map((one) => one.told)), spreadOf(outcomes.map((one) => one.next))]
  const kept = outcomes.filter(({ made }) => made === 0).length
  console.log(`${times} batches aborted: caller told after ${told(known)}; next batch done after ${told(next)}; ${kept} of ${times} workers kept`)
  expect(outcomes.filter(({ result }) => result === 'rejected: stopped')).toHaveLength(times)
  expect(known.longest).toBeLessThan(100)
  // one that cannot end its replication within a quarter of a second is replaced: on a busy machine that may happen
  expect(kept).toBeGreaterThanOrEqual(times / 2)
}

/** So many pools whose workers' script does not come: each says so, knows that no worker lives, and this thread does the work. */
export async function missScripts(page: Page, script: string, times: number): Promise<void> {
  const few: Batch = { ...batch, to: 2 }
  const usual = await page.evaluate((batch) => threads.undisturbed(batch), few)
  const outcomes: Awaited<ReturnType<typeof threads.missing>>[] = []
  for (let time = 0; time < times; time++) outcomes.push(await page.evaluate(([batch, script]) => threads.missing(batch, script), [few, script] as const))
  const rejected = spreadOf(outcomes.map((one) => one.told / 2)) // two workers are tried
  console.log(`${times} times no script at ${script}: a worker's call rejected after ${told(rejected)}`)
  expect(outcomes.filter(({ why }) => /^rejected: .*ended 2 workers: /.test(why))).toHaveLength(times)
  expect(outcomes.filter(({ answered }) => !answered)).toHaveLength(times)
  expect(outcomes.filter(({ here }) => here === usual)).toHaveLength(times)
  expect(rejected.longest).toBeLessThan(second)
}

/** So many batches that no replication can bring to an end: each is answered with a reason that names the place, and the worker lives on. */
export async function refuse(page: Page, hopeless: Batch, times: number, reason: RegExp): Promise<void> {
  const usual = await page.evaluate((batch) => threads.undisturbed(batch), batch)
  const began = Date.now()
  for (let time = 0; time < times; time++) expect(await page.evaluate((batch) => threads.undisturbed(batch), hopeless)).toMatch(reason)
  console.log(`${times} batches refused (${reason.source}): ${Math.round((Date.now() - began) / times)} ms each`)
  expect(await page.evaluate((batch) => threads.undisturbed(batch), batch)).toBe(usual)
  expect(await page.evaluate(() => threads.alive())).toBe(1)
}
