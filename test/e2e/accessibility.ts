/** What axe finds wrong with the page as it stands. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { atRest } from './project-page'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> }
  }
}

/** One line a violation: the rule, and the first places. */
export async function violations(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations: found } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }))
  return found.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).slice(0, 3)
    return `${where}: ${id} at ${places.join(', ')} – ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')}`
  })
}

/** Dark and light. */
export async function violationsInBoth(page: Page, where: string): Promise<string[]> {
  await paint(page, 'dark')
  const dark = await violations(page, `${where}, dark`)
  await paint(page, 'light')
  return [...dark, ...(await violations(page, `${where}, light`))]
}

/**
 * In Russian and dark, in English and light. What rules ask of colours does not depend on the language, and what they ask of words not on the
 * colours: the other two looks would show nothing new.
 */
export async function violationsInAll(page: Page, where: string): Promise<string[]> {
  await paint(page, 'dark')
  await speak(page, 'ru')
  const russian = await violations(page, `${where}, in Russian, dark`)
  await paint(page, 'light')
  await speak(page, 'en')
  return [...russian, ...(await violations(page, `${where}, light`))]
}

async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction((scheme) => document.documentElement.dataset.mantineColorScheme === scheme, colorScheme)
  await atRest(page)
}

async function speak(page: Page, language: 'en' | 'ru'): Promise<void> {
  await page.getByRole('button', { name: language.toUpperCase(), exact: true }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
  await atRest(page)
}
