/** Chromium's side of the comparison: dedicated workers in pages, each page in a process of its own. */
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { fail } from './build.mjs'

/** Until a new page has come to rest, before its memory counts as idle. */
const REST = 400

export async function openBrowser(script) {
  const executablePath = findChromium()
  if (executablePath === undefined)
    return fail('The benchmark needs Chromium, which was not found: install it, name it in CHROMIUM, or leave it out with --no-chromium.')
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const code = readFileSync(script, 'utf8')
  return {
    version: browser.version(),
    startPage: () => startPage(browser, code),
    close: () => browser.close(),
  }
}

/** A page that hands work to its workers. Its peak is that of its process, which lives as long as the page. */
async function startPage(browser, code) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.evaluate(prepareWorkers, code)
  await setTimeout(REST)
  const renderer = await processOf(browser, page)
  const idleMegabytes = peakMegabytes(renderer)
  return {
    idleMegabytes,
    ask: async ({ threads = 1, ...work }) => {
      const answered = await page.evaluate(([given, count]) => globalThis.askWorkers(given, count), [work, threads])
      return { ...answered, peakMegabytes: peakMegabytes(renderer) }
    },
    stop: () => context.close(),
  }
}

/** Runs in the page. */
function prepareWorkers(code) {
  const workers = []
  const start = () => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
  const answerOf = (worker, work) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(work)
    })
  globalThis.askWorkers = async (work, count) => {
    while (workers.length < count) workers.push(start())
    const began = performance.now()
    const answers = await Promise.all(workers.slice(0, count).map((worker) => answerOf(worker, work)))
    if (count === 1) return answers[0]
    return { arrivals: answers.reduce((sum, { arrivals }) => sum + arrivals, 0), seconds: (performance.now() - began) / 1000 }
  }
}

/** The page's process is the one that works while the page does. */
async function processOf(browser, page) {
  const session = await browser.newBrowserCDPSession()
  const times = async () => new Map((await session.send('SystemInfo.getProcessInfo')).processInfo.map(({ id, cpuTime }) => [id, cpuTime]))
  const before = await times()
  await page.evaluate(() => {
    const began = performance.now()
    while (performance.now() - began < 150);
  })
  const after = await times()
  await session.detach()
  const worked = [...after].map(([id, time]) => ({ id, spent: time - (before.get(id) ?? 0) }))
  return worked.reduce((most, each) => (each.spent > most.spent ? each : most)).id
}

function peakMegabytes(id) {
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024
}
