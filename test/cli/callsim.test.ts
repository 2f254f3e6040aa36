import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inboundProject } from '../fixtures/projects'

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const secretary = file('scenarios/secretary.json')
const folder = mkdtempSync(join(tmpdir(), 'callsim-'))

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The tool as users call it; the first call builds it. */
async function callsim(...words: string[]): Promise<Outcome> {
  const tool = spawn(process.execPath, [file('scripts/callsim.mjs'), ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = await Promise.all([text(tool.stdout), text(tool.stderr), once(tool, 'close')])
  return { code: tool.exitCode, out, err }
}

function written(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The scenario with one value changed. */
function changed(name: string, change: (project: { [key: string]: unknown }) => void): string {
  const project = JSON.parse(readFileSync(secretary, 'utf8'))
  change(project)
  return written(name, JSON.stringify(project))
}

beforeAll(async () => {
  expect((await callsim('--version')).code).toBe(0)
}, 120_000)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What a run tells every five seconds on a slow machine. */
const progress = /^\d+ of 24 replications, .* left\n/gm

describe('run --json', () => {
  test('gives exactly the promised keys on standard output, and the same figures over 0, 1 and 2 workers', async () => {
    const runs = await Promise.all(['0', '1', '2'].map((workers) => callsim('run', secretary, '--replications', '24', '--json', '--workers', workers)))
    for (const { code, out, err } of runs) {
      expect({ code, err: err.replace(progress, '') }).toEqual({ code: 0, err: '' })
      expect(out).toBe(runs[0].out)
    }
    const report = JSON.parse(runs[0].out)
    expect(Object.keys(report)).toEqual(['project', 'engine', 'seed', 'replications', 'hash', 'setups', 'comparisons'])
    expect(report).toMatchObject({ engine: expect.any(String), seed: expect.any(String), replications: 24, hash: expect.stringMatching(/^[0-9a-f]{32}$/) })
    for (const { measures, ledger } of Object.values<{ measures: object; ledger: { lines: { amountMinor: number }[]; totalMinor: number } }>(report.setups)) {
      expect(Object.keys(measures)).toContain('cost')
      for (const figure of Object.values(measures))
        expect(Object.keys(figure)).toEqual(expect.arrayContaining(['mean', 'low', 'high', 'outcomeLow', 'outcomeHigh', 'unit', 'n']))
      expect(ledger.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(ledger.totalMinor)
    }
    expect(report.comparisons.length).toBeGreaterThan(0)
    const keys = ['measure', 'a', 'b', 'difference', 'low', 'high', 'outcomeLow', 'outcomeHigh', 'shareBetter', 'verdict']
    for (const comparison of report.comparisons) expect(Object.keys(comparison)).toEqual(expect.arrayContaining(keys))
  }, 60_000)

  test('takes a seed and one set-up', async () => {
    const [one, other] = await Promise.all(
      ['1', '2'].map((seed) => callsim('run', secretary, '--replications', '2', '--json', '--seed', seed, '--setup', 'in-house')),
    )
    expect(Object.keys(JSON.parse(one.out).setups)).toEqual(['in-house'])
    expect(JSON.parse(one.out).comparisons).toEqual([])
    expect(JSON.parse(other.out).seed).toBe('2')
    expect(JSON.parse(other.out).hash).not.toBe(JSON.parse(one.out).hash)
  })
})

describe('run --expect', () => {
  const words = (...more: string[]) => ['run', secretary, '--replications', '4', '--setup', 'in-house', '--language', 'en', ...more]
  const verdict = (text: string) => text.replace(/^\d+ of .* left\n/gm, '')

  test('says whether the run has a hash, beside its figures, and ends with 1 if it has another', async () => {
    const usual = await callsim(...words('--json'))
    const { hash, seed, engine } = JSON.parse(usual.out)
    const facts = `4 replications, seed ${seed}, engine ${engine}`
    const equal = await callsim(...words('--json', '--workers', '1', '--expect', hash))
    expect({ ...equal, err: verdict(equal.err) }).toEqual({ code: 0, out: usual.out, err: `equal: run ${hash}; ${facts}\n` })

    const other = await callsim(...words('--json', '--seed', '2', '--expect', hash))
    const found = JSON.parse(other.out)
    expect(found.hash).not.toBe(hash)
    expect(other.code).toBe(1)
    expect(verdict(other.err)).toContain(`not equal: expected run ${hash}, found run ${found.hash}; 4 replications, seed 2, engine ${engine}.`)
  }, 60_000)

  test('in Russian, under tables that carry the same hash, seed and engine', async () => {
    const { code, out, err } = await callsim(...words('--expect', '0'.repeat(32), '--language', 'ru'))
    const [, found] = /получен ([0-9a-f]{32}); (.*)\. Хеш/.exec(err) ?? []
    expect(code).toBe(1)
    expect(err).toContain(`не совпадает: ожидался расчёт ${'0'.repeat(32)}`)
    expect(out).toMatch(new RegExp(`4 прогона, зерно \\S+, движок \\d+\\.\\d+\\.\\d+, расчёт ${found}\n`))
  })
})

describe('run', () => {
  test('writes aligned tables in either language, with nothing left untranslated or undefined', async () => {
    const [en, ru] = await Promise.all(['en', 'ru'].map((language) => callsim('run', secretary, '--replications', '20', '--language', language)))
    expect([en.code, ru.code]).toEqual([0, 0])
    expect(en.out).toContain('Interval of the mean, 95 %')
    expect(ru.out).toContain('Интервал среднего, 95 %')
    for (const { out } of [en, ru]) expect(out).not.toMatch(/undefined|NaN|\{\{|\b(cli|measures|answer|term|unit)\.\w|\[object/)
    const latin = /Cost of|Service level|Total,|against/
    expect(en.out).toMatch(latin)
    expect(ru.out).not.toMatch(latin)
  })

  test('one replication has no intervals, and says so with a dash', async () => {
    const { code, out } = await callsim('run', secretary, '--replications', '1', '--language', 'en')
    expect(code).toBe(0)
    expect(out).toMatch(/Cost of the project .* –/)
    expect(out).not.toMatch(/∞|Infinity|NaN/)
  })

  test('an interrupt shows what is complete, or says that nothing is', async () => {
    const tool = spawn(process.execPath, [file('dist-cli/callsim.js'), 'run', secretary, '--replications', '100000', '--json', '--language', 'en'], {
      cwd: folder,
    })
    // on a busy machine it takes a while until the tool listens
    setTimeout(() => tool.kill('SIGINT'), 5000)
    const [out, err] = await Promise.all([text(tool.stdout), text(tool.stderr), once(tool, 'close')])
    expect(err).toMatch(/stopped (after|before)/)
    if (tool.exitCode === 0) expect(JSON.parse(out).replications).toBeLessThan(100_000)
  })
})

describe('bad input ends with 2, a message on standard error, and nothing on standard output', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['a missing file', () => ['run', 'nowhere.json'], /nowhere\.json: there is no such file/],
    ['a folder', () => ['check', folder], /this is a folder/],
    ['no JSON, with line and column', () => ['check', written('broken.json', '{\n  "format": callsim\n}')], /broken\.json: .*2:13/],
    ['an unfinished file', () => ['check', written('cut.json', '{\n  "format": "callsim",\n  "name":')], /cut\.json: .*3:\d+/],
    ['an unknown field', () => ['run', changed('field.json', (project) => Object.assign(project, { colour: 'red' }))], /field\.json: .*colour/i],
    [
      'a wrong value, with what is expected',
      () => ['check', changed('many.json', (project) => Object.assign(project, { replications: -3 })), '--language', 'en'],
      /Replications.*-?3.*20/,
    ],
    [
      'more calls than can be lived',
      () => ['run', written('endless.json', JSON.stringify(inboundProject({ perHour: 1_000_000, operators: 10, days: 90 })))],
      /^callsim: about 2,160 million calls of the type “Calls” would come .* horizon\n$/,
    ],
    ['an unknown set-up', () => ['run', secretary, '--setup', 'nobody', '--language', 'en'], /no set-up nobody: it is in-house/],
    ['an unknown option', () => ['run', secretary, '--fast'], /unknown option --fast\nSee callsim --help/],
    ['no command', () => [], /say what to do/],
  ]
  test.each(cases)('%s', async (_, words, message) => {
    const { code, out, err } = await callsim(...words())
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/ {4}at /)
  })

  test('a Russian file is told about in Russian', async () => {
    const path = changed('ru.json', (project) => Object.assign(project, { language: 'ru', replications: -3 }))
    expect((await callsim('check', path)).err).toMatch(/[а-я]/)
  })
})

test('check says that every scenario is in order', async () => {
  const { code, out, err } = await callsim('check', secretary, '--language', 'en')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/secretary\.json: in order\. Secretary service; set-ups: in-house/)
})

test('help and version', async () => {
  const [help, russian, version] = await Promise.all([callsim('--help'), callsim('--help', '--language', 'ru'), callsim('--version')])
  expect(help.out).toContain('callsim run FILE')
  expect(russian.out).toContain('callsim run ФАЙЛ')
  expect(version.out).toMatch(/^callsim \d+\.\d+\.\d+\n$/)
})
