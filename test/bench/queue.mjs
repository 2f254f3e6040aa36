/**
 * `npm run bench:queue`: the same study once over two threads of this machine and once over a queue with two workers of one thread each,
 * in turns. Prints the ratio of each round and the medians as JSON: by the clock, and by processor time, which other work on the machine
 * bends less (Linux only). `-- --rounds N --replications N` for more or less.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded, commandLine } from '../../scripts/build.mjs'
import { ensureInstalled, root } from '../../scripts/ensure-installed.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, replications: { type: 'string', default: '60' } } })

ensureInstalled()
buildIfNeeded(commandLine)
const tool = root + commandLine.result
const folder = mkdtempSync(join(tmpdir(), 'callsim-bench-'))
const study = join(folder, 'bench.study.json')
const port = await freePort()
const url = `redis://127.0.0.1:${port}`
const project = JSON.parse(readFileSync(`${root}scenarios/secretary.json`, 'utf8'))
project.calendar.horizonDays = 60
writeFileSync(
  study,
  JSON.stringify({
    format: 'callsim-study',
    version: 1,
    project,
    vary: [
      { id: 'talk', path: 'demand.callTypes.clinic.talk.mean', from: 80, to: 120, steps: 5 },
      { id: 'patience', path: 'demand.callTypes.clinic.patience.time.mean', values: [60, 150] },
    ],
    replications: Number(values.replications),
    measures: ['cost', 'clinic.serviceLevel', 'clinic.abandonedShare', 'law.asa'],
  }),
)

/** @type {import('node:child_process').ChildProcess[]} */
const services = []
/**
 * @param {string} program
 * @param {string[]} words
 */
function serve(program, words) {
  services.push(spawn(program, words, { stdio: 'ignore', cwd: folder }))
}

/**
 * Processor seconds of a process, or of the ended children of this one.
 * @param {number | 'children'} whose
 */
function processorSeconds(whose) {
  const fields = readFileSync(`/proc/${whose === 'children' ? 'self' : whose}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  const [user, system] = whose === 'children' ? fields.slice(13, 15) : fields.slice(11, 13)
  return (Number(user) + Number(system)) / 100
}

/** Of all that takes part: the services, and the studies that have ended. */
function spentSoFar() {
  if (process.platform !== 'linux') return Number.NaN
  return services.reduce((sum, { pid }) => sum + (pid === undefined ? 0 : processorSeconds(pid)), processorSeconds('children'))
}

/**
 * @param {string} name of the folder for the results
 * @param {string[]} words
 */
async function sweep(name, words) {
  const out = join(folder, name)
  rmSync(out, { recursive: true, force: true })
  const before = spentSoFar()
  const began = performance.now()
  const child = spawn(process.execPath, [tool, 'sweep', study, '--out', out, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(said)
  return { seconds: (performance.now() - began) / 1000, processor: spentSoFar() - before }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

/** @param {number[]} figures */
const median = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]

// Broken off, it leaves nothing running.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
process.on('exit', () => {
  for (const service of services) service.kill('SIGKILL')
})

try {
  serve('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''])
  await new Promise((resolve) => setTimeout(resolve, 1000))
  for (let count = 0; count < 2; count++) serve(process.execPath, [tool, 'worker', '--redis', url, '--workers', '1'])
  const threads = () => sweep('threads', ['--workers', '2'])
  const queue = () => sweep('queue', ['--redis', url])
  await threads()
  await queue()
  const rounds = []
  for (let round = 0; round < Number(values.rounds); round++) {
    // Whoever comes first in a round has no better luck in the next one.
    const [first, second] = round % 2 === 0 ? [threads, queue] : [queue, threads]
    const sides = [await first(), await second()]
    const [ofThreads, ofQueue] = round % 2 === 0 ? sides : [...sides].reverse()
    const [ratio, byProcessor] = [ofThreads.seconds / ofQueue.seconds, ofThreads.processor / ofQueue.processor]
    rounds.push({ ratio, byProcessor })
    const told = (/** @type {{ seconds: number, processor: number }} */ { seconds, processor }) => `${seconds.toFixed(2)} s (${processor.toFixed(2)} s)`
    console.error(`two threads ${told(ofThreads)}, queue with two workers ${told(ofQueue)}; ratio ${ratio.toFixed(3)} (${byProcessor.toFixed(3)})`)
  }
  const batches = readFileSync(join(folder, 'queue/batches.ndjson'), 'utf8').split('\n').length - 2
  console.log(
    JSON.stringify({
      batches,
      rounds: rounds.length,
      ratio: median(rounds.map(({ ratio }) => ratio)),
      byProcessor: median(rounds.map(({ byProcessor }) => byProcessor)),
    }),
  )
} finally {
  const ended = services.map((service) => (service.exitCode === null ? once(service, 'exit') : undefined))
  for (const service of services) service.kill('SIGKILL')
  await Promise.all(ended)
  rmSync(folder, { recursive: true })
}
