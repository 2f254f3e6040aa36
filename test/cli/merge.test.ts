import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { studyTool } from './study-tool'

const { callsim, folder, writtenStudy } = studyTool()

/** Starting the tool takes seconds on a busy machine, and building it before the first time a minute. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

const at = (name: string) => join(folder, name)
const textOf = (out: string, name: string) => readFileSync(join(out, name), 'utf8')
const parts = join('parts.results', 'part-1-of-2')
const others = join('parts.results', 'part-2-of-2')

let study = ''

beforeAll(async () => {
  study = writtenStudy('parts.study.json')
  expect((await callsim('sweep', study, '--out', at('whole'))).code).toBe(0)
  for (const shard of ['1/2', '2/2']) expect((await callsim('sweep', study, '--shard', shard)).code).toBe(0)
})

test('parts made apart are the whole, byte for byte, in any order and with parts given twice', async () => {
  for (const [out, ...given] of [
    ['joined', parts, others],
    ['turned', others, parts, others],
  ]) {
    expect(await callsim('merge', out, ...given)).toMatchObject({ code: 0, out: `${join(out, 'results.ndjson')}: 9 of 9 points\n`, err: '' })
    for (const name of ['results.ndjson', 'results.csv']) expect(textOf(at(out), name)).toBe(textOf(at('whole'), name))
  }
})

test('missing points are named, and a sweep does them', async () => {
  expect(await callsim('merge', 'half', others, '--language', 'en')).toMatchObject({ code: 2, err: 'missing points: 0, 2, 4, 6, 8\n' })
  expect((await callsim('sweep', study, '--out', 'half')).code).toBe(0)
  expect(textOf(at('half'), 'results.ndjson')).toBe(textOf(at('whole'), 'results.ndjson'))
  // and what the sweep did there is not lost when the part is merged once more
  expect(await callsim('merge', 'half', others)).toMatchObject({ code: 0 })
  expect(textOf(at('half'), 'results.ndjson')).toBe(textOf(at('whole'), 'results.ndjson'))
})

test('parts of different studies are refused, and folders without results', async () => {
  const other = writtenStudy('other.study.json', { seed: '5' })
  expect((await callsim('sweep', other, '--out', at('other'))).code).toBe(0)
  expect(await callsim('merge', 'mixed', parts, 'other', '--language', 'en')).toMatchObject({ code: 2, err: expect.stringContaining('other results than in') })
  const kept = textOf(at('other'), 'results.ndjson')
  expect(await callsim('merge', 'other', parts, '--language', 'en')).toMatchObject({ code: 2, err: expect.stringContaining('other results than in') })
  expect(textOf(at('other'), 'results.ndjson')).toBe(kept)
  expect(await callsim('merge', 'mixed', 'nowhere', '--language', 'en')).toMatchObject({ code: 2, err: expect.stringContaining('no results of a study') })
})
