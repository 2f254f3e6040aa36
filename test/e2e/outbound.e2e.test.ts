/** What outbound results say on the Answer page, and which dial mode pays: panels, words, the frontier on request, its Stop, its worker's death, a phone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPilot, runEnds, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name })
const panel = (page: Page, name: RegExp) => page.locator('section, figure', { has: page.getByRole('heading', { level: 2, name }) })
const fold = (page: Page, name: RegExp) => page.locator('details', { has: page.getByRole('heading', { level: 2, name }) })
const choose = (page: Page, setup: string) => page.getByRole('group', { name: 'Set-up' }).getByRole('button', { name: setup }).click()

const dialMode = /^(Which dial mode\?|Какой режим набора\?) /
const parts = /^(Attempts, segments and refusals|Попытки, сегменты и отказы), /
const start = (page: Page) => fold(page, dialMode).getByRole('button', { name: /^(Compare the dial modes|Сравнить режимы набора)$/ })
const stop = (page: Page) => fold(page, dialMode).getByRole('button', { name: /^(Stop|Остановить)$/ })
const progress = (page: Page) => fold(page, dialMode).getByText(/^(stopped at )?\d+ of \d+ points$/)

async function openFold(page: Page, name: RegExp): Promise<void> {
  await fold(page, name).locator('summary').first().click()
}

/** Points told so far. */
async function pointsOf(page: Page): Promise<number> {
  return Number(/(\d+) of \d+/.exec((await progress(page).textContent({ timeout: slow })) ?? '')?.[1])
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found: AxeResults = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }))
  return found.violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Shares of a panel's table, in per cent. */
async function shares(page: Page, name: RegExp): Promise<number[]> {
  const texts = await panel(page, name).locator('.share-table tbody tr:not(:has(.sub)) td:nth-of-type(1)').allInnerTexts()
  return texts.map((text) => Number.parseFloat(text))
}

test('bank survey: dials, records, list, quotas, rates and time are told; the shares are whole', async () => {
  const { page } = await visit()
  await openPilot(page, 'bank-survey')
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
})

test('abandoned calls are spoken of only where the dialer can abandon somebody', async () => {
  const { page } = await visit()
  await openPilot(page, 'bank-survey')
  await choose(page, 'Vendor B')
  await heading(page, /^Abandoned calls, vendor B|^Abandoned calls, Vendor B/).waitFor({ timeout: slow })
  expect(await panel(page, /^Abandoned calls, /).innerText()).toMatch(/\d % are abandoned|are abandoned \(/)
  await choose(page, 'In-house')
  await heading(page, /^How dials end, in-house/).waitFor({ timeout: slow })
  expect(await heading(page, /^Abandoned calls, /).count()).toBe(0)
})

test('which dial mode: nothing is worked out before it is asked for; points come, Stop keeps them, and it begins again', async () => {
  const { page } = await visit()
  const before = await openPilot(page, 'bank-survey')
  await openFold(page, dialMode)
  await start(page).waitFor({ timeout: slow })
  expect(await fold(page, dialMode).getByRole('figure').count()).toBe(0)
  await start(page).click()
  await expect.poll(() => pointsOf(page), { timeout: slow, interval: 50 }).toBeGreaterThan(3)
  await stop(page).click()
  await fold(page, dialMode)
    .getByText(/^stopped at \d+ of \d+ points$/)
    .waitFor()
  const kept = await pointsOf(page)
  await page.waitForTimeout(1500)
  expect(await pointsOf(page), 'nothing comes after Stop').toBe(kept)
  await fold(page, dialMode).locator('.main-svg').first().waitFor({ timeout: slow })
  await fold(page, dialMode).getByRole('button', { name: 'Table', exact: true }).click()
  expect(await fold(page, dialMode).getByRole('figure').getByRole('row').count()).toBe(kept)
  expect(await fold(page, dialMode).getByRole('listitem').first().innerText()).toMatch(/^Now, “.*” with \d+ operators: busy \d/)
  await fold(page, dialMode).getByRole('button', { name: 'Begin again' }).click()
  await stop(page).waitFor()
  await stop(page).click()
  expect(await runEnds(page), 'the run is as it was').toEqual(before)
})

test('a director that dies on the way: the rest of the points is worked out without it', async () => {
  const { page } = await visit('', { expected: [/the worker has met its end/] })
  await openPilot(page, 'bank-survey')
  await openFold(page, dialMode)
  await start(page).click({ timeout: slow })
  await expect.poll(() => pointsOf(page), { timeout: slow, interval: 50 }).toBeGreaterThan(0)
  const [director] = page.workers().filter((worker) => worker.url().includes('/director.worker-'))
  await director.evaluate(() => {
    setTimeout(() => {
      throw new Error('the worker has met its end')
    })
  })
  const then = await pointsOf(page)
  await expect.poll(() => pointsOf(page), { timeout: slow, interval: 50 }).toBeGreaterThan(then + 2)
  await stop(page).click()
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['en', 'ru'] as const)('no violation of accessibility with everything open, %s', async (language) => {
    const { page } = await visit('', { colorScheme })
    await openPilot(page, 'bank-survey')
    await choose(page, 'Vendor B')
    await page.getByRole('button', { name: language.toUpperCase(), exact: true }).click()
    await openFold(page, parts)
    await openFold(page, dialMode)
    await start(page).click({ timeout: slow })
    await fold(page, dialMode).locator('.main-svg').first().waitFor({ timeout: slow })
    await stop(page).click()
    await page.waitForTimeout(200)
    expect(await violations(page)).toEqual([])
  })
})

test('on a phone nothing scrolls sideways', async () => {
  const { page } = await visit('', { viewport: { width: 390, height: 844 } })
  await openPilot(page, 'bank-survey')
  await choose(page, 'Vendor B')
  await openFold(page, parts)
  await openFold(page, dialMode)
  await start(page).click({ timeout: slow })
  await fold(page, dialMode).locator('.main-svg').first().waitFor({ timeout: slow })
  await stop(page).click()
  expect(await widthBeyond(page)).toBeLessThanOrEqual(0)
  expect(await violations(page)).toEqual([])
})
