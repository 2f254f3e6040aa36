/**
 * Node's side of the benchmark, built into one file. With a piece of work as JSON in its argument it does that once (cold); without,
 * it is a living process that is sent work and answers (warm), in its own thread or in as many worker threads as the work asks for.
 */
import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { answer } from './answer.mjs'

/** The most memory of this process alone: `resourceUsage` would count the parent that started it too. */
function peakMegabytes() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}

function done(work) {
  const before = process.cpuUsage()
  const answered = answer(work)
  const { user, system } = process.cpuUsage(before)
  const { arrayBuffers } = process.memoryUsage()
  return { ...answered, processorSeconds: (user + system) / 1e6, arrayMegabytes: arrayBuffers / 2 ** 20, peakMegabytes: peakMegabytes() }
}

const threads = []

/** The same work in several threads at once; it takes until the last of them is done. */
async function doneInThreads({ threads: count, ...work }) {
  while (threads.length < count) threads.push(new Worker(new URL(import.meta.url)))
  const began = performance.now()
  const answers = await Promise.all(threads.slice(0, count).map((thread) => answerOf(thread, work)))
  const seconds = (performance.now() - began) / 1000
  const arrivals = answers.reduce((sum, each) => sum + each.arrivals, 0)
  return { arrivals, seconds, arrayMegabytes: Math.max(0, ...answers.map((each) => each.arrayMegabytes)), peakMegabytes: peakMegabytes() }
}

function answerOf(thread, work) {
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('message', (answered) => {
      thread.off('error', reject)
      resolve(answered)
    })
    thread.postMessage(work)
  })
}

function serve() {
  process.on('message', async (work) => process.send(work.threads === undefined ? done(work) : await doneInThreads(work)))
  process.on('disconnect', () => process.exit())
}

const [, , once] = process.argv
if (!isMainThread) parentPort.on('message', (work) => parentPort.postMessage(done(work)))
else if (once === undefined) serve()
else process.stdout.write(`${JSON.stringify(done(JSON.parse(once)))}\n`)
