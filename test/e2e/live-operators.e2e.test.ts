/** One operator more, live on the Answer page, and the formula beside: by mouse, by keyboard, on a phone; kept, and taken back. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPilot, runEnds, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const panel = (page: Page) => page.getByRole('region', { name: /^(One operator more or fewer|На оператора больше или меньше), / })
const more = (page: Page) =>
  panel(page)
    .getByRole('button', { name: /^(One operator more|На оператора больше): / })
    .first()
const difference = (page: Page, measure: string) =>
  panel(page)
    .getByRole('row', { name: new RegExp(`^${measure}`) })
    .getByRole('cell')
    .last()
const pairs = (page: Page) => panel(page).getByText(/^\d+ (pairs? of replications|пар[аы]? прогонов)$/)
const formula = (page: Page) =>
  page.locator('details', { has: page.getByRole('heading', { name: /^(Formula beside the simulation|Формула рядом с расчётом), / }) })

async function openFormula(page: Page): Promise<void> {
  await formula(page).locator('summary').click()
  await formula(page).getByRole('table').first().waitFor({ timeout: slow })
  await formula(page).locator('.main-svg').first().waitFor({ timeout: slow })
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found: AxeResults = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }))
  return found.violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('hot line: one operator more in the first line, in words; Keep changes the project, Undo takes it back', async () => {
  const { page } = await visit()
  const before = await openPilot(page, 'hot-line')
  const began = Date.now()
  await more(page).click()
  await panel(page).getByRole('columnheader', { name: 'With +1 operator' }).waitFor()
  await expect.poll(() => difference(page, 'Service level').innerText(), { timeout: slow, interval: 50 }).not.toBe('–')
  console.log(`First figures of one operator more after ${Date.now() - began} ms`)
  await pairs(page).waitFor({ timeout: slow })
  console.log(`All ${await pairs(page).innerText()} after ${Date.now() - began} ms`)
  expect(await difference(page, 'Service level').innerText()).toMatch(/^(usually )?higher/)
  expect(await difference(page, 'Abandoned calls').innerText()).toMatch(/^(usually )?lower/)
  expect(
    await panel(page)
      .getByText(/^in the shift \d\d:\d\d–\d\d:\d\d/)
      .count(),
  ).toBeGreaterThan(0)
  expect(await runEnds(page), 'the project is as it was').toEqual(before)
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)

  await panel(page).getByRole('button', { name: 'Keep' }).click()
  await panel(page)
    .getByText(/^Press \+ or/)
    .waitFor()
  await runEnds(page, before.hash)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await runEnds(page)).toEqual(before)
})

test('by keyboard: the arrows change the number, and back to the plan', async () => {
  const { page } = await visit()
  await openPilot(page, 'secretary')
  const number = panel(page).getByRole('spinbutton', { name: /^Operators, / })
  const planned = Number(await number.getAttribute('aria-valuenow'))
  await number.focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await number.getAttribute('aria-valuetext')).toBe(`${planned + 2} operators, +2`)
  await pairs(page).waitFor({ timeout: slow })
  await page.keyboard.press('ArrowDown')
  expect(await number.getAttribute('aria-valuenow')).toBe(String(planned + 1))
  await pairs(page).waitFor({ timeout: slow })
  for (let step = 0; step <= planned; step++) await page.keyboard.press('ArrowDown')
  expect(await number.getAttribute('aria-valuenow')).toBe('0')
  expect(
    await panel(page)
      .getByRole('button', { name: /^One operator fewer/ })
      .isDisabled(),
  ).toBe(true)
  await panel(page).getByRole('button', { name: 'Back to the plan' }).click()
  expect(await number.getAttribute('aria-valuetext')).toBe(`${planned} operators`)
  expect(await panel(page).getByRole('table').count()).toBe(0)
})

test('Stop keeps what the trial has brought, and Run again goes on', async () => {
  const { page } = await visit()
  await openPilot(page, 'hot-line')
  await more(page).click()
  const stop = panel(page).getByRole('button', { name: 'Stop' })
  await expect.poll(() => difference(page, 'Service level').innerText(), { timeout: slow, interval: 50 }).not.toBe('–')
  // on a quick machine it may be over before it can be stopped
  if ((await stop.count()) > 0) {
    await stop.click()
    await panel(page)
      .getByText(/^stopped at \d+ of \d+ replications$/)
      .waitFor()
    await panel(page).getByRole('button', { name: 'Run again' }).click()
  }
  await pairs(page).waitFor({ timeout: slow })
})

test('the formula beside: folded away at first; figures, reasons, operators by half hour; the page stays alive', async () => {
  const { page } = await visit()
  await openPilot(page, 'hot-line')
  expect(await formula(page).getByRole('table').count()).toBe(0)
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
  const began = Date.now()
  await formula(page).locator('summary').click()
  const table = formula(page).getByRole('table').first()
  await table.waitFor({ timeout: slow })
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks))
  console.log(`The formula took ${Date.now() - began} ms; longest task of the page's thread ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`)
  expect(longest).toBeLessThan(200)
  for (const measure of ['Service level', 'Mean speed of answer', 'Abandoned calls', 'Occupancy']) {
    const cells = await table
      .getByRole('row', { name: new RegExp(`^${measure}`) })
      .getByRole('cell')
      .allInnerTexts()
    expect(cells[0], measure).toMatch(/\d/)
    expect(cells[1], measure).toMatch(/\d.* \d.*–\d/)
    expect(cells[2], measure).toMatch(/by \d|inside the interval/)
  }
  expect(await formula(page).getByRole('heading', { name: 'Why they differ' }).count()).toBe(1)
  expect(await formula(page).getByRole('listitem').count()).toBeGreaterThan(3)
  await formula(page).locator('.main-svg').first().waitFor({ timeout: slow })
  await formula(page).getByRole('button', { name: 'Table', exact: true }).click()
  expect(await formula(page).getByRole('figure').getByRole('row').count()).toBeGreaterThan(10)
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['en', 'ru'] as const)('no violation of accessibility with both panels open, %s', async (language) => {
    const { page } = await visit('', { colorScheme })
    await openPilot(page, 'secretary')
    await page.getByRole('button', { name: language.toUpperCase(), exact: true }).click()
    await more(page).click()
    await pairs(page).waitFor({ timeout: slow })
    await openFormula(page)
    expect(await violations(page)).toEqual([])
  })
})

test('on a phone nothing scrolls sideways', async () => {
  const { page } = await visit('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await openPilot(page, 'secretary')
  await more(page).click()
  await pairs(page).waitFor({ timeout: slow })
  await openFormula(page)
  expect(await widthBeyond(page)).toBeLessThanOrEqual(0)
})

test('a campaign has neither', async () => {
  const { page } = await visit()
  await openPilot(page, 'insurance-cross-sell')
  expect(await panel(page).count()).toBe(0)
  expect(await formula(page).count()).toBe(0)
})
