/** Cells of the scorecard that are written in: a weight or a mark, and the name of a criterion. What is refused stays in the cell, with its reason. */
import { useCallback } from 'react'
import { formatFor } from '../../../messages/format'
import { parseNumber } from '../../../messages/parse-number'
import { useDraft } from '../../fields/use-draft'
import { useFieldWords } from '../../fields/use-field'

interface NumberCellProps {
  readonly value: number | undefined
  readonly label: string
  /** Nothing where the cell is empty; answers with what is wrong. */
  readonly take: (value: number | undefined) => string | undefined
}

export function NumberCell({ value, label, take }: NumberCellProps) {
  const { t, language } = useFieldWords()
  const read = useCallback(
    (text: string): string | undefined => {
      if (text.trim() === '') return take(undefined)
      const parsed = parseNumber(text, 'points', language)
      if (parsed.ok) return take(parsed.value)
      return parsed.likely ? t('problems.notANumberLikely', { found: text, likely: parsed.likely }) : t('problems.notANumber', { found: text })
    },
    [take, language, t],
  )
  const draft = useDraft(value === undefined ? '' : formatFor(language).number(value), read)
  return (
    <>
      <input
        className="field num score-number"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={draft.error !== undefined || undefined}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
      {draft.error !== undefined && (
        <div className="err" role="alert">
          {draft.error}
        </div>
      )}
    </>
  )
}

interface NameCellProps {
  readonly name: string
  readonly label: string
  readonly take: (name: string) => string | undefined
}

export function NameCell({ name, label, take }: NameCellProps) {
  const { t } = useFieldWords()
  const read = useCallback((text: string) => (text.trim() === '' ? t('problems.empty') : take(text.trim())), [take, t])
  const draft = useDraft(name, read, undefined, 'after-pause')
  return (
    <input
      className="field score-name"
      autoComplete="off"
      aria-label={label}
      aria-invalid={draft.error !== undefined || undefined}
      value={draft.text}
      onChange={(event) => draft.onChange(event.target.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  )
}
