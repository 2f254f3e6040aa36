/** Reads the results of a study slice by slice, so that the page answers meanwhile; each slice is read with the study's first line before it. */
import { readStudyResults, type StudyPoint, type StudyResults } from '../../sim/study/results-file'
import type { StudyFault } from './study'

export type SlicesRead = { readonly ok: true; readonly results: StudyResults; readonly torn: boolean } | { readonly ok: false; readonly fault: StudyFault }

/** Characters read at once: a few milliseconds of work. */
const SLICE = 200_000

export async function readInSlices(text: string, onProgress: (share: number) => void, slice = SLICE): Promise<SlicesRead> {
  const afterHeader = text.indexOf('\n') + 1 || text.length
  const header = text.slice(0, afterHeader)
  let results: StudyResults | undefined
  const points = new Map<number, StudyPoint>()
  let linesBefore = 0
  let from = afterHeader
  do {
    const to = endOfSlice(text, from + slice)
    const part = text.slice(from, to)
    const read = readStudyResults(header + part)
    if (!read.ok) {
      const line = read.line === 1 ? 1 : read.line + linesBefore
      const found = (read.line === 1 ? header : (part.split('\n')[read.line - 2] ?? '')).trim()
      return { ok: false, fault: { reason: read.reason, line, found: found.length > 80 ? `${found.slice(0, 77)}…` : found } }
    }
    results = read.results
    for (const point of read.results.points) if (!points.has(point.point)) points.set(point.point, point)
    linesBefore += part.split('\n').length - 1
    from = to
    if (from < text.length) {
      onProgress(from / text.length)
      await nextTask()
    }
  } while (from < text.length)
  return {
    ok: true,
    results: { header: results.header, points: [...points.values()].sort((one, other) => one.point - other.point) },
    torn: isTorn(text),
  }
}

/** Just after the line that goes on at `at`. */
function endOfSlice(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** A whole line ends; one that was cut off is no JSON either. */
function isTorn(text: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1).trim()
  if (last === '') return false
  try {
    JSON.parse(last)
    return false
  } catch {
    return true
  }
}

/** What the user does comes first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
