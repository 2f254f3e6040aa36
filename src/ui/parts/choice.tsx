/** One of a few: a row of buttons, or a list where there are many. Nothing is shown where there is no choice. */
import './choice.css'
import type { SwatchClass } from './swatch'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string; readonly swatch?: SwatchClass }[]
  readonly onChange: (id: string) => void
}

const MOST_BUTTONS = 5

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  if (options.length < 2) return null
  if (options.length > MOST_BUTTONS) {
    return (
      <select className="field choice" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  return (
    <fieldset className="seg choice">
      <legend className="sr">{label}</legend>
      {options.map(({ id, name, swatch }) => (
        <button key={id} type="button" aria-pressed={id === value} onClick={() => onChange(id)}>
          {swatch && <i className={`sw ${swatch}`} />}
          {name}
        </button>
      ))}
    </fieldset>
  )
}
