/** A day of every sample project, and the largest pilot whole. They have no reference in C++, so M1 of the same rounds stands beside them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aim, megabytes, millions, rowAlone } from './rows.mjs'
import { inTurn, startNode, warmUp } from './sides.mjs'
import { median, ratios, rounded } from './statistics.mjs'

const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url))
/** Simulated again and again until it takes about so long. */
const SECONDS_A_ROUND = 0.2
const SECONDS_A_QUICK_ROUND = 0.1
/** What a pilot of 80,000 dials may take. */
const PILOT = 'internet-sign-ups, the whole list'
const PILOT_MILLISECONDS = { most: 150 }

const perEvent = ({ events, seconds }) => events / seconds

export function textOf(scenario) {
  return readFileSync(join(scenarios, `${scenario}.json`), 'utf8')
}

export async function measureDays(bench) {
  const names = readdirSync(scenarios).filter((name) => name.endsWith('.json'))
  const works = [
    [PILOT, { model: 'pilot', arrivals: 0, seed: '1', file: textOf('internet-sign-ups'), setup: 'vendor-a' }],
    ...names.map((name) => name.replace('.json', '')).map((name) => [`${name}, a day`, { model: 'day', arrivals: 0, seed: '1', file: textOf(name) }]),
  ]
  const m1 = startNode(bench.engine)
  const m1Work = { model: 'M1', arrivals: 200_000, seed: '1' }
  await warmUp(m1, m1Work)
  const rows = {}
  for (const [name, work] of works) rows[name] = await rowOf(bench, work, () => m1.ask(m1Work))
  m1.stop()
  return { rows, tables: [tableOf(rows)], lines: [], aims: [aim(`${PILOT}, one replication`, rows[PILOT].milliseconds, PILOT_MILLISECONDS, ' ms')], faults: [] }
}

async function rowOf(bench, once, askM1) {
  const node = startNode(bench.engine)
  const page = await bench.browser?.startPage()
  await node.ask({ ...once, replications: 3 })
  const { seconds } = await node.ask({ ...once, replications: 3 })
  const replications = Math.max(1, Math.round((3 * (bench.quick ? SECONDS_A_QUICK_ROUND : SECONDS_A_ROUND)) / seconds))
  const work = { ...once, replications }
  await warmUp(node, work)
  if (page) await warmUp(page, work)
  const rounds = await inTurn({ m1: askM1, node: () => node.ask(work), ...(page ? { page: () => page.ask(work) } : {}) }, bench.rounds)
  node.stop()
  page?.stop()
  return {
    ...rowAlone(rounds, 'node', bench.idleMegabytes),
    chromium: page ? rowAlone(rounds, 'page', page.idleMegabytes).ours : null,
    calls: Math.round(rounds[0].node.arrivals / replications),
    milliseconds: rounded((1000 * median(rounds.map((round) => round.node.seconds))) / replications),
    eventsPerSecond: Math.round(median(rounds.map((round) => perEvent(round.node)))),
    eventsOfM1: rounded(median(ratios(rounds, 'node', 'm1', perEvent))),
  }
}

function tableOf(rows) {
  const head = ['millions a second', 'calls', 'in Chromium', 'events', "of M1's events", 'calls in all', 'ms', 'peak MB', 'over idle']
  const cells = Object.entries(rows).map(([name, row]) => [
    name,
    millions(row.ours),
    millions(row.chromium),
    millions(row.eventsPerSecond),
    row.eventsOfM1.toFixed(2),
    String(row.calls),
    String(row.milliseconds),
    megabytes(row.peakMegabytes),
    megabytes(row.overIdleMegabytes),
  ])
  return [head, ...cells]
}
