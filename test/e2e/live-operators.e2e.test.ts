/** One operator more, live on the Answer page, and the formula beside: by mouse, by keyboard, on a phone; kept, and taken back. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { mainThread } from '../bench/main-thread.mjs'
import { violationsInAll } from './accessibility'
import { holdBack } from './director'
import { atRest, runEnds, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()
const hotLine = { opened: 'hot-line' } as const
const secretary = { opened: 'secretary' } as const

const panel = (page: Page) => page.getByRole('region', { name: /^One operator more or fewer, / })
const more = (page: Page) =>
  panel(page)
    .getByRole('button', { name: /^One operator more: / })
    .first()
const difference = (page: Page, measure: string) =>
  panel(page)
    .getByRole('row', { name: new RegExp(`^${measure}`) })
    .getByRole('cell')
    .last()
const pairs = (page: Page) => panel(page).getByText(/^\d+ pairs? of replications$/)
const formula = (page: Page) => page.locator('details', { has: page.getByRole('heading', { name: /^Formula beside the simulation, / }) })

async function openFormula(page: Page): Promise<void> {
  await formula(page).locator('summary').click()
  await formula(page).getByRole('table').first().waitFor({ timeout: slow })
  await formula(page).locator('.main-svg').first().waitFor({ timeout: slow })
}

test('hot line: one operator more in the first line, in words; Keep changes the project, Undo takes it back', async () => {
  const { page } = await visit('#/answer', hotLine)
  const before = await runEnds(page)
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
  const { page } = await visit('#/answer', secretary)
  await runEnds(page)
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
  const { page } = await visit('#/answer', hotLine)
  await runEnds(page)
  // all reports, but not the end
  const { letGo } = await holdBack(page, Number.POSITIVE_INFINITY)
  await more(page).click()
  await expect.poll(() => difference(page, 'Service level').innerText(), { timeout: slow, interval: 50 }).not.toBe('–')
  await panel(page).getByRole('button', { name: 'Stop' }).click()
  await panel(page)
    .getByText(/^stopped at \d+ of \d+ replications$/)
    .waitFor()
  await letGo()
  await panel(page).getByRole('button', { name: 'Run again' }).click()
  await pairs(page).waitFor({ timeout: slow })
})

test('the formula beside: folded away at first; figures, reasons, operators by half hour; the page stays alive', async () => {
  const { page } = await visit('#/answer', hotLine)
  await runEnds(page)
  expect(await formula(page).getByRole('table').count()).toBe(0)
  const thread = await mainThread(page)
  await page.locator('.js-plotly-plot .main-svg').first().waitFor({ timeout: slow })
  await atRest(page)
  await thread.begin()
  const began = Date.now()
  await formula(page).locator('summary').click()
  const table = formula(page).getByRole('table').first()
  await table.waitFor({ timeout: slow })
  const { work } = await thread.longest()
  console.log(`The formula took ${Date.now() - began} ms; longest task of the page's thread ${work.toFixed(0)} ms of work`)
  expect(work).toBeGreaterThan(0)
  expect(work).toBeLessThan(200)
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

test('no violation of accessibility with both panels open, and nothing scrolls sideways on a phone', async () => {
  const { page } = await visit('#/answer', secretary)
  await runEnds(page)
  await more(page).click()
  await pairs(page).waitFor({ timeout: slow })
  await openFormula(page)
  const found = await violationsInAll(page, 'Answer')
  await page.setViewportSize({ width: 390, height: 844 })
  await atRest(page)
  expect(await formula(page).locator('.main-svg').count(), 'still open').toBeGreaterThan(0)
  expect(await widthBeyond(page)).toBeLessThanOrEqual(0)
  expect(found).toEqual([])
})

test('a campaign has neither', async () => {
  const { page } = await visit('#/answer', { opened: 'insurance-cross-sell' })
  await runEnds(page)
  expect(await panel(page).count()).toBe(0)
  expect(await formula(page).count()).toBe(0)
})
