/** One cell of the heat grid: a number on its shade. */
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { formatFor } from '../../messages/format'
import { parseNumber } from '../../messages/parse-number'
import { shadeOf } from './heat-cells'
import { useDraft } from './use-draft'
import { useFieldWords } from './use-field'

interface HeatCellProps {
  readonly name: string
  readonly cell: number | undefined
  /** Row and column, for the arrow keys. */
  readonly place: string
  readonly largest: number
  readonly take: (value: number) => string | undefined
  readonly onError: (error: string | undefined) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

export function HeatCell({ name, cell, place, largest, take, onError, onKeyDown, onPaste }: HeatCellProps) {
  const { t, language } = useFieldWords()
  const read = (text: string): string | undefined => {
    const parsed = parseNumber(text.trim() === '' ? '0' : text, 'calls', language)
    const likely = parsed.ok ? undefined : parsed.likely
    const wrong = likely ? t('problems.notANumberLikely', { found: text, likely }) : t('problems.notANumber', { found: text })
    return parsed.ok ? take(parsed.value) : wrong
  }
  const tell = (error: string | undefined) => onError(error && `${name}: ${error}`)
  const draft = useDraft(cell === undefined ? '' : formatFor(language).number(cell), read, tell)
  return (
    <td className={`h${shadeOf(cell ?? 0, largest)}${draft.error ? ' wrong' : ''}`}>
      <input
        data-cell={place}
        aria-label={name}
        aria-invalid={draft.error !== undefined || undefined}
        inputMode="decimal"
        autoComplete="off"
        value={draft.text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onPaste={onPaste}
        onKeyDown={(event) => {
          draft.onKeyDown(event)
          onKeyDown(event)
        }}
      />
    </td>
  )
}
