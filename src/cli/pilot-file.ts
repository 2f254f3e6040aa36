/** A pilot file from the disk with its project and its table of rows, or what is wrong with it, in words. */
import { dirname, resolve } from 'node:path'
import Papa from 'papaparse'
import { translator } from '../messages/index'
import { pilotHeadings } from '../messages/pilot-headings'
import { whatText } from '../messages/problems'
import { parsePilot, problemsWithProject, withRows } from '../sim/pilot/read'
import type { PilotFile } from '../sim/pilot/schema'
import { rowsOfTable } from '../sim/pilot/table'
import type { Problem } from '../sim/project/problems'
import { readProject } from '../sim/project/read'
import type { Project } from '../sim/project/schema'
import type { Language } from '../sim/terms/text'
import { InputError, languageIn, problemLines, projectFrom, textOf } from './project-file'

export interface PilotInput {
  readonly project: Project
  readonly file: PilotFile
}

/** Whether a text is a pilot file rather than a project: by its format, so that a broken one is told about as what it is. */
export function isPilotText(text: string): boolean {
  return /"format"\s*:\s*"callsim-pilot"/.test(text)
}

/** `rows`: a CSV file whose rows stand in place of those of the pilot file and of what it says of their end (`withRows`). @throws InputError */
export async function pilotFrom(path: string, text: string, rows: string | undefined, language: Language | undefined): Promise<PilotInput> {
  const early = language ?? languageIn(text)
  const parsed = parsePilot(text)
  if (!parsed.ok) throw new InputError(wrong(path, parsed.problems, early))
  const project = await projectOf(path, parsed.file, language, early)
  const spoken = language ?? project.language
  const replaced = rows === undefined ? parsed : withRows(parsed.file, await rowsFrom(rows, spoken))
  if (!replaced.ok) throw new InputError(wrong(rows ?? path, replaced.problems, spoken))
  const { file } = replaced
  const problems = problemsWithProject(file, project)
  const [{ callTypes, campaigns }] = [project.demand]
  if (callTypes.length > 0 || campaigns.length !== 1) throw new InputError(translator(spoken)('pilot.noCampaign', { file: path }))
  if (problems.length > 0) throw new InputError(wrong(path, problems, spoken))
  return { project, file }
}

async function projectOf(path: string, { project }: PilotFile, language: Language | undefined, early: Language): Promise<Project> {
  if (typeof project === 'string') return projectFrom(resolve(dirname(path), project), language)
  const read = readProject(project)
  if (read.ok) return read.project
  throw new InputError(problemLines(path, read.problems, language ?? early))
}

async function rowsFrom(path: string, spoken: Language): Promise<PilotFile['observed']> {
  const { data } = Papa.parse<string[]>((await textOf(path, spoken)).replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const read = rowsOfTable(data, pilotHeadings)
  if (read.ok) return [...read.rows]
  const t = translator(spoken)
  const lines = read.problems.slice(0, 20).map((problem) => {
    const [line, column] = problem.path
    const told = { file: path, line, column, problem: whatText(problem, spoken) }
    return column === undefined ? t('pilot.rowsHead', told) : t('pilot.rowsAt', told)
  })
  throw new InputError(lines.join('\n'))
}

function wrong(path: string, problems: readonly Problem[], spoken: Language): string {
  return problemLines(path, problems, spoken, (problem) => whatText(problem, spoken))
}
