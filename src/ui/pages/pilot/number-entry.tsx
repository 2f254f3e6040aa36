/** A number of the pilot's plan or assumptions: taken with every key as soon as it is valid; what is not stays in the field with its reason. */
import { useId, useState } from 'react'
import { formatFor } from '../../../messages/format'
import { parseNumber } from '../../../messages/parse-number'
import type { Unit } from '../../../sim/terms/fields'
import type { Wording } from '../../parts/measure-words'

interface NumberEntryProps {
  readonly label: string
  readonly hint?: string
  readonly unit: Unit
  readonly value: number | undefined
  /** May be left out: an empty field says so to `take`. */
  readonly optional?: boolean
  /** Answers with what is wrong, or nothing when it was taken. */
  readonly take: (value: number | undefined) => string | undefined
  readonly wording: Wording
}

interface Draft {
  readonly text: string
  readonly error?: string
  /** Value that the text stands for: another one from elsewhere makes it void. */
  readonly of: number | undefined
}

export function NumberEntry({ label, hint, unit, value, optional = false, take, wording }: NumberEntryProps) {
  const { t, language } = wording
  const id = useId()
  const [draft, setDraft] = useState<Draft>()
  const current = draft !== undefined && (draft.error !== undefined || draft.of === value) ? draft : undefined
  const shown = current?.text ?? textOf(value, unit, wording)

  const read = (text: string): Draft => {
    const parsed = parseNumber(text, unit, language)
    if (!parsed.ok && parsed.reason === 'empty') {
      if (!optional) return { text, error: t('problems.empty'), of: value }
      const error = take(undefined)
      return { text, ...(error !== undefined && { error }), of: undefined }
    }
    if (!parsed.ok) {
      const wrong =
        parsed.reason === 'wrongUnit' ? t('problems.wrongUnit', { found: text, expected: t(`unit.${unit}`) }) : t('problems.notANumber', { found: text })
      return { text, error: wrong, of: value }
    }
    const error = take(parsed.value)
    return { text, ...(error !== undefined && { error }), of: parsed.value }
  }
  const unitWord = t(`unit.${unit}`)
  return (
    <div className="pilot-entry">
      <label htmlFor={id}>{label}</label>
      <span className="pilot-entry-value">
        <input
          id={id}
          className="field num"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          aria-invalid={current?.error !== undefined || undefined}
          aria-describedby={`${id}-what`}
          onChange={(event) => setDraft(read(event.target.value))}
          onBlur={() => current?.error === undefined && setDraft(undefined)}
        />
        <span className="cap">{unitWord}</span>
      </span>
      <span id={`${id}-what`} className={current?.error === undefined ? 'cap' : 'err'}>
        {current?.error ?? hint ?? ''}
      </span>
    </div>
  )
}

function textOf(value: number | undefined, unit: Unit, { language }: Wording): string {
  if (value === undefined) return ''
  return formatFor(language).number(unit === 'share' ? Number((100 * value).toPrecision(12)) : value)
}
