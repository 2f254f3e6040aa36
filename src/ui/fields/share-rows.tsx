/** Rows of which each has a share; the last one takes what the others leave, so that together they are always a whole. */
import type { ReactNode } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { parseNumber } from '../../messages/parse-number'
import type { FieldKey } from '../../sim/terms/fields'
import { useDraft } from './use-draft'
import { useFieldWords } from './use-field'

interface ShareInputProps {
  readonly name: string
  readonly share: number
  readonly take: (share: number) => string | undefined
  readonly onError: (error: string | undefined) => void
}

function ShareInput({ name, share, take, onError }: ShareInputProps) {
  const { t, language } = useFieldWords()
  const read = (text: string): string | undefined => {
    const parsed = parseNumber(text, 'share', language)
    return parsed.ok ? take(parsed.value) : t('problems.notANumber', { found: text })
  }
  const draft = useDraft(formatFor(language).number(Number((100 * share).toPrecision(12))), read, onError)
  return (
    <input
      className="field num"
      inputMode="decimal"
      autoComplete="off"
      aria-label={name}
      aria-invalid={draft.error !== undefined || undefined}
      value={draft.text}
      onChange={(event) => draft.onChange(event.target.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  )
}

interface RowsProps {
  readonly field: FieldKey
  readonly shares: readonly number[]
  /** What stands before the share of a row. */
  readonly before: (index: number) => ReactNode
  readonly onShare: (index: number, share: number) => string | undefined
  readonly onRemove: (index: number) => void
  readonly onError: (error: string | undefined) => void
}

export function ShareRows({ field, shares, before, onShare, onRemove, onError }: RowsProps) {
  const { t, language } = useFieldWords()
  const title = fieldWords(field, language).title
  const places = shares.map((_, at) => at)
  const last = shares.length - 1
  return (
    <ol className="share-rows">
      {places.map((index) => {
        const name = `${title} ${index + 1}`
        return (
          <li key={index}>
            {before(index)}
            {index < last ? (
              <span className="part">
                <ShareInput name={name} share={shares[index]} take={(next) => onShare(index, next)} onError={onError} />
                <span className="row-unit">%</span>
              </span>
            ) : (
              <span className="share-rest">
                {formatFor(language).share(shares[index])} {last > 0 && <span className="cap">{t('project.rest')}</span>}
              </span>
            )}
            <button
              type="button"
              className="btn quiet small"
              aria-label={t('project.removeOf', { name })}
              disabled={shares.length <= 1}
              onClick={() => onRemove(index)}
            >
              ×
            </button>
          </li>
        )
      })}
    </ol>
  )
}
