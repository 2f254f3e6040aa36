/** A batch of a study as it crosses threads and machines, and how it is done. */
import { runReplication } from '../sim/engine/replication'
import { refuseEndless } from '../sim/engine/replication-limit'
import { frameOf } from '../sim/experiment/frame'
import { ENGINE_VERSION } from '../sim/experiment/version'
import { ColumnMemory } from '../sim/kernel/column-memory'
import type { Project } from '../sim/project/schema'
import { type StudyReading, studyReading } from '../sim/study/reading'

/** One batch of a study: consecutive replications of one set-up at one point. Plain data: crosses threads and machines. */
export interface StudyBatch {
  /** Names study, engine, point, set-up and first replication; letters, digits and '-' only. */
  readonly id: string
  readonly engine: string
  readonly project: Project
  readonly setup: string
  readonly point: number
  readonly seed: string
  /** First replication, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly measures: readonly string[]
}

/** Errors cross a thread as data. */
export type StudyAnswer =
  | { readonly ok: true; readonly id: string; readonly reading: StudyReading }
  | { readonly ok: false; readonly id: string; readonly reason: string }

/** Where batches are done: threads here, or a queue between machines. */
export interface StudyTransport {
  /** Batches worth keeping in flight. */
  readonly width: number
  /** Rejects when the transport itself fails, or with the reason of an abort; a batch that cannot be done is an answer. */
  submit(batch: StudyBatch, signal?: AbortSignal): Promise<StudyAnswer>
  close(): Promise<void>
}

/** Does one batch in this thread. */
export function doBatch({ id, engine, project, setup, seed, from, to, measures }: StudyBatch): StudyAnswer {
  if (engine !== ENGINE_VERSION) return { ok: false, id, reason: `the study was made for engine ${engine}, this is ${ENGINE_VERSION}` }
  try {
    const frame = frameOf(project, setup)
    refuseEndless(frame.model)
    const memory = new ColumnMemory()
    return { ok: true, id, reading: studyReading(frame, measures, replications()) }

    function* replications() {
      for (let replication = from; replication < to; replication++) yield runReplication(frame.model, seed, replication, undefined, memory)
    }
  } catch (error) {
    return { ok: false, id, reason: error instanceof Error ? error.message : String(error) }
  }
}
