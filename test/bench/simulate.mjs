/**
 * The process that the benchmark measures. Built by bench.mjs into one file, then run with a piece of work as JSON in its argument
 * (done once, cold), or without one as a living process that is sent work and answers with how long it took (warm).
 */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { prepare } from './workload.ts'

/** The most memory of this process alone: `resourceUsage` would count the parent that started it too. */
function peakMegabytes() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}

function timed(run) {
  const began = performance.now()
  const done = run()
  return { ...done, seconds: (performance.now() - began) / 1000, peakMegabytes: peakMegabytes() }
}

const [, , once] = process.argv
if (once === undefined) {
  const prepared = new Map()
  process.on('message', (work) => {
    const name = JSON.stringify(work)
    if (!prepared.has(name)) prepared.set(name, prepare(work))
    process.send(timed(prepared.get(name)))
  })
} else {
  process.stdout.write(`${JSON.stringify(timed(prepare(JSON.parse(once))))}\n`)
}
