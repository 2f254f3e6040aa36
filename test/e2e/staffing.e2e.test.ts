/** The Staffing page: answered at once by formulas, edited, searched with Stop, shifts by HiGHS in a worker of the page, taken over and taken back. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsInAll } from './accessibility'
import { isDirector } from './director'
import { atRest, openSmall, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()

const section = (page: Page, name: string) => page.locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) })
const sentence = (page: Page) => page.getByRole('heading', { level: 1 })

/** One weekday of two hours, so that a search is soon over. */
async function openShort(page: Page, address: string): Promise<void> {
  await openSmall(page, 'order-desk', (project) => {
    const [setup] = project.setups
    project.setups = [setup]
    Object.assign(project.calendar, { workdays: ['mon'], open: '09:00', close: '11:00', horizonDays: 1 })
    setup.groups[0].shifts = [{ operators: 2, from: '09:00', to: '11:00' }]
    const [orders] = project.demand.callTypes
    orders.arrivals = { kind: 'profile', from: '09:00', interval: 30, calls: { mon: [20, 40, 40, 20] } }
    for (const key of ['specialDays', 'bursts', 'season', 'growthPerWeek', 'hours']) delete orders[key]
    project.goals = []
    project.sources = {}
    // nobody may begin after nine, and two may come at all: something is missing, and something mends it
    project.staffing = [
      {
        setup: setup.id,
        targets: [{ measure: 'serviceLevel', value: 0.8 }],
        shifts: [{ id: 'morning', name: 'Morning', from: '09:00', minutes: 60 }],
        contracts: [{ id: 'full', name: 'Full time', group: setup.groups[0].id, daysPerWeek: 1, costPerHour: 400, most: 2 }],
      },
    ]
  })
  await page.goto(`${address}#/staffing`)
  await page.locator('.staffing-page .main-svg').first().waitFor({ timeout: slow })
}

test('formulas at once, a target edited, the search with its shifts, both taken into the project and back', async () => {
  const { page, address } = await visit()
  const fetched: string[] = []
  page.context().on('response', (response) => {
    if (response.url().endsWith('.wasm')) fetched.push(`${new URL(response.url()).origin}/ ${response.status()}`)
  })
  await openShort(page, address)
  expect(await sentence(page).textContent()).toMatch(/^By formula In-house needs up to \d+ operators at a time/)
  expect(fetched, 'the solver before anybody asks for it').toEqual([])

  await page.getByText('Targets, limits, shifts and contracts').click()
  const value = page.getByRole('textbox', { name: 'Value', exact: true })
  await value.waitFor({ timeout: slow })
  expect(await value.inputValue()).toBe('80')
  await value.fill('70')
  await section(page, 'Targets').getByText('at least 70 %').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await section(page, 'Targets').getByText('at least 80 %').waitFor()

  const plan = section(page, 'Plan by simulation')
  await plan.getByRole('button', { name: 'Quick' }).click()
  await plan.getByRole('button', { name: 'Search by simulation' }).click()
  await section(page, 'Shifts').getByRole('button', { name: 'Take the shifts over' }).waitFor({ timeout: slow })
  expect(fetched, 'the solver, a file of the page, once').toEqual([`${address} 200`])
  expect(await sentence(page).textContent()).toMatch(/operator hours a week keep the targets of In-house; planned are 4\.$/)
  expect(await plan.getByRole('table').innerText()).toMatch(/\d+\s%\s+\d+–\d+\s+\d+\s%\s+\d+–\d+\s+kept/)
  const shifts = section(page, 'Shifts')
  expect(await shifts.innerText()).toMatch(/Mon \d\d:\d\d–11:00, .*: up to \d+ operators short/)
  expect(await shifts.innerText()).toMatch(/employ \d+ more in Full time/)
  expect(await violationsInAll(page, 'Staffing with a plan')).toEqual([])

  await plan.getByRole('button', { name: 'Take the plan over' }).click()
  await plan.getByRole('status').getByText('Undo takes it back').waitFor()
  const [, hours] = /^([\d.]+) operator hours/.exec((await sentence(page).textContent()) ?? '') ?? []
  await expect.poll(() => sentence(page).textContent(), { timeout: slow }).toContain(`planned are ${hours}.`)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => sentence(page).textContent(), { timeout: slow }).toContain('planned are 4.')
})

test('a search is stopped within moments and begins again; one unknown is found; a phone shows it all', async () => {
  const { page, address } = await visit('', { viewport: { width: 390, height: 844 } })
  await openSmall(page, 'order-desk')
  await page.goto(`${address}#/staffing`)
  await page.locator('.staffing-page .main-svg').first().waitFor({ timeout: slow })
  const plan = section(page, 'Plan by simulation')
  await plan.getByRole('button', { name: 'Thorough' }).click()
  await plan.getByRole('button', { name: 'Search by simulation' }).click()
  const stop = plan.getByRole('button', { name: 'Stop', exact: true })
  await stop.waitFor()
  await stop.click()
  await plan.getByRole('button', { name: 'Search by simulation' }).waitFor({ timeout: 2000 })
  expect(page.workers().some(isDirector), 'the director lives on').toBe(true)
  await atRest(page)
  expect(await widthBeyond(page)).toBe(0)
  const seek = section(page, 'One unknown')
  await seek.getByRole('button', { name: 'Target', exact: true }).click()
  await seek.getByRole('button', { name: 'Find it' }).click()
  await seek.getByText(/^[\d.]+\s% \([\d.]+–[\d.]+\) can be promised/).waitFor({ timeout: slow })
})
