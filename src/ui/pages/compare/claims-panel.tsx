/** What a vendor says of earlier work, checked: does it add up, which reading is possible, and what has to be assumed. The form is that of the file. */
import { useMemo } from 'react'
import { claimWords } from '../../../messages/claim-words'
import { checkClaims } from '../../../sim/decision/claim'
import type { Project } from '../../../sim/project/schema'
import { nodeAt } from '../../fields/form-of-schema'
import { ListField } from '../../fields/list-field'
import type { DecisionPart } from '../../parts/decision-part'

const path = ['decision', 'claims'] as const

export function ClaimsPanel({ project, part }: { readonly project: Project; readonly part: DecisionPart }) {
  const { speaker, wording } = part
  const { t } = wording
  const checks = useMemo(() => checkClaims(project.decision).map((check) => ({ id: check.id, ...claimWords(check, speaker) })), [project.decision, speaker])
  const node = nodeAt(path, () => undefined)
  return (
    <section className="panel claims" aria-label={t('decisionPage.claims.title')}>
      <header>
        <h2>{t('decisionPage.claims.title')}</h2>
        <span className="cap">{t('decisionPage.claims.caption')}</span>
      </header>
      {checks.map(({ id, title, verdict, lines }) => (
        <section key={id} className="claim" aria-live="polite">
          <h3>{title}</h3>
          <p className="claim-verdict">{verdict}</p>
          <ul className="said-list">
            {lines.map(({ text, inner }) => (
              <li key={text} className={inner ? 'inner' : undefined}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {node?.shape === 'list' && <ListField node={node} path={path} bare />}
    </section>
  )
}
