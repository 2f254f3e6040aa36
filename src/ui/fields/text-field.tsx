/** Words, times and dates. A text in both languages is edited in the language of the page. */
import { useCallback } from 'react'
import { fieldWords } from '../../messages/fields'
import { isRecord } from '../../sim/project/records'
import type { Language } from '../../sim/terms/text'
import type { Path } from '../store/paths'
import { FieldFrame } from './field-frame'
import type { PlainNode } from './form-node'
import { useDraft } from './use-draft'
import { useEdit, useFieldWords, useSet, useValue } from './use-field'

function shownText(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  const text = isRecord(value) ? value[language] : undefined
  return typeof text === 'string' ? text : ''
}

/** `9`, `9:30`, `09.30` → `09:30`. */
export function timeIn(text: string): string {
  const parts = /^(\d{1,2})(?:[:.\s](\d{1,2}))?$/.exec(text.trim())
  return parts ? `${parts[1].padStart(2, '0')}:${(parts[2] ?? '00').padStart(2, '0')}` : text.trim()
}

interface TextFieldProps {
  readonly node: PlainNode
  readonly path: Path
  readonly label?: string
  readonly className?: string
}

export function TextField({ node, path, label, className }: TextFieldProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const change = useEdit(path)
  const isId = path[path.length - 1] === 'id'
  const take = useCallback(
    (text: string): string | undefined => {
      if (isId) return change({ do: 'rename', path: path.slice(0, -1), id: text.trim() })
      if (text.trim() === '') return node.optional ? set(undefined) : t('problems.empty')
      if (node.shape === 'time') return set(timeIn(text))
      return set(node.shape === 'text' && isRecord(value) ? { ...value, [language]: text } : text)
    },
    [set, change, isId, path, node, value, language, t],
  )
  const draft = useDraft(shownText(value, language), take, undefined, 'after-pause')
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const long = node.field === 'summary'
  const note = node.field === 'note'
  const common = {
    value: draft.text,
    onBlur: draft.onBlur,
    onKeyDown: draft.onKeyDown,
    autoComplete: 'off',
    spellCheck: node.shape === 'text',
  }
  return (
    <FieldFrame
      label={label ?? words.title}
      hint={words.hint}
      error={draft.error}
      className={[className, `is-${node.shape}`, long ? 'long' : '', note ? 'is-note' : ''].filter(Boolean).join(' ')}
    >
      {({ id, describedBy, invalid }) =>
        long ? (
          <textarea
            {...common}
            id={id}
            rows={2}
            className="field"
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => draft.onChange(event.target.value)}
          />
        ) : (
          <input
            {...common}
            id={id}
            type={node.shape === 'date' ? 'date' : 'text'}
            className="field"
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => draft.onChange(event.target.value)}
          />
        )
      }
    </FieldFrame>
  )
}
