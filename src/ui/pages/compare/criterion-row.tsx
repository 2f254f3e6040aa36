/** One criterion of the scorecard: its weight, and its marks, simulated or given by people. */
import { criterionWords } from '../../../messages/decision-words'
import type { Scorecard } from '../../../sim/decision/scorecard'
import type { Criterion } from '../../../sim/project/decision-schema'
import type { DecisionPart } from '../../parts/decision-part'
import { SourceMark } from '../../parts/source-mark'
import type { Edit } from '../../store/edits'
import { NameCell, NumberCell } from './score-cells'
import { changeOf, type EditedScorecard, marksWith, removalOf } from './scorecard-edits'

interface CriterionRowProps {
  readonly criterion: Criterion
  readonly card: EditedScorecard
  readonly scorecard: Scorecard
  readonly part: DecisionPart
  /** Answers with what is wrong, if the project does not take it. */
  readonly change: (wanted: Edit) => string | undefined
}

export function CriterionRow({ criterion, card, scorecard, part, change }: CriterionRowProps) {
  const { setups, speaker, wording } = part
  const { t } = wording
  const { id, yardstick, marks, weight } = criterion
  const name = criterionWords({ id, ...(criterion.name !== undefined && { name: criterion.name }), ...(yardstick && { yardstick }) }, speaker)
  const found = scorecard.criteria.find((one) => one.id === id)
  const judged = yardstick === undefined
  return (
    <tr>
      <th scope="row" className="marked">
        <SourceMark kind={judged ? 'given' : 'simulated'} />
        {judged ? <NameCell name={name} label={t('decision.column.criterion')} take={(text) => change(changeOf(card, id, 'name', text))} /> : name}
        {scorecard.incomplete.includes(id) && <div className="cap">{t('decisionPage.scorecard.incomplete')}</div>}
      </th>
      <td className="n">
        <NumberCell
          value={weight}
          label={t('decisionPage.scorecard.weightOf', { name })}
          take={(value) => (value === undefined ? t('problems.empty') : change(changeOf(card, id, 'weight', value)))}
        />
      </td>
      {setups.map(({ id: setup, name: setupName }) => (
        <td key={setup} className="n">
          {judged ? (
            <NumberCell
              value={marks?.find((one) => one.setup === setup)?.mark}
              label={t('decisionPage.scorecard.markOf', { name, setup: setupName })}
              take={(value) => change(changeOf(card, id, 'marks', marksWith(criterion, setup, value)))}
            />
          ) : (
            markText(found?.marks.find((one) => one.setup === setup)?.mark, speaker)
          )}
        </td>
      ))}
      <td className="n">
        <button
          type="button"
          className="btn quiet small"
          aria-label={t('decisionPage.scorecard.removeOf', { name })}
          title={t('decisionPage.scorecard.removeOf', { name })}
          onClick={() => change(removalOf(card, id))}
        >
          ×
        </button>
      </td>
    </tr>
  )
}

function markText(mark: number | undefined, { format }: DecisionPart['speaker']): string {
  return mark === undefined ? '–' : format.number(mark, 1)
}
