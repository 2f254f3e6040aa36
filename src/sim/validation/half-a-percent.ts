/**
 * At full precision a simulated figure must lie within half a per cent of the exact value too, as far as that can be told: where a standard
 * error is larger than a quarter of what is allowed, chance alone goes beyond it, and the case is lived longer before it is called wrong.
 */
import { isSimulated, type Row } from './judge'

const ALLOWED = 0.005
/** Half a per cent is that of this at least: of a second or a percentage, and of a hundredth where a figure is a share or a number. */
const least = (figure: string): number => (/(_s|seconds|_pct|_min)\b/.test(figure) ? 1 : 0.01)
/** A z within its limit tells a difference as large as what is allowed. */
const ERRORS = 4
/** Times the calls of full precision that a second look spends at most. */
const MOST_TIMES = 16

/** Greatest difference; `tolerance`: words of the case, which may allow percentage points of a share instead. */
export function allowedFor({ figure, expected }: Pick<Row, 'figure' | 'expected'>, tolerance = ''): number {
  const points = /(\d+(?:\.\d+)?)\s*percentage points?/.exec(tolerance)
  // seconds, and numbers above 1, are no shares
  if (points && least(figure) < 1 && (expected ?? 0) <= 1) return Number(points[1]) / 100
  return ALLOWED * Math.max(Math.abs(expected ?? 0), least(figure))
}

/** The row, wrong where it is further off than allowed; where that cannot be told it says so. `times`: those of the calls it has had. */
export function heldToHalfAPercent(row: Row, times: number, tolerance = ''): Row {
  const { expected, obtained, z } = row
  if (!row.ok || !isSimulated(row) || expected === null || obtained === null || z === 0) return row
  const allowed = allowedFor(row, tolerance)
  const off = Math.abs(obtained - expected)
  if (off <= allowed) return row
  const canBeTold = timesFor(row, allowed) <= (times > 1 ? 2 : MOST_TIMES)
  const words = `${off.toPrecision(2)} off, ${allowed.toPrecision(2)} allowed${canBeTold ? '' : ', which no such run can tell'}`
  return { ...row, ok: !canBeTold, reason: row.reason === undefined ? words : `${row.reason}; ${words}` }
}

/** How much longer a case must be lived for its figures to be told to half a per cent: twice at least, which is what a wrong z asks for. */
export function timesOfSecondLook(rows: readonly Row[], tolerance = ''): number {
  const wanted = rows.filter((row) => !row.ok && isSimulated(row) && Math.abs(row.z) <= ERRORS).map((row) => timesFor(row, allowedFor(row, tolerance)))
  return wanted.reduce((most, times) => Math.max(most, Math.min(MOST_TIMES, Math.ceil(times))), 2)
}

/** Errors fall with the root of the calls. */
function timesFor({ standardError }: Row, allowed: number): number {
  const errors = (ERRORS * (standardError ?? 0)) / allowed
  return errors * errors
}
