/** A run that goes on for a minute or more on any machine: as many replications as a project may have. */

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { numberIn, openPilot, railOf, slow } from './project-page'

const most = 10_000

/** The order desk is paid by the minute and by the hour: its cost is not known precisely before many replications have been lived. */
export const openOrderDesk = (page: Page) => openPilot(page, 'order-desk')

/** Replications done so far of a long run. */
export async function doneSoFar(page: Page): Promise<number> {
  const text = await page.getByRole('contentinfo').innerText()
  return numberIn(/^(\d[\d,]*) of [\d,]+/m.exec(text)?.[1] ?? '')
}

/** Asks for a long run of what is open, and waits until it has brought something. `fewer` than the most makes another run of it. */
export async function startLongRun(page: Page, fewer = 0): Promise<void> {
  await railOf(page).getByRole('link', { name: 'Project', exact: true }).click()
  await page.getByRole('textbox', { name: 'Replications', exact: true }).fill(String(most - fewer))
  await railOf(page).getByRole('link', { name: 'Answer' }).click()
  await expect.poll(() => doneSoFar(page), { timeout: slow, interval: 50 }).toBeGreaterThan(0)
}
