/** `callsim staff`: the operators, and the shifts, that keep the targets at least cost; or one unknown. Figures on standard output, the way there on standard error. */
import type { TFunction } from 'i18next'
import { type Format, formatFor } from '../messages/format'
import { translator } from '../messages/index'
import { ENGINE_VERSION } from '../sim/experiment/version'
import type { SeekAnswer } from '../sim/staffing/goal-seek'
import { effortOf, efforts, questionOf, type StaffingQuestion } from '../sim/staffing/question'
import { type Requirement, requirementOf } from '../sim/staffing/requirement'
import { type ShiftPlan, shiftQuestionOf } from '../sim/staffing/shift-plan'
import type { StaffingPlan, StaffingProgress } from '../sim/staffing/staffing-plan'
import { textIn } from '../sim/terms/text'
import { inThreadPool } from '../workers/in-thread'
import { nodePool } from '../workers/node/node-pool'
import { nodeSolver } from '../workers/node/node-solver'
import type { Pool } from '../workers/pool'
import { seekOver, shiftsOver, staffOver } from '../workers/staffing'
import type { StaffCommand } from './commands'
import { InputError, projectFrom } from './project-file'
import { staffText } from './staff-text'
import { StatusLine } from './status-line'

const SEEK_DAYS = 200

/** All that was found out; what was not asked for is absent. */
export interface StaffAnswer {
  readonly question: StaffingQuestion
  readonly requirement: readonly Requirement[]
  readonly plan?: StaffingPlan
  readonly shifts?: ShiftPlan
  readonly seek?: SeekAnswer
}

/** The exit code: 1 where a target is missed on fresh days. @throws InputError */
export async function staff({ file, setup, seek, effort, seed, workers, json, language }: StaffCommand): Promise<number> {
  const project = await projectFrom(file, language)
  const spoken = language ?? project.language
  const t = translator(spoken)
  const known = project.setups.map(({ id }) => id)
  const chosen = setup ?? known[0]
  if (!known.includes(chosen)) throw new InputError(t('cli.unknownSetup', { found: chosen, known: known.join(', ') }))
  const question = questionOf(project, chosen, { ...effortOf(effort), ...(seed !== undefined && { seed }) })
  if (question.targets.length === 0) throw new InputError(t('staffPlan.noTarget', { file }))
  if (question.groups.length === 0) throw new InputError(t('staffPlan.noGroup', { file, setup: chosen }))

  const format = formatFor(spoken)
  const status = new StatusLine(process.stderr, { logMs: 5000 })
  const pool = poolOf(workers)
  const interrupted = new AbortController()
  const onInterrupt = () => interrupted.abort(new InputError(t('cli.interruptedEarly')))
  process.on('SIGINT', onInterrupt)
  try {
    const { signal } = interrupted
    const solve = nodeSolver()
    const requirement = requirementOf(project, chosen, question.targets)
    const answer: StaffAnswer = { question, requirement, ...(await found()) }
    status.end()
    const head = { project: textIn(project.name, spoken), setup: chosen, engine: ENGINE_VERSION, seed: question.seed }
    process.stdout.write(`${json ? asJson(head, answer) : staffText(answer, spoken)}\n`)
    return answer.plan?.notices.some(({ kind }) => kind === 'missed') || (answer.seek && answer.seek.state === 'none') ? 1 : 0

    async function found(): Promise<Pick<StaffAnswer, 'plan' | 'shifts' | 'seek'>> {
      if (seek !== undefined)
        return { seek: await seekOver(pool, solve, { ...question, unknown: seek, days: Math.round(SEEK_DAYS * efforts[effort]) }, signal) }
      const onProgress = (progress: StaffingProgress) => status.show(() => progressText(progress, t, format))
      const plan = await staffOver(pool, solve, question, { signal, onProgress })
      const asked = shiftQuestionOf(question, plan)
      if (asked === undefined) return { plan }
      status.show(() => t('staffPlan.shifts'))
      return { plan, shifts: await shiftsOver(pool, solve, asked, signal) }
    }
  } finally {
    status.end()
    process.off('SIGINT', onInterrupt)
    pool.close()
  }
}

function progressText({ phase, share, weekdays, hours, kept }: StaffingProgress, t: TFunction, format: Format): string {
  return t('staffPlan.progress', {
    phase: t(`staffPlan.phase.${phase}`),
    share: format.share(Math.floor(100 * share) / 100),
    days: weekdays.map((day) => t(`weekday.${day}`)).join(', '),
    hours: format.number(hours, 1),
    kept: t(kept ? 'staffPlan.kept' : 'staffPlan.notKept'),
  })
}

/** What the question was, without the project itself; endless numbers are left out. */
function asJson(head: object, { question, ...answer }: StaffAnswer): string {
  const { targets, groups, costUnit, events, freshDays } = question
  return JSON.stringify({ ...head, question: { targets, groups, costUnit, events, freshDays }, ...answer }, null, 2)
}

/** The bundle puts the worker's script beside the tool. */
function poolOf(workers: number | undefined): Pool {
  return workers === 0 ? inThreadPool() : nodePool(new URL('./node-worker.js', import.meta.url), workers)
}
