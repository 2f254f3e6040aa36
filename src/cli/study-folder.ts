/**
 * Where a study keeps what it has: `batches.ndjson` as batches come, `results.ndjson` and `results.csv` as points are finished. At the end the
 * results are written anew in the order of the points, so that the same study gives the same files, whatever happened on the way.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type StudyReading, StudyReadingSchema } from '../sim/study/reading'
import { pointFrom, type StudyHeader, type StudyPoint } from '../sim/study/results-file'
import type { StudyBatch } from '../workers/study-batch'
import { LineFile, linesOf, replaceFile } from './line-file'
import { csvHead, csvRows } from './study-csv'

const BATCHES_FORMAT = 'callsim-study-batches'

export const BATCHES = 'batches.ndjson'
export const RESULTS = 'results.ndjson'
const TABLE = 'results.csv'

const BatchLine = z.object({ id: z.string(), point: z.number(), reading: StudyReadingSchema })

/** Which study a folder belongs to. */
export type Belonging = Pick<StudyHeader, 'engine' | 'study'>

export function batchesHeader({ engine, study }: Belonging): string {
  return JSON.stringify({ format: BATCHES_FORMAT, version: 1, engine, study })
}

/** A finished point, and the line that it has in the file: what is written once is never written otherwise. */
export interface KeptPoint {
  readonly point: StudyPoint
  readonly line: string
}

export interface Kept {
  readonly results: Map<number, KeptPoint>
  /** Batches of the other points, by name. */
  readonly batches: Map<string, StudyReading>
}

/** What its first line says of a folder's files; absent where there are none. */
export async function belongingOf(folder: string): Promise<Belonging | undefined> {
  for (const name of [RESULTS, BATCHES]) {
    for await (const line of linesOf(join(folder, name))) {
      const read = z.object({ engine: z.string(), study: z.string() }).safeParse(fromJson(line))
      return read.success ? read.data : { engine: '', study: '' }
    }
  }
  return undefined
}

/** Reads what a folder has kept. A line of batches that cannot be read is a batch to be done again. */
export async function keptIn(folder: string): Promise<Kept> {
  const results = new Map<number, KeptPoint>()
  for await (const line of linesOf(join(folder, RESULTS))) {
    const point = pointFrom(line)
    if (point !== undefined && !results.has(point.point)) results.set(point.point, { point, line })
  }
  const batches = new Map<string, StudyReading>()
  for await (const line of linesOf(join(folder, BATCHES))) {
    const read = BatchLine.safeParse(fromJson(line))
    if (read.success && !results.has(read.data.point)) batches.set(read.data.id, read.data.reading)
  }
  return { results, batches }
}

/** An open folder that takes batches and points. */
export class StudyFolder {
  private readonly folder: string
  private readonly header: StudyHeader
  private readonly results: Map<number, KeptPoint>
  private readonly files: { readonly batches: LineFile; readonly results: LineFile; readonly table: LineFile }

  private constructor(folder: string, header: StudyHeader, results: Map<number, KeptPoint>, files: StudyFolder['files']) {
    this.folder = folder
    this.header = header
    this.results = results
    this.files = files
  }

  static async open(folder: string, header: StudyHeader, { results }: Kept): Promise<StudyFolder> {
    await mkdir(folder, { recursive: true })
    await writeResults(folder, header, results)
    return new StudyFolder(folder, header, results, {
      batches: await LineFile.open(join(folder, BATCHES), batchesHeader(header)),
      results: await LineFile.open(join(folder, RESULTS), JSON.stringify(header)),
      table: await LineFile.open(join(folder, TABLE), csvHead(header)),
    })
  }

  async addBatch({ id, point }: Pick<StudyBatch, 'id' | 'point'>, reading: StudyReading): Promise<void> {
    await this.files.batches.append(JSON.stringify({ id, point, reading }))
  }

  async addPoint(point: StudyPoint): Promise<void> {
    const line = JSON.stringify(point)
    this.results.set(point.point, { point, line })
    await this.files.results.append(line)
    await this.files.table.append(csvRows(this.header, point))
  }

  /** Points that are finished. */
  get points(): ReadonlySet<number> {
    return new Set(this.results.keys())
  }

  async close(): Promise<void> {
    for (const file of Object.values(this.files)) await file.close()
    await writeResults(this.folder, this.header, this.results)
  }
}

export async function emptyFolder(folder: string): Promise<void> {
  for (const name of [BATCHES, RESULTS, TABLE]) await rm(join(folder, name), { force: true })
}

/** Both files of results, in the order of the points; the first line as it stood, where it was read from a file. */
export async function writeResults(
  folder: string,
  header: StudyHeader,
  results: ReadonlyMap<number, KeptPoint>,
  firstLine = JSON.stringify(header),
): Promise<void> {
  const ordered = [...results.values()].sort((a, b) => a.point.point - b.point.point)
  await replaceFile(join(folder, RESULTS), [firstLine, ...ordered.map(({ line }) => line)])
  await replaceFile(join(folder, TABLE), [csvHead(header), ...ordered.map(({ point }) => csvRows(header, point))])
}

export function fromJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
