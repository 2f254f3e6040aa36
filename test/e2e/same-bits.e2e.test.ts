/** The same project and seed give the same bits in the page (workers of Chromium) and at the command line (Node). */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../../scripts/ensure-installed.mjs'
import { openPilot, type Pilot } from './project-page'
import { visits } from './visit'

const visit = visits()
const run = promisify(execFile)

interface Answer {
  readonly seed: string
  readonly replications: number
  readonly hash: string
}

async function commandLine(pilot: Pilot, replications: number): Promise<Answer> {
  const words = ['dist-cli/callsim.js', 'run', `scenarios/${pilot}.json`, '--json', '--replications', String(replications)]
  const { stdout } = await run(process.execPath, words, { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout)
}

test.each(['insurance-cross-sell', 'hot-line', 'secretary'] as const)('%s', async (pilot) => {
  const { page } = await visit()
  const shown = await openPilot(page, pilot)
  const { hash, replications, seed } = await commandLine(pilot, shown.replications)
  expect(shown).toEqual({ hash, replications })
  expect(await page.getByRole('contentinfo').innerText()).toContain(`seed ${seed}`)
})
