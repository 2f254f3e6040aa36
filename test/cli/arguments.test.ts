import { describe, expect, test } from 'vitest'
import { commandFrom, languageAmong, UsageError } from '../../src/cli/arguments'
import { translator } from '../../src/messages/index'

const complaint = (line: string, language: 'en' | 'ru' = 'en') => {
  try {
    return commandFrom(line.split(' ').filter(Boolean))
  } catch (error) {
    if (error instanceof UsageError) return error.say(translator(language))
    throw error
  }
}

test('all options, in any order, with and without the equals sign', () => {
  expect(commandFrom(['run', 'a.json'])).toEqual({ verb: 'run', file: 'a.json', json: false })
  const all = { verb: 'run', file: 'a.json', setup: 'b', replications: 30, seed: 's 1', workers: 0, json: true, language: 'ru' }
  const hash = '0123456789abcdef0123456789abcdef'
  expect(commandFrom(['run', 'a.json', '--expect', hash.toUpperCase()])).toEqual({ verb: 'run', file: 'a.json', json: false, expect: hash })
  expect(commandFrom(['--json', 'run', '--setup', 'b', 'a.json', '--replications=30', '--seed', 's 1', '--workers', '0', '--language', 'ru'])).toEqual(all)
  expect(commandFrom(['check', 'a.json', '--language=en'])).toEqual({ verb: 'check', file: 'a.json', language: 'en' })
  const verify = { verb: 'verify', folder: 'cases', precision: 'quick', family: 'erlang_a', workers: 2, json: true }
  expect(commandFrom(['verify', 'cases', '--precision', 'quick', '--family=erlang_a', '--workers', '2', '--json'])).toEqual(verify)
  expect(commandFrom(['verify', 'cases'])).toEqual({ verb: 'verify', folder: 'cases', precision: 'normal', json: false })
  expect(commandFrom(['run', '-h'])).toEqual({ verb: 'help' })
  expect(commandFrom(['--version'])).toEqual({ verb: 'version' })
})

describe('what cannot be followed is said', () => {
  test.each([
    ['', 'say what to do: run FILE, check FILE, verify FOLDER, staff FILE, sweep STUDY, merge OUT FOLDER … or worker --redis URL'],
    ['walk a.json', 'unknown command walk: it is run, check, verify, staff, sweep, merge or worker'],
    ['run', 'name the project file'],
    ['run a.json b.json', 'one project file at a time, not b.json too'],
    ['run a.json --fast', 'unknown option --fast'],
    ['run a.json --toString', 'unknown option --toString'],
    ['check a.json --seed 1', 'unknown option --seed'],
    ['check a.json --expect 1', 'unknown option --expect'],
    ['verify', 'name the folder with the cases'],
    ['verify cases --precision best', '--precision must be one of quick, normal, full, not best'],
    ['verify cases --setup a', 'unknown option --setup'],
    ['run a.json --family erlang_a', 'unknown option --family'],
    ['run a.json --seed', '--seed needs a value'],
    ['run a.json --seed --json', '--seed needs a value'],
    ['run a.json --json=yes', '--json takes no value'],
    ['run a.json --replications 0', '--replications must be a whole number from 1 to 100000, not 0'],
    ['run a.json --replications 1e3', '--replications must be a whole number from 1 to 100000, not 1e3'],
    ['run a.json --workers=-1', '--workers must be a whole number from 0 to 256, not -1'],
    ['run a.json --expect 12ab', '--expect must be a hash of 32 digits 0–9 and a–f, not 12ab'],
    ['run a.json --language de', '--language must be en or ru, not de'],
    [`run a.json --seed ${'7'.repeat(41)}`, '--seed must have 1 to 40 characters'],
  ])('callsim %s', (line, words) => {
    expect(complaint(line)).toBe(words)
  })

  test('in Russian too', () => {
    expect(complaint('run a.json --fast', 'ru')).toBe('неизвестный параметр --fast')
    expect(languageAmong(['run', '--fast', '--language', 'ru'])).toBe('ru')
    expect(languageAmong(['--language=ru'])).toBe('ru')
    expect(languageAmong(['run', 'ru'])).toBe('en')
  })
})
