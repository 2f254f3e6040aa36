/** Who carries which risk under each offer: found by pricing another workload, not by the names of the terms. */
import { risks } from '../../../sim/decision/incentives'
import type { DecisionPart } from '../../parts/decision-part'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { SetupHead } from '../../parts/setup-head'
import type { DecisionBase } from '../../store/use-decision'

export function RisksPanel({ report, part }: { readonly report: DecisionBase; readonly part: DecisionPart }) {
  const { setups, speaker, wording } = part
  const { t } = wording
  const { options } = report.base
  const shown = risks.filter((risk) => options.some(({ bearings }) => bearings.some((one) => one.risk === risk)))
  const title = t('decision.section.bearings')
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('moneyPage.risks.caption')}</span>
      </header>
      <table className="tbl by-setup">
        <SetupHead setups={setups} first={<span className="sr">{t('moneyPage.risks.risk')}</span>} />
        <tbody>
          {shown.map((risk) => (
            <tr key={risk}>
              <th scope="row">
                {t(`decision.risk.${risk}`)}
                <div className="cap">{t(`moneyPage.risks.what.${risk}`)}</div>
              </th>
              {options.map(({ setup, kind, bearings }) => {
                const bearing = bearings.find((one) => one.risk === risk)
                return (
                  <td key={setup} className="n">
                    {bearing === undefined ? (
                      '–'
                    ) : (
                      <>
                        <strong>{t(kind === 'in-house' ? 'moneyPage.risks.own' : `moneyPage.risks.pays.${bearing.bearer}`)}</strong>
                        {kind !== 'in-house' && <div className="cap">{t('moneyPage.risks.share', { share: speaker.format.share(bearing.client, 0) })}</div>}
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
