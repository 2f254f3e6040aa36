/** Twelve numbers, January to December. */
import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { parseNumber } from '../../messages/parse-number'
import type { Path } from '../store/paths'
import { FieldFrame } from './field-frame'
import type { NumbersNode } from './form-node'
import { useDraft } from './use-draft'
import { useFieldWords, useSet, useValue } from './use-field'

interface MonthProps {
  readonly place: number
  readonly value: number
  readonly take: (value: number) => string | undefined
  readonly onError: (error: string | undefined) => void
}

function Month({ place, value, take, onError }: MonthProps) {
  const { t, language } = useFieldWords()
  const format = formatFor(language)
  const read = (text: string): string | undefined => {
    const parsed = parseNumber(text, 'factor', language)
    return parsed.ok ? take(parsed.value) : t('problems.notANumber', { found: text })
  }
  const draft = useDraft(format.number(value), read, onError)
  return (
    <label className="month">
      <span className="cap" title={format.month(place, 'long')}>
        {format.month(place)}
      </span>
      <input
        className="field num"
        inputMode="decimal"
        autoComplete="off"
        value={draft.text}
        aria-invalid={draft.error !== undefined || undefined}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
    </label>
  )
}

export function MonthsField({ node, path }: { readonly node: NumbersNode; readonly path: Path }) {
  const { language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const [error, setError] = useState<string>()
  const factors = Array.from({ length: node.most }, (_, at) => (Array.isArray(value) && typeof value[at] === 'number' ? value[at] : 1))
  const places = factors.map((_, at) => at)
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  return (
    <FieldFrame label={words.title} hint={words.hint} error={error} group className="is-months">
      {() => (
        <span className="months">
          {places.map((place) => (
            <Month
              key={place}
              place={place}
              value={factors[place]}
              take={(next) => set(factors.map((old, at) => (at === place ? next : old)))}
              onError={setError}
            />
          ))}
        </span>
      )}
    </FieldFrame>
  )
}
