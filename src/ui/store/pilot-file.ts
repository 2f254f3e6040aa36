/** Pilot files of the disk: opened with the project that they bring or name, and saved with the project in them. */

import { parsePilot, problemsWithProject } from '../../sim/pilot/read'
import type { PilotFile } from '../../sim/pilot/schema'
import type { Problem } from '../../sim/project/problems'
import { readProject } from '../../sim/project/read'
import type { Project } from '../../sim/project/schema'
import { adoptPilot, fileOf, type PilotDraft } from './pilot'
import { readTable, tableOfRows } from './pilot-table'
import { useProjectStore } from './project'
import { refuseFile } from './refused-file'
import { open, openAsNew } from './saved'
import { useView } from './view'

/** By its format, so that a broken one is told about as what it is. */
export async function isPilotFile(file: File): Promise<boolean> {
  return /^\uFEFF?\s*\{[^{}[\]]*"format"\s*:\s*"callsim-pilot"/.test(await file.slice(0, 2000).text())
}

/**
 * Opens it over the project in it, over the open one where that has its set-up and campaign, or over the scenario that it names. A bad one is refused with
 * its problems, and nothing is lost. Answers whether it was opened.
 */
export async function openPilotFile(file: File, scenarios: readonly string[], scenario: (slug: string) => Promise<Project | undefined>): Promise<boolean> {
  const read = parsePilot((await file.text()).replace(/^\uFEFF/, ''))
  const refuse = (problems: readonly Problem[]) => {
    refuseFile(file.name, problems)
    return false
  }
  if (!read.ok) return refuse(read.problems)
  const { project: own } = read.file
  if (typeof own === 'string') {
    const { project: here } = useProjectStore.getState()
    if (here && problemsWithProject(read.file, here).length === 0) return take(read.file)
    const slug = own.replace(/^.*[\\/]/, '').replace(/\.json$/, '')
    const named = await scenario(slug)
    if (!named) return refuse([{ path: ['project'], code: 'unknownReference', found: own, expected: scenarios.join(', ') }])
    const problems = problemsWithProject(read.file, named)
    if (problems.length > 0) return refuse(problems)
    open(named, { scenario: slug })
    return take(read.file)
  }
  const project = readProject(own)
  if (!project.ok) return refuse(project.problems.map((problem) => ({ ...problem, path: ['project', ...problem.path] })))
  const problems = problemsWithProject(read.file, project.project)
  if (problems.length > 0) return refuse(problems)
  openAsNew(project.project)
  return take(read.file)
}

function take({ observed, project: _project, ...settings }: PilotFile): true {
  adoptPilot({ settings, table: tableOfRows(observed, useView.getState().language) })
  return true
}

/** Text of the pilot file, with the project in it: it can be opened anywhere, and by the command line. Rows that cannot be read are left out. */
export function pilotText({ settings, table }: PilotDraft, project: Project): string {
  return `${JSON.stringify({ ...fileOf(settings, readTable(table).rows), project }, null, 2)}\n`
}
