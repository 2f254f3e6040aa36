/** A verification for people: a line a family, then every figure that does not agree. */
import { type Format, formatFor } from '../messages/format'
import { translator } from '../messages/index'
import type { Language } from '../sim/terms/text'
import { BEYOND, type Row, verdictsOf } from '../sim/validation/judge'
import { table } from './table'

export function verificationText(rows: readonly Row[], language: Language): string {
  const t = translator(language)
  const format = formatFor(language)
  const score = (z: number) => (Math.abs(z) >= BEYOND ? '∞' : format.number(z, 2))
  const verdicts = verdictsOf(rows)
  const head = [t('cli.verify.family'), t('cli.verify.within'), t('cli.verify.worst'), t('cli.verify.meanSquare'), '']
  const families = verdicts.map(({ family, figures, within, worst, meanSquare, ok }) => [
    family,
    t('cli.verify.of', { within: format.count(within), figures: format.count(figures) }),
    score(worst),
    format.number(meanSquare, 2),
    t(ok ? 'cli.verify.agrees' : 'cli.verify.differs'),
  ])
  const wrong = rows.filter(({ ok }) => !ok)
  const list = wrong.map(({ id, figure, expected, obtained, standardError, z, reason = '' }) => [
    id,
    figure,
    ...[expected, obtained, standardError].map((value) => written(value, format)),
    score(z),
    reason,
  ])
  const names = [t('cli.verify.case'), t('cli.verify.figure'), t('cli.verify.expected'), t('cli.verify.obtained'), '±', 'z', '']
  const within = rows.length - wrong.length
  const sum = t('cli.verify.summary', { within: format.count(within), figures: format.count(rows.length) })
  const parts = [sum, table([head, ...families], ['left', 'right', 'right', 'right', 'left'])]
  return [...parts, ...(wrong.length > 0 ? [table([names, ...list], ['left', 'left', 'right', 'right', 'right', 'right', 'left'])] : [])].join('\n\n')
}

function written(value: number | null, format: Format): string {
  if (value === null) return '–'
  return value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential(3) : format.number(Number(value.toPrecision(6)))
}
