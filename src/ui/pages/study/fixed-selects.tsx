/** A list for each field that is no axis of a drawing: at which of its values the drawing is made. */
import { LabelledSelect } from './labelled-select'
import type { SettledChoices, StudyChoices } from './study-choices'
import type { ViewedField } from './study-view'

interface FixedSelectsProps {
  readonly fields: readonly ViewedField[]
  readonly choices: SettledChoices
  readonly change: (more: Partial<StudyChoices>) => void
}

export function FixedSelects({ fields, choices: { fixed }, change }: FixedSelectsProps) {
  return fields.map(({ id, title, values, text }) => (
    <LabelledSelect
      key={id}
      label={title}
      value={String(values.indexOf(fixed[id] ?? ''))}
      options={values.map((value, place) => ({ id: String(place), name: text(value) }))}
      onChange={(place) => change({ fixed: { ...fixed, [id]: values[Number(place)] ?? '' } })}
    />
  ))
}
