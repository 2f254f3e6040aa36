/** The machine and what else it is doing: without that a speed means little. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout } from 'node:timers/promises'

/** Milliseconds between two looks, and how many of them. */
const LOOK = 25
const LOOKS = 20

/** What others do while the benchmark itself does nothing: cores kept busy, and tasks that run or want to. */
export async function otherWork() {
  const before = processorTimes()
  let tasks = 0
  for (let look = 0; look < LOOKS; look++) {
    await setTimeout(LOOK)
    // one of them is this look itself
    tasks += Number(/^procs_running (\d+)/m.exec(account())?.[1]) - 1
  }
  const after = processorTimes()
  return { cores: (cpus().length * (after.busy - before.busy)) / Math.max(1, after.all - before.all), tasks: tasks / LOOKS }
}

export function wordsFor({ cores, tasks }) {
  return `${cores.toFixed(2)} of ${cpus().length} cores (${tasks.toFixed(1)} tasks)`
}

function account() {
  return readFileSync('/proc/stat', 'utf8')
}

/** In ticks since the machine started, all cores together. */
function processorTimes() {
  const [user, nice, system, idle, waiting, ...rest] = account().split('\n')[0].trim().split(/\s+/).slice(1).map(Number)
  // what comes after the third of the rest is in user and nice already
  const busy = user + nice + system + rest.slice(0, 3).reduce((sum, ticks) => sum + ticks, 0)
  return { busy, all: busy + idle + waiting }
}

export function machine(chromium) {
  const compiler = spawnSync('g++', ['-dumpfullversion'], { encoding: 'utf8' }).stdout.trim()
  const browser = chromium === undefined ? [] : [`Chromium ${chromium}`]
  return [`Node ${process.versions.node}`, ...browser, `g++ ${compiler}`, `${cpus().length} cores (${cpus()[0].model.trim()})`].join(', ')
}

/** The most memory of a Node that does nothing. */
export function idleNodeMegabytes() {
  const say = "console.log(/VmHWM:\\s*(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1])"
  return Number(spawnSync(process.execPath, ['-e', say], { encoding: 'utf8' }).stdout) / 1024
}
