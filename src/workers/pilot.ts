/** The forecast of a pilot over the workers of a pool: every replication draws its own truth and lives the rest of the project in it. */
import type { Model } from '../sim/centre/model'
import type { Frame } from '../sim/experiment/frame'
import { atOnce, type PilotAnswer } from '../sim/pilot/answer'
import { type Baseline, baselineFrame, baselineOf } from '../sim/pilot/baseline'
import { type PilotCase, pilotCase } from '../sim/pilot/case'
import { type Draw, drawFor, modelWith } from '../sim/pilot/draw'
import { forecastOf } from '../sim/pilot/forecast'
import { type Knowledge, knowledgeOf } from '../sim/pilot/knowledge'
import { doLearn, withoutLearning } from '../sim/pilot/learning'
import { type Outcome, outcomeOf } from '../sim/pilot/outcome'
import { type Rest, restOf } from '../sim/pilot/rest'
import type { PilotFile } from '../sim/pilot/schema'
import { type Variants, waterfall } from '../sim/pilot/waterfall'
import type { Project } from '../sim/project/schema'
import type { Pool } from './pool'
import { stopWith } from './stop'

/** A pilot with its project. Plain data. */
export interface PilotJob {
  readonly project: Project
  readonly file: PilotFile
  /** Actual figures count up to this day, the rest is forecast anew; left out: all. */
  readonly until?: number
  readonly replications?: number
  readonly seed?: string
}

export interface PilotProgress {
  readonly done: number
  readonly of: number
  /** What is known so far: everything but forecast and waterfall first. */
  readonly answer: PilotAnswer
}

export interface PilotOptions {
  readonly signal?: AbortSignal
  /** Told at once, with the first 20 replications, and whenever a tenth more of them is done. */
  onProgress?(progress: PilotProgress): void
}

/** Replications of the days of the pilot as the file has them: their noise is a part of every forecast, and they are short. */
const baselineReplications = 60

interface Lived {
  readonly outcome: Outcome
  readonly bare: number
  readonly learning: number
}

/**
 * Resolves with the whole answer; rejects with the reason of an abort. The answer depends on project, file, seed and number of replications, never on the
 * workers.
 */
export async function pilotOver(pool: Pool, job: PilotJob, { signal, onProgress }: PilotOptions = {}): Promise<PilotAnswer> {
  signal?.throwIfAborted()
  const { project, file } = job
  const known = atOnce(project, file, job.until)
  const of = job.replications ?? file.replications
  const seed = job.seed ?? file.seed ?? project.seed
  if (known.inference === undefined) return known
  onProgress?.({ done: 0, of, answer: known })
  const pilot = pilotCase(project, file, job.until)
  const rest = restOf(pilot)
  const { control: stop, release } = stopWith(signal)
  try {
    const frame = baselineFrame(pilot)
    const baseline = await livedBaseline(pool, frame, seed, stop.signal)
    const knowledge = knowledgeOf(pilot, baseline)
    const lived: Lived[] = []
    const waiting = Array.from({ length: of }, (_, replication) => replication).values()
    const first = 20
    const step = Math.max(first, Math.ceil(of / 10))
    let told = 0
    const lane = async () => {
      for (const replication of waiting) {
        lived[replication] = await live(pool, { pilot, rest, baseline, first: frame.model, knowledge, seed }, replication, stop.signal)
        // the first replications in a row, so that what is told on the way does not depend on the workers
        let done = told
        while (done < of && lived[done] !== undefined) done++
        if (done < of && done >= (told === 0 ? first : told + step)) {
          told = done
          onProgress?.({ done, of, answer: answered(known, pilot, lived.slice(0, done)) })
        }
      }
    }
    await Promise.all(Array.from({ length: pool.size }, lane))
    return answered(known, pilot, lived)
  } catch (error) {
    stop.abort(error)
    throw error
  } finally {
    release()
  }
}

async function livedBaseline(pool: Pool, frame: Frame, seed: string, signal: AbortSignal): Promise<Baseline> {
  const pieces = Array.from({ length: Math.ceil(baselineReplications / 10) }, (_, piece) => ({
    from: piece * 10,
    to: Math.min(baselineReplications, (piece + 1) * 10),
  }))
  // other people than those of the rest
  const runs = await Promise.all(pieces.map((piece) => pool.replicate({ model: frame.model, seed: `${seed}/pilot`, ...piece }, signal)))
  return baselineOf(frame, runs.flat())
}

interface Known {
  readonly pilot: PilotCase
  readonly rest: Rest
  readonly baseline: Baseline
  /** The model of the days of the pilot. */
  readonly first: Model
  readonly knowledge: Knowledge
  readonly seed: string
}

/** One rest; where learning or drift is in it, also without them, with the same people: what they change is a step of the waterfall. */
async function live(pool: Pool, known: Known, replication: number, signal: AbortSignal): Promise<Lived> {
  const { pilot, rest, baseline, first, knowledge, seed } = known
  const draw = drawFor(knowledge, pilot.file, rest.operators, seed, replication)
  const base = rest.frame.model
  const end = (model: Model) => endOf(pool, known, model, draw, replication, signal)
  if (rest.contacts === 0) {
    const outcome = outcomeOf(pilot, rest, baseline, draw, undefined, seed, replication)
    return { outcome, bare: outcome.stages[0], learning: outcome.stages[0] }
  }
  const outcome = await end(modelWith(base, draw))
  const drifts = draw.drift.reach !== 1 || draw.drift.results !== 1
  const learning = drifts ? (await end(modelWith(base, draw, false))).stages[0] : outcome.stages[0]
  // who has stopped learning stays as they were on average while the pilot watched them
  const frozen = doLearn(base) ? (await end(modelWith(withoutLearning(base, first, rest.hours), draw, false))).stages[0] : learning
  return { outcome, bare: frozen, learning }
}

async function endOf(pool: Pool, { pilot, rest, baseline, seed }: Known, model: Model, draw: Draw, replication: number, signal: AbortSignal): Promise<Outcome> {
  const [counts] = await pool.replicate({ model, seed, from: replication, to: replication + 1 }, signal)
  return outcomeOf(pilot, { ...rest, frame: { ...rest.frame, model } }, baseline, draw, counts, seed, replication)
}

function answered(known: PilotAnswer, pilot: PilotCase, lived: readonly Lived[]): PilotAnswer {
  const outcomes = lived.map(({ outcome }) => outcome)
  const forecast = forecastOf(pilot, outcomes)
  const variants: Variants = {
    bare: lived.map(({ bare }) => bare),
    learning: lived.map(({ learning }) => learning),
    all: outcomes.map(({ stages }) => stages[0]),
  }
  return {
    ...known,
    forecast,
    ...(known.closedForm && { waterfall: waterfall(pilot.observed.total.results, known.closedForm.plain, variants) }),
    notices: [...known.notices, ...(forecast.unfinished > 0.05 ? [{ kind: 'unfinished' as const, found: forecast.unfinished }] : [])],
  }
}
