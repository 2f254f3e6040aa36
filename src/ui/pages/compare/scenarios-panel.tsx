/** The set-ups under other circumstances: cost per result (cost where calls come in), its range, and how often each is the cheapest. */
import { scenarioWords } from '../../../messages/decision-words'
import { NBSP } from '../../../messages/format'
import type { ScenarioResult } from '../../../sim/decision/scenario'
import type { SetupsCompared } from '../../../sim/decision/set-ups'
import type { DecisionPart } from '../../parts/decision-part'
import { figureText } from '../../parts/figure-text'
import { isSpread } from '../../parts/interval-words'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { SetupHead } from '../../parts/setup-head'
import { SourceMark } from '../../parts/source-mark'

interface ScenariosProps {
  readonly base: SetupsCompared
  readonly scenarios: readonly ScenarioResult[]
  readonly part: DecisionPart
}

export function ScenariosPanel({ base, scenarios, part }: ScenariosProps) {
  const { setups, speaker, wording } = part
  const { t } = wording
  const perResult = scenarios.every(({ options }) => options.every(({ costPerResult }) => costPerResult !== undefined))
  const what = perResult ? 'costPerResult' : 'cost'
  const rows = [{ id: 'base', assumed: false, ...base }, ...scenarios]
  const title = t('decisionPage.scenarios.title')
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('decisionPage.scenarios.caption', { what: t(`decision.column.${what}`), vat: t(`measures.vat.${wording.vat}`) })}</span>
      </header>
      <table className="tbl tight by-setup">
        <SetupHead setups={setups} first={<span className="sr">{t('decisionPage.scenarios.scenario')}</span>} />
        <tbody>
          {rows.map(({ id, assumed, options, ...named }) => (
            <tr key={id}>
              <th scope="row" className={assumed ? 'marked' : undefined}>
                {assumed && <SourceMark kind="assumed" />}
                {id === 'base' ? t('decision.scenario.base') : scenarioWords({ id, assumed, ...named }, speaker).replaceAll(' %', `${NBSP}%`)}
              </th>
              {setups.map(({ id: setup }) => {
                const option = options.find((one) => one.setup === setup)
                const figure = option?.[what]
                const text = figure && figureText(figure, wording)
                const cheapest = perResult ? option?.cheapestPerResult : option?.cheapest
                return (
                  <td key={setup} className="n">
                    <strong>{text?.value ?? '–'}</strong>
                    {text && isSpread(text.range) && <div className="cap">{text.range}</div>}
                    {cheapest && setups.length > 1 && (
                      <div className="cap said">{t('decisionPage.scenarios.cheapest', { n: Math.round(100 * cheapest.share) })}</div>
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
