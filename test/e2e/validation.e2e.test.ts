/** The page that holds the engine against theory: begun by keyboard, stopped at once, read on a phone. */
import { expect, test } from 'vitest'
import { slow } from './project-page'
import { visits } from './visit'

const visit = visits()

test('without a project: from Home to a case that agrees, and a stop that is instant', { timeout: 180_000 }, async () => {
  const { page } = await visit('', { known: 'insurance-cross-sell', viewport: { width: 390, height: 844 } })
  await page.getByRole('link', { name: 'Checked against theory' }).click()
  await page.getByRole('heading', { level: 1, name: 'Checked against theory' }).waitFor({ timeout: slow })
  await page.getByRole('button', { name: /^Check all \d+ cases$/ }).press('Enter')
  await page.getByRole('progressbar').waitFor()
  await page.getByText(/^\d+ of \d+ figures within 4 standard errors\.$/).waitFor({ timeout: 120_000 })
  const began = Date.now()
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  await page.getByRole('button', { name: /^Check all/ }).waitFor()
  expect(Date.now() - began).toBeLessThan(2000)
  await page.getByText(/stopped after \d+ of \d+ cases/).waitFor()
  await page
    .locator('summary', { hasText: /\d+ of \d+ figures/ })
    .first()
    .press('Enter')
  const frame = page.getByRole('region', { name: /^Figures: / }).first()
  expect(await frame.getByRole('row').count()).toBeGreaterThan(5)
  await frame.getByText('agrees').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
