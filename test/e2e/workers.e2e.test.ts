/** Runs go on in workers and leave the page's thread alone; where workers do not start, or die, the page answers or says so, and never hangs. */
import type { BrowserContext, Page, Worker } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mainThread } from '../bench/main-thread.mjs'
import { directorOf, isDirector, isSimulating } from './director'
import { doneSoFar, openRare, startLongRun } from './long-run'
import { keyFigures, openSmall, type RunFacts, railOf, runEnds, slow } from './project-page'
import { visits } from './visit'

const visit = visits()

const bar = (page: Page) => page.getByRole('contentinfo')

test('a director and simulating workers do the work', async () => {
  const { page } = await visit()
  await openSmall(page, 'secretary')
  expect(page.workers().filter(isDirector)).toHaveLength(1)
  const simulating = page.workers().filter(isSimulating).length
  expect(simulating).toBeGreaterThan(0)
  const [shown] = /\d+(?= workers?)/.exec(await bar(page).innerText()) ?? []
  expect(Number(shown)).toBe(simulating)
})

test('the page stays alive while a run goes on', async () => {
  const { page } = await visit()
  await openRare(page)
  await startLongRun(page)
  const thread = await mainThread(page)
  const before = await doneSoFar(page)
  await expect.poll(() => doneSoFar(page), { timeout: slow }).toBeGreaterThan(before + 40)
  const { clock, work } = await thread.longest()
  console.log(`Longest task of the page's thread in a run: ${work.toFixed(0)} ms of work, ${clock.toFixed(0)} ms on the clock`)
  expect(work).toBeGreaterThan(0)
  expect(work).toBeLessThan(200)
})

describe('workers that cannot be loaded', () => {
  const director = /\/director\.worker-/
  type Ways = Record<string, (context: BrowserContext) => Promise<unknown>>

  const directors: Ways = {
    'is not there': (context) => context.route(director, (route) => route.fulfill({ status: 404 })),
    'does not arrive': (context) => context.route(director, (route) => route.abort()),
    'is no script': (context) => context.route(director, async (route) => route.fulfill({ response: await route.fetch(), contentType: 'text/html' })),
    'is forbidden by the policy': (context) =>
      context.route(/\/$/, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: (await response.text()).replace("worker-src 'self'", "worker-src 'none'") })
      }),
  }

  /** Requests of workers started by a worker cannot be caught; so the director is given another address, or a policy of its own. */
  const elsewhere = (address: string) => (context: BrowserContext) =>
    context.route(director, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replace(/sim\.worker-[\w-]+\.js/g, address) })
    })

  const simulating: Ways = {
    'is not there': elsewhere('absent.js'),
    'is no script': elsewhere('../index.html'),
    'is forbidden by the policy': (context) =>
      context.route(director, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': "worker-src 'none'" } })
      }),
  }

  const cases = [
    ...Object.entries(directors).map(([way, prepare]) => ({ name: `the director ${way}`, prepare, alive: 0 })),
    ...Object.entries(simulating).map(([way, prepare]) => ({ name: `a simulating worker ${way}`, prepare, alive: 1 })),
  ]
  const expected = [/Failed to load/, /Content Security Policy|violation of worker-src/]
  let usual: RunFacts | undefined

  test.each(cases)('$name: the same answer without it', async ({ prepare, alive }) => {
    usual ??= await openSmall((await visit()).page, 'secretary')
    const { page } = await visit('', { prepare, expected })
    expect(await openSmall(page, 'secretary')).toEqual(usual)
    expect(page.workers().filter(isSimulating)).toEqual([])
    expect(page.workers().filter(isDirector)).toHaveLength(alive)
    expect(await keyFigures(page)).toHaveLength(4)
    await bar(page).getByText('no workers here: slower').waitFor()
  })
})

describe('workers that die in mid-run', () => {
  /** By a fault, and in silence: an ended thread sends no event at all. */
  const ways = {
    fault: (worker: Worker) =>
      worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('the worker has met its end')
        })
      }),
    silence: (worker: Worker) => worker.evaluate(() => void setTimeout(() => self.close())),
  }
  const expected = [/the worker has met its end/]

  test.each(['fault', 'silence'] as const)('a simulating worker, by %s: its work is done again, and the run goes on', async (way) => {
    const { page } = await visit('', { expected })
    await openRare(page)
    await startLongRun(page)
    await ways[way](page.workers().filter(isSimulating)[0])
    const before = await doneSoFar(page)
    await expect.poll(() => doneSoFar(page), { timeout: slow }).toBeGreaterThan(before + 40)
    expect(await bar(page).innerText()).not.toContain('has failed')
  })

  test.each(['fault', 'silence'] as const)('the director, by %s: the page says so, keeps its figures, and runs again', async (way) => {
    const { page } = await visit('', { expected })
    await openRare(page)
    await startLongRun(page)
    await railOf(page).getByRole('link', { name: 'Answer' }).click()
    await ways[way](directorOf(page))
    await bar(page)
      .getByText(/The run has failed: .*worker has (met its end|ended)/)
      .waitFor({ timeout: slow })
    expect(await keyFigures(page)).toHaveLength(4)
    // The next run starts a director of its own.
    await page.getByRole('button', { name: 'Undo' }).click()
    await runEnds(page)
    await page.getByRole('button', { name: 'Redo' }).click()
    await bar(page).getByRole('button', { name: 'Stop' }).click({ timeout: slow })
  })
})
