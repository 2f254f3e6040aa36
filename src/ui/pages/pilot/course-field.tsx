/** Which course of the project is lived: another number, other people and other luck. */
import { useId, useState } from 'react'
import type { Wording } from '../../parts/measure-words'

interface CourseFieldProps {
  readonly course: number
  /** Something of this course is shown: asking for it again would change nothing. */
  readonly started: boolean
  readonly onLive: (course: number) => void
  readonly wording: Wording
}

/** Courses count from 1 for people. */
const MOST = 9999

export function CourseField({ course, started, onLive, wording: { t } }: CourseFieldProps) {
  const id = useId()
  const [text, setText] = useState<string>()
  const shown = text ?? String(course + 1)
  const wanted = /^\d{1,4}$/.test(shown.trim()) ? Number(shown) : 0
  const wrong = wanted < 1 || wanted > MOST
  const live = () => {
    if (wrong) return
    setText(undefined)
    onLive(wanted - 1)
  }
  return (
    <form
      className="pilot-course"
      onSubmit={(event) => {
        event.preventDefault()
        live()
      }}
    >
      <label htmlFor={id}>{t('pilotPage.example.course')}</label>
      <input
        id={id}
        className="field num"
        inputMode="numeric"
        value={shown}
        aria-invalid={wrong}
        aria-describedby={`${id}-what`}
        onChange={(event) => setText(event.target.value)}
      />
      {(text !== undefined || !started) && (
        <button type="submit" className="btn small" disabled={wrong}>
          {t('pilotPage.example.live')}
        </button>
      )}
      <span id={`${id}-what`} className={wrong ? 'err' : 'cap'}>
        {wrong ? t('pilotPage.example.courseWrong', { most: MOST }) : t('pilotPage.example.courseWhat')}
      </span>
    </form>
  )
}
