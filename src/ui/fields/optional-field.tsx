/** What may be left out: a box to switch it on, and its fields while it is; many fields stay folded behind a line of what is set. */
import { type ReactNode, useId, useState } from 'react'
import { fieldWords } from '../../messages/fields'
import type { Path } from '../store/paths'
import { blank } from './blank'
import { FieldFrame } from './field-frame'
import type { FormNode } from './form-node'
import { summaryOf } from './summary-of'
import { useBlankNames } from './use-blank-names'
import { useFieldWords, useSet, useValue } from './use-field'
import { useSummaryWords } from './use-summary'

interface OptionalProps {
  readonly node: FormNode
  readonly path: Path
  readonly label?: string
  readonly children: ReactNode
}

/** More fields than this are folded. */
const AT_ONCE = 2

function isLong(node: FormNode): boolean {
  if (node.shape === 'choice') return node.branches.some(({ members }) => members.length > AT_ONCE)
  return node.shape === 'object' && node.members.length > AT_ONCE
}

export function OptionalField({ node, path, label, children }: OptionalProps) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const names = useBlankNames(path)
  const summary = useSummaryWords(path)
  const place = useId()
  const [error, setError] = useState<string>()
  const long = isLong(node)
  const [open, setOpen] = useState(false)
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const title = label ?? words.title
  const on = value !== undefined
  const take = (wanted: boolean) => {
    setOpen(wanted)
    setError(set(wanted ? blank({ ...node, optional: false }, names()) : undefined))
  }
  return (
    <div className={on ? 'optional' : 'optional off'}>
      <FieldFrame
        label={t('project.with', { name: title })}
        hint={words.hint}
        note={long && on && !open ? summaryOf(node, value, summary) : long ? words.hint : undefined}
        error={error}
        className="is-boolean is-optional"
      >
        {({ id, describedBy }) => (
          <>
            <input id={id} type="checkbox" checked={on} aria-describedby={describedBy} onChange={(event) => take(event.target.checked)} />
            {long && on && (
              <button
                type="button"
                className="btn quiet small"
                aria-expanded={open}
                aria-controls={place}
                aria-label={t('project.detailsOf', { name: title })}
                onClick={() => setOpen(!open)}
              >
                {t('project.details')}
                <span aria-hidden="true">{open ? '\u00a0▴' : '\u00a0▾'}</span>
              </button>
            )}
          </>
        )}
      </FieldFrame>
      <div id={place} className="optional-in" hidden={!on || (long && !open)}>
        {on && (!long || open) && children}
      </div>
    </div>
  )
}
