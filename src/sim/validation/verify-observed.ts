/**
 * Data that others observed: what follows from other figures of the same data by closed form; what the log says, where its file is there; and
 * what the model brings out. What is observed of a model is one course of it, so its error is how far such courses lie apart.
 */
import { readProject } from '../project/read'
import { figuresOfLog } from './call-log'
import type { TruthCase } from './case-file'
import { expectedAt, type Leaf, leavesOf, pathText } from './expected-tree'
import { judgeExact, missing, type Row } from './judge'
import { type Identity, logIdentities, yearIdentities } from './observed-identities'
import { monthRows } from './observed-month'
import { yearRows } from './observed-year'
import { UnsupportedCase } from './unsupported'
import type { Effort } from './verify-centre'

export function isObserved({ family }: TruthCase): boolean {
  return family === 'real_data'
}

const EXACT = 1e-9

/** `log`: the recorded calls. @throws UnsupportedCase */
export function verifyObserved(one: TruthCase, model: unknown, log: string | undefined, effort: Effort): readonly Row[] {
  const read = readProject(model)
  if (!read.ok) throw new UnsupportedCase(`its project file: ${read.problems[0].path.join('.')}: ${read.problems[0].code}`)
  const { project } = read
  const leaves = leavesOf(one.expected)
  if (expectedAt(one.expected, ['months']) === undefined) {
    const identities = identityRows(one, logIdentities(one.expected))
    if (identities.length === 0) throw new UnsupportedCase('data of which nothing is known')
    return [...identities, ...monthRows(one, project, effort), ...(log === undefined ? [] : logRows(one, leaves, log))]
  }
  const rows = [...identityRows(one, yearIdentities(one.expected)), ...yearRows(one, leaves, project, effort)]
  const known = new Set(rows.map(({ figure }) => figure.replace(FORM, '')))
  const others = leaves.filter(({ path }) => !known.has(pathText(path)))
  return [
    ...rows,
    ...others.map(({ path, expected }) => missing({ family: one.family, id: one.id, figure: pathText(path) }, expected, 'no such figure is known')),
  ]
}

const FORM = 'closed form: '

function identityRows({ family, id }: TruthCase, identities: readonly Identity[]): readonly Row[] {
  return identities.map(({ figure, expected, value, within, reason }) => {
    const row = judgeExact({ family, id, figure: `${FORM}${figure}` }, expected, value, EXACT)
    const ok = within === undefined ? row.ok : Math.abs(value - expected) <= within
    return { ...row, ok, z: ok ? 0 : row.z, ...(reason !== undefined && { reason }) }
  })
}

/** Figures that the log tells; a file of another shape is told in words. */
function logRows({ family, id, expected }: TruthCase, leaves: readonly Leaf[], log: string): readonly Row[] {
  const found = figuresOfLog(log)
  return leaves.flatMap((leaf) => {
    const value = expectedAt(found, leaf.path)
    // the requirement is no figure of the log, but of its rates: a closed form
    if (typeof value !== 'number' && expectedAt(expected, leaf.path.slice(0, -1)) !== undefined && leaf.path[0] === 'mtpa_chapter6') return []
    return [judgeExact({ family, id, figure: `log: ${pathText(leaf.path)}` }, leaf.expected, typeof value === 'number' ? value : Number.NaN, EXACT)]
  })
}
