/** Head of a table with a column a set-up. */
import type { ReactNode } from 'react'
import './by-setup.css'
import type { DecisionPart } from './decision-part'

interface SetupHeadProps {
  readonly setups: DecisionPart['setups']
  readonly first: ReactNode
  /** A column between, and one at the end, where the table has them. */
  readonly second?: ReactNode
  readonly last?: ReactNode
}

export function SetupHead({ setups, first, second, last }: SetupHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {second}
        {setups.map(({ id, name, swatch }) => (
          <th key={id} scope="col" className="n">
            <span className="setup-name">
              <i className={`sw ${swatch}`} /> <b>{name}</b>
            </span>
          </th>
        ))}
        {last}
      </tr>
    </thead>
  )
}
