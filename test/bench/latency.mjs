/**
 * `npm run latency`: what a user waits for, on the built page in a browser, for every sample project.
 *
 * The machines are shared: beside each time stands how much slower than on a free core the same work was done at that moment, and of the
 * longest task of the page's thread what it worked. Options: --rounds N (5), --project NAME (all), --json, --write (docs/background/latency.md).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildIfNeeded, page as builtPage } from '../../scripts/build.mjs'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { ensureInstalled, root } from '../../scripts/ensure-installed.mjs'
import { serve } from '../../scripts/serve.mjs'
import { firstScripts } from './first-scripts.mjs'
import { latencyTable, median } from './latency-table.mjs'
import { coldOpen, edit, openProject, slowness, stopRun, tryOperator } from './latency-visit.mjs'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    project: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const rounds = Math.max(1, Math.floor(Number(options.rounds) || 1))
const patience = 120_000

ensureInstalled()
buildIfNeeded(builtPage)
const site = await serve(0)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
const summary = { browser: browser.version(), cores: cpus().length, rounds, firstScriptsKilobytes: firstScripts() }
const projects = {}
for (const slug of slugs()) {
  projects[slug] = await measured(slug)
  console.error(latencyTable({ ...summary, projects: { [slug]: projects[slug] } }))
}
await browser.close()
await site.close()

const result = { ...summary, projects }
const text = latencyTable(result)
console.log(options.json ? JSON.stringify(result, null, 2) : text)
if (options.write) writeFileSync(`${root}docs/background/latency.md`, text)
process.exit()

function slugs() {
  const all = readdirSync(`${root}scenarios`).flatMap((name) => (name.endsWith('.json') ? [name.replace('.json', '')] : []))
  return all.filter((name) => options.project === undefined || options.project.includes(name))
}

/** All times of one project: rounds of each thing, one after another in the same tab where it stays open. */
async function measured(slug) {
  const { setups, demand } = JSON.parse(readFileSync(`${root}scenarios/${slug}.json`, 'utf8'))
  const calls = demand.callTypes ?? []
  const load = calls[0] ?? demand.campaigns[0]
  const setup = setups.find(({ kind }) => kind === 'vendor') ?? setups[0]
  const rows = { machine: [], cold: [], setup: [], workload: [], trial: [], stop: [] }
  const repeat = async (row, work) => {
    for (let round = 0; round < rounds; round++) rows[row].push(await work())
  }
  const machine = async () => rows.machine.push({ slowness: await slowness(browser), load: Number(loadavg()[0].toFixed(1)) })

  await machine()
  await repeat('cold', () => coldOpen(browser, site.address, slug))
  await machine()
  await within(`project/setups/${setup.id}/team`, (visit) => repeat('setup', () => edit(visit, field(visit, 'Operators'))))
  await within(`project/demand/${load.id}`, (visit) => repeat('workload', () => edit(visit, field(visit, 'Mean'))))
  await machine()
  if (calls.length > 0) {
    await within('answer', async (visit) => {
      const stepper = visit.page.locator('.live-operators .stepper').first()
      // a team that dials as well is not tried out one by one
      if (
        !(await stepper.waitFor({ timeout: patience / 4 }).then(
          () => true,
          () => false,
        ))
      )
        return
      await visit.page.locator('.status .run .bar').waitFor({ state: 'detached', timeout: patience })
      await repeat('trial', () => tryOperator(visit))
    })
  }
  await within('project', (visit) => repeat('stop', () => stopRun(visit, field(visit, 'Replications'))))
  await machine()
  return { ...rows, slowness: median(rows.machine.map((one) => one.slowness)) }

  async function within(path, work) {
    const visit = await openProject(browser, site.address, slug, path)
    await work(visit)
    await visit.context.close()
  }
}

function field({ page }, name) {
  return page.getByRole('textbox', { name, exact: true }).first()
}
