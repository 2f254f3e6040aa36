/** `callsim compare`: the set-ups of a project beside each other, and what would turn the decision. */
import { failureWords } from '../messages/fault-words'
import { formatFor } from '../messages/format'
import { translator } from '../messages/index'
import { checkClaims } from '../sim/decision/claim'
import { quickEffort, usualEffort } from '../sim/decision/effort'
import { type DecisionProgress, runDecision } from '../workers/decision'
import { Failed, failureOf } from '../workers/fault'
import { inThreadPool } from '../workers/in-thread'
import { nodePool } from '../workers/node/node-pool'
import { claimText } from './claim-text'
import type { CompareCommand } from './commands'
import { decisionAsJson } from './decision-json'
import { decisionText } from './decision-text'
import { InputError, projectFrom } from './project-file'
import { StatusLine } from './status-line'
import { Wording } from './wording'

/**
 * The exit code.
 * @throws InputError
 */
export async function compare({ file, replications, seed, workers, json, language, quick, margins }: CompareCommand): Promise<number> {
  const project = await projectFrom(file, language)
  const spoken = language ?? project.language
  const t = translator(spoken)
  const format = formatFor(spoken)
  const status = new StatusLine(process.stderr, { terminalMs: 100, logMs: 5000 })
  const onProgress = ({ stage, done, of }: DecisionProgress) =>
    status.show(() => t('decision.progress', { stage: t(`decision.stage.${stage}`), done: format.count(done), of: format.count(of) }))
  const pool = workers === 0 ? inThreadPool() : nodePool(new URL('./node-worker.js', import.meta.url), workers)
  const interrupted = new AbortController()
  const onInterrupt = () => interrupted.abort(new InputError(t('cli.interruptedEarly')))
  process.on('SIGINT', onInterrupt)
  try {
    const usual = quick ? quickEffort : usualEffort
    const effort = { ...usual, ...(replications !== undefined && { replications }) }
    const report = await runDecision(project, pool, { effort, seed, withMargins: margins, signal: interrupted.signal, onProgress })
    const claims = checkClaims(project.decision)
    status.end()
    const wording = new Wording(report.base.report, spoken)
    const texts = () => [decisionText(report, project, wording), ...claims.map((claim) => claimText(claim, wording))]
    process.stdout.write(`${json ? decisionAsJson(report, claims, spoken) : texts().join('\n\n')}\n`)
    return 0
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
