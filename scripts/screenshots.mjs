/** `npm run screenshots`: docs/pictures/answer.png as the README shows it; with `-- --all FOLDER`, every page in both sizes, themes and languages. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded, page as builtPage } from './build.mjs'
import { chromiumFlags, findChromium } from './chromium.mjs'
import { ensureInstalled, root } from './ensure-installed.mjs'
import { serve } from './serve.mjs'

/** @typedef {'en' | 'ru'} Language */
/** @typedef {'light' | 'dark'} Theme */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ size: Size, theme: Theme, language: Language }} Look */

const { values } = parseArgs({ options: { all: { type: 'string' } } })

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** Buttons of Home that open a project, by language, and the pages of that project. */
const projects = [
  {
    name: 'outbound',
    open: { en: 'Insurance cross-sell', ru: 'Кросс-продажи страхования' },
    pages: {
      answer: 'answer',
      compare: 'compare',
      money: 'money',
      pilot: 'pilot',
      'pilot-results': 'pilot/results',
      'pilot-plan': 'pilot/plan',
      'pilot-examples': 'pilot/examples',
      project: 'project',
      calendar: 'project/calendar',
      demand: 'project/demand/policies',
      goals: 'project/goals',
      'setup-start': 'project/setups/vendor-a/start',
      'setup-team': 'project/setups/vendor-a/team',
      'setup-dialing': 'project/setups/vendor-a/dialing',
      'setup-money': 'project/setups/vendor-a/money',
    },
  },
  {
    name: 'inbound',
    open: { en: 'Hot line', ru: 'Горячая линия' },
    pages: {
      answer: 'answer',
      staffing: 'staffing',
      compare: 'compare',
      money: 'money',
      demand: 'project/demand/questions',
      'setup-team': 'project/setups/vendor-a/team',
    },
  },
]

ensureInstalled()
buildIfNeeded(builtPage)
const { chromium } = await import('playwright-core')
const site = await serve(0)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })

/**
 * Home in the wanted look, its sample answered.
 * @param {Look} look
 */
async function home({ size, theme, language }) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme, locale: language === 'en' ? 'en-GB' : 'ru-RU', reducedMotion: 'reduce' })
  const tab = await context.newPage()
  await tab.goto(site.address)
  await tab.locator('section[aria-busy=false]').waitFor({ timeout: 60_000 })
  return tab
}

/**
 * Waits for the end of the run; on a phone the bar that tells of it is there but hidden.
 * @param {import('playwright-core').Page} tab
 */
async function runEnds(tab) {
  await tab
    .getByRole('contentinfo', { includeHidden: true })
    .getByText(/ · (cost known|погрешность)/)
    .waitFor({ state: 'attached', timeout: 60_000 })
}

/**
 * @param {import('playwright-core').Page} tab
 * @param {string} file
 * @param {boolean} [whole] the page to its end, not only the window
 */
async function take(tab, file, whole = false) {
  // Answer is where the drawing is; it comes last, with a library of its own.
  if (tab.url().endsWith('#/answer')) await tab.locator('.js-plotly-plot .main-svg').first().waitFor()
  await tab.evaluate('document.fonts.ready.then(() => true)')
  // One more frame: charts fit themselves to their place after they are drawn.
  await tab.waitForTimeout(300)
  await tab.screenshot({ path: file, fullPage: whole })
  console.log(file)
}

/** The picture of the README. */
async function answerPicture() {
  const tab = await home({ size: desk, theme: 'light', language: 'en' })
  await tab.getByRole('button', { name: 'Open the sample' }).click()
  await runEnds(tab)
  mkdirSync(join(root, 'docs/pictures'), { recursive: true })
  await take(tab, join(root, 'docs/pictures/answer.png'))
  await tab.context().close()
}

/**
 * All pages in one look.
 * @param {string} folder
 * @param {Look} look
 */
async function allPages(folder, look) {
  const { size, theme, language } = look
  const suffix = `${size.width}-${theme}-${language}.png`
  const tab = await home(look)
  await take(tab, join(folder, `home-${suffix}`), true)
  for (const { name, open, pages } of projects) {
    await tab.goto(`${site.address}#/`)
    await tab.getByRole('button', { name: open[language], exact: true }).click()
    await runEnds(tab)
    for (const [page, path] of Object.entries(pages)) {
      await tab.goto(`${site.address}#/${path}`)
      await tab.getByRole('heading', { level: 1 }).waitFor()
      await take(tab, join(folder, `${name}-${page}-${suffix}`), size === phone)
    }
  }
  await tab.context().close()
}

try {
  if (values.all === undefined) {
    await answerPicture()
  } else {
    mkdirSync(values.all, { recursive: true })
    for (const size of [desk, phone]) {
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        for (const language of /** @type {const} */ (['en', 'ru'])) await allPages(values.all, { size, theme, language })
      }
    }
  }
} finally {
  await browser.close()
  await site.close()
}
