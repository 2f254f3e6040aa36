import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../../src/sim/project/problems'
import { parseProject, readProject } from '../../../src/sim/project/read'

const text = readFileSync(new URL('../../../scenarios/insurance-cross-sell.json', import.meta.url), 'utf8')
const fresh = (): Record<string, never> => JSON.parse(text)

/** The file with one value replaced, at a path. */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const data = fresh()
  const holder = path.slice(0, -1).reduce<object>((here, key) => Reflect.get(here, key), data)
  if (value === undefined) Reflect.deleteProperty(holder, path[path.length - 1])
  else Reflect.set(holder, path[path.length - 1], value)
  return data
}

function problemsWith(path: readonly (string | number)[], value: unknown) {
  const result = readProject(withValue(path, value))
  return result.ok ? [] : result.problems
}

const LIST = ['demand', 'campaigns', 0, 'list']

describe('a wrong value is refused with its place, what was found, what is expected and its unit', () => {
  it.each([
    { path: [...LIST, 'reach'], value: 1.5, code: 'aboveMaximum', expected: '1', unit: 'share', field: 'reach' },
    { path: [...LIST, 'contacts'], value: 0, code: 'belowMinimum', expected: '1', unit: 'contacts', field: 'contacts' },
    { path: [...LIST, 'contacts'], value: 'many', code: 'wrongType', expected: 'number', unit: 'contacts', field: 'contacts' },
    { path: [...LIST, 'contacts'], value: 7.5, code: 'wrongType', expected: 'int', unit: 'contacts', field: 'contacts' },
    { path: [...LIST, 'reach'], value: undefined, code: 'missing', expected: 'number', unit: 'share', field: 'reach' },
    { path: ['calendar', 'open'], value: '9 am', code: 'wrongFormat', expected: 'HH:MM', unit: 'timeOfDay', field: 'open' },
    { path: ['calendar', 'signing'], value: '1.2.2026', code: 'wrongFormat', expected: 'YYYY-MM-DD', unit: 'date', field: 'signing' },
    { path: ['currency'], value: 'XYZ', code: 'notInList', expected: 'RUB, EUR, USD, GBP, KZT, BYN, UAH, PLN, TRY, CNY', unit: 'choice', field: 'currency' },
    {
      path: ['setups', 0, 'dialers', 0, 'mode', 'kind'],
      value: 'psychic',
      code: 'notInList',
      expected: 'manual, preview, progressive, power, adaptive, expected-free, chance-constrained',
      unit: 'choice',
      field: 'dialMode',
    },
    { path: [...LIST, 'retry', 'busy'], value: -5, code: 'belowMinimum', expected: '0', unit: 'minutes', field: 'retryBusy' },
    { path: ['setups', 1, 'terms', 1, 'amount'], value: -1, code: 'belowMinimum', expected: '0', unit: 'money', field: 'amount' },
    {
      path: ['demand', 'campaigns', 0, 'conversation', 'productiveTalk', 'mean'],
      value: null,
      code: 'wrongType',
      expected: 'number',
      unit: 'seconds',
      field: 'mean',
    },
  ])('$path.0 … $value', ({ path, value, code, expected, unit, field }) => {
    const [problem, ...others] = problemsWith(path, value)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ path, code, expected, unit, field })
    expect(problem.found).toBe(value === undefined ? '' : JSON.stringify(value))
  })

  it('an unknown field is named with the fields there are', () => {
    const [problem] = problemsWith(['demand', 'campaigns', 0, 'list', 'contcats'], 3000)
    expect(problem).toMatchObject({ path: [...LIST, 'contcats'], code: 'unknownField', found: '3000' })
    expect(problem.expected).toContain('contacts')
  })
})

describe('what a schema cannot say is checked too', () => {
  it.each([
    { path: ['setups', 0, 'groups', 0, 'skills', 0], value: 'nothing', code: 'unknownReference' },
    { path: ['setups', 1, 'id'], value: 'in-house', code: 'duplicate' },
    { path: ['calendar', 'close'], value: '08:00', code: 'wrongOrder' },
    { path: ['setups', 0, 'groups', 0, 'shifts', 0, 'to'], value: '08:00', code: 'wrongOrder' },
    { path: [...LIST, 'machineShare'], value: 0.95, code: 'sumAboveOne' },
    { path: ['setups', 2, 'terms', 2, 'stage'], value: 4, code: 'aboveMaximum' },
    { path: ['calendar', 'workdays', 1], value: 'mon', code: 'duplicate' },
    { path: ['calendar', 'warmUpDays'], value: 3, code: 'aboveMaximum' },
    { path: ['calendar', 'days'], value: 'until-empty', code: 'aboveMaximum' },
    { path: ['targets', 0, 'setup'], value: 'vendor-z', code: 'unknownReference' },
    { path: ['demand', 'campaigns'], value: [], code: 'nothingToDo' },
  ])('$code at $path', ({ path, value, code }) => {
    expect(problemsWith(path, value).map((problem) => problem.code)).toContain(code)
  })

  it('a source must speak of a value that exists', () => {
    const [problem] = problemsWith(['sources', 'demand.campaigns.policies.list.raech'], { kind: 'assumed' })
    expect(problem).toMatchObject({ code: 'unknownReference', path: ['sources', 'demand.campaigns.policies.list.raech'] })
  })
})

describe('a text that is no project', () => {
  it('says where the text breaks', () => {
    const result = parseProject('{\n  "name": "x",\n  oops\n}')
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'notJson', found: '3:3' }] })
  })

  it.each([
    ['', '1:1'],
    ['{\n  "format": callsim\n}', '2:13'],
    ['{\n  "format": "callsim",\n  "name":', '3:10'],
    ['[1 2]', '1:4'],
    ['{"a" 1}', '1:6'],
    ['{a: 1}', '1:2'],
    ['{"a": [1, {"b": tru}]}', '1:17'],
    ['{} {}', '1:4'],
  ])('%j breaks at %s', (text, place) => {
    expect(parseProject(text)).toMatchObject({ ok: false, problems: [{ code: 'notJson', found: place }] })
  })

  it('a hundred thousand open brackets are refused, not thrown', () => {
    expect(parseProject('['.repeat(100_000)).ok).toBe(false)
  })

  it('refuses a newer version, a bomb of brackets, and a file above ten megabytes', () => {
    expect(readProject({ version: 99 })).toMatchObject({ problems: [{ code: 'newerVersion', expected: '2' }] })
    expect(parseProject('['.repeat(60) + ']'.repeat(60))).toMatchObject({ problems: [{ code: 'tooDeep' }] })
    expect(parseProject(' '.repeat(10_000_001))).toMatchObject({ problems: [{ code: 'tooLarge' }] })
  })

  it('drops names that would reach into the language', () => {
    const result = parseProject(text.replace('"format"', '"__proto__": {"polluted": true}, "format"'))
    expect(result.ok).toBe(true)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('any mutation of a file', () => {
  const paths: (string | number)[][] = []
  const walk = (value: unknown, path: (string | number)[]) => {
    if (path.length > 0) paths.push(path)
    if (value !== null && typeof value === 'object') {
      for (const [key, below] of Object.entries(value)) walk(below, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  walk(fresh(), [])

  it('is accepted or refused with a problem that has a known code and a path: 2,000 of them, none thrown', () => {
    const wrong = fc.oneof(fc.constant(undefined), fc.constant(null), fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.constant([]), fc.constant({}))
    fc.assert(
      fc.property(fc.constantFrom(...paths), wrong, (path, value) => {
        const result = readProject(withValue(path, value))
        if (result.ok) return
        expect(result.problems.length).toBeGreaterThan(0)
        for (const problem of result.problems) {
          expect(problemCodes).toContain(problem.code)
          expect(Array.isArray(problem.path)).toBe(true)
        }
      }),
      { numRuns: 2000, seed: 7 },
    )
  })
})
