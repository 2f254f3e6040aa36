/** Accessibility by axe: every page and everything that opens, light and dark, in both languages. No violation of any rule. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPilot, type Pilot, runEnds, slow } from './project-page'
import { type Visit, visits } from './visit'

const visit = visits()
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> }
  }
}

const setup = ['start', 'team', 'dialing', 'money'].map((tab) => `project/setups/vendor-a/${tab}`)
const general = ['answer', 'compare', 'project', 'project/calendar', 'project/goals']
const paths: Partial<Record<Pilot, readonly string[]>> = {
  'insurance-cross-sell': [...general, 'project/demand/policies', ...setup],
  'hot-line': ['answer', 'compare', 'project/demand/questions', ...setup.slice(1, 3)],
}

/** One line a violation: the rule, and the first places. */
async function violations(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations: found } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }))
  return found.map(
    ({ id, nodes }) =>
      `${where}: ${id} at ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')} – ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')}`,
  )
}

async function open({ page, address }: Visit, path: string): Promise<void> {
  await page.goto(`${address}#/${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: slow })
  if (path === 'answer') await page.locator('.js-plotly-plot .main-svg').first().waitFor({ timeout: slow })
  // Grids and lists of the form are drawn in the frame after the heading.
  await page.waitForTimeout(100)
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['en', 'ru'] as const)('all pages, %s', async (language) => {
    const at = await visit('', { colorScheme })
    const { page } = at
    await page.locator('section[aria-busy=false]').waitFor({ timeout: slow })
    if (language === 'ru') await page.getByRole('button', { name: 'RU', exact: true }).click()
    const found = await violations(page, 'Home')
    for (const [pilot, pages] of Object.entries(paths)) {
      await page.getByRole('button', { name: 'EN', exact: true }).click()
      await open(at, '')
      await openPilot(page, pilot as Pilot)
      await page.getByRole('button', { name: language.toUpperCase(), exact: true }).click()
      for (const path of pages) {
        await open(at, path)
        found.push(...(await violations(page, `${pilot} ${path}`)))
      }
    }
    expect(found).toEqual([])
  })

  test('what opens: menus, drawers, dialogs, sources, tables of charts', async () => {
    const at = await visit('', { colorScheme })
    const { page } = at
    await openPilot(page, 'insurance-cross-sell')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('button', { name: 'Assumptions' }).click()
    await page.getByRole('complementary', { name: 'Assumptions' }).waitFor()
    const found = await violations(page, 'table and assumptions')
    await page.getByRole('button', { name: 'Theme' }).click()
    await page.getByRole('menu').waitFor()
    await page.waitForTimeout(250)
    found.push(...(await violations(page, 'theme menu')))
    await page.keyboard.press('Escape')
    await open(at, 'project/setups/vendor-a/team')
    await page
      .getByRole('button', { name: /^Source of / })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(250)
    found.push(...(await violations(page, 'source of a value')))
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Operators', exact: true }).fill('many')
    await page.getByRole('alert').waitFor()
    found.push(...(await violations(page, 'a wrong value')))
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'torn.json', mimeType: 'application/json', buffer: Buffer.from('{') })
    await page.getByRole('dialog', { name: /torn\.json/ }).waitFor()
    await page.waitForTimeout(400)
    found.push(...(await violations(page, 'a refused file')))
    expect(found).toEqual([])
  })

  test('on a phone, with the menu open', async () => {
    const at = await visit('', { colorScheme, viewport: { width: 390, height: 844 } })
    const { page } = at
    await openPilot(page, 'hot-line')
    const found = await violations(page, 'Answer')
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await page.getByRole('navigation', { name: 'Menu' }).waitFor()
    await page.waitForTimeout(400)
    found.push(...(await violations(page, 'menu')))
    await open(at, 'compare')
    await runEnds(page)
    found.push(...(await violations(page, 'Compare')))
    expect(found).toEqual([])
  })
})
