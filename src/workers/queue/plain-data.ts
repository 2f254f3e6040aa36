/** What comes out of the queue is checked like a file: it was written by another process, perhaps on another machine. */
import { z } from 'zod'
import { readProject } from '../../sim/project/read'
import { StudyReadingSchema } from '../../sim/study/reading'
import type { StudyAnswer, StudyBatch } from '../study-batch'

const Id = z.string().regex(/^[\w-]{1,100}$/)
const whole = z.number().int().min(0)

const BatchSchema = z.strictObject({
  id: Id,
  engine: z.string(),
  project: z.unknown(),
  setup: z.string(),
  point: whole,
  seed: z.string(),
  from: whole,
  to: whole,
  measures: z.array(z.string()),
})

const AnswerSchema = z.union([
  z.strictObject({ ok: z.literal(true), id: Id, reading: StudyReadingSchema }),
  z.strictObject({ ok: z.literal(false), id: Id, reason: z.string() }),
])

export type BatchRead = { readonly ok: true; readonly batch: StudyBatch } | { readonly ok: false; readonly reason: string }

/** Nothing is thrown. A batch of another engine is refused before its project is looked at: its rules may be others. */
export function batchFrom(data: unknown, engine: string): BatchRead {
  const read = BatchSchema.safeParse(data)
  if (!read.success) return { ok: false, reason: `what came from the queue is no batch of a study: ${where(read.error)}` }
  const { data: batch } = read
  if (batch.engine !== engine) return { ok: false, reason: `the study was made for engine ${batch.engine}, this worker has ${engine}` }
  if (batch.to <= batch.from) return { ok: false, reason: `no replications from ${batch.from} to ${batch.to}` }
  const project = readProject(batch.project)
  if (!project.ok) return { ok: false, reason: `the project that came from the queue is not in order: ${project.problems[0].path.join('.')}` }
  return { ok: true, batch: { ...batch, project: project.project } }
}

/** The answer to a batch; one that is damaged is an answer too: that the batch was not done. */
export function answerFrom(data: unknown, { id, from, to }: StudyBatch): StudyAnswer {
  const read = AnswerSchema.safeParse(data)
  if (!read.success) return { ok: false, id, reason: `what came from the queue is no answer: ${where(read.error)}` }
  const { data: answer } = read
  if (answer.id !== id) return { ok: false, id, reason: `the answer is to another batch, ${answer.id}` }
  if (answer.ok && answer.reading.fingerprints.length !== to - from) return { ok: false, id, reason: 'the answer has another number of replications' }
  return answer
}

const where = (error: z.ZodError) => error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)[0]
