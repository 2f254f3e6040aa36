/** What is folded away until somebody asks for it: a whole panel, or lines inside one. */
import { type ReactNode, useState } from 'react'
import './formula.css'

export function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="fold-in">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

interface FoldPanelProps {
  readonly title: string
  readonly caption: string
  readonly children: ReactNode
}

/** Its content is made when it is first opened. */
export function FoldPanel({ title, caption, children }: FoldPanelProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className="panel formula" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        <span className="cap">{caption}</span>
      </summary>
      {open && <div className="formula-in">{children}</div>}
    </details>
  )
}
