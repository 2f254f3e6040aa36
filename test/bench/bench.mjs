/**
 * `npm run bench`: the general engine beside a dense program in C++ on the same models, in arrivals per second.
 *
 * The machines are shared and single figures move by a third and more. So both sides run in turn, A B A B …, and what counts is the
 * median of the ratios of neighbours. Options: --rounds N (7), --arrivals N (10,000,000), --profile, --json.
 */
import { fork, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildEngine, buildReferences, fail } from './build.mjs'
import { profileOf } from './profile.mjs'

const CALLS_PER_DAY = 6500
/** Our readable reference may be this much slower than the given dense one. */
const SLOWER_AT_MOST = 1.05
const STANDARD_ERRORS = 4
/** What a pilot of 80,000 dials may take. */
const PILOT_MILLISECONDS = 150
const PILOT_SHARE_OF_M1 = 0.4
/** Warm runs before the first that counts. */
const WARM_UP = 3

const options = optionsOf()
const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'callsim-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const engine = await buildEngine(folder)
if (options.profile) {
  showProfiles()
} else {
  const results = await measureAll()
  if (options.json) console.log(JSON.stringify(results.rows, null, 2))
  else show(results)
  for (const sentence of results.faults) console.error(sentence)
  if (results.faults.length > 0) process.exitCode = 1
}

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '7' },
        arrivals: { type: 'string', default: '10000000' },
        profile: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const rounds = Number(values.rounds)
    const arrivals = Number(values.arrivals)
    if (!Number.isInteger(rounds) || rounds < 1) return fail(`--rounds is a whole number from 1 on, not ${values.rounds}`)
    if (!Number.isInteger(arrivals) || arrivals < 100_000 || arrivals > 20_000_000)
      return fail(`--arrivals is a whole number from 100000 to 20000000, not ${values.arrivals}`)
    return { ...values, rounds, arrivals }
  } catch (error) {
    return fail(error.message)
  }
}

async function measureAll() {
  const { reference, given } = buildReferences(folder)
  const rows = {}
  const faults = []
  const checks = []
  for (const model of ['M1', 'M2']) {
    if (given) checks.push(againstGiven(model, reference[model], given[model], faults))
    const cold = coldRow(model, reference[model])
    rows[model] = cold.row
    checks.push(...exactness(model, cold.done, faults))
    rows[`${model} warm`] = await warmRow(model, reference[model])
  }
  Object.assign(rows, await scenarioRows())
  checks.push(...(await pilotBesideM1(faults)))
  return { rows, checks, faults }
}

/** Whole processes in turn: the engine with its start, its reading of the project and its warming up. */
function coldRow(model, reference) {
  const work = { model, arrivals: options.arrivals, seed: '1' }
  let done
  const pairs = rounds(() => {
    done = run([process.execPath, engine, JSON.stringify(work)])
    return [done, run(commandFor(reference, options.arrivals))]
  })
  return { row: compared(pairs, (side) => side.arrivals / side.wholeSeconds), done }
}

/** A process kept alive against the inside of the reference: what a worker reaches that has been simulating for a while. */
async function warmRow(model, reference) {
  const arrivals = Math.round(options.arrivals / 5)
  const living = startLiving()
  const work = { model, arrivals, seed: '1' }
  for (let time = 0; time < WARM_UP; time++) await living.ask(work)
  const pairs = []
  for (let round = 0; round < options.rounds; round++) pairs.push([await living.ask(work), run(commandFor(reference, arrivals))])
  living.stop()
  return compared(pairs, (side) => side.arrivals / side.seconds)
}

/** No reference: one replication of a pilot, and the first day of every scenario, in a process of its own kept alive. */
async function scenarioRows() {
  const files = readdirSync(scenarios).filter((name) => name.endsWith('.json'))
  const text = (name) => readFileSync(join(scenarios, name), 'utf8')
  const works = [
    ['internet-sign-ups, whole', { model: 'pilot', arrivals: 0, seed: '1', file: text('internet-sign-ups.json'), setup: 'vendor-a' }],
    ...files.map((name) => [`${name.replace('.json', '')}, a day`, { model: 'day', arrivals: 0, seed: '1', file: text(name) }]),
  ]
  const rows = {}
  for (const [name, work] of works) {
    const living = startLiving()
    const all = []
    for (let time = 0; time < 20 + options.rounds; time++) all.push(await living.ask(work))
    living.stop()
    const counted = all.slice(-options.rounds)
    rows[name] = {
      ours: Math.round(median(counted.map(({ arrivals, seconds }) => arrivals / seconds))),
      reference: null,
      ratio: null,
      peakMegabytes: Math.round(counted[0].peakMegabytes),
      milliseconds: Number((median(counted.map(({ seconds }) => seconds)) * 1000).toPrecision(3)),
      eventsPerSecond: Math.round(median(counted.map(({ events, seconds }) => events / seconds))),
    }
  }
  return rows
}

/** A whole pilot in turn with M1, both warm: its time, and its events a second as a share of M1's. */
async function pilotBesideM1(faults) {
  const file = readFileSync(join(scenarios, 'internet-sign-ups.json'), 'utf8')
  const [m1, pilot] = [startLiving(), startLiving()]
  const works = { m1: { model: 'M1', arrivals: 200_000, seed: '1' }, pilot: { model: 'pilot', arrivals: 0, seed: '1', file, setup: 'vendor-a' } }
  const pairs = []
  for (let time = 0; time < 20 + options.rounds; time++) pairs.push([await m1.ask(works.m1), await pilot.ask(works.pilot)])
  m1.stop()
  pilot.stop()
  const counted = pairs.slice(-options.rounds)
  const eventsPerSecond = ({ events, seconds }) => events / seconds
  const share = median(counted.map(([first, second]) => eventsPerSecond(second) / eventsPerSecond(first)))
  const milliseconds = median(counted.map(([, { seconds }]) => seconds)) * 1000
  if (share < PILOT_SHARE_OF_M1) faults.push(`internet-sign-ups: ${share.toFixed(2)} of the events a second of M1, less than ${PILOT_SHARE_OF_M1}.`)
  return [
    `internet-sign-ups beside M1: one replication ${milliseconds.toFixed(0)} ms (at most ${PILOT_MILLISECONDS}), ${counted[0][1].arrivals} dials, ${share.toFixed(2)} of M1's events a second (at least ${PILOT_SHARE_OF_M1})`,
  ]
}

/** How our readable reference stands against the dense one that was given. A busy machine may bend one look, hardly two. */
function againstGiven(model, ours, given, faults) {
  const look = () =>
    median(
      rounds((_, round) => {
        const [first, second] = round % 2 === 0 ? [ours, given] : [given, ours]
        const seconds = [first, second].map((reference) => run(commandFor(reference, options.arrivals)).seconds)
        return round % 2 === 0 ? seconds[0] / seconds[1] : seconds[1] / seconds[0]
      }),
    )
  const first = look()
  const slower = first > SLOWER_AT_MOST ? Math.min(first, look()) : first
  if (slower > SLOWER_AT_MOST) faults.push(`${model}: our reference takes ${slower.toFixed(3)} of the given one's time, more than ${SLOWER_AT_MOST}.`)
  return `${model}: our reference takes ${slower.toFixed(3)} of the time of the given one (at most ${SLOWER_AT_MOST})`
}

/** The speed counts only if the figures are right. */
function exactness(model, { figures, expected }, faults) {
  return figures.flatMap((ofType, type) =>
    Object.entries(expected[type]).map(([name, exact]) => {
      const { value, standardError } = ofType[name]
      const off = (value - exact) / standardError
      const place = `${model}${figures.length > 1 ? ` type ${type + 1}` : ''}, ${name}`
      if (!(Math.abs(off) <= STANDARD_ERRORS)) faults.push(`${place}: ${value}, ${off.toFixed(1)} standard errors from ${exact}.`)
      return `${place}: ${value.toPrecision(5)} against ${exact} (${off.toFixed(1)} standard errors)`
    }),
  )
}

function commandFor(reference, arrivals) {
  return reference(arrivals, Math.round(arrivals / CALLS_PER_DAY))
}

function rounds(once) {
  return Array.from({ length: options.rounds }, once)
}

/** A whole process: its own account as JSON, and how long it took from start to end. */
function run([program, ...given]) {
  const began = performance.now()
  const { status, stdout } = spawnSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 2] })
  const wholeSeconds = (performance.now() - began) / 1000
  if (status !== 0) return fail(`${program} ${given.join(' ')} failed.`)
  return { ...JSON.parse(stdout), wholeSeconds }
}

function startLiving() {
  const child = fork(engine)
  return {
    ask: (work) =>
      new Promise((resolve, reject) => {
        const died = (code) => reject(new Error(`The engine's process ended with ${code}`))
        child.once('exit', died)
        child.once('message', (done) => {
          child.off('exit', died)
          resolve(done)
        })
        child.send(work)
      }),
    stop: () => child.disconnect(),
  }
}

function compared(pairs, speed) {
  return {
    ours: Math.round(median(pairs.map(([ours]) => speed(ours)))),
    reference: Math.round(median(pairs.map(([, reference]) => speed(reference)))),
    ratio: Number(median(pairs.map(([ours, reference]) => speed(ours) / speed(reference))).toPrecision(3)),
    peakMegabytes: Math.round(pairs[0][0].peakMegabytes),
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function show({ rows, checks }) {
  const millions = (perSecond) => (perSecond === null ? '–' : `${(perSecond / 1e6).toFixed(2)} M/s`)
  const cells = Object.entries(rows).map(([name, { ours, reference, ratio, peakMegabytes, milliseconds, eventsPerSecond }]) => [
    name,
    millions(ours),
    millions(reference),
    ratio === null ? '–' : ratio.toFixed(3),
    ratio === null ? '–' : `${(1 / ratio).toFixed(1)}×`,
    `${peakMegabytes} MB`,
    milliseconds === undefined ? '–' : `${milliseconds} ms`,
    millions(eventsPerSecond ?? null),
  ])
  const table = [['model', 'engine', 'reference', 'ratio', 'slower', 'memory', 'time', 'events'], ...cells]
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  const text = table.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '))
  console.log([`Arrivals (calls, attempts) a second; medians of ${options.rounds} rounds`, '', ...text, '', ...checks].join('\n'))
}

function showProfiles() {
  const text = (name) => readFileSync(join(scenarios, `${name}.json`), 'utf8')
  const works = [
    { model: 'M1', arrivals: options.arrivals, seed: '1' },
    { model: 'M2', arrivals: options.arrivals, seed: '1' },
    { model: 'pilot', arrivals: 0, replications: 100, seed: '1', file: text('internet-sign-ups'), setup: 'vendor-a' },
    // hardly any calls: what a replication costs before the first one and after the last
    { model: 'day', arrivals: 0, replications: 5000, seed: '1', file: text('secretary') },
  ]
  const names = ['M1', 'M2', 'internet-sign-ups, 100 replications', 'secretary, a day, 5000 replications']
  const profiles = works.map((work, at) => [names[at], profileOf(engine, work, folder).slice(0, 15)])
  if (options.json) return console.log(JSON.stringify(Object.fromEntries(profiles), null, 2))
  for (const [model, functions] of profiles) {
    console.log(`\n${model}: share of time in the function itself`)
    for (const { name, share } of functions) console.log(`${(100 * share).toFixed(1).padStart(6)} %  ${name}`)
  }
}
