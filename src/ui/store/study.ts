/** The study whose results are looked at, and a file that could not be read as one. It is kept until another is opened or the page is closed. */
import { create } from 'zustand'
import type { StudyResults } from '../../sim/study/results-file'

export interface OpenStudy {
  readonly file: string
  readonly results: StudyResults
  /** The last line was still being written, or was cut off. */
  readonly torn: boolean
}

export type StudyFault =
  | { readonly reason: 'tooLarge'; readonly megabytes: number }
  | { readonly reason: 'unreadable' }
  /** `line` counts from 1; `found` is how it begins. */
  | { readonly reason: 'otherFormat' | 'newerVersion' | 'damaged'; readonly line: number; readonly found: string }

interface StudyState {
  readonly study: OpenStudy | undefined
  readonly refused: { readonly file: string; readonly fault: StudyFault } | undefined
  /** Share of a large file that has been read. */
  readonly reading: number | undefined
}

export const useStudy = create<StudyState>()(() => ({ study: undefined, refused: undefined, reading: undefined }))

/** A browser tab holds this much text without trouble. */
const MOST_MEGABYTES = 200

let latest = 0

/** Opens a file of results; a bad one is refused with its fault, and what was open stays open. */
export async function openStudy(file: File): Promise<void> {
  latest += 1
  const own = latest
  const set = (state: Partial<StudyState>) => {
    if (own === latest) useStudy.setState(state)
  }
  const refuse = (fault: StudyFault) => set({ refused: { file: file.name, fault }, reading: undefined })
  set({ refused: undefined, reading: 0 })
  const megabytes = Math.round(file.size / 1e6)
  if (megabytes > MOST_MEGABYTES) return refuse({ reason: 'tooLarge', megabytes })
  try {
    const [{ readInSlices }, text] = await Promise.all([import('./study-slices'), file.text()])
    const read = await readInSlices(text, (share) => set({ reading: share }))
    if (read.ok) set({ study: { file: file.name, results: read.results, torn: read.torn }, reading: undefined })
    else refuse(read.fault)
  } catch {
    refuse({ reason: 'unreadable' })
  }
}

export function dismissRefusedStudy(): void {
  useStudy.setState({ refused: undefined })
}

/** By its name, or by how its first line begins: a project file has no such format. */
export async function isStudyFile(file: File): Promise<boolean> {
  return file.name.toLowerCase().endsWith('.ndjson') || /^\uFEFF?\s*\{\s*"format"\s*:\s*"callsim-study-results"/.test(await file.slice(0, 200).text())
}
