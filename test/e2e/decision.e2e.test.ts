/** Compare and Money in the built page: what follows from the run, what would turn the decision, the scorecard, a stated case, the client's copy. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { violations } from './accessibility'
import { openSmall, railOf, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()

/** A short list, and what the work costs vendor A itself. */
function withMargin(project: ReturnType<typeof JSON.parse>): void {
  delete project.decision // criteria and circumstances are the assumed ones
  project.demand.campaigns[0].list.contacts = 60
  const vendor = project.setups.find(({ id }: { id: string }) => id === 'vendor-a')
  vendor.margin = { terms: [{ kind: 'operator-hour', basis: 'logged', amount: 612.34 }], wanted: 0.3 }
}

test('from the run to a decision', async () => {
  const { page } = await visit()
  await openSmall(page, 'insurance-cross-sell', withMargin)
  await railOf(page).getByRole('link', { name: 'Compare' }).click()

  const chances = page.getByRole('region', { name: 'Dates and chances' })
  await chances.waitFor({ timeout: slow })
  expect(await chances.getByRole('rowheader').allTextContents()).toContain('Cheapest')

  await page.getByRole('button', { name: 'First look' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).last().waitFor()
  await page.getByText('A first look: few replications').waitFor({ timeout: slow })
  for (const title of ['Break-even', 'Cheapest by volume and handling time']) expect(await page.getByRole('figure', { name: title }).count()).toBe(1)
  for (const title of ['Under other circumstances', 'What matters most', 'What is worth knowing before the decision'])
    expect(await page.getByRole('region', { name: title }).count()).toBe(1)
  await page.locator('.js-plotly-plot .main-svg').first().waitFor({ timeout: slow })
  expect(await violations(page, 'Compare with all parts')).toEqual([])

  const card = page.getByRole('region', { name: 'Scorecard' })
  const score = () => card.getByRole('row', { name: /^Score / }).textContent()
  const before = await score()
  await card.getByRole('textbox', { name: 'Weight of: Results' }).fill('9')
  await expect.poll(score, { timeout: slow }).not.toBe(before)
  expect(await card.getByText('Criteria and weights are assumed').count()).toBe(0)
  await card.getByRole('combobox').selectOption('references')
  await card.getByRole('textbox', { name: 'References: mark of Vendor A' }).fill('5')
  const changed = await score()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(score, { timeout: slow }).toBe(before)
  expect(changed).not.toBe(before)
  // nothing of what was worked out is lost by it
  expect(await page.getByRole('figure', { name: 'Break-even' }).count()).toBe(1)

  const claims = page.getByRole('region', { name: 'Does a vendor’s case add up?' })
  await claims.getByRole('button', { name: /^Add/ }).click()
  await claims.getByText('Nothing contradicts, as too little is said.').waitFor()

  // a scenario of one's own: another value for an input, in its unit
  const own = page.getByRole('region', { name: 'Scenarios of this project' })
  const given = await own.getByRole('combobox', { name: 'Input' }).count()
  await own.getByRole('button', { name: 'Add a scenario' }).click()
  await own.getByRole('combobox', { name: 'Input' }).nth(given).selectOption({ label: 'Reached per attempt' })
  await own.getByRole('combobox', { name: 'How' }).nth(given).selectOption('value')
  const reach = own.getByRole('textbox', { name: 'Set to' })
  expect(await reach.inputValue()).toBe('29.5')
  await reach.fill('40')
  expect(await violations(page, 'Compare with scenarios and claims')).toEqual([])
})

test('money to the last kopeck, and a copy for the client without the margin', async () => {
  const { page } = await visit()
  await openSmall(page, 'insurance-cross-sell', withMargin)
  await railOf(page).getByRole('link', { name: 'Money' }).click()
  await page.getByRole('button', { name: 'Vendor A', exact: true }).click({ timeout: slow })
  const ledger = page.getByRole('region', { name: 'Money of Vendor A' })
  const amounts = (await ledger.locator('tbody tr td:nth-child(4)').allTextContents()).map((text) => Math.round(100 * Number(text.replaceAll(',', ''))))
  const total = (await ledger.locator('tfoot .n').textContent()) ?? ''
  expect(amounts.length).toBeGreaterThan(3)
  expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(Math.round(100 * Number(total.replaceAll(',', ''))))

  const margin = page.getByRole('region', { name: 'The vendor’s margin' })
  expect(await margin.count()).toBe(0)
  await page.getByRole('button', { name: 'Vendor’s view' }).click()
  expect(await margin.getByText('not for the client').count()).toBe(1)
  expect(await violations(page, 'Money, vendor’s view')).toEqual([])

  const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the client’s copy' }).click()])
  const bytes = readFileSync(await copy.path(), 'utf8')
  expect(copy.suggestedFilename()).toBe('insurance-cross-sell-client.callsim.json')
  expect(bytes).toContain('"vendor-a"')
  expect(bytes).not.toMatch(/margin|612\.34/)

  await page.setViewportSize({ width: 390, height: 844 })
  expect(await widthBeyond(page)).toBeLessThanOrEqual(0)
})
