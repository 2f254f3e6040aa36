/** Runs a study over a transport: keeps as many batches in flight as it wants, ends each point where the study says, and does no batch twice. */
import { ENGINE_VERSION } from '../sim/experiment/version'
import type { StudyReading } from '../sim/study/reading'
import type { StudyPoint } from '../sim/study/results-file'
import type { Study } from '../sim/study/study'
import { stopWith } from './stop'
import type { StudyBatch, StudyTransport } from './study-batch'
import { StudyCourse, type StudyProgress } from './study-course'
import { PointRun } from './study-point'

export interface StudyRunOptions {
  /** Points to do, of all that the study has. */
  readonly points: readonly number[]
  /** Those of them that are finished already. */
  readonly finished: ReadonlySet<number>
  /** Batches of the other ones that are done already, by name. */
  readonly done: ReadonlyMap<string, StudyReading>
  readonly signal?: AbortSignal
  /** A batch counts when this resolves. */
  onBatch(batch: StudyBatch, reading: StudyReading): Promise<void>
  onPoint(point: StudyPoint): Promise<void>
  onProgress?(progress: StudyProgress): void
}

/** A point without an answer. */
export interface FailedPoint {
  readonly point: number
  readonly reason: string
}

/**
 * Resolves when every point is finished or has failed; after an abort as soon as nothing is in flight. Rejects when the transport or
 * the keeping of results fails; what was kept until then stays.
 */
export async function runStudy(study: Study, transport: StudyTransport, options: StudyRunOptions): Promise<readonly FailedPoint[]> {
  const course = new StudyCourse(study, options.points, options.finished)
  const waiting = options.points.filter((point) => !options.finished.has(point)).values()
  const open = new Set<PointRun>()
  const failed: FailedPoint[] = []
  const inFlight = new Set<Promise<void>>()
  const { control: stop, release } = stopWith(options.signal)
  let fault: { readonly error: unknown } | undefined
  try {
    for (;;) {
      while (inFlight.size < transport.width && !stop.signal.aborted) {
        const next = await nextBatch().catch(giveUp)
        if (next === undefined) break
        const flight: Promise<void> = work(next.run, next.batch).finally(() => inFlight.delete(flight))
        inFlight.add(flight)
      }
      if (inFlight.size === 0) break
      await Promise.race(inFlight)
    }
  } finally {
    release()
  }
  if (fault !== undefined) throw fault.error
  return failed

  /** Of a point that is open, so that points are finished in their order as nearly as can be; else of the next one. */
  async function nextBatch(): Promise<{ run: PointRun; batch: StudyBatch } | undefined> {
    for (const run of open) {
      const batch = run.next()
      if (batch !== undefined) return { run, batch }
    }
    for (const point of waiting) {
      const run = new PointRun(study, point, ENGINE_VERSION, options.done)
      open.add(run)
      await advance(run)
      const batch = run.next()
      if (batch !== undefined) return { run, batch }
    }
    return undefined
  }

  async function work(run: PointRun, batch: StudyBatch): Promise<void> {
    try {
      const answer = await transport.submit(batch, stop.signal)
      if (!answer.ok) {
        if (open.delete(run)) failed.push({ point: run.point, reason: answer.reason })
        return
      }
      await options.onBatch(batch, answer.reading)
      course.batchDone()
      if (!open.has(run)) return
      run.take(batch.id, answer.reading)
      await advance(run)
      options.onProgress?.(course.progress([...open]))
    } catch (error) {
      giveUp(error)
    }
  }

  /** The first fault ends the study, once nothing is in flight any more. */
  function giveUp(error: unknown): undefined {
    if (!stop.signal.aborted) fault = { error }
    stop.abort(error)
    return undefined
  }

  /** Goes on to the next stage of a point, or closes it. */
  async function advance(run: PointRun): Promise<void> {
    const answer = run.advance()
    if (answer === undefined) return
    open.delete(run)
    course.pointDone(run.batches)
    await options.onPoint(answer)
  }
}
