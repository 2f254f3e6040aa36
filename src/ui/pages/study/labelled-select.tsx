/** A list to choose from, its label beside it. */
import { useId } from 'react'

interface LabelledSelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (id: string) => void
}

export function LabelledSelect({ label, value, options, onChange }: LabelledSelectProps) {
  const id = useId()
  return (
    <span className="study-select">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  )
}
