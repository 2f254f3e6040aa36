/**
 * `npm run bench`: the general engine, in Node and in Chromium's worker, beside a dense program in C++ on the same models, in calls a second.
 *
 * The machines are shared and single figures move by a third and more. So all sides run in turn, A B C A B C …, and what counts is the
 * median of the ratios of neighbours. docs/background/performance.md tells the options.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openBrowser } from './browser.mjs'
import { buildEngine, buildPageEngine, buildReferences, fail } from './build.mjs'
import { idleNodeMegabytes, machine, otherWork, wordsFor } from './machine.mjs'
import { measureDays, textOf } from './measure-days.mjs'
import { measureArrivals, measureOperators } from './measure-growth.mjs'
import { measureMemory } from './measure-memory.mjs'
import { measureModels } from './measure-models.mjs'
import { measureStart } from './measure-start.mjs'
import { measureWorkers } from './measure-workers.mjs'
import { profileOf } from './profile.mjs'
import { between, forPage, forTerminal, markdown } from './table.mjs'

const page = fileURLToPath(new URL('../../docs/background/performance.md', import.meta.url))

/** What is measured, by the name under which the page and `--only` know it. */
const parts = {
  models: { title: 'M1 and M2', measure: measureModels },
  operators: { title: 'M1 by number of operators', measure: measureOperators },
  arrivals: { title: 'M1 by number of calls', measure: measureArrivals },
  days: { title: 'A day of every sample project', measure: measureDays },
  workers: { title: 'Two workers against one', measure: measureWorkers },
  start: { title: 'From the start', measure: measureStart },
  memory: { title: 'Memory', measure: measureMemory },
}

const options = optionsOf()
const folder = mkdtempSync(join(tmpdir(), 'callsim-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const engine = await buildEngine(folder)
if (options.profile) showProfiles()
else await measure()

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        arrivals: { type: 'string' },
        only: { type: 'string', default: Object.keys(parts).join(',') },
        'no-chromium': { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    })
    const rounds = Number(values.rounds ?? (values.quick ? 3 : 7))
    const arrivals = Number(values.arrivals ?? (values.quick ? 2_000_000 : 10_000_000))
    const only = values.only.split(',')
    const unknown = only.find((name) => !(name in parts))
    if (!Number.isInteger(rounds) || rounds < 1) return fail(`--rounds is a whole number from 1 on, not ${values.rounds}`)
    if (!Number.isInteger(arrivals) || arrivals < 100_000 || arrivals > 20_000_000)
      return fail(`--arrivals is a whole number from 100000 to 20000000, not ${values.arrivals}`)
    if (unknown !== undefined) return fail(`--only names parts of ${Object.keys(parts).join(', ')}; ${unknown} is none`)
    return { ...values, rounds, arrivals, only }
  } catch (error) {
    return fail(error.message)
  }
}

async function measure() {
  const { rounds, arrivals, quick, json, only } = options
  const { reference, given } = buildReferences(folder)
  const browser = options['no-chromium'] ? undefined : await openBrowser(await buildPageEngine(folder))
  const bench = { engine, reference, given: quick ? undefined : given, browser, rounds, arrivals, quick, idleMegabytes: idleNodeMegabytes() }
  const where = machine(browser?.version)
  const rows = {}
  const written = {}
  const began = performance.now()
  if (!json) console.log(`${where}; medians of ${rounds} rounds`)
  for (const name of only) {
    const { title, measure: measurePart } = parts[name]
    const before = await otherWork()
    const part = await measurePart(bench)
    const busy = `other work on the machine: ${wordsFor(before)} before, ${wordsFor(await otherWork())} after`
    Object.assign(rows, part.rows)
    if (!json) console.log(forTerminal({ ...part, title, lines: [...part.lines, busy] }))
    written[name] = forPage({ ...part, note: `${today()}; ${where}; medians of ${rounds} rounds; ${busy}.` })
    for (const sentence of part.faults) console.error(sentence)
    if (part.faults.length > 0) process.exitCode = 1
  }
  await browser?.close()
  if (!json) console.log(`\n${((performance.now() - began) / 60_000).toFixed(1)} minutes in all`)
  if (json) console.log(JSON.stringify(rows, null, 2))
  if (options.write) writePage(written)
}

function today() {
  return new Date().toISOString().slice(0, 10)
}

function writePage(texts) {
  const old = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    Object.entries(texts).reduce((text, [name, written]) => between(text, name, written), old),
  )
}

function showProfiles() {
  const works = {
    M1: { model: 'M1', arrivals: options.arrivals, seed: '1' },
    M2: { model: 'M2', arrivals: options.arrivals, seed: '1' },
    'internet-sign-ups, 100 replications': { model: 'pilot', arrivals: 0, replications: 100, seed: '1', file: textOf('internet-sign-ups'), setup: 'vendor-a' },
    // hardly any calls: what a replication costs before the first one and after the last
    'secretary, a day, 5000 replications': { model: 'day', arrivals: 0, replications: 5000, seed: '1', file: textOf('secretary') },
  }
  const profiles = Object.entries(works).map(([name, work]) => [name, profileOf(engine, work, folder).slice(0, 15)])
  if (options.json) console.log(JSON.stringify(Object.fromEntries(profiles), null, 2))
  for (const [model, functions] of options.json ? [] : profiles) {
    console.log(`\n${model}: share of time in the function itself`)
    for (const { name, share } of functions) console.log(`${(100 * share).toFixed(1).padStart(6)} %  ${name}`)
  }
  if (options.write) writePage({ profile: profileTable(profiles) })
}

/** Models side by side, the functions of each by their share. */
function profileTable(profiles) {
  const head = profiles.flatMap(([name]) => [name, 'share'])
  const rows = Array.from({ length: 10 }, (_, at) =>
    profiles.flatMap(([, functions]) => (functions[at] ? [`\`${functions[at].name}\``, `${(100 * functions[at].share).toFixed(0)} %`] : ['', ''])),
  )
  return `${today()}; Node ${process.versions.node}.\n\n${markdown([head, ...rows]).join('\n')}`
}
