/** The scenarios of the project under the user's hands: what each of them changes beside the base. The form is that of the file. */
import { nodeAt } from '../../fields/form-of-schema'
import { ListField } from '../../fields/list-field'
import type { DecisionPart } from '../../parts/decision-part'

const path = ['decision', 'scenarios'] as const

export function OwnScenariosPanel({ wording: { t } }: DecisionPart) {
  const node = nodeAt(path, () => undefined)
  const title = t('decisionPage.scenarios.own')
  return (
    <section className="panel claims" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('decisionPage.scenarios.ownCaption')}</span>
      </header>
      {node?.shape === 'list' && <ListField node={node} path={path} bare />}
    </section>
  )
}
