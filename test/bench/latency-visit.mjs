/** What a user waits for, on the built page in a browser: each step does one thing with the mouse or the keyboard and tells the times, ms. */
import { mainThread } from './main-thread.mjs'
import { spin, watchPage } from './watch-page.mjs'

/** Marks of the figures looked at, and of a run that goes on. */
const answer = { place: '.figs', busy: '.status .run .bar' }
const project = { place: '.live', busy: '.status .run .bar' }
const trial = { place: '.live-operators table', busy: '.trial-progress button' }

const patience = 60_000

/**
 * A new browser context: nothing cached, nothing stored, the project opened by its address as a returning user finds it.
 * @param {import('playwright-core').Browser} browser
 */
export async function openProject(browser, address, slug, path) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Moscow', reducedMotion: 'reduce' })
  await context.addInitScript((name) => localStorage.getItem('callsim.last') ?? localStorage.setItem('callsim.last', JSON.stringify({ scenario: name })), slug)
  await context.addInitScript(watchPage)
  await context.addInitScript((marks) => Object.assign(window.watched, marks), path.startsWith('answer') ? answer : project)
  const page = await context.newPage()
  const thread = await mainThread(page)
  await page.goto(`${address}#/${path}`)
  return { context, page, thread }
}

/** From the first byte asked for to the first figures, to intervals, to the end of the run. */
export async function coldOpen(browser, address, slug) {
  const { context, page, thread } = await openProject(browser, address, slug, 'answer')
  await seen(page, 'done')
  const times = await told(page)
  const longest = await thread.longest()
  await context.close()
  return { first: times.first ?? times.refined, intervals: times.refined, done: times.done, longest }
}

/** Types a number one higher into a field. `first`: figures of the new value, an estimate or better. */
export async function edit(visit, field) {
  const { page, thread } = visit
  // not idle alone: before its first run a page is idle, too
  await seen(page, 'done')
  const value = Number((await field.inputValue()).replace(/,/g, ''))
  await field.focus()
  await page.keyboard.press('Control+A')
  const next = String(value + 1)
  // the digits before the last one are typed before the watch begins: it is the last key that counts
  await page.keyboard.type(next.slice(0, -1))
  await page.waitForTimeout(400)
  await thread.begin()
  await arm(page, project)
  await page.keyboard.type(next.slice(-1))
  await seen(page, 'done')
  const times = await told(page)
  return {
    first: Math.min(times.first ?? Number.POSITIVE_INFINITY, times.refined),
    intervals: times.refined,
    done: times.done,
    longest: await thread.longest(),
  }
}

/** One operator more beside the present number: the comparison of two set-ups on the same callers. */
export async function tryOperator(visit) {
  const { page, thread } = visit
  const more = page.locator('.live-operators .stepper button').last()
  await thread.begin()
  await arm(page, trial)
  await more.click()
  await seen(page, 'done')
  const times = await told(page)
  return {
    first: Math.min(times.first ?? Number.POSITIVE_INFINITY, times.refined),
    intervals: times.refined,
    done: times.done,
    longest: await thread.longest(),
  }
}

/** A click on Stop in a long run: until the bar says so. */
export async function stopRun(visit, field) {
  const { page } = visit
  await seen(page, 'idle')
  // another number than that of the run that was stopped before
  await field.fill((await field.inputValue()).replace(/,/g, '') === '10000' ? '9999' : '10000')
  await page.locator('.status .run .bar').waitFor({ timeout: patience })
  await page.waitForTimeout(700)
  await arm(page, project)
  await page.locator('.status .run button').click()
  await seen(page, 'idle')
  const { idle } = await told(page)
  return { idle }
}

/** The loop of `spin` on a free core of the machine on which the limits were set, ms. */
const FREE_MS = 60

/** How many times longer than on a free core the same work takes in a page now: the median of five looks. */
export async function slowness(browser) {
  const page = await browser.newPage()
  const times = []
  for (let at = 0; at < 5; at++) times.push(await page.evaluate(spin))
  await page.close()
  return times.sort((one, other) => one - other)[2] / FREE_MS
}

const arm = (page, marks) => page.evaluate((given) => Object.assign(window.watched, given, { armed: true, seen: {}, kind: '' }), marks)
// by a timer: to look with every frame would make the page draw frames that nobody has asked for
const seen = (page, name) =>
  page.waitForFunction((wanted) => !window.watched.armed && window.watched.seen[wanted] !== undefined, name, { timeout: patience, polling: 50 })
const told = (page) => page.evaluate(() => window.watched.seen)
