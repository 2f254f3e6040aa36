/** Numbers of a row as one reads them: rounded so far that two digits of the standard error remain. */
import type { Format } from '../../../messages/format'
import { BEYOND, type Row } from '../../../sim/validation/judge'

export interface RowText {
  readonly expected: string
  readonly obtained: string
  readonly error: string
  readonly z: string
  readonly published: string
}

const NONE = '–'

export function rowText({ expected, obtained, standardError, z, published }: Row, format: Format): RowText {
  const error = standardError ?? 0
  const write = (value: number | null) => (value === null ? NONE : error > 0 ? format.rounded(value, error) : significant(value, format))
  return {
    expected: write(expected),
    obtained: write(obtained),
    error: standardError === null ? NONE : error > 0 ? format.rounded(error, error) : format.number(0),
    z: obtained === null ? NONE : scoreText(z, format),
    published: published === undefined ? '' : typeof published === 'number' ? significant(published, format) : published,
  }
}

/** Ten digits: closed forms are held to nine. */
function significant(value: number, format: Format): string {
  return value !== 0 && Math.abs(value) < 1e-6 ? value.toExponential(3) : format.number(Number(value.toPrecision(10)))
}

export function scoreText(z: number, format: Format): string {
  return Math.abs(z) >= BEYOND ? '∞' : format.number(z, 1)
}
