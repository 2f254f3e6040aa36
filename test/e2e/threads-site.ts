/** The page with a pool of its own: built like the product and served under its policy. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { compile } from '../../src/sim/project/compile'
import type { Batch } from '../../src/workers/contract'
import { m1 } from '../bench/models'
import type { Threads } from './threads-page/page'

declare global {
  /** Of the page, for what is evaluated there. */
  var threads: Threads
}

const root = join(import.meta.dirname, '../..')
const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(join(root, 'index.html'), 'utf8')) ?? []

/** One queue of a hundred operators; so many calls a replication. */
export function batchOf(calls: number, replications: number): Batch {
  const project = m1(100, calls)
  return { model: compile(project, project.setups[0]), seed: '1', from: 0, to: replications }
}

/** A description of a dozen billion calls. */
export function endlessBatch(): Batch {
  const batch = batchOf(500, 1)
  const [callType] = batch.model.callTypes
  const { arrivals } = callType
  if (arrivals.kind !== 'poisson') throw new Error('the model has other arrivals')
  const many = { ...arrivals, atMost: Number.MAX_SAFE_INTEGER, rates: arrivals.rates.map((rates) => rates.map((rate) => rate * 1e6)) }
  return { ...batch, model: { ...batch.model, callTypes: [{ ...callType, arrivals: many }] } }
}

/** More operators than any memory holds. */
export function hugeBatch(): Batch {
  const batch = batchOf(500, 1)
  return { ...batch, model: { ...batch.model, groups: batch.model.groups.map((group) => ({ ...group, operators: 1e15 })) } }
}

interface Site {
  (): Promise<Page>
  /** The number of the process in which the page and its workers live. */
  rendererOf(page: Page): Promise<number>
}

/** To be called once a file. */
export function threadsPage(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'callsim-threads-'))
  let site: Awaited<ReturnType<typeof preview>>
  let browser: Browser

  beforeAll(async () => {
    const here = join(import.meta.dirname, 'threads-page')
    await build({ configFile: join(root, 'vite.config.ts'), root: here, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } })
    site = await preview({
      root: here,
      configFile: false,
      logLevel: 'silent',
      appType: 'mpa',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port: 0, headers: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' } },
    })
    browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await site?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async () => {
    const at = site.httpServer.address()
    if (at === null || typeof at === 'string') throw new Error('the server has no port')
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${at.port}/`)
    await page.waitForFunction(() => globalThis.threads !== undefined)
    return page
  }
  const rendererOf = async (page: Page) => {
    const session = await browser.newBrowserCDPSession()
    const busy = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]))
    }
    // the one that works when the page works
    const before = await busy()
    await page.evaluate(() => {
      for (const began = performance.now(); performance.now() - began < 500; );
    })
    const used = [...(await busy())].map(([id, time]) => ({ id, used: time - (before.get(id) ?? 0) }))
    return used.reduce((most, one) => (one.used > most.used ? one : most)).id
  }

  return Object.assign(open, { rendererOf })
}
