/** A campaign changed in the form: segments, a questionnaire with a quota, predictive dialing; the run ends, the file has it, nothing is out of reach. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsInBoth } from './accessibility'
import { keyFigures, numberIn, openSmall, runEnds, slow, widthBeyond } from './project-page'
import { visits } from './visit'

const visit = visits()

const item = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const field = (page: Page, within: string, name: string) => item(page, within).getByRole('textbox', { name, exact: true })

/** The page and a telephone's screen: nothing scrolls sideways. */
async function beyond(page: Page): Promise<number[]> {
  const desk = await widthBeyond(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const phone = await widthBeyond(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  return [desk, phone]
}

test('segments, a questionnaire and predictive dialing by the form', async () => {
  const { page, address } = await visit()
  await openSmall(page, 'insurance-cross-sell')

  await page.goto(`${address}#/project/demand/policies`)
  await page.getByText('Segments and order').click()
  await page.getByRole('button', { name: 'Add a segment' }).click()
  await page.getByRole('button', { name: 'Add a segment' }).click()
  await field(page, 'Segments of the list 1', 'Name').fill('Large cities')
  await field(page, 'Segments of the list 1', 'Share of the list').fill('70')
  await item(page, 'Segments of the list 2')
    .getByText(/30\s%\sthe rest/)
    .waitFor()
  await field(page, 'Segments of the list 2', 'Reach').fill('0.8')
  await page.getByRole('combobox', { name: 'Order of the list' }).selectOption('By segment')
  // more than a whole is refused beside the field, and nothing changes
  await field(page, 'Segments of the list 1', 'Share of the list').fill('170')
  await item(page, 'Segments of the list 1').getByRole('alert').waitFor()
  await field(page, 'Segments of the list 1', 'Share of the list').press('Escape')

  const productive = page.getByRole('group', { name: 'Talk time, productive' })
  expect(await productive.count()).toBe(1)
  await page.getByRole('checkbox', { name: 'Questionnaire' }).check()
  expect(await productive.count()).toBe(0)
  await page.getByText('Quota cells', { exact: true }).click()
  await page.getByRole('button', { name: 'Add a cell' }).click()
  await field(page, 'Quota cells 1', 'Interviews wanted').fill('100')
  await page.getByText('together 100 interviews wanted').waitFor()
  expect(await violationsInBoth(page, 'policies')).toEqual([])
  expect(await beyond(page)).toEqual([0, 0])

  await page.goto(`${address}#/project/setups/vendor-b/dialing`)
  await page.getByRole('combobox', { name: 'Dial mode' }).selectOption('Predictive: adaptive ratio')
  await page.getByText('The number of lines per operator follows idle operators', { exact: false }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Abandoned after' }).inputValue()).toBe('2')
  await page.getByRole('checkbox', { name: 'Rule for abandoned calls' }).check()
  await page.getByText('Telemarketing Sales Rule', { exact: false }).waitFor()
  await page.getByRole('checkbox', { name: 'Answering-machine detection' }).check()
  expect(await violationsInBoth(page, 'dialing')).toEqual([])
  expect(await beyond(page)).toEqual([0, 0])

  const { replications } = await runEnds(page)
  expect(replications).toBe(20)
  await page.goto(`${address}#/answer`)
  // the only cell is full: the campaign has stopped at its target
  const consents = async () => (await keyFigures(page)).filter(({ title }) => title === 'Consents').map(({ value }) => numberIn(value))
  await expect.poll(consents, { timeout: slow, interval: 200 }).toEqual([100])

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save file' }).click()])
  const { demand, setups } = JSON.parse(readFileSync(await download.path(), 'utf8'))
  const [{ list, conversation }] = demand.campaigns
  expect(list).toMatchObject({ order: 'by-segment', segments: [{ share: 0.7 }, { id: 'segment-2', share: 0.3, reachFactor: 0.8 }] })
  expect(conversation.questionnaire).toMatchObject({ cells: [{ share: 1, target: 100 }], blocks: [{ id: 'block' }] })
  expect(setups[2].dialers[0]).toMatchObject({ mode: { kind: 'adaptive', hold: 2 }, rule: { kind: 'united-states' }, detection: { kind: 'detector' } })
})
