/** The command line: what was asked for, done, and the exit code: 0 well, 2 bad input, 1 a fault of ours or figures that do not agree. */

import { failureWords } from '../messages/fault-words'
import { translator } from '../messages/index'
import { ENGINE_VERSION } from '../sim/experiment/version'
import { Failed, failureOf } from '../workers/fault'
import { commandFrom, languageAmong, UsageError } from './arguments'
import { check } from './check'
import { compare } from './compare'
import { merge } from './merge'
import { pilot } from './pilot'
import { InputError } from './project-file'
import { run } from './run'
import { staff } from './staff'
import { sweep } from './sweep'
import { verify } from './verify'

const words = process.argv.slice(2)

// `callsim run … | head`: who reads no further has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main()

async function main(): Promise<number> {
  const language = languageAmong(words)
  const t = translator(language)
  const say = (text: string) => process.stderr.write(`${text}\n`)
  try {
    return await follow(words)
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${t('cli.error', { message: error.say(t) })}\n${t('cli.seeHelp')}`)
      return 2
    }
    if (error instanceof InputError) {
      say(t('cli.error', { message: error.message }))
      return 2
    }
    if (error instanceof Failed) {
      say(t('cli.error', { message: failureWords(failureOf(error), { t, language }) }))
      return 1
    }
    say(t('cli.error', { message: t('cli.fault', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }) }))
    return 1
  }
}

/** The exit code of a command that could be followed. */
async function follow(given: readonly string[]): Promise<number> {
  const command = commandFrom(given)
  switch (command.verb) {
    case 'run':
      return run(command)
    case 'compare':
      return compare(command)
    case 'check':
      await check(command)
      return 0
    case 'verify':
      return verify(command)
    case 'pilot':
      return pilot(command)
    case 'staff':
      return staff(command)
    case 'sweep':
      return sweep(command)
    case 'merge':
      return merge(command)
    case 'worker': {
      const { worker } = await import('./worker')
      await worker(command)
      return 0
    }
    case 'help':
      process.stdout.write(`${translator(command.language ?? 'en')('cli.help')}\n`)
      return 0
    case 'version':
      process.stdout.write(`callsim ${ENGINE_VERSION}\n`)
      return 0
  }
}
