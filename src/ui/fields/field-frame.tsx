/** The frame of one field: mark of its source, label, control with unit, and a line for its range or its error. */
import { type ReactNode, useId } from 'react'
import type { Path } from '../store/paths'
import { SourceButton } from './source-button'

export interface ControlIds {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

interface FrameProps {
  readonly label: string
  readonly hint?: string
  readonly note?: string
  readonly warn?: boolean
  readonly error?: string
  readonly unit?: string
  /** Where a source can be given for the value. */
  readonly source?: Path
  /** A group of controls is named by a legend instead of a label. */
  readonly group?: boolean
  readonly className?: string
  readonly children: (ids: ControlIds) => ReactNode
}

export function FieldFrame({ label, hint, note, warn, error, unit, source, group, className, children }: FrameProps) {
  const id = useId()
  const described = [error && `${id}-error`, note && `${id}-note`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  const named = { id, describedBy: described, invalid: error !== undefined }
  return (
    <div className={['row', className].filter(Boolean).join(' ')} {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      <span className="row-mark">{source && <SourceButton path={source} label={label} />}</span>
      {group ? (
        <span className="row-label" id={`${id}-label`} title={hint}>
          {label}
        </span>
      ) : (
        <label className="row-label" htmlFor={id} title={hint}>
          {label}
        </label>
      )}
      <span className="row-control">
        {children(named)}
        {unit && <span className="row-unit">{unit}</span>}
      </span>
      {hint && (
        <span className="sr" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span className="row-note">
        {error && (
          <span className="err" id={`${id}-error`} role="alert">
            {error}
          </span>
        )}
        {!error && note && (
          <span className={warn ? 'cap warned' : 'cap'} id={`${id}-note`}>
            {note}
          </span>
        )}
      </span>
    </div>
  )
}
