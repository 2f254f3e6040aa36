/** The first seconds of a fresh process and of a fresh worker: calls a second by slices of 100 ms, beside what it reaches later. */
import { aim, megabytes, rowAlone } from './rows.mjs'
import { run } from './sides.mjs'
import { median, rounded, speedBySlice } from './statistics.mjs'

const SLICE = 100
/** From here on no slice may be slower than half the warm speed. */
const GRACE = 200
const WANTED = { least: 0.5 }
/** The end of the run, taken as warm. */
const WARM_SLICES = 8
/** Small runs, so that their ends show the way: a replication of M1, two days of M2. */
const CALLS_A_RUN = { M1: 10_000, M2: 13_000 }

export async function measureStart(bench) {
  const simulating = bench.quick ? 1800 : 2600
  const starts = bench.quick ? 2 : 5
  const rows = {}
  for (const model of ['M1', 'M2']) {
    const work = { model, arrivals: CALLS_A_RUN[model], seed: '1', simulating }
    const rounds = []
    const page = []
    for (let start = 0; start < starts; start++) {
      rounds.push({ node: run([process.execPath, bench.engine, JSON.stringify(work)]) })
      if (bench.browser) page.push(await inFreshPage(bench.browser, work))
    }
    rows[`${model} from the start`] = rowOf(rounds, 'node', bench.idleMegabytes)
    if (bench.browser) rows[`${model} from the start, in Chromium`] = rowOf(page, 'page', page[0].idleMegabytes)
  }
  const aims = Object.entries(rows).flatMap(([name, { slowest, slowestOfRun }]) => [
    aim(`${name}: slowest 100 ms after ${GRACE} ms of its life, of the warm speed`, slowest, WANTED),
    aim(`${name}: slowest 100 ms after ${GRACE} ms of simulating, of the warm speed`, slowestOfRun, WANTED),
  ])
  return { rows, tables: [tableOf(rows)], lines: [`share of the warm speed by time since the start; medians of ${starts} starts`], aims, faults: [] }
}

async function inFreshPage(browser, work) {
  const page = await browser.startPage()
  const answered = await page.ask(work)
  page.stop()
  return { page: answered, idleMegabytes: page.idleMegabytes }
}

function rowOf(rounds, side, idleMegabytes) {
  const marks = rounds.map((round) => round[side].marks)
  const ready = marks.map(([[at]]) => at)
  const { warm, shares } = slicesOf(marks)
  const ofRun = slicesOf(marks.map((ofStart, start) => ofStart.map(([at, calls]) => [at - ready[start], calls])))
  const slowest = (slices) => Math.min(...slices.slice(GRACE / SLICE))
  return {
    ...rowAlone(rounds, side, idleMegabytes, () => warm),
    slices: shares,
    slowest: slowest(shares),
    slowestOfRun: slowest(ofRun.shares),
    ready: rounded(median(ready)),
  }
}

/** Each slice of each start as a share of the warm speed of the same start; then the middle of the starts. */
function slicesOf(marks) {
  const speeds = marks.map((ofStart) => speedBySlice(ofStart, SLICE))
  const warm = speeds.map((slices) => median(slices.slice(-WARM_SLICES)))
  const count = Math.min(...speeds.map(({ length }) => length)) - WARM_SLICES
  const shares = Array.from({ length: count }, (_, slice) => rounded(median(speeds.map((slices, start) => slices[slice] / warm[start]))))
  return { warm: median(warm), shares }
}

function tableOf(rows) {
  const shown = [0, 1, 2, 3, 4, 5, 7, 9]
  const head = ['share of the warm speed', 'begins, ms', ...shown.map((slice) => `${slice * SLICE}–${(slice + 1) * SLICE}`), 'peak MB']
  const cells = Object.entries(rows).map(([name, { slices, ready, peakMegabytes }]) => [
    name,
    String(ready),
    ...shown.map((slice) => slices[slice]?.toFixed(2) ?? '–'),
    megabytes(peakMegabytes),
  ])
  return [head, ...cells]
}
