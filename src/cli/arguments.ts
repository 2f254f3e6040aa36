/** What the user asks for: the words after `callsim`, checked. */
import { parseArgs } from 'node:util'
import type { TFunction } from 'i18next'
import { unknowns } from '../sim/staffing/unknowns'
import { type Precision, precisions } from '../sim/validation/timing'
import { type Command, efforts, type Shard } from './commands'

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  language: { type: 'string' },
  setup: { type: 'string' },
  replications: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  json: { type: 'boolean' },
  family: { type: 'string' },
  precision: { type: 'string' },
  expect: { type: 'string' },
  out: { type: 'string' },
  shard: { type: 'string' },
  redis: { type: 'string' },
  restart: { type: 'boolean' },
  quick: { type: 'boolean' },
  margins: { type: 'boolean' },
  rows: { type: 'string' },
  until: { type: 'string' },
  team: { type: 'string' },
  share: { type: 'string' },
  course: { type: 'string' },
  seek: { type: 'string' },
  effort: { type: 'string' },
} as const
const everywhere = ['help', 'version', 'language']
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  run: ['setup', 'replications', 'seed', 'workers', 'json', 'expect'],
  check: [],
  compare: ['replications', 'seed', 'workers', 'json', 'quick', 'margins'],
  verify: ['family', 'precision', 'seed', 'workers', 'json'],
  pilot: ['rows', 'until', 'team', 'setup', 'share', 'course', 'replications', 'seed', 'workers', 'json'],
  staff: ['setup', 'seek', 'effort', 'seed', 'workers', 'json'],
  sweep: ['out', 'shard', 'workers', 'redis', 'restart'],
  merge: [],
  worker: ['redis', 'workers'],
}

/** Words after `callsim` that cannot be followed; `say` tells why in the language of a translator. */
export class UsageError extends Error {
  readonly say: (t: TFunction) => string

  constructor(say: (t: TFunction) => string) {
    super('The command line cannot be followed')
    this.say = say
  }
}

/** @throws UsageError */
export function commandFrom(words: readonly string[]): Command {
  const { values, positionals, tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true })
  const value = (name: keyof typeof options) => {
    const given = values[name]
    return typeof given === 'string' ? given : undefined
  }
  const [verb, file, ...rest] = positionals
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = token.rawName
    if (!isOption(token.name) || !mayStand(token.name, verb)) throw new UsageError((t) => t('cli.unknownOption', { option }))
    if (options[token.name].type === 'boolean' && token.value !== undefined) throw new UsageError((t) => t('cli.noValue', { option }))
    const missing = token.value === undefined || token.value === '' || (token.value.startsWith('-') && !token.inlineValue)
    if (options[token.name].type === 'string' && missing) throw new UsageError((t) => t('cli.valueMissing', { option }))
  }
  const language = languageFrom(value('language'))
  if (values.help === true) return { verb: 'help', language }
  if (values.version === true) return { verb: 'version', language }
  if (verb === undefined) throw new UsageError((t) => t('cli.commandNeeded'))
  if (verb === 'worker') {
    if (file !== undefined) throw new UsageError((t) => t('sweep.noFile', { found: file }))
    const redis = value('redis')
    if (redis === undefined) throw new UsageError((t) => t('sweep.redisNeeded'))
    return { verb, redis, workers: wholeNumber('--workers', value('workers'), 0, 256), language }
  }
  if (verb === 'merge') {
    if (file === undefined || rest.length === 0) throw new UsageError((t) => t('sweep.partsNeeded'))
    return { verb, out: file, parts: rest, language }
  }
  if (verb !== 'run' && verb !== 'check' && verb !== 'compare' && verb !== 'verify' && verb !== 'pilot' && verb !== 'staff' && verb !== 'sweep')
    throw new UsageError((t) => t('cli.unknownCommand', { found: verb }))
  if (file === undefined) throw new UsageError((t) => t(whatIsNeeded[verb]))
  if (rest.length > 0) throw new UsageError((t) => t('cli.oneFile', { found: rest.join(' ') }))
  if (verb === 'check') return { verb, file, language }
  const seed = value('seed')
  if (seed !== undefined && seed.length > 40) throw new UsageError((t) => t('cli.seedLength'))
  const replications = wholeNumber('--replications', value('replications'), 1, 100_000)
  const workers = wholeNumber('--workers', value('workers'), 0, 256)
  if (verb === 'sweep') {
    const redis = value('redis')
    if (redis !== undefined && workers !== undefined) throw new UsageError((t) => t('sweep.redisOrWorkers'))
    return { verb, file, language, out: value('out'), shard: shardFrom(value('shard')), workers, redis, restart: values.restart === true }
  }
  const json = values.json === true
  if (verb === 'compare') return { verb, file, language, replications, seed, workers, json, quick: values.quick === true, margins: values.margins === true }
  if (verb === 'pilot') {
    const own = { setup: value('setup'), rows: value('rows'), team: teamFrom(value('team')), share: shareFrom(value('share')) }
    const counted = { until: wholeNumber('--until', value('until'), 1, 1000), course: wholeNumber('--course', value('course'), 0, 1_000_000) }
    return { verb, file, language, ...own, ...counted, replications, seed, workers, json }
  }
  if (verb === 'staff') {
    const seek = amongOf(unknowns, value('seek'), (t, found, known) => t('staffPlan.unknownUnknown', { found, known }))
    const effort = amongOf(efforts, value('effort'), (t, found, known) => t('staffPlan.unknownEffort', { found, known })) ?? 'normal'
    return { verb, file, language, setup: value('setup'), seek, effort, seed, workers, json }
  }
  if (verb === 'verify') return { verb, folder: file, language, family: value('family'), precision: precisionFrom(value('precision')), seed, workers, json }
  return { verb, file, language, setup: value('setup'), replications, seed, workers, json, expect: hashFrom(value('expect')) }
}

/** Whether a command has an option; without a command it is that which will be missed. */
function mayStand(name: string, verb: string | undefined): boolean {
  const own = verb === undefined ? undefined : optionsOf[verb]
  return own === undefined || everywhere.includes(name) || own.includes(name)
}

function precisionFrom(found = 'normal'): Precision {
  const precision = precisions.find((one) => one === found)
  if (precision === undefined) throw new UsageError((t) => t('cli.unknownPrecision', { found, known: precisions.join(', ') }))
  return precision
}

const whatIsNeeded = {
  run: 'cli.fileNeeded',
  compare: 'cli.fileNeeded',
  check: 'cli.fileNeeded',
  verify: 'cli.folderNeeded',
  pilot: 'pilot.fileNeeded',
  staff: 'cli.fileNeeded',
  sweep: 'sweep.studyNeeded',
} as const

function teamFrom(found: string | undefined): 'same' | 'new' | undefined {
  if (found === undefined || found === 'same' || found === 'new') return found
  throw new UsageError((t) => t('pilot.unknownTeam', { found }))
}

/** Per cent on the command line, a share inside. */
function shareFrom(found: string | undefined): number | undefined {
  if (found === undefined) return undefined
  const number = Number(found.replace(',', '.'))
  if (number >= 1 && number <= 90) return number / 100
  throw new UsageError((t) => t('pilot.shareForm', { found }))
}

function amongOf<Word extends string>(
  words: readonly Word[],
  found: string | undefined,
  say: (t: TFunction, found: string, known: string) => string,
): Word | undefined {
  if (found === undefined) return undefined
  const word = words.find((one) => one === found)
  if (word === undefined) throw new UsageError((t) => say(t, found, words.join(', ')))
  return word
}

function shardFrom(found: string | undefined): Shard | undefined {
  if (found === undefined) return undefined
  const [index, of] = /^\d{1,6}\/\d{1,6}$/.test(found) ? found.split('/').map(Number) : [0, 0]
  if (index >= 1 && index <= of) return { index, of }
  throw new UsageError((t) => t('sweep.shardForm', { found }))
}

function hashFrom(found: string | undefined): string | undefined {
  if (found === undefined || /^[0-9a-f]{32}$/i.test(found)) return found?.toLowerCase()
  throw new UsageError((t) => t('cli.hashForm', { found }))
}

function isOption(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name)
}

/** The language among words that may be wrong in other respects: for the message about them. */
export function languageAmong(words: readonly string[]): 'en' | 'ru' {
  const at = words.indexOf('--language')
  return words.includes('--language=ru') || (at >= 0 && words[at + 1] === 'ru') ? 'ru' : 'en'
}

function languageFrom(found: string | undefined): 'en' | 'ru' | undefined {
  if (found === undefined || found === 'en' || found === 'ru') return found
  throw new UsageError((t) => t('cli.unknownLanguage', { found }))
}

function wholeNumber(option: string, found: string | undefined, least: number, most: number): number | undefined {
  if (found === undefined) return undefined
  const number = Number(found)
  if (/^\d+$/.test(found) && number >= least && number <= most) return number
  throw new UsageError((t) => t('cli.wholeNumber', { option, found, least: String(least), most: String(most) }))
}
