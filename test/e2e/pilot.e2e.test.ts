/** The page of a pilot: an example lived and revealed, a table imported, mended and kept, its forecast, a rule written down; a phone, no violation of accessibility. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsInBoth } from './accessibility'
import { slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()
const file = (name: string) => readFileSync(new URL(`../../scenarios/pilots/${name}`, import.meta.url))
const table = { name: 'insurance.csv', mimeType: 'text/csv', buffer: file('insurance.csv') }
const answer = (page: Page) => page.locator('.pilot-answer')
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Parts of the pilot' }).getByRole('link', { name }).click()
const cell = (page: Page, row: number, column: string) => page.getByRole('textbox', { name: `Row ${row}, ${column}`, exact: true })

async function openPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pilot', exact: true }).click({ timeout: slow })
  await page.getByRole('heading', { level: 1, name: 'No results of a pilot yet' }).waitFor({ timeout: slow })
}

test('an example of the open project: known at once, forecast, hidden until it is revealed; another course begins anew', { timeout: 300_000 }, async () => {
  const { page } = await visit('#/answer', { opened: 'insurance-cross-sell' })
  await openPage(page)
  await page.getByRole('button', { name: 'Play this project through as an example' }).press('Enter')
  await answer(page).waitFor({ timeout: slow })
  expect(await answer(page).textContent()).toMatch(/The pilot brought \d+ results from \d+ contacts in \d days? of calling\./)
  const reveal = page.getByRole('button', { name: 'Reveal' })
  await reveal.waitFor({ timeout: slow })
  expect(await answer(page).textContent()).toMatch(/^About \d+ consents \(\d+–\d+\) in \d+ working days/)
  const outcome = page.getByRole('region', { name: 'What the whole project brought' })
  expect(await outcome.count()).toBe(0)
  await reveal.press('Enter')
  expect(await outcome.getByRole('row').count()).toBe(10)
  await page.getByText(/^\d of 9 figures ended inside their ranges\.$/).waitFor()
  await page.getByRole('button', { name: 'Another course' }).press('Enter')
  expect(await page.getByLabel('Course').inputValue()).toBe('2')
  await answer(page).waitFor({ timeout: slow })
  expect(await outcome.count()).toBe(0)
  await page.getByRole('button', { name: 'Stop', exact: true }).last().press('Enter')
  await page.getByText(/^stopped at \d+ of 100$/).waitFor()
  expect(await reveal.count()).toBe(0)
})

test('a table is imported, refused by its place, mended and kept over a reload; a rule is written down', { timeout: 300_000 }, async () => {
  const { page } = await visit('#/answer', { opened: 'insurance-cross-sell' })
  await openPage(page)
  await tab(page, 'Plan')
  await page.getByRole('button', { name: 'Begin a plan' }).press('Enter')
  await page.getByRole('button', { name: 'Suggest a rule' }).press('Enter')
  await page.getByRole('button', { name: 'Write it down today' }).press('Enter')
  await page.getByText(/^written down on .+, before the first result$/).waitFor()
  await tab(page, 'Results')
  const input = page.locator('input[type=file][accept*=csv]')
  await input.setInputFiles(table)
  await page.getByText('insurance.csv: 10 rows are in the table').waitFor()
  expect(await cell(page, 2, 'operator').inputValue()).toBe('Anna')
  await input.setInputFiles({ ...table, name: 'bad.csv', buffer: Buffer.from('day,operator,talk,conversations\n1,Anna,17,40\n') })
  await page.getByText('bad.csv: line 2, column “talk”: 17 is too little; at least 120 s.').waitFor()
  await page.getByText('The table is as it was.').waitFor()
  expect(await cell(page, 2, 'operator').inputValue()).toBe('Anna')
  await cell(page, 2, 'results').fill('many')
  await page.getByText(/^Row 2, results: .*many.* cannot stand here; expected: a (whole )?number/).waitFor()
  await tab(page, 'Forecast')
  await page.getByText('One thing in the results must be mended before there is a new forecast.').waitFor()
  await page.getByRole('link', { name: 'To the results' }).click()
  expect(await cell(page, 2, 'results').inputValue()).toBe('many')
  await cell(page, 2, 'results').press('Control+z')
  expect(await cell(page, 2, 'results').inputValue()).toBe('5')
  await tab(page, 'Forecast')
  await answer(page).waitFor({ timeout: slow })
  expect(await answer(page).textContent()).toContain('The pilot brought 31 results from 341 contacts in 2 days of calling.')
  await page.getByRole('region', { name: 'What the pilot has shown' }).getByText('31 of 307').waitFor()
  await page
    .locator('.pilot-decision')
    .getByText(/before the first result/)
    .waitFor()
  await page.getByLabel('Actual figures').selectOption('1')
  await answer(page)
    .getByText(/The pilot brought 16 results from 156 contacts in 1 day of calling/)
    .waitFor({ timeout: slow })
  await page.getByText('Only 16 results: every share of them is rough.').waitFor()
  await page.reload()
  await answer(page).waitFor({ timeout: slow })
  await tab(page, 'Results')
  expect(await cell(page, 10, 'operator').inputValue()).toBe('Gleb')
})

test.each([
  ['en-GB', 1440],
  ['ru-RU', 390],
] as const)('no violation, nothing beyond the edge: %s, %i px', { timeout: 300_000 }, async (locale, width) => {
  const { page, address } = await visit('#/pilot', { opened: 'insurance-cross-sell', locale, viewport: { width, height: 844 } })
  const found: string[] = []
  const check = async (where: string) => {
    found.push(...(await violationsInBoth(page, where)))
    if ((await widthBeyond(page)) > 0) found.push(`${where}: wider than the window`)
  }
  const empty = page.locator('.pilot-words')
  await empty.waitFor({ timeout: slow })
  await check('empty')
  const chooser = page.waitForEvent('filechooser')
  await empty.getByRole('button').last().click()
  await (await chooser).setFiles({ name: 'insurance.pilot.json', mimeType: 'application/json', buffer: file('insurance.pilot.json') })
  await page.locator('.pilot-page .js-plotly-plot .main-svg').first().waitFor({ timeout: slow })
  await page.locator('.pilot-whole').waitFor()
  await check('forecast')
  for (const part of ['results', 'plan', 'examples']) {
    await page.goto(`${address}#/pilot/${part}`)
    await page.locator('.pilot-page h1').waitFor({ timeout: slow })
    await check(part)
  }
  expect(found).toEqual([])
})

test('a project that only takes calls has none, and says why', async () => {
  const { page } = await visit('#/pilot', { opened: 'hot-line' })
  await page.getByRole('heading', { level: 1, name: 'No pilot for this project' }).waitFor({ timeout: slow })
  await page.getByText(/there is no list/).waitFor()
})
