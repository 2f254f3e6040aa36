/** The page of a study: a file chosen or dropped, curves, map and table by keyboard, bad and unfinished files, a phone, no violation of accessibility. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsInBoth } from './accessibility'
import { pilots, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()
const sample = readFileSync(new URL('../fixtures/study/results.ndjson', import.meta.url), 'utf8')

const file = (text: string, name = 'results.ndjson') => ({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) })
const choose = (page: Page, text: string, name?: string) => page.locator('.study-page input[type=file]').setInputFiles(file(text, name))
const drawn = (page: Page) => page.locator('.js-plotly-plot .main-svg').first().waitFor({ timeout: slow })

async function openPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Parameter study' }).click()
  await page.getByRole('heading', { level: 1, name: 'Parameter study' }).waitFor({ timeout: slow })
}

const points = sample.trimEnd().split('\n').length - 1

test('from Home: choose a file, read the answer, take another measure, sort the table, by keyboard', { timeout: 180_000 }, async () => {
  const { page } = await visit('', { known: 'insurance-cross-sell' })
  await openPage(page)
  await choose(page, sample)
  await drawn(page)
  await page.getByText(new RegExp(`^${points} points · \\d+ replications each · seed .+ · engine [\\d.]+ · study [0-9a-f]{8}$`)).waitFor()
  const answer = page.locator('.study-answer')
  const before = await answer.textContent()
  expect(before).toMatch(/^.+: from .+ \(.+\) to .+ \(.+\)\.$/)
  await page.getByLabel('Measure').selectOption({ index: 1 })
  expect(await answer.textContent()).not.toBe(before)
  const map = page.getByRole('region', { name: /^Map: / })
  expect(await map.getByRole('cell').count()).toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Table of the curves' }).press('Enter')
  const table = page.getByRole('region', { name: 'All points' })
  const last = table.getByRole('columnheader').last()
  await last.getByRole('button').press('Enter')
  expect(await last.getAttribute('aria-sort')).toBe('ascending')
  await last.getByRole('button').press('Enter')
  expect(await last.getAttribute('aria-sort')).toBe('descending')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).press('Enter')
  expect((await download).suggestedFilename()).toBe('results.csv')
})

test('dropped on a project: the study is shown, and the project stays', { timeout: 180_000 }, async () => {
  const { page } = await visit('#/answer', { opened: 'hot-line' })
  await page.getByRole('link', { name: 'Compare' }).waitFor({ timeout: slow })
  await page.evaluate((text) => {
    const carried = new DataTransfer()
    carried.items.add(new File([text], 'results.ndjson'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  }, sample)
  // the answer has a drawing of its own
  await expect.poll(() => new URL(page.url()).hash, { timeout: slow }).toBe('#/study')
  await drawn(page)
  await page.getByRole('link', { name: 'Parameter study' }).and(page.locator('[aria-current=page]')).waitFor()
  await page.getByRole('link', { name: 'Answer' }).click()
  await page.locator('.answer-page').waitFor({ timeout: slow })
  await page.getByRole('banner').getByText(pilots['hot-line'], { exact: true }).waitFor()
})

test('a damaged file is refused by its line, and what was open stays; an unfinished one is shown with what is there', { timeout: 180_000 }, async () => {
  const { page } = await visit('#/study')
  await choose(page, sample)
  await drawn(page)
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  const lines = sample.split('\n')
  await choose(page, [...lines.slice(0, 2), '{"point":', ...lines.slice(2)].join('\n'), 'torn.ndjson')
  const alert = page.locator('.study-page > [role=alert]')
  await alert.getByText(/^Line 3 is not a point of the study\. Expected: \{ "point"/).waitFor()
  await alert.getByText('It begins: {"point":').waitFor()
  await alert.getByText('What was open is unchanged.').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
  await choose(page, '{"format":"callsim-project"}', 'project.ndjson')
  await alert.getByText(/^Line 1 is not the head of a results file/).waitFor()
  await choose(page, sample.slice(0, -500))
  await page.getByText(`${points - 1} of ${points} points are in the file; the rest is marked as missing. The last line is cut off and was left out.`).waitFor()
  expect(await alert.textContent()).toBe('')
  await page.getByText('unfinished', { exact: true }).waitFor()
})

test.each([
  ['en-GB', 1440],
  ['ru-RU', 390],
] as const)('no violation, nothing beyond the edge: %s, %i px', { timeout: 180_000 }, async (locale, width) => {
  const { page } = await visit('#/study', { locale, viewport: { width, height: 844 } })
  const found: string[] = []
  const check = async (where: string) => {
    found.push(...(await violationsInBoth(page, where)))
    if ((await widthBeyond(page)) > 0) found.push(`${where}: wider than the window`)
  }
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: slow })
  await check('empty')
  await choose(page, 'nothing')
  await page.locator('.study-refused').waitFor()
  await check('refused')
  await choose(page, sample.slice(0, -500))
  await drawn(page)
  await check('unfinished')
  await page.locator('.chart-figure header button').first().click()
  await check('table of the curves')
  expect(found).toEqual([])
})
