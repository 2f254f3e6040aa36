/** What is worth knowing before the decision: which input, once known, would save money, and whether it could turn the decision. */
import { turnWords } from '../../../messages/decision-words'
import type { Information } from '../../../sim/decision/information'
import type { Project } from '../../../sim/project/schema'
import type { DecisionPart } from '../../parts/decision-part'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { inputAt } from '../../parts/source-entries'

interface InformationProps {
  readonly information: Information
  readonly project: Project
  readonly part: DecisionPart
}

export function InformationPanel({ information, project, part }: InformationProps) {
  const { nameOf, speaker, wording } = part
  const { t } = wording
  const { criterion, best, setups, inputs, points } = information
  const often = setups.find(({ setup }) => setup === best)?.best ?? 0
  const clear = inputs.filter((input) => input.clear)
  const title = t('decision.section.information')
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('decisionPage.information.caption', { criterion: t(`decision.information.criterion.${criterion}`) })}</span>
      </header>
      <p>{t('decision.information.best', { criterion: t(`decision.information.criterion.${criterion}`), best: nameOf(best), n: Math.round(100 * often) })}</p>
      {clear.length === 0 ? (
        <p className="note">{t('decision.information.none')}</p>
      ) : (
        <table className="tbl tight">
          <thead>
            <tr>
              <th scope="col">{t('decision.column.input')}</th>
              <th scope="col" className="n">
                {t('decision.column.worth')}
              </th>
              <th scope="col">{t('decision.column.turns')}</th>
            </tr>
          </thead>
          <tbody>
            {clear.map((input) => {
              const named = inputAt(project, input.path, wording)
              return (
                <tr key={input.path}>
                  <th scope="row">{named?.label ?? input.path}</th>
                  <td className="n">{speaker.value(input.value, 'money', input.value / 10)}</td>
                  <td>{turnWords(input, best, nameOf, speaker, (value) => named?.written(value) ?? speaker.format.number(value, 3))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <p className="cap">{t('decision.information.points', { count: points })}</p>
    </section>
  )
}
