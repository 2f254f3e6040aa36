/** The sides of a comparison and how they are asked in turn: whole processes, and a process of Node that is kept alive. */
import { fork, spawn, spawnSync } from 'node:child_process'
import { fail } from './build.mjs'

/** A whole process: its own account as JSON in a line of its own, all that it printed, and how long it took from start to end. */
export function run([program, ...given]) {
  const began = performance.now()
  const { status, stdout } = spawnSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 2], maxBuffer: 2 ** 28 })
  const wholeSeconds = (performance.now() - began) / 1000
  if (status !== 0) return fail(`${program} ${given.join(' ').slice(0, 200)} failed.`)
  return { ...JSON.parse(stdout.split('\n').find((line) => line.startsWith('{'))), wholeSeconds, output: stdout }
}

/** Several whole processes at once; together they take as long as the slowest. */
export async function runAtOnce(command, count) {
  const answers = await Promise.all(Array.from({ length: count }, () => ended(command)))
  return { arrivals: answers.reduce((sum, { arrivals }) => sum + arrivals, 0), seconds: Math.max(...answers.map(({ seconds }) => seconds)) }
}

function ended([program, ...given]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { stdio: ['ignore', 'pipe', 2] })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`${program} ended with ${code}`))))
  })
}

/** Node kept alive, as a worker of the pool is. */
export function startNode(engine) {
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

/** Full speed comes after one or two million calls, but a side that needs long for them is warm by then too. */
const CALLS_TO_WARM_UP = 2_500_000
const RUNS_TO_WARM_UP = 12

/** Lets a side that is kept alive reach its full speed with this very work. */
export async function warmUp(side, work) {
  let arrivals = 0
  for (let time = 0; time < RUNS_TO_WARM_UP && arrivals < CALLS_TO_WARM_UP; time++) arrivals += (await side.ask(work)).arrivals
}

/** Asks all sides by turns, A B C A B C …, and returns what each said in each round. */
export async function inTurn(sides, rounds) {
  const taken = []
  for (let round = 0; round < rounds; round++) {
    const answers = {}
    for (const [name, ask] of Object.entries(sides)) answers[name] = await ask()
    taken.push(answers)
  }
  return taken
}
