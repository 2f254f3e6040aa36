/** Days of the week as toggles, and single dates as a list. */
import { useId, useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { weekdays } from '../../sim/terms/week'
import type { Path } from '../store/paths'
import { FieldFrame } from './field-frame'
import type { PlainNode } from './form-node'
import { useFieldWords, useSet, useValue } from './use-field'

interface DaysProps {
  readonly node: PlainNode
  readonly path: Path
  readonly className?: string
}

const wordsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

export function WeekdaysField({ node, path, className }: DaysProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const [error, setError] = useState<string>()
  const chosen = wordsIn(value)
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const toggle = (day: string) => {
    const next = weekdays.filter((one) => (one === day ? !chosen.includes(one) : chosen.includes(one)))
    setError(set(next.length === 0 && node.optional ? undefined : next))
  }
  return (
    <FieldFrame
      label={words.title}
      note={node.optional && chosen.length === 0 ? t('project.everyWorkday') : undefined}
      error={error}
      group
      className={['is-days', className].filter(Boolean).join(' ')}
    >
      {() => (
        <span className="seg">
          {weekdays.map((day) => (
            <button key={day} type="button" aria-pressed={chosen.includes(day)} title={t(`weekdayLong.${day}`)} onClick={() => toggle(day)}>
              {t(`weekday.${day}`)}
            </button>
          ))}
        </span>
      )}
    </FieldFrame>
  )
}

export function DatesField({ node, path, className }: DaysProps) {
  const { t, language } = useFieldWords()
  const format = formatFor(language)
  const dates = wordsIn(useValue(path))
  const set = useSet(path)
  const id = useId()
  const [next, setNext] = useState('')
  const [error, setError] = useState<string>()
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const add = () => {
    const problem = set([...new Set([...dates, next])].sort())
    setError(problem)
    if (problem === undefined) setNext('')
  }
  return (
    <FieldFrame label={words.title} hint={words.hint} error={error} group className={['is-dates', className].filter(Boolean).join(' ')}>
      {() => (
        <span className="chips">
          {dates.map((date) => (
            <span key={date} className="chip">
              {format.date(date)}
              <button
                type="button"
                aria-label={t('project.removeOf', { name: format.date(date) })}
                onClick={() => setError(set(dates.filter((one) => one !== date)))}
              >
                ×
              </button>
            </span>
          ))}
          <span className="chip-add">
            <input id={id} type="date" className="field" aria-label={t('project.newDate')} value={next} onChange={(event) => setNext(event.target.value)} />
            <button type="button" className="btn small" disabled={next === ''} onClick={add}>
              {t('project.add')}
            </button>
          </span>
        </span>
      )}
    </FieldFrame>
  )
}
