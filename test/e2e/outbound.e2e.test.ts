/** What outbound results say on the Answer page, and which dial mode pays: panels, words, the frontier on request, its Stop, its worker's death, a phone. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations, violationsInAll } from './accessibility'
import { directorOf, holdBack } from './director'
import { atRest, runEnds, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()
const opened = 'bank-survey'

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name })
const panel = (page: Page, name: RegExp) => page.locator('section, figure', { has: page.getByRole('heading', { level: 2, name }) })
const fold = (page: Page, name: RegExp) => page.locator('details', { has: page.getByRole('heading', { level: 2, name }) })
const choose = (page: Page, setup: string) => page.getByRole('group', { name: 'Set-up' }).getByRole('button', { name: setup }).click()

const dialMode = /^Which dial mode\? /
const parts = /^Attempts, segments and refusals, /
const start = (page: Page) => fold(page, dialMode).getByRole('button', { name: /^Compare the dial modes$/ })
const stop = (page: Page) => fold(page, dialMode).getByRole('button', { name: 'Stop', exact: true })
const progress = (page: Page) => fold(page, dialMode).getByText(/\d+ of \d+ points$|^\d+ points measured$/)

async function openFold(page: Page, name: RegExp): Promise<void> {
  await fold(page, name).locator('summary').first().click()
}

/** Points told so far. */
async function pointsOf(page: Page): Promise<number> {
  return Number(/\d+/.exec((await progress(page).textContent({ timeout: slow })) ?? '')?.[0])
}

/** Asks which dial mode, and waits for the first points and their drawing; no more come until they are let go. */
async function askFor(page: Page, points: number): ReturnType<typeof holdBack> {
  const director = await holdBack(page, points, 'frontier')
  await start(page).click({ timeout: slow })
  await expect.poll(() => pointsOf(page), { timeout: slow, interval: 50 }).toBe(points)
  await fold(page, dialMode).locator('.main-svg').first().waitFor({ timeout: slow })
  return director
}

/** Shares of a panel's table, in per cent. */
async function shares(page: Page, name: RegExp): Promise<number[]> {
  const texts = await panel(page, name).locator('.share-table tbody tr:not(:has(.sub)) td:nth-of-type(1)').allInnerTexts()
  return texts.map((text) => Number.parseFloat(text))
}

test('bank survey: dials, records, list, quotas, rates and time are told; the shares are whole; abandoned calls only where the dialer can abandon', async () => {
  const { page } = await visit('#/answer', { opened })
  await runEnds(page)
  await choose(page, 'Vendor A')
  for (const name of [/^How dials end, /, /^How records end, /, /^List and end date, /, /^Quotas, /, /^Outcome rates \(AAPOR\), /, /^Operators’ time, /]) {
    await heading(page, name).waitFor({ timeout: slow })
  }
  for (const name of [/^How dials end, /, /^How records end, /, /^Operators’ time, /]) {
    const sum = (await shares(page, name)).reduce((total, share) => total + share, 0)
    expect(Math.abs(sum - 100), `${name}: ${sum} %`).toBeLessThan(2.5)
  }
  expect(await panel(page, /^List and end date, /).innerText()).toMatch(/[Cc]alling (ends|has not ended)/)
  await panel(page, /^List and end date, /)
    .getByRole('button', { name: 'Day by day' })
    .click()
  expect(
    await panel(page, /^List and end date, /)
      .getByRole('row')
      .count(),
  ).toBeGreaterThan(5)

  const rates = panel(page, /^Outcome rates/)
  expect(await rates.getByRole('row').count()).toBe(7)
  expect(await rates.getByText(/^RR3 = I ÷/).isVisible()).toBe(false)
  await rates.getByText('How the rates are defined').click()
  expect(await rates.getByText(/^RR3 = I ÷/).isVisible()).toBe(true)

  await choose(page, 'Vendor B')
  await heading(page, /^Abandoned calls, vendor B|^Abandoned calls, Vendor B/).waitFor({ timeout: slow })
  expect(await panel(page, /^Abandoned calls, /).innerText()).toMatch(/\d % are abandoned|are abandoned \(/)
  await choose(page, 'In-house')
  await heading(page, /^How dials end, in-house/).waitFor({ timeout: slow })
  expect(await heading(page, /^Abandoned calls, /).count()).toBe(0)
})

test('which dial mode: nothing is worked out before it is asked for; points come, Stop keeps them, and it begins again', async () => {
  const { page } = await visit('#/answer', { opened })
  const before = await runEnds(page)
  await openFold(page, dialMode)
  await start(page).waitFor({ timeout: slow })
  expect(await fold(page, dialMode).getByRole('figure').count()).toBe(0)
  const { held, letGo } = await askFor(page, 5)
  await expect.poll(held, { timeout: slow }).toBeGreaterThan(0)
  await stop(page).click()
  await fold(page, dialMode)
    .getByText(/^stopped at 5 of \d+ points$/)
    .waitFor()
  await letGo()
  await holdBack(page, 8, 'frontier')
  expect(await pointsOf(page), 'what comes after Stop is not shown').toBe(5)
  await fold(page, dialMode).getByRole('button', { name: 'Table', exact: true }).click()
  expect(await fold(page, dialMode).getByRole('figure').getByRole('row').count()).toBe(5)
  expect(await fold(page, dialMode).getByRole('listitem').first().innerText()).toMatch(/^Now, “.*” with \d+ operators: busy \d/)
  await fold(page, dialMode).getByRole('button', { name: 'Begin again' }).click()
  await expect.poll(() => pointsOf(page), { timeout: slow, interval: 50 }).toBe(8)
  await stop(page).click()
  expect(await runEnds(page), 'the run is as it was').toEqual(before)
})

test('a director that dies on the way: the rest of the points is worked out without it', async () => {
  const { page } = await visit('#/answer', { opened, expected: [/the worker has met its end/] })
  await runEnds(page)
  await openFold(page, dialMode)
  await askFor(page, 3)
  await directorOf(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('the worker has met its end')
    })
  })
  await expect.poll(() => pointsOf(page), { timeout: slow, interval: 50 }).toBeGreaterThan(5)
})

test('no violation of accessibility with everything open, and nothing scrolls sideways on a phone', async () => {
  const { page } = await visit('#/answer', { opened })
  await runEnds(page)
  await choose(page, 'Vendor B')
  await openFold(page, parts)
  await openFold(page, dialMode)
  await askFor(page, 3)
  await stop(page).click()
  const found = await violationsInAll(page, 'stopped')
  await page.setViewportSize({ width: 390, height: 844 })
  await atRest(page)
  expect(await fold(page, dialMode).locator('.main-svg').count(), 'still open').toBeGreaterThan(0)
  expect(await widthBeyond(page)).toBeLessThanOrEqual(0)
  expect([...found, ...(await violations(page, 'on a phone'))]).toEqual([])
})
