/** A run that goes on for minutes on any machine: as many replications as a project may have, and a cost that is never known precisely. */

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { numberIn, openSmall, railOf, slow } from './project-page'

const most = 10_000

/**
 * Where one pays by the result and results are rare, not even that many replications make the cost precise; the runs of the sample projects are
 * precise, and so over, after one or two hundred, however many are asked for. The first run of this one is short.
 */
export const openRare = (page: Page) =>
  openSmall(page, 'insurance-cross-sell', (project) => {
    project.demand.campaigns[0].conversation.stages[0].share = 0.002
    project.setups[2].terms = [{ kind: 'result', amount: 4600, stage: 2 }]
    project.sources = {} // some speak of terms that are no more
  })

/** Replications done so far of a long run. */
export async function doneSoFar(page: Page): Promise<number> {
  const text = await page.getByRole('contentinfo').innerText()
  return numberIn(/^(\d[\d,]*) of [\d,]+/m.exec(text)?.[1] ?? '')
}

/** Asks for a long run of what is open, and waits until it has brought something. `fewer` than the most makes another run of it. */
export async function startLongRun(page: Page, fewer = 0): Promise<void> {
  await railOf(page).getByRole('link', { name: 'Project', exact: true }).click()
  await page.getByRole('textbox', { name: 'Replications', exact: true }).fill(String(most - fewer))
  await expect.poll(() => doneSoFar(page), { timeout: slow, interval: 50 }).toBeGreaterThan(0)
}
