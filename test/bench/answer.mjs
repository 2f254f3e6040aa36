/** What every place that is measured does with a piece of work: prepares it once, does it, and says how long it took. */
import { prepare } from './workload.ts'

const prepared = new Map()

export function answer(work) {
  return work.simulating === undefined ? timed(work) : firstSteps(work)
}

function timed(work) {
  const name = JSON.stringify(work)
  if (!prepared.has(name)) prepared.set(name, prepare(work))
  const run = prepared.get(name)
  const began = performance.now()
  const done = run()
  return { ...done, seconds: (performance.now() - began) / 1000 }
}

/** From the beginning of this place's life until it has simulated for so many milliseconds: the calls simulated by then, each time that a run has ended. */
function firstSteps(work) {
  const run = prepare(work)
  const marks = [[performance.now(), 0]]
  const end = performance.now() + work.simulating
  let arrivals = 0
  while (performance.now() < end) {
    arrivals += run().arrivals
    marks.push([performance.now(), arrivals])
  }
  return { marks, arrivals }
}
