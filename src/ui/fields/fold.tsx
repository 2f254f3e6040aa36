/** A section that is seldom used: its title with a line of what is set in it; its fields while it is open. */
import { type ReactNode, useState } from 'react'

interface FoldProps {
  readonly title: string
  readonly summary: string
  /** What the section is about, shown while it is open. */
  readonly hint?: string
  readonly opened?: boolean
  readonly children: ReactNode
}

export function Fold({ title, summary, hint, opened = false, children }: FoldProps) {
  const [open, setOpen] = useState(opened)
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="fold-title">{title}</span>
        <span className="fold-set">{summary}</span>
      </summary>
      {open && (
        <div className="fold-in">
          {hint && <p className="cap fold-hint">{hint}</p>}
          {children}
        </div>
      )}
    </details>
  )
}
