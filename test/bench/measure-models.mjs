/** M1 and M2 beside the reference: a whole process of Node, Node kept alive, and Chromium's worker; and that the figures are right. */
import { aim, besideTable, rowBeside } from './rows.mjs'
import { inTurn, run, startNode, warmUp } from './sides.mjs'
import { median, perWholeSecond } from './statistics.mjs'

/** Of the reference's speed. */
const WANTED = { least: 0.4 }
/** Our readable reference may be this much slower than the given dense one. */
const SLOWER_AT_MOST = 1.05
const STANDARD_ERRORS = 4
/** Of the exact figure, over the square root of the number of calls: 3 % of a million calls is some standard errors. */
const REFERENCE_OFF_AT_MOST = 30

export async function measureModels(bench) {
  const rows = {}
  const lines = []
  const faults = []
  const aims = []
  for (const model of ['M1', 'M2']) {
    if (bench.given) lines.push(againstGiven(bench, model, faults))
    const whole = { model, arrivals: bench.arrivals, seed: '1' }
    const warm = { ...whole, arrivals: Math.round(bench.arrivals / 5) }
    const { sides, pageIdle, stop } = await startSides(bench, warm)
    const rounds = await inTurn(
      {
        whole: () => run([process.execPath, bench.engine, JSON.stringify(whole)]),
        wholeReference: () => run(bench.reference(whole)),
        ...sides,
      },
      bench.rounds,
    )
    stop()
    rows[model] = rowBeside(rounds, 'whole', 'wholeReference', bench.idleMegabytes, perWholeSecond)
    rows[`${model} warm`] = rowBeside(rounds, 'node', 'reference', bench.idleMegabytes)
    if (sides.page) rows[`${model} in Chromium`] = rowBeside(rounds, 'page', 'reference', pageIdle)
    lines.push(...exactness(model, rounds[0].whole, faults))
    checkReference(model, rounds[0].wholeReference, rounds[0].whole.expected, faults)
  }
  for (const [name, { ratio }] of Object.entries(rows)) aims.push(aim(`${name}, of the reference`, ratio, WANTED))
  return { rows, tables: [besideTable(rows)], lines, aims, faults }
}

/** Node and, where there is one, Chromium, both kept alive and warm, and the reference, with the same work. */
export async function startSides(bench, work) {
  const node = startNode(bench.engine)
  const page = await bench.browser?.startPage()
  await warmUp(node, work)
  const sides = { node: () => node.ask(work), reference: () => run(bench.reference(work)) }
  if (page) {
    await warmUp(page, work)
    sides.page = () => page.ask(work)
  }
  return {
    sides,
    pageIdle: page?.idleMegabytes,
    stop() {
      node.stop()
      page?.stop()
    },
  }
}

/** How our readable reference stands against the dense one that was given. A busy machine may bend one look, hardly two. */
function againstGiven(bench, model, faults) {
  const work = { model, arrivals: bench.arrivals }
  const look = () =>
    median(
      Array.from({ length: bench.rounds }, (_, round) => {
        const pair = [bench.reference(work), bench.given(work)]
        const [first, second] = (round % 2 === 0 ? pair : [...pair].reverse()).map((command) => run(command).seconds)
        return round % 2 === 0 ? first / second : second / first
      }),
    )
  const first = look()
  const slower = first > SLOWER_AT_MOST ? Math.min(first, look()) : first
  if (slower > SLOWER_AT_MOST) faults.push(`${model}: our reference takes ${slower.toFixed(3)} of the given one's time, more than ${SLOWER_AT_MOST}.`)
  return `${model}: our reference takes ${slower.toFixed(3)} of the time of the given one (at most ${SLOWER_AT_MOST})`
}

/** The speed counts only if the figures are right: the one that is farthest off, in standard errors. */
function exactness(model, { figures, expected }, faults) {
  const deviations = figures.flatMap((ofType, type) =>
    Object.entries(expected[type]).map(([name, exact]) => {
      const { value, standardError } = ofType[name]
      return { place: `${name}${figures.length > 1 ? ` of type ${type + 1}` : ''}`, value, exact, off: (value - exact) / standardError }
    }),
  )
  for (const { place, value, exact, off } of deviations) {
    if (!(Math.abs(off) <= STANDARD_ERRORS)) faults.push(`${model}, ${place}: ${value}, ${off.toFixed(1)} standard errors from ${exact}.`)
  }
  const { place, value, exact, off } = deviations.reduce((worst, each) => (Math.abs(each.off) > Math.abs(worst.off) ? each : worst))
  return [
    `${model}: of ${deviations.length} exact figures the farthest off is ${place}: ${value.toPrecision(5)} against ${exact} (${off.toFixed(1)} standard errors)`,
  ]
}

/** The reference, too, must count the same thing: its shares and waits are near the exact ones. */
function checkReference(model, counted, expected, faults) {
  const named = { serviceLevel: counted.sl, abandoned: counted.ab, wait: counted.wait }
  for (const [name, values] of Object.entries(named)) {
    values.forEach((value, type) => {
      const exact = expected[type][name]
      if (!(Math.abs(value / exact - 1) <= REFERENCE_OFF_AT_MOST / Math.sqrt(counted.arrivals)))
        faults.push(`${model}, ${name} of type ${type + 1}: the reference counts ${value}, not ${exact}.`)
    })
  }
}
