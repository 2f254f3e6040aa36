/** Every pair of set-ups on the same callers: what the one costs more, in words. */
import type { Difference } from '../../../sim/decision/pair'
import type { DecisionPart } from '../../parts/decision-part'
import { DifferenceWords } from '../../parts/difference-words'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { DecisionBase } from '../../store/use-decision'

export function PairsPanel({ report, nameOf, wording }: DecisionPart & { readonly report: DecisionBase }) {
  const { t } = wording
  const { pairs } = report.base
  if (pairs.length === 0) return null
  const perResult = pairs.some(({ costPerResult }) => costPerResult !== undefined)
  const title = t('decision.section.pairs')
  const words = (pair: { readonly a: string; readonly b: string }, difference: Difference | undefined) =>
    difference && <DifferenceWords pair={{ measure: 'cost', a: pair.a, b: pair.b, ...difference }} kind="cost" wording={wording} />
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('decisionPage.pairs.caption', { vat: t(`measures.vat.${wording.vat}`) })}</span>
      </header>
      <table className="tbl tight pair-table">
        <thead>
          <tr>
            <th scope="col">{t('decisionPage.pairs.pair')}</th>
            <th scope="col">{t('decision.column.cost')}</th>
            {perResult && <th scope="col">{t('decision.column.costPerResult')}</th>}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ a, b, cost, costPerResult }) => (
            <tr key={`${a} ${b}`}>
              <th scope="row">{t('decisionPage.pairs.row', { a: nameOf(a), b: nameOf(b) })}</th>
              <td>{words({ a, b }, cost)}</td>
              {perResult && <td>{words({ a, b }, costPerResult)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
