/** Two workers against one, each with the same work as the one: threads of Node and workers of a page. */
import { otherWork } from './machine.mjs'
import { aim, millions, rowAlone } from './rows.mjs'
import { inTurn, runAtOnce, startNode, warmUp } from './sides.mjs'
import { median, perSecond, ratios, rounded, spreadOf } from './statistics.mjs'

const WANTED = { least: 1.8 }
/** With less other work than this many cores both cores count as free. */
const FREE = 0.1

export async function measureWorkers(bench) {
  const rows = {}
  const taken = []
  for (const model of ['M1', 'M2']) {
    const work = { model, arrivals: bench.quick ? 500_000 : 1_500_000, seed: '1' }
    const node = startNode(bench.engine)
    const page = await bench.browser?.startPage()
    for (const side of page ? [node, page] : [node]) await warmUp(side, { ...work, threads: 2 })
    const rounds = await inTurn(
      {
        busy: otherWork,
        one: () => node.ask({ ...work, threads: 1 }),
        two: () => node.ask({ ...work, threads: 2 }),
        ...(page ? { 'one in Chromium': () => page.ask(work), 'two in Chromium': () => page.ask({ ...work, threads: 2 }) } : {}),
        'one of the reference': () => runAtOnce(bench.reference({ ...work, arrivals: 5 * work.arrivals }), 1),
        'two of the reference': () => runAtOnce(bench.reference({ ...work, arrivals: 5 * work.arrivals }), 2),
      },
      bench.rounds,
    )
    node.stop()
    page?.stop()
    taken.push(...rounds)
    rows[`${model}, two workers`] = rowOf(rounds, '', bench.idleMegabytes)
    if (page) rows[`${model}, two workers in Chromium`] = rowOf(rounds, ' in Chromium', page.idleMegabytes)
  }
  return { rows, tables: [tableOf(rows)], ...saidOf(rows, taken) }
}

/** How busy others kept the machine, what the machine gives two processes of the reference, and the aim. */
function saidOf(rows, rounds) {
  const busy = rounds.map((round) => round.busy.cores)
  const free = rounds.filter((round) => round.busy.cores <= FREE)
  const machine = spreadOf(ratios(rounds, 'two of the reference', 'one of the reference', perSecond))
  const lines = [
    `other work on the machine between the rounds: ${median(busy).toFixed(2)} cores in the middle, ${Math.max(...busy).toFixed(2)} at most; both cores free in ${free.length} of ${rounds.length} rounds`,
    `two processes of the reference together: ${machine.median.toFixed(2)} times one (middle half ${machine.quartiles.map((each) => each.toFixed(2)).join('–')}): no program gets more out of the machine`,
  ]
  const aims = Object.entries(rows).map(([name, row]) => aim(`${name}, times one worker`, row.twoAgainstOne, WANTED))
  return { lines, aims, faults: [] }
}

function rowOf(rounds, place, idleMegabytes) {
  const { median: twoAgainstOne, quartiles } = spreadOf(ratios(rounds, `two${place}`, `one${place}`, perSecond))
  const free = rounds.filter(({ busy }) => busy.cores <= FREE)
  return {
    ...rowAlone(rounds, `two${place}`, idleMegabytes),
    one: Math.round(median(rounds.map((round) => perSecond(round[`one${place}`])))),
    twoAgainstOne: rounded(twoAgainstOne),
    quartiles: quartiles.map(rounded),
    bothCoresFree: free.length === 0 ? null : rounded(median(ratios(free, `two${place}`, `one${place}`, perSecond))),
  }
}

function tableOf(rows) {
  const head = ['calls a second, millions', 'one worker', 'two workers', 'times one', 'middle half', 'rounds with both cores free']
  const cells = Object.entries(rows).map(([name, row]) => [
    name,
    millions(row.one),
    millions(row.ours),
    row.twoAgainstOne.toFixed(2),
    row.quartiles.map((each) => each.toFixed(2)).join('–'),
    row.bothCoresFree === null ? '–' : row.bothCoresFree.toFixed(2),
  ])
  return [head, ...cells]
}
