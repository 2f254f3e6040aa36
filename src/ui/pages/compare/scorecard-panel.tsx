/** Set-ups in marks from 1 to 5, weighted: what was simulated, what people think, and who comes first if the weights are others. */
import { useState } from 'react'
import type { Scorecard } from '../../../sim/decision/scorecard'
import type { Project } from '../../../sim/project/schema'
import { problemIn } from '../../fields/use-field'
import type { DecisionPart } from '../../parts/decision-part'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { ResultTag } from '../../parts/result-tag'
import { SetupHead } from '../../parts/setup-head'
import { edit } from '../../store/editing'
import type { Edit } from '../../store/edits'
import { CriterionRow } from './criterion-row'
import { additionOf, resetScorecard, scorecardIn, scorecardPath } from './scorecard-edits'

interface ScorecardProps {
  readonly scorecard: Scorecard
  readonly project: Project
  readonly stale: boolean
  readonly part: DecisionPart
}

/** What the source lists for the choice of a vendor, and no simulation knows. */
const proposed = ['references', 'specialisation', 'firstContact', 'quotation', 'visit'] as const

export function ScorecardPanel({ scorecard, project, stale, part }: ScorecardProps) {
  const { setups, wording } = part
  const { t, language } = wording
  const [wrong, setWrong] = useState<string>()
  const card = scorecardIn(project, scorecard)
  const change = (wanted: Edit) => {
    const result = edit(wanted)
    const error = result.ok ? undefined : problemIn(result.problems, scorecardPath, language)
    setWrong(error)
    return error
  }
  const title = t('decisionPage.scorecard.title')
  return (
    <section className={stale ? 'panel scorecard stale' : 'panel scorecard'} aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('decisionPage.scorecard.caption')}</span>
        {stale && <ResultTag state="stale" />}
      </header>
      {scorecard.assumed && <p className="cap">{t('decision.assumedWeights')}</p>}
      <table className="tbl tight by-setup">
        <SetupHead
          setups={setups}
          first={t('decision.column.criterion')}
          last={<td />}
          second={
            <th scope="col" className="n">
              {t('decision.column.weight')}
            </th>
          }
        />
        <tbody>
          {card.criteria.map((criterion) => (
            <CriterionRow key={criterion.id} criterion={criterion} card={card} scorecard={scorecard} part={part} change={change} />
          ))}
        </tbody>
        <Summary scorecard={scorecard} part={part} />
      </table>
      {wrong !== undefined && (
        <p className="err" role="alert">
          {wrong}
        </p>
      )}
      <div className="further-bar">
        <label>
          {t('decisionPage.scorecard.add')}{' '}
          <select
            className="field"
            value=""
            onChange={({ target: { value } }) => {
              const id = proposed.find((one) => one === value)
              const name = id ? t(`decisionPage.scorecard.proposed.${id}`) : t('decisionPage.scorecard.own')
              change(additionOf(card, name, id === undefined ? 'criterion' : id.toLowerCase(), project.setups))
            }}
          >
            <option value="">{t('decisionPage.scorecard.choose')}</option>
            {proposed.map((id) => (
              <option key={id} value={id}>
                {t(`decisionPage.scorecard.proposed.${id}`)}
              </option>
            ))}
            <option value="own">{t('decisionPage.scorecard.own')}</option>
          </select>
        </label>
        {card.stored && (
          <button type="button" className="btn quiet" onClick={() => change(resetScorecard)}>
            {t('decisionPage.scorecard.reset')}
          </button>
        )}
      </div>
    </section>
  )
}

/** Score, and how often each set-up comes first: with these weights, with weights near them, with any. */
function Summary({ scorecard: { setups, draws }, part: { setups: named, wording, speaker } }: { readonly scorecard: Scorecard; readonly part: DecisionPart }) {
  const { t } = wording
  const rows = [
    { key: 'first', of: ({ firstAsWeighted }: Scorecard['setups'][number]) => firstAsWeighted },
    { key: 'firstNear', of: ({ firstNear }: Scorecard['setups'][number]) => firstNear },
    { key: 'firstAny', of: ({ firstAny }: Scorecard['setups'][number]) => firstAny },
  ] as const
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('decision.column.score')}</th>
        <td />
        {setups.map(({ setup, score }) => (
          <td key={setup} className="n">
            {speaker.format.number(score, 2)}
          </td>
        ))}
        <td />
      </tr>
      {rows.map(({ key, of }) => (
        <tr key={key} className="plain-foot" title={t('decisionPage.scorecard.draws', { n: speaker.format.count(draws) })}>
          <th scope="row">{t(`decisionPage.scorecard.${key}`)}</th>
          <td />
          {setups.map((one, place) => (
            <td key={one.setup} className="n">
              {t('decision.ofHundred', { n: Math.round(100 * of(one)) })}
              <span className={`mini-bar ${named[place]?.swatch ?? ''}`} aria-hidden="true">
                <i style={{ width: `${100 * of(one)}%` }} />
              </span>
            </td>
          ))}
          <td />
        </tr>
      ))}
    </tfoot>
  )
}
