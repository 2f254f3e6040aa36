/** A family of cases: what it is, how many, how far they agree, and behind a disclosure every figure. */
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { validation } from '../../../messages/en/validation'
import { formatFor } from '../../../messages/format'
import type { TruthCase } from '../../../sim/validation/case-file'
import { type Row, verdictsOf } from '../../../sim/validation/judge'
import { useLanguage } from '../../store/view'
import { FigureRows } from './figure-rows'
import { scoreText } from './row-text'

interface FamilyPanelProps {
  readonly family: string
  readonly cases: readonly TruthCase[]
  readonly rows: readonly Row[]
}

const isKnown = (family: string): family is keyof typeof validation.family => Object.hasOwn(validation.family, family)
const nameOf = (family: string, t: TFunction) => (isKnown(family) ? t(`validation.family.${family}`) : family)

export function FamilyPanel({ family, cases, rows }: FamilyPanelProps) {
  const { t } = useTranslation()
  const format = formatFor(useLanguage())
  const [open, setOpen] = useState(false)
  const [verdict] = verdictsOf(rows)
  const done = new Set(rows.map(({ id }) => id)).size === cases.length
  return (
    <details className="panel" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{nameOf(family, t)}</h2>
        <span className="cap">{t('validation.cases', { count: cases.length, n: format.count(cases.length) })}</span>
        {verdict && (
          <>
            <span className="cap n">
              {t('validation.familyFigures', {
                within: format.count(verdict.within),
                figures: format.count(verdict.figures),
                z: scoreText(verdict.worst, format),
              })}
            </span>
            {done && <span className={verdict.ok ? 'tag' : 'tag bad'}>{t(verdict.ok ? 'validation.mark.agrees' : 'validation.mark.differs')}</span>}
          </>
        )}
      </summary>
      {open &&
        (rows.length > 0 ? (
          <FigureRows rows={rows} label={nameOf(family, t)} />
        ) : (
          <p className="muted">{t('validation.notYet', { ids: cases.map(({ id }) => id).join(', ') })}</p>
        ))}
    </details>
  )
}
