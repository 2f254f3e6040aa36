/** The recorded arrivals of one day: typed or pasted times, shown as times of day. */
import { useCallback } from 'react'
import type { Path } from '../store/paths'
import { FieldFrame } from './field-frame'
import { timesIn, timeText } from './trace-times'
import { useDraft } from './use-draft'
import { useFieldWords, useSet, useValue } from './use-field'

const numbersIn = (value: unknown): readonly number[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [])

/** "412 calls, 09:00–17:58". */
export function useRecordedWords(): (day: unknown) => string {
  const { t } = useFieldWords()
  return (day) => {
    const times = numbersIn(day)
    if (times.length === 0) return t('project.recordedNone')
    const [from, to] = [times[0], times[times.length - 1]].map((time) => timeText(time).slice(0, 5))
    return t('project.recorded', { count: times.length, from, to })
  }
}

export function TraceDayField({ path }: { readonly path: Path }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const words = useRecordedWords()
  const take = useCallback(
    (text: string): string | undefined => {
      const read = timesIn(text, language)
      return read.ok ? set(read.times) : t('problems.notANumber', { found: read.found })
    },
    [set, language, t],
  )
  const draft = useDraft(numbersIn(value).map(timeText).join(' '), take, undefined, 'after-pause')
  return (
    <FieldFrame label={t('project.recordedTimes')} hint={t('project.recordedHint')} note={words(value)} error={draft.error} className="long is-trace">
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          rows={4}
          className="field"
          spellCheck={false}
          value={draft.text}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onChange={(event) => draft.onChange(event.target.value)}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
      )}
    </FieldFrame>
  )
}
