/** One case of truth from its model to its rows: read, put to the engine or a closed form, and judged. */
import { isToCome, type TruthCase } from './case-file'
import type { CentreCase } from './centre-case'
import { type ClosedForm, closedFormOf } from './closed-forms'
import { expectedAt, type Leaf, leavesOf, pathText } from './expected-tree'
import { heldToHalfAPercent } from './half-a-percent'
import { judgeExact, missing, type Row, UNSUPPORTED } from './judge'
import { endsOf, readMenuModel } from './read-menu'
import { readCallBack, readDay, readHandover, readSteady } from './read-model'
import { readDialer, readList } from './read-outbound'
import { modelNameOf, publishedModels } from './ssj-models'
import { UnsupportedCase } from './unsupported'
import { arrivalForms, readArrivals, verifyArrivals } from './verify-arrivals'
import { type Effort, verifyCentre } from './verify-centre'
import { verifyDialer } from './verify-dialer'
import { exactList, verifyList } from './verify-list'
import { menuForms, verifyMenu } from './verify-menu'
import { isObserved, verifyObserved } from './verify-observed'
import { verifyPublished } from './verify-published'
import { verifyStaffing } from './verify-staffing'

/** A case and how much is to be simulated for it; plain data, so that a worker can be given it. */
export interface CaseJob {
  readonly one: TruthCase
  readonly effort: Effort
  /** The project file beside the case, where its model is told in words. */
  readonly project?: unknown
  /** Recorded calls that the case speaks of, where they are at hand. */
  readonly log?: string
}

/** Never throws: what goes wrong is a row too. */
export function verifyCase(job: CaseJob): readonly Row[] {
  const { one } = job
  try {
    const rows = rowsOf(job)
    return rows.length > 0 ? rows.map((row) => withPublished(held(row, job), one)) : [unsupported(one, 'it expects no figure')]
  } catch (error) {
    return [unsupported(one, error instanceof Error ? error.message : String(error))]
  }
}

/** What is exact is held to half a per cent at full precision. */
function held(row: Row, { one, effort }: CaseJob): Row {
  const isHeld = effort.precision === 'full' && one.exact && !isObserved(one)
  return isHeld ? heldToHalfAPercent(row, effort.times, one.tolerance) : row
}

/** Beside a figure, what others published for it. */
function withPublished(row: Row, { published }: TruthCase): Row {
  const found = expectedAt(published, [row.figure])
  return typeof found === 'number' || typeof found === 'string' ? { ...row, published: found } : row
}

function unsupported({ family, id }: TruthCase, reason: string): Row {
  return missing({ family, id, figure: UNSUPPORTED }, null, reason)
}

/** @throws UnsupportedCase; RangeError where a closed form or the engine cannot do it. */
function rowsOf({ one, effort, project, log }: CaseJob): readonly Row[] {
  if (isToCome(one.family)) throw new UnsupportedCase('this family is not simulated yet')
  if (isObserved(one)) return verifyObserved(one, project ?? publishedModels[modelNameOf(one.id)], log, effort)
  const leaves = leavesOf(one.expected)
  const horizon = horizonOf(one.model)
  switch (horizon) {
    case 'steady':
      return ofCentre(one, readSteady(one.model), leaves, effort)
    case 'day':
      return ofCentre(one, readDay(one.model), leaves, effort)
    case 'day-handover':
      return ofCentre(one, readHandover(one.model), leaves, effort)
    case 'steady-callback':
      return ofCentre(one, readCallBack(one.model), leaves, effort)
    case 'ivr': {
      const model = readMenuModel(one.model)
      if (endsOf(model).length === 0) throw new UnsupportedCase('a menu without an end')
      return [...verifyMenu(one, model, leaves, effort), ...menuForms(one, model, leaves)]
    }
    case 'steady-dialer':
      return verifyDialer(one, readDialer(one.model), leaves, effort)
    case 'list-progressive': {
      const model = readList(one.model)
      return [...verifyList(one, model, leaves, effort), ...exactList(one, model, leaves)]
    }
    case 'arrivals': {
      const model = readArrivals(one.model)
      return [...verifyArrivals(one, model, leaves, effort), ...arrivalForms(one, model, leaves)]
    }
    default:
      if (project !== undefined || one.family.startsWith('ssj_')) return verifyPublished(one, project ?? ownModel(one), effort)
      if (isStaffing(one.model)) return verifyStaffing(one, leaves)
      throw new UnsupportedCase(horizon === undefined ? 'its model has no horizon' : `the horizon ${horizon}`)
  }
}

function ofCentre(one: TruthCase, centre: CentreCase, leaves: readonly Leaf[], effort: Effort): readonly Row[] {
  const form = formOrNone(centre)
  const exact = leaves.flatMap(({ path, expected }) => {
    const value = form?.at(path)
    const place = { family: one.family, id: one.id, figure: `closed form: ${pathText(path)}` }
    return form === undefined || value === undefined ? [] : [judgeExact(place, expected, value, form.tolerance)]
  })
  return [...verifyCentre(one, centre, leaves, effort), ...exact]
}

/** A chain that is too large for its closed form, or has no long run, is lived all the same. */
function formOrNone(centre: CentreCase): ClosedForm | undefined {
  try {
    return closedFormOf(centre)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function ownModel({ id }: TruthCase): unknown {
  const name = modelNameOf(id)
  if (!Object.hasOwn(publishedModels, name)) throw new UnsupportedCase(`its model is told in words, and there is no ${name}.project.json beside it`)
  return publishedModels[name]
}

function horizonOf(model: unknown): string | undefined {
  if (typeof model !== 'object' || model === null || !('horizon' in model)) return undefined
  return String(model.horizon)
}

function isStaffing(model: unknown): boolean {
  return typeof model === 'object' && model !== null && 'target_wait_s' in model && 'calls' in model
}
