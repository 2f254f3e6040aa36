/** How far the work is: runs done of those asked for, with Stop; stopped, with what takes it up again; failed, with the reason. */
import { failureWords } from '../../../messages/fault-words'
import { digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { type RunState, runState } from '../../parts/run-state'
import type { Asked } from '../../store/asked'

interface WorkProgressProps {
  readonly asked: Asked<unknown> | undefined
  readonly stop: () => void
  readonly again: () => void
  readonly wording: Wording
}

export function WorkProgress({ asked, stop, again, wording }: WorkProgressProps) {
  const { t, language } = wording
  if (!asked) return <p className="cap pilot-progress" aria-live="polite" />
  const counts = { done: digits(asked.done, 0, language), of: digits(asked.of, 0, language) }
  if (asked.failure !== undefined) {
    return (
      <p className="err pilot-progress" role="alert">
        {t('pilotPage.failed', { reason: failureWords(asked.failure, wording) })}{' '}
        <button type="button" className="link" onClick={again}>
          {t('status.again')}
        </button>
      </p>
    )
  }
  if (asked.running) {
    return (
      <p className="cap pilot-progress" aria-live="polite">
        <progress aria-label={t('pilotPage.progressLabel')} max={asked.of} value={asked.done} />
        <span>{asked.done === 0 ? t('pilotPage.begun') : t('status.progress', counts)}</span>
        <button type="button" className="link" onClick={stop}>
          {t('status.stop')}
        </button>
      </p>
    )
  }
  if (asked.whole) return <p className="cap pilot-progress">{t('pilotPage.done', { count: asked.of, n: counts.of })}</p>
  return (
    <p className="cap pilot-progress" aria-live="polite">
      <span>{t('status.stopped', counts)}</span>
      <button type="button" className="link" onClick={again}>
        {t('pilotPage.again')}
      </button>
    </p>
  )
}

/** `stale`: what is shown belongs to another question. */
export function stateOf(asked: Asked<unknown> | undefined, stale: boolean): RunState {
  const { running = false, whole = false, done = 0, of = 0 } = asked ?? {}
  return runState({ stale, running, final: whole, done, of, remainingMs: undefined })
}
