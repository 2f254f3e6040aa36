/** Where projects come from and go to: the scenarios of the product, files of the disk, records of this browser. The reader is fetched with the first of them. */
import type { Project } from '../sim/project/schema'
import { textIn } from '../sim/terms/text'
import { download } from './download'
import { useProjectStore } from './store/project'
import { refuseFile } from './store/refused-file'
import { lastOrigin, open, openAsNew, openSaved } from './store/saved'
import { useView } from './store/view'

const files = import.meta.glob<unknown>(['../../scenarios/*.json', '!../../scenarios/*.schema.json'], { import: 'default' })

const slugOf = (path: string) => path.replace(/^.*\//, '').replace(/\.json$/, '')

export const scenarios: readonly string[] = Object.keys(files).map(slugOf).sort()

/** The project answered on Home. */
export const SAMPLE = 'insurance-cross-sell'

const loaded = new Map<string, Promise<Project | undefined>>()

async function load(slug: string): Promise<Project | undefined> {
  const path = Object.keys(files).find((one) => slugOf(one) === slug)
  if (path === undefined) return undefined
  const [{ readProject }, data] = await Promise.all([import('../sim/project/read'), files[path]()])
  const read = readProject(data)
  return read.ok ? read.project : undefined
}

/** A scenario by its name; the same object each time. */
export function scenario(slug: string): Promise<Project | undefined> {
  const known = loaded.get(slug) ?? load(slug)
  loaded.set(slug, known)
  return known
}

export async function openScenario(slug: string): Promise<void> {
  const project = await scenario(slug)
  if (project) open(project, { scenario: slug })
}

/** A project of one's own from a scenario: a copy under a new name, saved at once. */
export async function newFrom(slug: string, name: string): Promise<void> {
  const project = await scenario(slug)
  if (!project) return
  const { client: _client, targets: _targets, ...kept } = project
  openAsNew({ ...kept, name, targets: [] })
}

/** Opens a file of the disk, a project, a pilot or the results of a study, and says which page shows it; a bad one is refused with its problems and nothing is lost. */
export async function openFile(file: File): Promise<string | undefined> {
  const { isStudyFile, openStudy } = await import('./store/study')
  if (await isStudyFile(file)) {
    void openStudy(file)
    return '/study'
  }
  const { isPilotFile, openPilotFile } = await import('./store/pilot-file')
  if (await isPilotFile(file)) return (await openPilotFile(file, scenarios, scenario)) ? '/pilot' : undefined
  const { parseProject } = await import('../sim/project/read')
  const read = parseProject(await file.text())
  if (!read.ok) {
    refuseFile(file.name, read.problems)
    return undefined
  }
  openAsNew(read.project)
  return '/answer'
}

/** `Insurance cross-sell` → `insurance-cross-sell.callsim.json`; letters of any alphabet stay. */
function fileNameOf(name: string, ending = ''): string {
  const stem = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `${stem || 'project'}${ending}.callsim.json`
}

export function saveFile(): void {
  const { project } = useProjectStore.getState()
  if (!project) return
  download(fileNameOf(textIn(project.name, useView.getState().language)), [`${JSON.stringify(project, null, 2)}\n`], 'application/json')
}

/** The file as a client may have it: without the vendor's own cost and whatever speaks of it. */
export async function saveClientCopy(): Promise<void> {
  const { project } = useProjectStore.getState()
  if (!project) return
  const { clientCopyText } = await import('../sim/project/client-copy')
  download(fileNameOf(textIn(project.name, useView.getState().language), '-client'), [clientCopyText(project)], 'application/json')
}

/** Opens what was open when the page was left. */
export async function reopenLast(): Promise<void> {
  const last = lastOrigin()
  try {
    if (last && 'record' in last) await openSaved(last.record)
    else if (last) await openScenario(last.scenario)
  } catch {
    // an unreadable store leaves the user at Home
  }
}
