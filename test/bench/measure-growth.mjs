/** How the speed of M1 changes with the number of operators, and with the number of calls. */
import { startSides } from './measure-models.mjs'
import { aim, besideTable, rowBeside } from './rows.mjs'
import { inTurn } from './sides.mjs'
import { median, perSecond, ratios, rounded } from './statistics.mjs'

const OPERATORS = [10, 100, 1000, 10_000]
/** Of the speed at 100 operators, at 10,000. */
const WANTED_AT_MOST_OPERATORS = { least: 0.7 }
/** A run of so many calls is long enough for three rounds. */
const MANY_CALLS = 5_000_000

const thousands = (value) => value.toLocaleString('en-GB')

export async function measureOperators(bench) {
  const arrivals = bench.quick ? 500_000 : 1_000_000
  const started = []
  for (const operators of OPERATORS) started.push({ operators, ...(await startSides(bench, { model: 'M1', operators, arrivals, seed: '1' })) })
  const sides = Object.fromEntries(
    started.flatMap(({ operators, sides: ofSize }) => Object.entries(ofSize).map(([side, ask]) => [`${side} ${operators}`, ask])),
  )
  const rounds = await inTurn(sides, bench.rounds)
  for (const { stop } of started) stop()

  const rows = {}
  for (const { operators, pageIdle } of started) {
    const name = `M1, ${thousands(operators)} operators`
    rows[name] = rowBeside(rounds, `node ${operators}`, `reference ${operators}`, bench.idleMegabytes)
    if (bench.browser) rows[`${name}, in Chromium`] = rowBeside(rounds, `page ${operators}`, `reference ${operators}`, pageIdle)
  }
  const growth = (side) => median(ratios(rounds, `${side} 10000`, `${side} 100`, perSecond))
  const aims = [aim('10,000 operators against 100', growth('node'), WANTED_AT_MOST_OPERATORS)]
  if (bench.browser) aims.push(aim('10,000 operators against 100, in Chromium', growth('page'), WANTED_AT_MOST_OPERATORS))
  const lines = [`${thousands(arrivals)} calls; the reference itself has ${rounded(growth('reference'))} of its speed left at 10,000 operators`]
  return { rows, tables: [besideTable(rows)], lines, aims, faults: [] }
}

export async function measureArrivals(bench) {
  const sizes = bench.quick ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000]
  const rows = {}
  for (const arrivals of sizes) {
    const { sides, pageIdle, stop } = await startSides(bench, { model: 'M1', arrivals, seed: '1' })
    const rounds = await inTurn(sides, arrivals < MANY_CALLS ? bench.rounds : Math.min(3, bench.rounds))
    stop()
    const name = `M1, ${thousands(arrivals)} calls`
    rows[name] = rowBeside(rounds, 'node', 'reference', bench.idleMegabytes)
    if (sides.page) rows[`${name}, in Chromium`] = rowBeside(rounds, 'page', 'reference', pageIdle)
  }
  return { rows, tables: [besideTable(rows)], lines: [], aims: [], faults: [] }
}
