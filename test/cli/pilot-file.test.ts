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
  expect(fromTable.file).toEqual(own.file)
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
  const good = rowsIn('\uFEFFдень;оператор;разговоры;результаты;разговор, с\n07.09.2026;Анна;40;5;"10207,5"\n')
  expect((await pilotFrom(path, text, good, 'ru')).file.observed).toEqual([{ day: 1, operator: 'Анна', conversations: 40, results: 5, talk: 10207.5 }])
  const bad = rowsIn('day,operator,conversations,results\n1,Anna,4,5\n')
  await expect(pilotFrom(path, text, bad, 'en')).rejects.toThrow('line 2, column “results”: 5 is too much; at most 4')
  await expect(pilotFrom(path, text, rowsIn('operator,talk\na,1\n'), 'en')).rejects.toThrow('line 1: A value is missing; expected: day')
})
