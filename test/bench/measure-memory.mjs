/** What a worker needs at a million calls: of the process beyond one that does nothing, of V8's heap, and in typed arrays. */
import { aim, megabytes, rowAlone } from './rows.mjs'
import { run, startNode } from './sides.mjs'

const WANTED = { most: 64 }
const CALLS = 1_000_000
/** A line of V8's account of collections: used (taken) before, used (taken) after. */
const COLLECTION = /(\d+\.\d+) \((\d+\.\d+)\) -> (\d+\.\d+) \((\d+\.\d+)\) MB/g

export async function measureMemory(bench) {
  const rows = {}
  for (const model of ['M1', 'M2']) {
    const work = { model, arrivals: CALLS, seed: '1' }
    rows[`${model}, a process of Node`] = inProcess(bench, work)
    for (const threads of [1, 2]) rows[`${model}, ${threads === 1 ? 'a thread' : 'two threads, each'}`] = await inThreads(bench, work, threads)
    if (!bench.browser) continue
    for (const threads of [1, 2]) rows[`${model}, ${threads === 1 ? 'a worker' : 'two workers, each'} in Chromium`] = await inPage(bench, work, threads)
  }
  const aims = Object.entries(rows).map(([name, { overIdleMegabytes }]) => aim(`${name}: beyond an idle process`, overIdleMegabytes, WANTED, ' MB'))
  const lines = [`an idle Node takes ${megabytes(bench.idleMegabytes)} MB; a thread or worker counts with all that it adds to the process that starts it`]
  return { rows, tables: [tableOf(rows)], lines, aims, faults: [] }
}

/** The heap by V8's own account of every collection, in a run of its own: the account changes nothing of the others. */
function inProcess(bench, work) {
  const plain = run([process.execPath, bench.engine, JSON.stringify(work)])
  const { output } = run([process.execPath, '--trace-gc', bench.engine, JSON.stringify(work)])
  const collections = [...output.matchAll(COLLECTION)].map(([, ...sizes]) => sizes.map(Number))
  const most = (...places) => Math.max(0, ...collections.flatMap((sizes) => places.map((place) => sizes[place])))
  return {
    ...rowAlone([{ plain }], 'plain', bench.idleMegabytes),
    heapMegabytes: most(0, 2),
    takenMegabytes: most(1, 3),
    arrayMegabytes: plain.arrayMegabytes,
    collections: collections.length,
  }
}

/** The process that starts the threads has the engine loaded as well, which counts as idle. */
async function inThreads(bench, work, threads) {
  const node = startNode(bench.engine)
  const none = await node.ask({ ...work, threads: 0 })
  const several = await node.ask({ ...work, threads })
  node.stop()
  return share(several, threads, none.peakMegabytes)
}

async function inPage({ browser }, work, threads) {
  const page = await browser.startPage()
  const several = await page.ask({ ...work, threads })
  page.stop()
  return share(several, threads, page.idleMegabytes)
}

function share(several, threads, idleMegabytes) {
  const row = rowAlone([{ several }], 'several', idleMegabytes)
  return { ...row, overIdleMegabytes: Math.round((several.peakMegabytes - idleMegabytes) / threads), arrayMegabytes: several.arrayMegabytes }
}

function tableOf(rows) {
  const head = ['MB at a million calls', 'whole process', 'beyond idle', 'heap, used', 'heap, taken', 'typed arrays', 'collections']
  const some = (value, digits = 1) => (value === undefined ? '–' : value.toFixed(digits))
  const cells = Object.entries(rows).map(([name, row]) => [
    name,
    megabytes(row.peakMegabytes),
    megabytes(row.overIdleMegabytes),
    some(row.heapMegabytes),
    some(row.takenMegabytes),
    some(row.arrayMegabytes),
    some(row.collections, 0),
  ])
  return [head, ...cells]
}
