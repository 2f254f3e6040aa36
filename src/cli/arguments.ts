/** What the user asks for: the words after `callsim`, checked. */
import { parseArgs } from 'node:util'
import type { TFunction } from 'i18next'
import { type Unknown, unknowns } from '../sim/staffing/goal-seek'
import { type Precision, precisions } from '../sim/validation/timing'

export interface RunCommand {
  readonly verb: 'run'
  readonly file: string
  readonly language?: 'en' | 'ru'
  readonly setup?: string
  readonly replications?: number
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
  /** The hash that the run must have. */
  readonly expect?: string
}

export interface CheckCommand {
  readonly verb: 'check'
  readonly file: string
  readonly language?: 'en' | 'ru'
}

export interface VerifyCommand {
  readonly verb: 'verify'
  readonly folder: string
  readonly language?: 'en' | 'ru'
  readonly family?: string
  readonly precision: Precision
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
}

export const efforts = ['quick', 'normal', 'thorough'] as const

export interface StaffCommand {
  readonly verb: 'staff'
  readonly file: string
  readonly language?: 'en' | 'ru'
  readonly setup?: string
  /** One unknown in place of a plan. */
  readonly seek?: Unknown
  readonly effort: (typeof efforts)[number]
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
}

/** The part of a study that one of several machines does: points number `index`, `index` + `of` … counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

export interface SweepCommand {
  readonly verb: 'sweep'
  readonly file: string
  readonly language?: 'en' | 'ru'
  readonly out?: string
  readonly shard?: Shard
  readonly workers?: number
  /** A queue between machines instead of threads here. */
  readonly redis?: string
  readonly restart: boolean
}

export interface MergeCommand {
  readonly verb: 'merge'
  readonly out: string
  readonly parts: readonly string[]
  readonly language?: 'en' | 'ru'
}

export interface WorkerCommand {
  readonly verb: 'worker'
  readonly redis: string
  readonly workers?: number
  readonly language?: 'en' | 'ru'
}

export type Command =
  | RunCommand
  | CheckCommand
  | VerifyCommand
  | StaffCommand
  | SweepCommand
  | MergeCommand
  | WorkerCommand
  | { readonly verb: 'help' | 'version'; readonly language?: 'en' | 'ru' }

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
  seek: { type: 'string' },
  effort: { type: 'string' },
} as const
const everywhere = ['help', 'version', 'language']
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  run: ['setup', 'replications', 'seed', 'workers', 'json', 'expect'],
  check: [],
  verify: ['family', 'precision', 'seed', 'workers', 'json'],
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
  if (verb !== 'run' && verb !== 'check' && verb !== 'verify' && verb !== 'staff' && verb !== 'sweep')
    throw new UsageError((t) => t('cli.unknownCommand', { found: verb }))
  if (file === undefined) throw new UsageError((t) => t(verb === 'verify' ? 'cli.folderNeeded' : verb === 'sweep' ? 'sweep.studyNeeded' : 'cli.fileNeeded'))
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
