/** The reveal: a project is lived through once, the forecast is made from its first part alone, then what the whole brought is told. */
import { frameOf } from '../sim/experiment/frame'
import type { PilotAnswer } from '../sim/pilot/answer'
import { firstDays } from '../sim/pilot/baseline'
import { exampleFile, exampleSetup, operatorsApart, type Revealed, reveal, usualSpread } from '../sim/pilot/example'
import { dayOfShare, seenIn } from '../sim/pilot/observe'
import type { PilotFile } from '../sim/pilot/schema'
import type { Project } from '../sim/project/schema'
import { type PilotOptions, pilotOver } from './pilot'
import type { Pool } from './pool'

export interface ExampleJob {
  readonly project: Project
  readonly setup?: string
  /** Share of the list that the pilot tries; a tenth. */
  readonly share?: number
  /** Which course of the project is lived: another number, other people and other luck. */
  readonly course?: number
  /** How unlike operators are. */
  readonly spread?: number
  readonly replications?: number
  readonly seed?: string
}

export interface ExampleAnswer {
  readonly answer: PilotAnswer
  readonly revealed: readonly Revealed[]
  /** The pilot as a file, for who wants to play with it. */
  readonly file: PilotFile
  readonly share: number
  readonly course: number
  readonly spread: number
}

/** The forecast draws from another seed than the course that is to be forecast: it must not know its people. */
export async function exampleOver(pool: Pool, job: ExampleJob, options: PilotOptions = {}): Promise<ExampleAnswer> {
  const { share = 0.1, course = 0, spread = usualSpread, replications } = job
  const setup = job.setup ?? exampleSetup(job.project)
  const seed = job.seed ?? job.project.seed
  const project = operatorsApart(job.project, setup, spread)
  const whole = frameOf(project, setup)
  const lived = { seed: `${seed}/course`, from: course, to: course + 1 }
  const [truth] = await pool.replicate({ model: whole.model, ...lived }, options.signal)
  const days = dayOfShare(whole, truth, share)
  const first = frameOf(firstDays(project, days), setup)
  const [counts] = await pool.replicate({ model: first.model, ...lived }, options.signal)
  const file = exampleFile(project, setup, seenIn(first, counts))
  const answer = await pilotOver(pool, { project, file, replications, seed }, options)
  return { answer, revealed: answer.forecast ? reveal(project, setup, truth, answer.forecast) : [], file, share, course, spread }
}
