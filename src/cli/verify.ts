/** `callsim verify`: every case of truth in a folder by the engine itself; what does not agree ends the command with 1. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { translator } from '../messages/index'
import type { Language } from '../sim/terms/text'
import { casesIn, isToCome, type TruthCase } from '../sim/validation/case-file'
import { verdictsOf } from '../sim/validation/judge'
import { modelNameOf } from '../sim/validation/ssj-models'
import { isObserved } from '../sim/validation/verify-observed'
import { nodeCaseWorkers } from '../workers/node/node-cases'
import { verifyCases } from '../workers/verification'
import type { VerifyCommand } from './commands'
import { InputError } from './project-file'
import { verificationText } from './verify-text'

const SUFFIX = '.project.json'
/** The recorded calls of a bank stand among the cases, or in the folder `data` beside theirs; they are nobody's to pass on. */
const LOG_CASE = 'Feb1999'
const LOG = 'feb1999.txt'

/** The exit code. @throws InputError */
export async function verify({ folder, family, precision, seed, workers, json, language = 'en' }: VerifyCommand): Promise<number> {
  const t = translator(language)
  const say = (text: string) => process.stderr.write(`${text}\n`)
  const names = await namesIn(folder, language)
  const cases: TruthCase[] = []
  const projects = new Map<string, unknown>()
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    if (name.endsWith(SUFFIX)) projects.set(name.slice(0, -SUFFIX.length), readJson(text))
    else cases.push(...(casesIn(text) ?? []))
  }
  const chosen = cases.filter((one) => (family === undefined ? !isToCome(one.family) : one.family === family))
  for (const skipped of new Set(cases.map((one) => one.family)))
    if (family === undefined && isToCome(skipped)) say(t('cli.verify.skipped', { family: skipped }))
  if (chosen.length === 0) throw new InputError(family === undefined ? t('cli.verify.noCases', { folder }) : t('cli.verify.noFamily', { folder, family }))

  const log = chosen.some(isObserved) ? await logBeside(folder) : undefined
  const interrupted = new AbortController()
  const onInterrupt = () => interrupted.abort()
  process.on('SIGINT', onInterrupt)
  const rows = await verifyCases(chosen, nodeCaseWorkers(new URL('./node-worker.js', import.meta.url), workers), {
    precision,
    seed,
    projectFor: (one) => (one.family === 'ssj_published' || isObserved(one) ? projects.get(modelNameOf(one.id)) : undefined),
    logFor: (one) => (isObserved(one) && one.id.endsWith(LOG_CASE) ? log : undefined),
    signal: interrupted.signal,
    onSecondLook: (count) => say(t('cli.verify.again', { count })),
    onCase: (_, done, of) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${t('cli.verify.progress', { done, of })}`),
  })
  process.off('SIGINT', onInterrupt)
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  process.stdout.write(json ? `${JSON.stringify(rows, null, 1)}\n` : `${verificationText(rows, language)}\n`)
  if (interrupted.signal.aborted) say(t('cli.interruptedEarly'))
  return !interrupted.signal.aborted && verdictsOf(rows).every(({ ok }) => ok) ? 0 : 1
}

async function logBeside(folder: string): Promise<string | undefined> {
  for (const place of [join(folder, LOG), join(folder, '..', 'data', LOG)]) {
    const text = await readFile(place, 'utf8').catch(() => undefined)
    if (text !== undefined) return text
  }
  return undefined
}

/** Files of the folder that may hold cases or their models. @throws InputError */
async function namesIn(folder: string, language: Language): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith('.json')).sort()
  } catch {
    throw new InputError(translator(language)('cli.verify.noFolder', { folder }))
  }
}

/** What is no JSON is refused where it is used. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
