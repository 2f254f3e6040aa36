/** Tasks of a page's main thread, from the browser's own trace: their length on the clock, and what of it the thread was running. */

/**
 * On a busy machine a task takes longer on the clock than it works; the processor's time does not depend on who else is there.
 * @param {import('playwright-core').Page} page
 */
export async function mainThread(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'timeTicks' })
  let events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  let on = false
  async function start() {
    events = []
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: {
        recordMode: 'recordContinuously',
        includedCategories: ['toplevel', '__metadata'],
      },
    })
    on = true
  }
  async function end() {
    if (!on) return []
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    on = false
    return events
  }
  await start()
  return {
    /** Forgets what has been and begins anew. */
    async begin() {
      await end()
      await start()
    },
    /** The longest task since the beginning: ms on the clock and ms of work. */
    async longest() {
      return longestOf(await end())
    },
  }
}

function longestOf(events) {
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const tasks = events.filter(({ name, ph, tid, pid }) => name.endsWith('RunTask') && ph === 'X' && tid === main?.tid && pid === main?.pid)
  return { clock: most(tasks.map(({ dur }) => dur)), work: most(tasks.map(({ tdur }) => tdur)) }
}

const most = (all) => all.reduce((longest, one) => Math.max(longest, one ?? 0), 0) / 1000
