/** `callsim merge`: the parts of a study, done on several machines, as one; what is missing is said, and `callsim sweep` can do it. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { translator } from '../messages/index'
import { readStudyResults, type StudyHeader } from '../sim/study/results-file'
import type { Language } from '../sim/terms/text'
import type { MergeCommand } from './commands'
import { LineFile, linesOf } from './line-file'
import { InputError } from './project-file'
import { BATCHES, batchesHeader, belongingOf, fromJson, type KeptPoint, keptIn, RESULTS, writeResults } from './study-folder'

/** So many of the missing points are named. */
const pointsTold = 20

/** The exit code: 2 where points are missing. @throws InputError */
export async function merge({ out, parts, language = 'en' }: MergeCommand): Promise<number> {
  const t = translator(language)
  const [first] = parts
  const header = await headerLine(first, language)
  const results = new Map<number, KeptPoint>()
  // what OUT already holds counts like a part: points that a sweep has done there since, or another study that must not be lost
  const there = (await belongingOf(out)) === undefined ? [] : [out]
  for (const part of [...there, ...parts]) {
    if ((await headerLine(part, language)).line !== header.line) throw new InputError(t('sweep.differs', { folder: part, first }))
    for (const [point, kept] of (await keptIn(part)).results) {
      const other = results.get(point)
      if (other !== undefined && other.line !== kept.line) throw new InputError(t('sweep.unequal', { folder: part, point }))
      results.set(point, kept)
    }
  }
  await mkdir(out, { recursive: true })
  await mergeBatches(out, parts, header.read)
  await writeResults(out, header.read, results, header.line)
  process.stdout.write(`${t('sweep.finished', { file: join(out, RESULTS), done: results.size, of: header.read.points })}\n`)
  const missing = Array.from({ length: header.read.points }, (_, point) => point).filter((point) => !results.has(point))
  if (missing.length === 0) return 0
  const further = missing.length - pointsTold
  const named = [...missing.slice(0, pointsTold), ...(further > 0 ? [t('sweep.more', { count: further })] : [])].join(', ')
  process.stderr.write(`${t('sweep.missing', { points: named })}\n`)
  return 2
}

async function headerLine(folder: string, language: Language): Promise<{ line: string; read: StudyHeader }> {
  const t = translator(language)
  const file = join(folder, RESULTS)
  for await (const line of linesOf(file)) {
    const read = readStudyResults(line)
    if (read.ok) return { line, read: read.results.header }
    throw new InputError(t('sweep.damaged', { file, line: read.line }))
  }
  throw new InputError(t('sweep.noResults', { folder }))
}

/** Batches of points that are not finished are kept too, each once, so that a sweep can go on from them. */
async function mergeBatches(out: string, parts: readonly string[], header: StudyHeader): Promise<void> {
  const seen = new Set<string>()
  const lines = async function* (folder: string) {
    for await (const line of linesOf(join(folder, BATCHES))) {
      const data = fromJson(line)
      const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined
      if (typeof id !== 'string' || seen.has(id)) continue
      seen.add(id)
      yield line
    }
  }
  const file = await LineFile.open(join(out, BATCHES), batchesHeader(header))
  for await (const _ of lines(out)); // what is in there already
  for (const part of parts) {
    for await (const line of lines(part)) await file.append(line)
  }
  await file.close()
}
