/** What a reader sees of a project: the end of its run, the figures, the files. Found by roles and labels, in both languages. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export interface ShownFigure {
  readonly title: string
  readonly value: string
  readonly range: string
  readonly caption: string
}

export interface RunFacts {
  readonly replications: number
  readonly hash: string
}

export const slow = 200_000

/** The pilots as Home names them. */
export const pilots = {
  'bank-survey': 'Survey of bank customers',
  'patent-survey': 'Survey of patent attorneys',
  'insurance-cross-sell': 'Insurance cross-sell',
  'internet-sign-ups': 'Internet sign-ups',
  'hot-line': 'Hot line',
  'order-desk': 'Order desk',
  secretary: 'Secretary service',
} as const

export type Pilot = keyof typeof pilots

/** Where one goes from part to part of a project. */
export const railOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Project', exact: true })

const statusBar = (page: Page): Locator => page.getByRole('contentinfo', { includeHidden: true })
const ended = /(\d+) (?:replications?|прогон[а-я]*) · (?:cost known|погрешность)/

export async function openPilot(page: Page, pilot: Pilot): Promise<RunFacts> {
  await page.getByRole('button', { name: pilots[pilot], exact: true }).click()
  return runEnds(page)
}

const textOf = (pilot: Pilot) => readFileSync(new URL(`../../scenarios/${pilot}.json`, import.meta.url), 'utf8')

/** The text of a file with few replications: soon run, where it is not the figures that matter. */
export function smallText(pilot: Pilot, change: (project: ReturnType<typeof JSON.parse>) => void = () => {}): string {
  const project = { ...JSON.parse(textOf(pilot)), replications: 20 }
  change(project)
  return JSON.stringify(project)
}

/** Opens such a file, and waits until it has run. */
export async function openSmall(page: Page, pilot: Pilot, change?: (project: ReturnType<typeof JSON.parse>) => void): Promise<RunFacts> {
  const buffer = Buffer.from(smallText(pilot, change))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: `${pilot}.callsim.json`, mimeType: 'application/json', buffer })
  return runEnds(page)
}

/** Waits until the run of what is open has ended; `not` is the hash of the figures shown before. */
export async function runEnds(page: Page, not?: string): Promise<RunFacts> {
  const bar = statusBar(page)
  const facts = async () => {
    const text = (await bar.locator('.run').textContent({ timeout: slow })) ?? ''
    const hash = (await bar.locator('[title]').count()) > 0 ? await bar.locator('[title]').getAttribute('title') : null
    const replications = ended.exec(text)?.[1]
    return replications !== undefined && hash !== null && hash !== not ? { replications: Number(replications), hash } : undefined
  }
  await expect.poll(facts, { timeout: slow, interval: 100, message: 'the run ends' }).toBeDefined()
  return (await facts()) ?? { replications: 0, hash: '' }
}

/** The four figures of Answer. */
export async function keyFigures(page: Page): Promise<ShownFigure[]> {
  const figures = page.getByLabel(/^(Key figures|Главные показатели), /)
  await figures.waitFor({ timeout: slow })
  return figures.locator(':scope > div').evaluateAll((all) =>
    all.map((one) => {
      const cells = [...one.querySelectorAll('dd')]
      const small = cells[0]?.querySelector('small')
      return {
        title: one.querySelector('dt')?.textContent ?? '',
        value: cells[0]?.firstChild?.textContent ?? '',
        range: small?.textContent ?? '',
        caption: cells.at(-1)?.textContent ?? '',
      }
    }),
  )
}

/** `1,234.5 k ₽` → 1234.5, `3:40` → 220: the number in front, in the digits of the language. */
export function numberIn(text: string, language: 'en' | 'ru' = 'en'): number {
  const clock = /^(\d+):(\d\d)$/.exec(text.trim())
  if (clock) return 60 * Number(clock[1]) + Number(clock[2])
  const digits = /\d[\d.,\u00a0\u202f]*/.exec(text)?.[0] ?? ''
  return Number(language === 'en' ? digits.replace(/,/g, '') : digits.replace(/[\u00a0\u202f]/g, '').replace(',', '.'))
}

/** Both ends of `219–283`. */
export const endsOf = (range: string): number[] => range.split(/–|…/).map((end) => numberIn(end))

/** The page itself never scrolls sideways; tables scroll inside their panels. */
export const widthBeyond = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth)

/** Until what was asked for is drawn and nothing moves any more: grids, lists and drawings follow a frame later, menus and dialogs fade in. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })
