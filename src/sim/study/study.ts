/** A study made ready: the fields found in its project, its points, the stages of a point, and a fingerprint of all that. */
import { catalogueOf } from '../experiment/catalogue'
import { runHash } from '../experiment/fingerprint'
import { frameOf } from '../experiment/frame'
import type { MeasureInfo } from '../experiment/results'
import { ContentHash } from '../kernel/hash'
import { fieldsBelow } from '../project/fields-below'
import { checkKnown, type Say } from '../project/findings'
import { asFound, type Problem } from '../project/problems'
import type { Project } from '../project/schema'
import type { LocalText } from '../terms/text'
import type { StudyAxis } from './axis'
import { designPoints, designSize, type PointValues } from './designs'
import { isWhole, placeOf, projectAt } from './points'
import type { StudyValue } from './results-file'
import type { StudyFile } from './schema'
import { type Stage, stagesOf } from './stages'

export interface Study {
  readonly name: LocalText
  readonly project: Project
  readonly seed: string
  readonly setups: readonly string[]
  readonly axes: readonly StudyAxis[]
  readonly points: readonly PointValues[]
  /** A point of a Latin hypercube has values of its own. */
  readonly scattered: boolean
  readonly stages: readonly Stage[]
  readonly precision?: StudyFile['precision']
  readonly measures: readonly string[]
  readonly info: Readonly<Record<string, MeasureInfo>>
  /** Another study has another one: results are never mixed. */
  readonly hash: string
}

export type StudyRead = { readonly ok: true; readonly study: Study } | { readonly ok: false; readonly problems: readonly Problem[] }

/** More points than this are refused. */
const MOST_POINTS = 100_000
/** So many names are told of those that there are. */
const NAMES_TOLD = 60

/** Checks what a study file says of its project, and lays out the points. */
export function studyOf(file: StudyFile, project: Project): StudyRead {
  const problems: Problem[] = []
  const say: Say = (path, code, found, expected) => problems.push({ path, code, found: asFound(found), expected })
  for (const [place, id] of file.setups?.entries() ?? []) checkKnown(id, project.setups, ['setups', place], say)
  const setups = project.setups.map(({ id }) => id).filter((id) => file.setups?.includes(id) ?? true)
  const axes = axesOf(file, project, say)
  const known = new Map(setups.flatMap((setup) => catalogueOf(frameOf(project, setup))).map(({ info }) => [info.key, info]))
  file.measures.forEach((key, place) => {
    if (!known.has(key)) say(['measures', place], 'unknownReference', key, someOf([...known.keys()]))
  })
  if (problems.length === 0) {
    const size = designSize(file.design, axes)
    if (size > MOST_POINTS) say(['design'], 'aboveMaximum', size, String(MOST_POINTS))
  }
  if (problems.length > 0) return { ok: false, problems }
  const seed = file.seed ?? project.seed
  const told = {
    name: file.name ?? project.name,
    project,
    seed,
    setups,
    axes,
    points: designPoints(file.design, axes, seed),
    scattered: file.design.kind === 'latin-hypercube',
    stages: stagesOf(file.replications ?? project.replications, file.precision),
    precision: file.precision,
    measures: file.measures,
    info: Object.fromEntries(file.measures.flatMap((key) => [known.get(key) ?? []].flat()).map((info) => [info.key, info])),
  }
  return { ok: true, study: { ...told, hash: hashOf(told) } }
}

/** A point whose project cannot be simulated, and why: places and fields are those of the project file. */
export interface BadPoint {
  readonly point: number
  readonly problems: readonly Problem[]
}

/** Reads the project of every point; ends with the first few that are wrong. */
export function badPoints(study: Study, most: number): BadPoint[] {
  const bad: BadPoint[] = []
  for (const [point, values] of study.points.entries()) {
    const read = projectAt(study.project, study.axes, values)
    if (!read.ok) bad.push({ point, problems: read.problems })
    if (bad.length >= most) break
  }
  return bad
}

/** The values of a point by the names of their fields. */
export function valuesAt({ axes, points }: Pick<Study, 'axes' | 'points'>, point: number): Record<string, StudyValue> {
  return Object.fromEntries(axes.map(({ id }, place) => [id, points[point][place]]))
}

function axesOf({ vary }: StudyFile, project: Project, say: Say): StudyAxis[] {
  return vary.flatMap(({ id, name, path, multiply, values, from, to, steps }, place) => {
    const found = placeOf(project, path)
    if (found === undefined) {
      say(['vary', place, 'path'], 'unknownReference', path, 'setups.ID.groups.ID.shifts.0.operators')
      return []
    }
    // a factor on the whole of the arrivals would stretch their intervals along with their calls
    if (multiply && fieldsBelow(project, found.path).size !== 1) {
      say(['vary', place, 'path'], 'wrongType', path, 'demand.callTypes.ID.arrivals.calls')
      return []
    }
    return [{ id, name, ...found, whole: !multiply && isWhole(found.field), multiply, values, from, to, steps }]
  })
}

function hashOf({ name, project, seed, setups, axes, points, stages, precision, measures }: Omit<Study, 'hash'>): string {
  const fields = axes.map(({ id, name: ofField, idPath, multiply }) => [id, ofField, idPath, multiply])
  const rest = JSON.stringify([name, setups, fields, points, stages.map(({ until }) => until), precision, measures])
  return new ContentHash()
    .addText(runHash(project, seed, []))
    .addText(rest)
    .digest()
}

function someOf(names: readonly string[]): string {
  return names.length <= NAMES_TOLD ? names.join(', ') : `${names.slice(0, NAMES_TOLD).join(', ')} …`
}
