/** Operators of one group with − and +: by mouse, by finger, by the arrow keys. */
import type { KeyboardEvent } from 'react'
import { EN_DASH, MINUS } from '../../../messages/format'
import type { Project, Setup } from '../../../sim/project/schema'
import { scheduledInGroup } from '../../../sim/project/staff'
import { textIn } from '../../../sim/terms/text'
import { digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { mostFewer, type Place, placeOf } from './operator-change'

interface OperatorStepperProps {
  readonly group: Setup['groups'][number]
  readonly calendar: Project['calendar']
  readonly change: number
  readonly onChange: (change: number) => void
  readonly wording: Wording
}

const MOST_MORE = 99

export function OperatorStepper({ group, calendar, change, onChange, wording }: OperatorStepperProps) {
  const { t, language } = wording
  const name = textIn(group.name, language)
  const least = -mostFewer(group, calendar)
  const planned = scheduledInGroup(group)
  const count = (value: number) => digits(value, 0, language)
  const operators = planned === undefined ? undefined : planned + change
  const words =
    operators === undefined ? placeText(placeOf(group, change, calendar), wording) : t('liveOperators.operators', { count: operators, n: count(operators) })
  const signed = change === 0 ? '' : `${change < 0 ? MINUS : '+'}${count(Math.abs(change))}`
  const step = (by: number) => onChange(Math.min(MOST_MORE, Math.max(least, change + by)))
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowDown' || event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    step(by)
  }
  return (
    <fieldset className="stepper">
      <legend>{name}</legend>
      <span className="stepper-row">
        <button type="button" aria-label={t('liveOperators.fewer', { group: name })} disabled={change <= least} onClick={() => step(-1)}>
          {MINUS}
        </button>
        <span
          role="spinbutton"
          tabIndex={0}
          aria-label={t('liveOperators.group', { group: name })}
          aria-valuenow={operators ?? change}
          aria-valuemin={operators === undefined ? least : (planned ?? 0) + least}
          aria-valuetext={[words, signed].filter(Boolean).join(', ')}
          onKeyDown={onKey}
        >
          {words}
          {signed && <b>{signed}</b>}
        </span>
        <button type="button" aria-label={t('liveOperators.more', { group: name })} disabled={change >= MOST_MORE} onClick={() => step(1)}>
          +
        </button>
      </span>
      {operators !== undefined && <span className="cap">{placeText(placeOf(group, change, calendar), wording)}</span>}
    </fieldset>
  )
}

/** Where the operator comes or goes. */
function placeText(place: Place, { t, language }: Wording): string {
  if (place.kind === 'intervals') return t('liveOperators.perInterval')
  if (place.kind === 'hours') return t('liveOperators.hours', { n: digits(place.hours, Number.isInteger(place.hours) ? 0 : 1, language) })
  return t('liveOperators.inShift', { shifts: [...new Set(place.shifts.map(({ from, to }) => `${from}${EN_DASH}${to}`))].join(', ') })
}
