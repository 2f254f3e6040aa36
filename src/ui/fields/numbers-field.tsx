/** Observed values, factors by attempt: any number of figures, typed or pasted. */
import { useCallback } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { parseNumber } from '../../messages/parse-number'
import type { Path } from '../store/paths'
import { FieldFrame } from './field-frame'
import type { NumbersNode } from './form-node'
import { useDraft } from './use-draft'
import { useFieldWords, useSet, useValue } from './use-field'

export function NumbersField({ node, path, className }: { readonly node: NumbersNode; readonly path: Path; readonly className?: string }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const format = formatFor(language)
  const values = Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []
  const take = useCallback(
    (text: string): string | undefined => {
      const words = text.split(/[;\t\n\r ]+/).filter((word) => word !== '')
      const read = words.map((word) => ({ word, parsed: parseNumber(word, node.unit, language) }))
      const wrong = read.find(({ parsed }) => !parsed.ok)
      if (wrong) return t('problems.notANumber', { found: wrong.word })
      return set(read.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : [])))
    },
    [set, node, language, t],
  )
  const shown = values.map((one) => format.number(one).replace(/\u00a0/g, '')).join('; ')
  const draft = useDraft(shown, take, undefined, 'after-pause')
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const factors = node.unit === 'factor'
  const mean = format.number(values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length), 1)
  const last = values.at(-1)
  const ofAttempts = last === undefined ? t('project.allAttemptsAlike') : t('project.laterAttempts', { count: values.length, last: format.number(last) })
  const note = factors ? ofAttempts : t('project.valuesNote', { count: values.length, mean })
  return (
    <FieldFrame
      label={words.title}
      hint={words.hint}
      note={note}
      unit={factors ? undefined : t(`unit.${node.unit}`)}
      error={draft.error}
      source={path}
      className={[factors ? '' : 'long', className].filter(Boolean).join(' ')}
    >
      {({ id, describedBy, invalid }) => {
        const common = {
          id,
          className: 'field',
          value: draft.text,
          'aria-describedby': describedBy,
          'aria-invalid': invalid || undefined,
          onBlur: draft.onBlur,
          onKeyDown: draft.onKeyDown,
        }
        return factors ? (
          <input {...common} inputMode="decimal" autoComplete="off" onChange={(event) => draft.onChange(event.target.value)} />
        ) : (
          <textarea {...common} rows={3} onChange={(event) => draft.onChange(event.target.value)} />
        )
      }}
    </FieldFrame>
  )
}
