/**
 * `npm test`: everything a change must pass; with `-- --tools` also what needs other engines or Redis, installed if they are missing.
 * The last line printed is `N passed, N failed`; a failed step does not stop the others.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium, installChromium } from './chromium.mjs'
import { ensureInstalled, root } from './ensure-installed.mjs'
import { installTools, missingTools, toolNames } from './tools.mjs'

const { values: asked } = parseArgs({ options: { tools: { type: 'boolean', default: false } } })

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {string} script path of a JavaScript file from the project's root
 * @param {string[]} words
 * @param {Record<string, string>} [environment]
 * @returns {Promise<boolean>} whether it ended well
 */
function run(script, words, environment = {}) {
  const child = spawn(process.execPath, [script, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } })
  return new Promise((settle) => {
    child.on('error', () => settle(false))
    child.on('close', (code) => settle(code === 0))
  })
}

/**
 * One check is one count.
 * @param {string} script
 * @param {string[]} words
 * @returns {() => Promise<Tally>}
 */
const check = (script, words) => async () => ((await run(script, words)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

const reports = mkdtempSync(join(tmpdir(), 'callsim-tests-'))

/**
 * @param {string[]} projects
 * @param {Record<string, string>} [environment]
 * @returns {Promise<Tally>}
 */
async function tests(projects, environment) {
  const file = join(reports, `${projects.join('-')}.json`)
  const choice = projects.flatMap((project) => ['--project', project])
  const words = ['run', ...choice, '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  // Browsers share the screen, the processor and the port, and servers are measured: one file at a time.
  if (projects.some((project) => project === 'browser' || project === 'tools')) words.push('--no-file-parallelism')
  const well = await run('node_modules/vitest/vitest.mjs', words, environment)
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const unread = report.testResults.filter((/** @type {any} */ result) => result.status === 'failed' && result.assertionResults.length === 0).length
    const failed = report.numFailedTests + unread
    if (report.numPendingTests + report.numTodoTests > 0) console.log(`${report.numPendingTests} skipped, ${report.numTodoTests} to do`)
    // An error outside any test fails the run without failing a test.
    return { passed: report.numPassedTests, failed: well ? failed : Math.max(failed, 1) }
  } catch {
    console.log('The tests gave no report.')
    return { passed: 0, failed: 1 }
  }
}

const tally = { passed: 0, failed: 0 }
/** @type {string[]} */
const summary = []

/**
 * @param {string} name
 * @param {() => Promise<Tally>} work
 * @returns {Promise<boolean>} whether nothing failed
 */
async function step(name, work) {
  console.log(`\n== ${name}`)
  const began = Date.now()
  const { passed, failed } = await work()
  tally.passed += passed
  tally.failed += failed
  const line = `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed in ${((Date.now() - began) / 1000).toFixed(1)} s`
  console.log(line)
  summary.push(line)
  return failed === 0
}

ensureInstalled()
if (!findChromium()) installChromium()
const chromium = findChromium()

await step('lint', check('node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']))
await step('types', check('node_modules/typescript/bin/tsc', ['--build']))
await step('dead code', check('node_modules/knip/bin/knip.js', []))
const built = await step('build', check('scripts/build.mjs', []))
await step('unit and statistical tests', () => tests(['unit', 'page', 'statistical', 'watching']))
await step('browser tests', async () => {
  if (built && chromium) return tests(['browser'], { CHROMIUM: chromium })
  if (!built) console.log('Not run, because the build failed.')
  else if (process.env.CHROMIUM)
    console.log(`The variable CHROMIUM names ${process.env.CHROMIUM}, which is no program: set it to the path of Chromium, or unset it.`)
  else console.log('No Chromium found: install it (on Debian as root: apt-get install chromium), or set the variable CHROMIUM to its path.')
  return { passed: 0, failed: 1 }
})

if (asked.tools) {
  installTools()
  await step('tests with other engines and Redis', async () => {
    const absent = missingTools()
    const { passed, failed } = await tests(['tools'])
    if (absent.length > 0) console.log(`Not found, and not to be had as Debian packages here: ${absent.join(', ')}.`)
    return { passed, failed: failed + absent.length }
  })
} else summary.push(`left out: tests that need ${toolNames.join(', ')} (npm run test:tools, and .ci/run)`)

rmSync(reports, { recursive: true, force: true })
console.log(`\n${summary.join('\n')}\n`)
process.exitCode = tally.failed === 0 ? 0 : 1
console.log(`${tally.passed} passed, ${tally.failed} failed`)
