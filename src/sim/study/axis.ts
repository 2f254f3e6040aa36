/** A varied field found in the project, and the values that it may take. */
import type { Path } from '../project/findings'
import type { FieldKey } from '../terms/fields'
import type { LocalText } from '../terms/text'
import type { StudyValue } from './results-file'

export interface StudyAxis {
  readonly id: string
  readonly name?: LocalText
  /** With identifiers, as in `sources` of the project file. */
  readonly idPath: string
  /** Keys and positions in the project. */
  readonly path: Path
  readonly field?: FieldKey
  /** Only whole numbers may stand there, and it is them that are given. */
  readonly whole: boolean
  readonly multiply: boolean
  readonly values?: readonly StudyValue[]
  readonly from?: number
  readonly to?: number
  readonly steps?: number
}

/** The values of a grid: as listed, or in equal steps from end to end; whole numbers that come twice stand once. */
export function levelsOf(axis: StudyAxis): readonly StudyValue[] {
  const { values, from = 0, to = 0, steps = 2, whole } = axis
  if (values !== undefined) return values
  const levels = Array.from({ length: steps }, (_, at) => from + ((to - from) * at) / (steps - 1))
  return [...new Set(levels.map((level) => (whole ? Math.round(level) : tidy(level))))]
}

/** The value at a share of the way through: of a list the one whose turn it is, of whole numbers each as often as the others. */
export function valueAtShare(axis: StudyAxis, share: number): StudyValue {
  const { values, from = 0, to = 0, whole } = axis
  if (values !== undefined) return values[Math.floor(share * values.length)]
  if (!whole) return tidy(from + (to - from) * share)
  const [low, high] = [Math.ceil(Math.min(from, to)), Math.floor(Math.max(from, to))]
  return Math.min(low + Math.floor(share * (high - low + 1)), high)
}

/** Twelve digits: 0.3 and not 0.30000000000000004. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
