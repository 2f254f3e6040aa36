/** One criterion of the scorecard: its weight, and its marks, simulated or given by people. */
import { criterionWords } from '../../../messages/decision-words'
import type { Scorecard } from '../../../sim/decision/scorecard'
import type { Criterion } from '../../../sim/project/decision-schema'
import type { DecisionPart } from '../../parts/decision-part'
import { SourceMark } from '../../parts/source-mark'
import { NameCell, NumberCell } from './score-cells'
import { withMark, withoutCriterion, withWeight } from './scorecard-edits'

interface CriterionRowProps {
  readonly criterion: Criterion
  readonly criteria: readonly Criterion[]
  readonly scorecard: Scorecard
  readonly part: DecisionPart
  /** Answers with what is wrong, if the project does not take it. */
  readonly change: (next: readonly Criterion[] | undefined) => string | undefined
}

export function CriterionRow({ criterion, criteria, scorecard, part, change }: CriterionRowProps) {
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
        {judged ? (
          <NameCell
            name={name}
            label={t('decision.column.criterion')}
            take={(text) => change(criteria.map((one) => (one.id === id ? { ...one, name: text } : one)))}
          />
        ) : (
          name
        )}
        {scorecard.incomplete.includes(id) && <div className="cap">{t('decisionPage.scorecard.incomplete')}</div>}
      </th>
      <td className="n">
        <NumberCell
          value={weight}
          label={t('decisionPage.scorecard.weightOf', { name })}
          take={(value) => (value === undefined ? t('problems.empty') : change(withWeight(criteria, id, value)))}
        />
      </td>
      {setups.map(({ id: setup, name: setupName }) => (
        <td key={setup} className="n">
          {judged ? (
            <NumberCell
              value={marks?.find((one) => one.setup === setup)?.mark}
              label={t('decisionPage.scorecard.markOf', { name, setup: setupName })}
              take={(value) => change(withMark(criteria, id, setup, value))}
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
          onClick={() => change(withoutCriterion(criteria, id))}
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
