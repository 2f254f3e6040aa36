import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { readStudyResults } from '../../src/sim/study/results-file'
import { operators } from '../sim/study/study-fixture'
import { studyTool } from './study-tool'

const { callsim, folder, started, written, writtenStudy } = studyTool()

/** Starting the tool takes seconds on a busy machine, and building it before the first time a minute. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

const whole = join(folder, 'whole')
const textOf = (out: string, name: string) => readFileSync(join(out, name), 'utf8')
/** Of a file that is being written the last line may be there in part. */
const idsIn = (out: string) =>
  textOf(out, 'batches.ndjson')
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line).id)

const same = (out: string) => {
  for (const name of ['results.ndjson', 'results.csv']) expect(textOf(out, name)).toBe(textOf(whole, name))
}

let study = ''

beforeAll(async () => {
  study = writtenStudy('small.study.json', { replications: 60 })
  expect(await callsim('sweep', study, '--out', whole, '--workers', '1')).toMatchObject({ code: 0, out: `${join(whole, 'results.ndjson')}: 9 of 9 points\n` })
})

describe('the files of a study', () => {
  test('hold every point in order, with its values, figures and hashes', () => {
    const read = readStudyResults(textOf(whole, 'results.ndjson'))
    expect(read.ok).toBe(true)
    if (!read.ok) return
    const { header, points } = read.results
    expect(header).toMatchObject({ format: 'callsim-study-results', points: 9, name: 'Test', currency: 'EUR' })
    expect(points.map(({ point }) => point)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(points[4].values).toEqual({ operators: 4, calls: 60 })
    for (const { setups } of points) {
      for (const { hash, measures, replications } of Object.values(setups)) {
        expect([hash.length, replications, Object.keys(measures).length]).toEqual([32, 60, 3])
      }
    }
    expect(new Set(idsIn(whole)).size).toBe(idsIn(whole).length)
  })

  test('the table has a row for each set-up at each point', () => {
    const [head, ...rows] = textOf(whole, 'results.csv').trimEnd().split('\n')
    expect(head).toMatch(/^point,operators,calls,setup,name,replications,calls\.serviceLevel,calls\.serviceLevel\.low,calls\.serviceLevel\.high,calls\.asa,/)
    expect(rows[0]).toMatch(/^0,3,40,/)
    expect(rows.length % 9).toBe(0)
  })

  test('are the same byte for byte over two threads, and without any', async () => {
    for (const workers of ['2', '0']) {
      const out = join(folder, `with-${workers}`)
      expect((await callsim('sweep', study, '--out', out, '--workers', workers)).code).toBe(0)
      same(out)
    }
  })
})

describe('a study that is broken off', () => {
  test('by SIGKILL in the middle, with half a line left, goes on: the same files, no batch twice', async () => {
    const out = join(folder, 'killed')
    const tool = started('sweep', study, '--out', out, '--workers', '1')
    const file = join(out, 'batches.ndjson')
    while (!existsSync(file) || readFileSync(file, 'utf8').split('\n').length < 12) await setTimeout(5)
    tool.kill('SIGKILL')
    await once(tool, 'close')
    expect(readFileSync(file, 'utf8').split('\n').length - 2).toBeLessThan(idsIn(whole).length)
    appendFileSync(file, '{"id":"half')
    appendFileSync(join(out, 'results.ndjson'), '{"point":8,"val')
    const again = await callsim('sweep', study, '--out', out, '--workers', '2', '--language', 'en')
    expect(again).toMatchObject({ code: 0, err: expect.stringMatching(/going on: \d of 9 points are there already/) })
    same(out)
    expect([...idsIn(out)].sort()).toEqual([...idsIn(whole)].sort())
  })

  test('by Ctrl+C keeps what is done, says so, and ends with 130', async () => {
    const out = join(folder, 'stopped')
    const long = writtenStudy('long.study.json', { replications: 2000 })
    const tool = started('sweep', long, '--out', out, '--workers', '1')
    while (!existsSync(join(out, 'batches.ndjson')) || idsIn(out).length < 2) await setTimeout(5)
    tool.kill('SIGINT')
    await once(tool, 'close')
    expect(tool.exitCode).toBe(130)
    expect(idsIn(out).length).toBeGreaterThanOrEqual(2)
    expect(readStudyResults(textOf(out, 'results.ndjson')).ok).toBe(true)
  })

  test('and changed since is not mixed with what was there, unless that is thrown away', async () => {
    const changed = writtenStudy('small.study.json', { replications: 40, vary: [operators] })
    const refused = await callsim('sweep', changed, '--out', whole, '--language', 'en')
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('another study') })
    const out = join(folder, 'restarted')
    expect((await callsim('sweep', changed, '--out', out)).code).toBe(0)
    writtenStudy('small.study.json', { replications: 60 })
    expect((await callsim('sweep', study, '--out', out)).code).toBe(2)
    expect((await callsim('sweep', study, '--out', out, '--restart')).code).toBe(0)
    same(out)
  })
})

describe('bad studies end with 2, before anything runs', () => {
  test.each([
    ['a value out of range at a point', { vary: [{ ...operators, values: [3, 99_999] }] }, /point 1 \(operators 99999\): setups\.0\..*operators: .*20[,.]?000/],
    ['an unknown measure', { measures: ['joy'] }, /measures\.0: "joy" does not exist; there is: cost/],
    ['a project of another kind', { project: { format: 'callsim' } }, /project\.version|project\./],
    ['a project file that is not there', { project: 'nowhere.json' }, /nowhere\.json: there is no such file/],
  ])('%s', async (_, change, message) => {
    const { code, out, err } = await callsim('sweep', writtenStudy('bad.study.json', change), '--language', 'en')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(existsSync(join(folder, 'bad.results'))).toBe(false)
  })

  test('no JSON, with line and column', async () => {
    expect((await callsim('sweep', written('broken.study.json', '{\n "format": x }'))).err).toMatch(/2:12/)
  })
})
