/** A study file, checked by itself: what it says of its project is checked when the project is there. */
import { checkUnique, type Say } from '../project/findings'
import { asFound, type Problem, valueAt } from '../project/problems'
import { parseJson, problemsOf } from '../project/read'
import { STUDY_VERSION, type StudyFile, StudyShape, type Varied } from './schema'

export type StudyFileRead = { readonly ok: true; readonly file: StudyFile } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the text of a study file (as large and as deep as a project file may be). Nothing is thrown. */
export function parseStudy(text: string): StudyFileRead {
  const json = parseJson(text)
  if (!json.ok) return json
  const { data } = json
  const version = valueAt(data, ['version'])
  if (typeof version === 'number' && version > STUDY_VERSION)
    return { ok: false, problems: [{ path: ['version'], code: 'newerVersion', found: asFound(version), expected: `${STUDY_VERSION}` }] }
  const parsed = StudyShape.safeParse(data)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, data, StudyShape)) }
  const problems = checksOf(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data }
}

/** What the schema cannot say. */
function checksOf({ vary, design, replications, precision, measures }: StudyFile): Problem[] {
  const problems: Problem[] = []
  const say: Say = (path, code, found, expected) => problems.push({ path, code, found: asFound(found), expected })
  const ids = vary.map(({ id }) => id)
  checkUnique(ids, (place) => ['vary', place, 'id'], say)
  checkUnique(measures, (place) => ['measures', place], say)
  for (const [place, varied] of vary.entries()) checkValues(varied, place, design.kind, say)
  if (design.kind === 'list') {
    for (const [place, point] of design.points.entries()) {
      for (const id of ids) if (!Object.hasOwn(point, id)) say(['design', 'points', place, id], 'missing', undefined, 'value')
      for (const id of Object.keys(point)) if (!ids.includes(id)) say(['design', 'points', place, id], 'unknownField', point[id], ids.join(', '))
      for (const { id, multiply } of vary)
        if (multiply && typeof point[id] !== 'number' && Object.hasOwn(point, id)) say(['design', 'points', place, id], 'wrongType', point[id], 'number')
    }
  }
  if (replications !== undefined && precision !== undefined) say(['precision'], 'onlyOneOf', precision, 'replications, precision')
  if (precision !== undefined) {
    const { measure, halfWidth, relative, atLeast, atMost } = precision
    if (!measures.includes(measure)) say(['precision', 'measure'], 'unknownReference', measure, measures.join(', '))
    if (halfWidth === undefined && relative === undefined) say(['precision', 'halfWidth'], 'missing', undefined, 'number')
    if (atMost < atLeast) say(['precision', 'atMost'], 'wrongOrder', atMost, `≥ ${atLeast}`)
  }
  return problems
}

/** A list of values, or a range: the points of a list bring their own. */
function checkValues({ values, from, to, steps, multiply }: Varied, place: number, design: StudyFile['design']['kind'], say: Say): void {
  const at = (key: string) => ['vary', place, key]
  if (values !== undefined && (from !== undefined || to !== undefined)) say(at('values'), 'onlyOneOf', values, 'values, from … to')
  if (values !== undefined && multiply)
    values.forEach((value, which) => {
      if (typeof value !== 'number') say([...at('values'), which], 'wrongType', value, 'number')
    })
  if (values !== undefined || design === 'list') return
  if (from === undefined && to === undefined) return say(at('values'), 'missing', undefined, 'array')
  if (from === undefined || to === undefined) return say(at(from === undefined ? 'from' : 'to'), 'missing', undefined, 'number')
  if (from >= to) say(at('to'), 'wrongOrder', to, `> ${from}`)
  if (steps === undefined && design === 'grid') say(at('steps'), 'missing', undefined, 'int')
}
