/** Works on a decision over the workers of a pool: what it asks for is cut into batches, and each part is told when it is known. */
import type { Counts } from '../sim/centre/counts'
import type { Ask, Life, Lived, Told } from '../sim/decision/ask'
import { type DecisionOptions, decide } from '../sim/decision/decide'
import { joined, livedOf } from '../sim/decision/life'
import type { DecisionReport, StageOfDecision } from '../sim/decision/report'
import { RunAccumulator } from '../sim/experiment/accumulator'
import { type Frame, frameOf } from '../sim/experiment/frame'
import type { RunReport } from '../sim/experiment/results'
import type { Project } from '../sim/project/schema'
import type { Pool } from './pool'
import { stopWith } from './stop'

/** Never by the number of workers. */
const batchSize = 8

export interface DecisionProgress {
  readonly stage: StageOfDecision
  /** Replications of this stage. */
  readonly done: number
  readonly of: number
  /** All that is known so far, told once at the beginning of each stage: nothing yet of the base, whole parts after it. */
  readonly report?: Partial<DecisionReport>
}

export interface DecisionRunOptions extends DecisionOptions {
  readonly signal?: AbortSignal
  readonly seed?: string
  onProgress?(progress: DecisionProgress): void
}

/** The part of the options that crosses a thread. */
export type PlainDecisionOptions = Omit<DecisionRunOptions, 'signal' | 'onProgress'>

/**
 * Resolves with the whole report; after an abort it rejects at once with the reason, and what was told on the way stays. `baseOver`: the pool of
 * the project as it stands, where it is another one: those replications are asked for again and again.
 */
export async function runDecision(project: Project, pool: Pool, options: DecisionRunOptions = {}, baseOver: Pool = pool): Promise<DecisionReport> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  const seed = options.seed ?? project.seed
  const asking = decide(options.seed === undefined ? project : { ...project, seed }, options)
  let step = asking.next()
  while (step.done !== true) {
    const ask: Ask = step.value
    const over = ask.stage === 'base' ? baseOver : pool
    const told = await live(ask, seed, over, signal, (done, of) => onProgress?.({ stage: ask.stage, done, of, ...(done === 0 && { report: ask.sofar }) }))
    step = asking.next(told)
  }
  return step.value
}

interface Piece {
  readonly life: number
  readonly frame: Frame
  readonly from: number
  readonly to: number
}

async function live(
  { lives, report }: Ask,
  seed: string,
  pool: Pool,
  signal: AbortSignal | undefined,
  onDone: (done: number, of: number) => void,
): Promise<Told> {
  const accumulator = report && lives.length > 0 ? new RunAccumulator(lives[0].project, seed) : undefined
  const parts: Lived[][] = lives.map(() => [])
  const of = lives.reduce((sum, { from, to }) => sum + to - from, 0)
  const { control: stop, release } = stopWith(signal)
  const waiting = piecesOf(lives)
  let done = 0
  onDone(0, of)
  const lane = async () => {
    for (const { life, frame, from, to } of waiting) {
      const counts: readonly Counts[] = await pool.replicate({ model: frame.model, seed, from, to }, stop.signal)
      accumulator?.add(lives[life].setup, from, counts)
      parts[life][Math.floor((from - lives[life].from) / batchSize)] = livedOf(frame, counts)
      done += to - from
      onDone(done, of)
    }
  }
  try {
    await Promise.all(Array.from({ length: pool.size }, lane))
  } catch (error) {
    stop.abort(error) // one lane that fails ends the others
    throw signal?.aborted ? signal.reason : error
  } finally {
    release()
  }
  const made: RunReport | undefined = accumulator?.report()
  return { lived: parts.map(joined), ...(made && { report: made }) }
}

/** Batches in order, made when they are asked for: hundreds of projects need not all be compiled at once. */
function* piecesOf(lives: readonly Life[]): Generator<Piece> {
  for (const [life, { project, setup, from, to }] of lives.entries()) {
    const frame = frameOf(project, setup)
    for (let at = from; at < to; at += batchSize) yield { life, frame, from: at, to: Math.min(at + batchSize, to) }
  }
}
