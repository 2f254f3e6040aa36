/** Visits of a page in a real browser. Each begins with a store of its own and notes whatever goes wrong; the test that made it fails for that. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { isAnswered, remember, storeOf } from './answers'
import { openPilot, type Pilot } from './project-page'

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly address: string
}

export interface VisitOptions extends BrowserContextOptions {
  /** A pilot that was open when the page was left, and is opened again; or one that was closed. The result is kept. Without, nobody has been here before. */
  readonly opened?: Pilot
  readonly known?: Pilot
  /** Errors that the test brings about itself. */
  readonly expected?: readonly RegExp[]
  /** Before anything is loaded: routes to block, scripts to add. */
  prepare?(context: BrowserContext): Promise<unknown>
}

interface Watched {
  readonly context: BrowserContext
  readonly wrong: string[]
  readonly expected: readonly RegExp[]
}

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Moscow', reducedMotion: 'reduce' }

/** To be called once a file: one browser for all of its tests. `folder` is where a page lies other than the built one. */
export function visits(folder?: () => string): (path?: string, options?: VisitOptions) => Promise<Visit> {
  let address = inject('builtPage')
  let close: (() => Promise<void>) | undefined
  let browser: Browser
  const open: Watched[] = []

  beforeAll(async () => {
    if (folder) ({ address, close } = await serve(0, folder()))
    browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
  })

  afterEach(async () => {
    const ended = open.splice(0)
    const wrong = ended.flatMap((visit) => visit.wrong.filter((line) => !visit.expected.some((words) => words.test(line))))
    await Promise.all(ended.map(({ context }) => context.close()))
    expect(wrong, 'errors, violations of the policy, and requests to elsewhere').toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await close?.()
  })

  async function visit(path = '', { expected = [], opened, known = opened, prepare, ...options }: VisitOptions = {}): Promise<Visit> {
    if (known && !isAnswered(known)) await answer(known)
    const context = await browser.newContext({ ...desk, ...options, storageState: known && storeOf(known, known === opened) })
    const wrong: string[] = []
    open.push({ context, wrong, expected })
    watch(context, wrong, new URL(address).origin)
    await context.addInitScript(reportViolations)
    await prepare?.(context)
    const page = await context.newPage()
    await page.goto(address + path)
    return { page, context, address }
  }

  async function answer(pilot: Pilot): Promise<void> {
    const { page, context } = await visit()
    await remember(context, pilot, await openPilot(page, pilot))
    await page.close()
  }

  return visit
}

function watch(context: BrowserContext, wrong: string[], origin: string): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`)
  })
  context.on('weberror', (fault) => wrong.push(`page: ${fault.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') wrong.push(`request to elsewhere: ${request.url()}`)
  })
}

/** Runs in the page. Some violations are swallowed by the code that caused them and reach no console. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    console.error(`violation of ${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`)
  })
}
