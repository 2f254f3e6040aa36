import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { isPilotText, pilotFrom } from '../../src/cli/pilot-file'
import { pilotText } from '../../src/cli/pilot-text'
import { atOnce } from '../../src/sim/pilot/answer'

const path = fileURLToPath(new URL('../../scenarios/pilots/insurance.pilot.json', import.meta.url))
const table = path.replace('.pilot.json', '.csv')
const text = readFileSync(path, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'pilot-'))
const rowsIn = (content: string) => {
  const file = join(folder, 'rows.csv')
  writeFileSync(file, content)
  return file
}

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the pilot that comes with the product: its table has the rows of its file', async () => {
  expect(isPilotText(text)).toBe(true)
  const own = await pilotFrom(path, text, undefined, 'en')
  const fromTable = await pilotFrom(path, text, table, 'en')
  // what stands open belonged to the rows of the file; of others it is worked out
  const { open, ...others } = own.file
  expect(open).toBeDefined()
  expect(fromTable.file).toEqual(others)
  expect(own.project.demand.campaigns[0].id).toBe(own.file.campaign)
})

test('what needs no simulation, in words: plan, decision, charts', async () => {
  const { project, file } = await pilotFrom(path, text, undefined, 'en')
  const answer = atOnce(project, file)
  expect(answer.decision).toBe('go')
  expect(answer.plan?.rule?.rightGo).toBeGreaterThan(0.85)
  const words = pilotText(answer, project, 'en')
  expect(words).toContain('Operators: results of conversations')
  expect(words).toContain('go on: 31 results of 341 contacts')
  expect(words).not.toMatch(/pilot\.|NaN|undefined/)
})

test('a Russian table with semicolons; what is wrong in it by line and column', async () => {
  const good = rowsIn('\uFEFFдень;оператор;начато контактов;обработано контактов;разговоры;результаты;разговор, с\n07.09.2026;Анна;90;60;40;5;"10207,5"\n')
  expect((await pilotFrom(path, text, good, 'ru')).file.observed).toEqual([
    { day: 1, operator: 'Анна', tried: 90, closed: 60, conversations: 40, results: 5, talk: 10207.5 },
  ])
  const bad = rowsIn('day,operator,conversations,results\n1,Anna,4,5\n')
  await expect(pilotFrom(path, text, bad, 'en')).rejects.toThrow('line 2, column “results”: 5 is too much; at most 4')
  await expect(pilotFrom(path, text, rowsIn('operator,talk\na,1\n'), 'en')).rejects.toThrow('line 1: A value is missing; expected: day')
})

test('a table with an operator twice on a day, or without the contacts that are closed, is refused', async () => {
  const twice = rowsIn('day,operator,tried,closed\n1,Anna,9,5\n1,Anna,9,5\n')
  await expect(pilotFrom(path, text, twice, 'en')).rejects.toThrow(/rows\.csv.*Anna, 1/s)
  const open = rowsIn('day,operator,tried,conversations,results\n1,Anna,90,40,5\n')
  await expect(pilotFrom(path, text, open, 'en')).rejects.toThrow(/closed.*A value is missing; expected: a whole number, contacts/s)
  await expect(pilotFrom(path, text, open, 'ru')).rejects.toThrow(/closed/)
})
