/** The user's way through the built page: open, read, edit, undo, compare, save, reload, open again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remember } from './answers'
import { holdBack } from './director'
import { openRare, startLongRun } from './long-run'
import { endsOf, keyFigures, numberIn, openPilot, openSmall, type Pilot, pilots, railOf, runEnds, type ShownFigure, slow } from './project-page'
import { visits } from './visit'

const visit = visits()
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callsim-e2e-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const file = (page: Page) => page.locator('input[type=file]').first()
const saved = (page: Page) =>
  page
    .getByRole('contentinfo')
    .getByText(/^Saved in this browser/)
    .waitFor({ timeout: slow })

function figureOf(figures: readonly ShownFigure[], title: RegExp): ShownFigure {
  const found = figures.find((figure) => title.test(figure.title))
  if (!found) throw new Error(`no figure ${title} among ${figures.map((figure) => figure.title).join(', ')}`)
  return found
}

/** Vendor A's team, where the operators are entered. */
async function openTeam(page: Page): Promise<void> {
  await railOf(page).getByRole('link', { name: 'Vendor A', exact: true }).click()
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await field(page, 'Operators').first().waitFor()
}

async function liveFigures(page: Page): Promise<string> {
  return page
    .getByLabel('Figures of the present run')
    .getByRole('definition')
    .allInnerTexts()
    .then((texts) => texts.join(' | '))
}

test('Home opens with the sample already answered', async () => {
  const { page } = await visit()
  await page.getByRole('button', { name: 'Open the sample' }).waitFor({ timeout: 10_000 })
  const sample = page.locator('section', { has: page.getByRole('button', { name: 'Open the sample' }) })
  await expect.poll(() => sample.locator('dd').count(), { timeout: 10_000 }).toBe(4)
  // the first figures are estimates; their intervals follow
  const withIntervals = async () => (await sample.locator('dd').allInnerTexts()).filter((text) => /^\D{0,2}\d[\d.,]*.* \d[\d.,]*–\d[\d.,]*$/s.test(text))
  await expect.poll(async () => (await withIntervals()).length, { timeout: 10_000 }).toBe(4)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/4 operators of .* call 3,013 customers in 19 working days/)
})

describe.each(Object.keys(pilots) as Pilot[])('the pilot %s', (pilot) => {
  test('is opened, run to its end, and answered by four figures with intervals', async () => {
    const { page, context } = await visit()
    const run = await openPilot(page, pilot)
    expect(run.replications).toBeGreaterThanOrEqual(20)
    expect((await page.getByRole('heading', { level: 1 }).innerText()).length).toBeGreaterThan(40)
    const figures = await keyFigures(page)
    expect(figures).toHaveLength(4)
    for (const { title, value, range } of figures) {
      const [low, high] = endsOf(range)
      expect(numberIn(value), `${title}: ${value}`).not.toBeNaN()
      expect(low, `${title}: ${range}`).toBeLessThanOrEqual(numberIn(value))
      expect(high ?? low, `${title}: ${range}`).toBeGreaterThanOrEqual(numberIn(value))
    }
    // The picture is drawn, and its table says the same.
    await page.locator('.js-plotly-plot .main-svg').first().waitFor({ timeout: slow })
    await page.getByRole('button', { name: 'Table' }).click()
    expect(await page.getByRole('figure').getByRole('row').count()).toBeGreaterThan(4)
    await remember(context, pilot, run)
  })
})

test('insurance: 19 days, about 250 consents, about 110 paid', async () => {
  const { page } = await visit('#/answer', { opened: 'insurance-cross-sell' })
  await runEnds(page)
  await page.getByRole('group', { name: 'Set-up' }).getByRole('button', { name: 'Vendor A' }).click()
  const figures = await keyFigures(page)
  expect(numberIn(figureOf(figures, /days/i).value)).toBe(19)
  expect(Math.abs(numberIn(figureOf(figures, /consent/i).value) - 250)).toBeLessThanOrEqual(8)
  expect(Math.abs(numberIn(figureOf(figures, /^paid/i).value) - 110)).toBeLessThanOrEqual(5)
})

test('Russian: words, document, and the way numbers are written', async () => {
  const { page } = await visit('#/answer', { opened: 'insurance-cross-sell' })
  await runEnds(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: 'RU', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /Подрядчик А/ }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('ru')
  expect(await page.title()).toContain('Кросс-продажи страхования')
  const main = page.getByRole('main')
  const textNow = async () => (await main.innerText()).replace(/\u202f/g, '\u00a0')
  // the long tables below follow a moment later
  await expect.poll(textNow, { timeout: 10_000 }).not.toMatch(/\d\.\d/)
  const text = await textNow()
  expect(text).toMatch(/\d\u00a0\d{3}/)
  expect(text).toMatch(/\d,\d/)
  expect(text).toMatch(/\d\u00a0%/)
  for (const { value, range } of await keyFigures(page)) {
    const [low, high] = range.split('–').map((end) => numberIn(end, 'ru'))
    expect(low).toBeLessThanOrEqual(numberIn(value, 'ru'))
    expect(high ?? low).toBeGreaterThanOrEqual(numberIn(value, 'ru'))
  }
  for (const [link, heading] of [
    ['Сравнение', /Те же .* контактов/],
    ['Проект', 'Проект'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    // No English is left between the Russian words; the list of languages names each in its own.
    expect(((await main.innerText()).match(/[A-Za-z]{4,}/g) ?? []).filter((word) => word !== 'English')).toEqual([])
  }
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Проект' }).waitFor()
})

test('an edit: old figures are greyed, new ones follow; undo by key and by button; a wrong value destroys nothing', async () => {
  const { page } = await visit()
  const before = await openSmall(page, 'insurance-cross-sell')
  await openTeam(page)
  const figuresBefore = await liveFigures(page)
  const operators = field(page, 'Operators')
  const change = async (value: string) => {
    // Looked for at every frame: it is true for a moment only.
    const stale = page.waitForFunction(() => document.querySelector('main')?.innerText.includes('out of date: the new run'), undefined, { timeout: slow })
    await operators.fill(value)
    await stale
    const run = await runEnds(page, before.hash)
    expect(await liveFigures(page)).not.toBe(figuresBefore)
    return run
  }
  const back = async () => {
    expect(await runEnds(page)).toEqual(before)
    expect(await operators.inputValue()).toBe('4')
    await expect.poll(() => liveFigures(page)).toBe(figuresBefore)
  }
  const first = await change('6')
  await operators.press('Control+z')
  await back()
  expect(await change('5')).not.toEqual(first)
  await page.getByRole('button', { name: 'Undo' }).click()
  await back()

  for (const [wrong, said] of [
    ['many', /“many” is not a number/],
    ['30000', /too much/],
    ['', /needed/],
  ] as const) {
    await operators.fill(wrong)
    const row = page.locator('.row', { has: operators })
    await row.getByRole('alert').getByText(said).waitFor()
    expect(await operators.getAttribute('aria-invalid')).toBe('true')
    expect(await runEnds(page)).toEqual(before)
    expect(await liveFigures(page)).toBe(figuresBefore)
  }
  await operators.press('Escape')
  expect(await operators.inputValue()).toBe('4')
})

test('Compare: every set-up, differences in words, and another reference', async () => {
  const { page } = await visit('#/answer', { opened: 'insurance-cross-sell' })
  await runEnds(page)
  await railOf(page).getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('heading', { level: 1, name: /3,013 contacts, three ways/ }).waitFor()
  const table = page.getByRole('table').first()
  const heads = async () => (await table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim().replace(/\s+/g, ' ')).slice(-3)
  expect(await heads()).toEqual(['In-house', 'Vendor A against in-house', 'Vendor B against in-house'])
  const words = /(lower|higher|fewer|more|earlier|later|shorter|longer) by |usually |no clear difference|the runs cannot tell yet|the same/
  const differences = table.locator('.diff')
  expect(await differences.count()).toBeGreaterThan(10)
  for (const text of await differences.allInnerTexts()) expect(text).toMatch(words)
  const before = await differences.allInnerTexts()
  await page.getByRole('combobox', { name: /Differences are from/ }).selectOption({ label: 'Vendor A' })
  await expect.poll(heads).toEqual(['In-house against Vendor A', 'Vendor A', 'Vendor B against Vendor A'])
  expect(await differences.allInnerTexts()).not.toEqual(before)
})

test('nothing is lost: saved as a file, kept over a reload, opened again with the same hash; a broken file changes nothing', async () => {
  const { page } = await visit('#/answer', { opened: 'secretary' })
  const sample = await runEnds(page)
  await openTeam(page)
  await field(page, 'Operators').first().fill('2')
  const changed = await runEnds(page, sample.hash)
  await saved(page)

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save file' }).click()])
  expect(download.suggestedFilename()).toBe('secretary-service.callsim.json')
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  expect(JSON.parse(readFileSync(path, 'utf8')).setups).toHaveLength(3)

  await page.reload()
  expect(await runEnds(page)).toEqual(changed)
  expect(await field(page, 'Operators').first().inputValue()).toBe('2')

  for (const [name, text, said] of [
    ['torn.json', readFileSync(path, 'utf8').slice(0, 900), /this is not a project file/],
    ['wrong.json', readFileSync(path, 'utf8').replace(/"contacts": \d+|"operators": 2/, '"operators": -3'), /Operators.*is too little/],
  ] as const) {
    await file(page).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    const dialog = page.getByRole('dialog', { name: `“${name}” could not be opened` })
    await dialog.getByText(said).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await runEnds(page)).toEqual(changed)
    expect(await field(page, 'Operators').first().inputValue()).toBe('2')
  }

  // A browser that knows nothing: the file alone brings the same bits.
  const elsewhere = await visit()
  await file(elsewhere.page).setInputFiles(path)
  expect(await runEnds(elsewhere.page)).toEqual(changed)
  await saved(elsewhere.page)
  await railOf(elsewhere.page).getByRole('link', { name: 'Call-centre simulator' }).click()
  await elsewhere.page.getByRole('row', { name: /^Secretary service \d\d:\d\d/ }).waitFor()
})

test('Stop ends a long run and keeps the figures so far', async () => {
  const { page } = await visit()
  await openRare(page)
  await startLongRun(page)
  await railOf(page).getByRole('link', { name: 'Answer' }).click()
  const { held, letGo } = await holdBack(page, 0)
  await expect.poll(held, { timeout: slow }).toBeGreaterThan(0)
  const bar = page.getByRole('contentinfo')
  await bar.getByRole('button', { name: 'Stop' }).click()
  await bar.getByText(/stopped at [\d,]+ of 10,000/).waitFor()
  const figures = await keyFigures(page)
  for (const { value, caption } of figures) {
    expect(numberIn(value)).not.toBeNaN()
    expect(caption).toContain('stopped')
  }
  await letGo()
  expect(await keyFigures(page), 'what comes after Stop is not shown').toEqual(figures)
  await bar.getByRole('button', { name: 'Run again' }).click()
  await bar.getByRole('button', { name: 'Stop' }).click()
})
