/** Figures that the source states, beside what the runs bring: inside the range of outcomes or not, and how close the mean is. */

import { NBSP } from '../../../messages/format'
import type { SetupResult, TargetCheck } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { amount, digits, ranged } from '../../parts/amounts'
import { measureName, type Wording } from '../../parts/measure-words'
import { SourceMark } from '../../parts/source-mark'
import { infoOf } from '../../parts/subjects'

/**
 * What was calibrated to the source no longer meets it, by more than the runs leave open: the inputs are not the source's. A first
 * batch that is off by chance tells nothing.
 */
function inputsDiffer(targets: readonly TargetCheck[]): boolean {
  return targets.some(({ calibrated, inTolerance, stated, tolerance, simulated: { low, high } }) => {
    const allowed = tolerance * Math.abs(stated)
    return calibrated && !inTolerance && (low > stated + allowed || high < stated - allowed)
  })
}

export function TargetsPanel({ setup, wording }: { readonly setup: SetupResult; readonly wording: Wording }) {
  const { t } = wording
  if (setup.targets.length === 0) return null
  const changed = inputsDiffer(setup.targets)
  return (
    <section className="panel">
      <header>
        <h2>{t('answer.targets.title')}</h2>
        <span className="cap">{t(changed ? 'answer.targets.changed' : 'answer.targets.caption')}</span>
      </header>
      <table className="tbl tight targets">
        <thead>
          <tr>
            <th scope="col">{t('answer.targets.measure')}</th>
            <th scope="col" className="n">
              {t('answer.targets.stated')}
            </th>
            <th scope="col" className="n">
              {t('answer.targets.simulated')}
            </th>
            <th scope="col" className="n">
              {t('answer.targets.range')}
            </th>
            <th scope="col">{t('answer.targets.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {setup.targets.map((target) => (
            <TargetRow key={target.measure} target={target} setup={setup} calm={changed} wording={wording} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface TargetRowProps {
  readonly target: TargetCheck
  readonly setup: SetupResult
  /** One caption above says that the inputs differ: no row is marked for it. */
  readonly calm: boolean
  readonly wording: Wording
}

function TargetRow({ target, setup, calm, wording }: TargetRowProps) {
  const { t, language } = wording
  const { simulated, stated, inRange, inTolerance, tolerance, calibrated, note } = target
  const info = infoOf(setup, target.measure)
  const text = ranged(simulated.mean, simulated.outcomeLow, simulated.outcomeHigh, simulated.unit, wording)
  const far = t('answer.targets.beyond', { share: `${digits(tolerance * 100, tolerance < 0.01 ? 1 : 0, language)}${NBSP}%` })
  const verdict = [t(inRange ? 'answer.targets.inRange' : 'answer.targets.outside'), !inTolerance && far].filter(Boolean).join(', ')
  return (
    <tr>
      <th scope="row" className="marked" title={note === undefined ? undefined : textIn(note, language)}>
        <SourceMark kind="given" />
        {info ? measureName(info, wording) : target.measure}
      </th>
      <td className="n">{amount(stated, simulated.unit, wording)}</td>
      <td className="n">
        <strong>{text.value}</strong>
        <span className="cap targets-range">{text.range}</span>
      </td>
      <td className="n cap">{text.range}</td>
      <td>
        {inRange || calm ? <span className="muted">{verdict}</span> : <span className="tag warn">{verdict}</span>}
        {calibrated && <span className="cap"> {t('answer.targets.calibrated')}</span>}
      </td>
    </tr>
  )
}
