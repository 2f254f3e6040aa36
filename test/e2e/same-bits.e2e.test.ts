/** The same project and seed give the same bits in the workers of Chromium and in Node, in the page itself and at the command line. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserContext } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/ensure-installed.mjs'
import { type Answer, answer } from '../bits/answer'
import type {} from '../bits/runner-page'
import { scenarioNames } from '../fixtures/scenarios'
import { openSmall, type Pilot, smallText } from './project-page'
import { visits } from './visit'

const run = promisify(execFile)

describe('in the page and at the command line', () => {
  const visit = visits()

  const folder = mkdtempSync(join(tmpdir(), 'callsim-same-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  async function commandLine(pilot: Pilot): Promise<{ seed: string; replications: number; hash: string }> {
    const file = join(folder, `${pilot}.json`)
    writeFileSync(file, smallText(pilot))
    const { stdout } = await run(process.execPath, ['dist-cli/callsim.js', 'run', file, '--json'], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
    return JSON.parse(stdout)
  }

  test.each(['insurance-cross-sell', 'hot-line', 'secretary'] as const)('%s', async (pilot) => {
    const { page } = await visit()
    const shown = await openSmall(page, pilot)
    const { hash, replications, seed } = await commandLine(pilot)
    expect(shown).toEqual({ hash, replications })
    expect(await page.getByRole('contentinfo').innerText()).toContain(`seed ${seed}`)
  })
})

describe('every scenario, to the last bit of its report', () => {
  /** Two batches for each set-up. */
  const REPLICATIONS = 9
  const folder = mkdtempSync(join(tmpdir(), 'callsim-runner-'))
  const textOf = (name: string) => readFileSync(join(root, `scenarios/${name}.json`), 'utf8')
  const expected: Record<string, Answer> = {}

  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      base: './',
      define: { global: 'globalThis' },
      worker: { format: 'es' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: { input: join(root, 'test/bits/runner-page.ts'), output: { entryFileNames: 'runner.js' } },
      },
    })
    writeFileSync(join(folder, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><script type="module" src="./runner.js"></script>')
    for (const name of scenarioNames) expected[name] = answer({ text: textOf(name), replications: REPLICATIONS, batchSize: REPLICATIONS, order: 0 })
  }, 600_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  const visit = visits(() => folder)

  /** The director starts as many workers as it sees cores. */
  const withCores = (cores: number) => (context: BrowserContext) =>
    context.route(/\/director\.worker-/, async (route) => {
      const response = await route.fetch()
      const seen = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${cores} });`
      await route.fulfill({ response, body: `${seen}${await response.text()}` })
    })

  test.each([1, 2, 8])(
    'with %i workers',
    async (cores) => {
      const { page } = await visit('', { prepare: withCores(cores) })
      await page.waitForFunction(() => 'answerOf' in window)
      const answers: Record<string, Answer> = {}
      for (const name of scenarioNames) {
        answers[name] = await page.evaluate(({ text, replications }) => window.answerOf(text, replications), { text: textOf(name), replications: REPLICATIONS })
      }
      expect(answers).toEqual(expected)
      expect(page.workers().filter((worker) => worker.url().includes('/sim.worker-'))).toHaveLength(cores)
    },
    600_000,
  )
})
