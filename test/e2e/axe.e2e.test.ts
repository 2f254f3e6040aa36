/** Accessibility by axe: every page and everything that opens, light and dark, in both languages. No violation of any rule. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsInAll, violationsInBoth } from './accessibility'
import { atRest, type Pilot, runEnds, slow } from './project-page'
import { type Visit, visits } from './visit'

const visit = visits()

const setup = ['start', 'team', 'dialing', 'money'].map((tab) => `project/setups/vendor-a/${tab}`)
const general = ['answer', 'compare', 'money', 'pilot', 'pilot/results', 'pilot/plan', 'pilot/examples', 'project', 'project/calendar', 'project/goals']
const paths = {
  'insurance-cross-sell': [...general, 'project/demand/policies', ...setup],
  'hot-line': ['answer', 'staffing', 'compare', 'money', 'pilot', 'project/demand/questions', ...setup.slice(1, 3)],
} as const satisfies Partial<Record<Pilot, readonly string[]>>

async function open({ page, address }: Visit, path: string): Promise<void> {
  await page.goto(`${address}#/${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: slow })
  if (path === 'answer') await drawn(page)
  await atRest(page)
}

const drawn = (page: Page) => page.locator('.js-plotly-plot .main-svg').first().waitFor({ timeout: slow })

test('Home', async () => {
  const { page } = await visit('', { known: 'insurance-cross-sell' })
  await page.locator('section[aria-busy=false]').waitFor({ timeout: slow })
  expect(await violationsInAll(page, 'Home')).toEqual([])
})

test.each(['insurance-cross-sell', 'hot-line'] as const)('all pages of %s', async (pilot) => {
  const at = await visit('#/answer', { opened: pilot })
  const { page } = at
  await runEnds(page)
  const found: string[] = []
  for (const path of paths[pilot]) {
    await open(at, path)
    found.push(...(await violationsInAll(page, path)))
  }
  expect(found).toEqual([])
})

test('what opens: menus, drawers, dialogs, sources, tables of charts', async () => {
  const at = await visit('#/answer', { opened: 'insurance-cross-sell' })
  const { page } = at
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('button', { name: 'Assumptions' }).click()
  await page.getByRole('complementary', { name: 'Assumptions' }).waitFor()
  const found = await violationsInBoth(page, 'table and assumptions')
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menu').waitFor()
  found.push(...(await violationsInBoth(page, 'theme menu')))
  await page.keyboard.press('Escape')
  await open(at, 'project/setups/vendor-a/team')
  await page
    .getByRole('button', { name: /^Source of / })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  found.push(...(await violationsInBoth(page, 'source of a value')))
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Operators', exact: true }).fill('many')
  await page.getByRole('alert').waitFor()
  found.push(...(await violationsInBoth(page, 'a wrong value')))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'torn.json', mimeType: 'application/json', buffer: Buffer.from('{') })
  await page.getByRole('dialog', { name: /torn\.json/ }).waitFor()
  found.push(...(await violationsInBoth(page, 'a refused file')))
  expect(found).toEqual([])
})

test('on a phone, with the menu open', async () => {
  const at = await visit('#/answer', { viewport: { width: 390, height: 844 }, opened: 'hot-line' })
  const { page } = at
  await open(at, 'answer')
  await runEnds(page)
  const found = await violationsInBoth(page, 'Answer')
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('navigation', { name: 'Menu' }).waitFor()
  found.push(...(await violationsInBoth(page, 'menu')))
  await open(at, 'compare')
  await runEnds(page)
  found.push(...(await violationsInBoth(page, 'Compare')))
  expect(found).toEqual([])
})
