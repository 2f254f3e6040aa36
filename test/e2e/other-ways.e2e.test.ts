/** The built page by keyboard alone, on a phone, and on paper. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atRest, keyFigures, openPilot, railOf, runEnds, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()
const sample = 'insurance-cross-sell'

/** Names of what the Tab key reaches, in order. */
async function tabThrough(page: Page, most: number, until?: string): Promise<string[]> {
  const names: string[] = []
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
    })
    names.push(name)
    if (name === until) break
  }
  return names
}

test('by keyboard alone: open the sample, skip to the content, reach every main control', async () => {
  const { page } = await visit('', { known: sample })
  await page.getByRole('button', { name: 'Open the sample' }).waitFor({ timeout: slow })
  expect(await tabThrough(page, 12, 'Open the sample')).toContain('Open the sample')
  await page.keyboard.press('Enter')
  await runEnds(page)
  await page.reload()
  await runEnds(page)
  expect(await tabThrough(page, 1)).toEqual(['Skip to the content'])
  expect(await page.getByRole('button', { name: 'Skip to the content' }).isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  const inPage = await tabThrough(page, 3)
  expect(inPage).toContain('Vendor A')

  await page.reload()
  await runEnds(page)
  const reached = await tabThrough(page, 40)
  const expected = ['Skip to the content', 'Answer', 'Project', 'In-house', 'Vendor A', 'Vendor B', 'Compare', 'EN', 'RU', 'Theme', 'Open a file', 'Save file']
  const places = expected.map((name) => reached.indexOf(name))
  expect(places, reached.join(' → ')).not.toContain(-1)
  expect(places, reached.join(' → ')).toEqual([...places].sort((a, b) => a - b))

  await railOf(page).getByRole('link', { name: 'Compare' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /three ways/ }).waitFor()
})

test('on a phone: the menu opens, and no page scrolls sideways', async () => {
  const { page, address } = await visit('', { known: sample, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await page.getByRole('button', { name: 'Open the sample' }).waitFor({ timeout: slow })
  expect(await widthBeyond(page), 'Home').toBeLessThanOrEqual(0)
  await openPilot(page, sample)
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  const menu = page.getByRole('navigation', { name: 'Menu' })
  await menu.getByRole('link', { name: 'Compare' }).click()
  await menu.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 1, name: /three ways/ }).waitFor()
  const team = ['start', 'team', 'dialing', 'money'].map((tab) => `project/setups/vendor-a/${tab}`)
  for (const path of ['answer', 'compare', 'project', 'project/calendar', 'project/demand/policies', 'project/goals', ...team]) {
    await page.goto(`${address}#/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await atRest(page)
    expect(await widthBeyond(page), path).toBeLessThanOrEqual(0)
  }
})

test('on paper: the page without rail and bars, in light colours, with its date and run', async () => {
  const { page, address } = await visit('#/answer', { opened: sample, colorScheme: 'dark' })
  await runEnds(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await railOf(page).waitFor({ state: 'hidden' })
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByRole('contentinfo').isVisible()).toBe(false)
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await keyFigures(page)).toHaveLength(4)
  await page.getByText(/printed \d+ \w+ \d{4} · seed \d+ · run [0-9a-f]{12} · engine/).waitFor()
  // The drawing's labels are as dark as the words around it.
  const tick = page.locator('.xtick text').first()
  await tick.waitFor({ timeout: slow })
  await expect.poll(() => tick.evaluate((text) => getComputedStyle(text).fill)).toBe('rgb(98, 107, 121)')
  await page.goto(`${address}#/compare`)
  await page.getByRole('table').first().waitFor()
  await page.setViewportSize({ width: 718, height: 1000 })
  const ends = await page
    .getByRole('columnheader', { name: /Vendor B/ })
    .first()
    .boundingBox()
  expect((ends?.x ?? 0) + (ends?.width ?? 718)).toBeLessThanOrEqual(718)
})
