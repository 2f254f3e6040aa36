/** `callsim run`: the project's figures on standard output, the way there on standard error. */
import type { TFunction } from 'i18next'
import { failureWords } from '../messages/fault-words'
import { formatFor } from '../messages/format'
import { translator } from '../messages/index'
import type { RunReport } from '../sim/experiment/results'
import { closedForms } from '../sim/staffing/closed-form'
import { Failed, failureOf } from '../workers/fault'
import { inThreadPool } from '../workers/in-thread'
import { nodePool } from '../workers/node/node-pool'
import type { Pool } from '../workers/pool'
import type { RunProgress } from '../workers/run-types'
import { runProject } from '../workers/runner'
import type { RunCommand } from './commands'
import { reportAsJson } from './json'
import { runProgressText } from './progress-text'
import { InputError, projectFrom } from './project-file'
import { reportText } from './report-text'
import { StatusLine } from './status-line'
import { Wording } from './wording'

/**
 * The exit code: 1 where another hash was expected.
 * @throws InputError
 */
export async function run({ file, setup, replications, seed, workers, json, language, expect }: RunCommand): Promise<number> {
  const project = await projectFrom(file, language)
  const spoken = language ?? project.language
  const t = translator(spoken)
  const known = project.setups.map(({ id }) => id)
  if (setup !== undefined && !known.includes(setup)) throw new InputError(t('cli.unknownSetup', { found: setup, known: known.join(', ') }))

  const format = formatFor(spoken)
  const status = new StatusLine(process.stderr, { logMs: 5000 })
  const onProgress = (progress: RunProgress) => {
    if (!progress.final) status.show(() => runProgressText(progress, t, format))
  }
  const pool = poolOf(workers)
  const interrupted = new AbortController()
  const onInterrupt = () => interrupted.abort(new InputError(t('cli.interruptedEarly')))
  process.on('SIGINT', onInterrupt)
  try {
    const report = await runProject(project, pool, { setup, replications, seed, signal: interrupted.signal, onProgress })
    status.end()
    const forms = new Map(report.setups.map(({ id }) => [id, closedForms(project, id)]))
    process.stdout.write(`${json ? reportAsJson(report, spoken, forms) : reportText(report, new Wording(report, spoken), forms)}\n`)
    if (interrupted.signal.aborted) process.stderr.write(`${t('cli.interrupted', { done: report.replications })}\n`)
    if (expect === undefined) return 0
    process.stderr.write(`${hashText(report, expect, t)}\n`)
    return report.hash === expect ? 0 : 1
  } catch (error) {
    status.end()
    // what is too much for the engine is to be mended in the file; all else is no fault of the input
    if (!(error instanceof Failed) || error.fault === undefined || error.fault.kind === 'workers') throw error
    throw new InputError(failureWords(failureOf(error), { t, language: spoken }, project.demand.callTypes))
  } finally {
    process.off('SIGINT', onInterrupt)
    pool.close()
  }
}

/** Whether the run is the expected one, with all that its hash hangs on. */
function hashText({ hash, replications, seed, engine }: RunReport, expected: string, t: TFunction): string {
  const facts = { hash, replications: t('status.replications', { count: replications }), seed, engine }
  return hash === expected ? t('cli.hashEqual', facts) : t('cli.hashDiffers', { ...facts, expected })
}

/** The bundle puts the worker's script beside the tool. */
function poolOf(workers: number | undefined): Pool {
  return workers === 0 ? inThreadPool() : nodePool(new URL('./node-worker.js', import.meta.url), workers)
}
