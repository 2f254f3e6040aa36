/** A textbook formula beside the simulation, folded away until somebody asks for it; only then is it loaded and worked out. */
import { lazy, Suspense, useState } from 'react'
import type { SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import type { Wording } from '../../parts/measure-words'
import type { Subject } from '../../parts/subjects'
import type { SwatchClass } from '../../parts/swatch'
import { nameInside } from './answer-sentence'

const FormulaView = lazy(async () => ({ default: (await import('./formula-view')).FormulaView }))

export interface ClosedFormProps {
  readonly project: Project
  readonly setup: SetupResult
  readonly subject: Subject
  readonly swatch: SwatchClass
  readonly stale: boolean
  readonly wording: Wording
}

export function ClosedFormPanel(props: ClosedFormProps) {
  const { project, setup, subject, wording } = props
  const { t } = wording
  const [open, setOpen] = useState(false)
  const type = project.demand.callTypes.find(({ id }) => id === subject.id)
  if (type === undefined || type.channel === 'written' || !project.setups.some(({ id }) => id === setup.id)) return null
  const waiting = <p className="cap">{t('closedForm.working')}</p>
  return (
    <details className="panel formula" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('closedForm.title', { name: nameInside(setup, wording) })}</h2>
        <span className="cap">{t('closedForm.summary')}</span>
      </summary>
      {open && (
        <Suspense fallback={waiting}>
          <FormulaView {...props} />
        </Suspense>
      )}
    </details>
  )
}
