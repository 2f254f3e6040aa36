/** A panel of the form with its title. */
import type { ReactNode } from 'react'

interface PanelProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

export function Panel({ title, note, children }: PanelProps) {
  return (
    <section className="panel form">
      <header>
        <h2>{title}</h2>
        {note && <span className="cap">{note}</span>}
      </header>
      {children}
    </section>
  )
}
