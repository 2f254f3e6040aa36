/** The vendor's margin: in the vendor's view only, with its mark; never in a client's copy. */
import type { Margin } from '../../../sim/decision/margin'
import { nodeAt } from '../../fields/form-of-schema'
import { NodeFields } from '../../fields/node-fields'
import type { DecisionPart, DecisionSetup } from '../../parts/decision-part'
import { FigureCells } from '../../parts/figure-cells'
import { keyboardScroll } from '../../parts/keyboard-scroll'

interface MarginProps {
  readonly margins: readonly Margin[]
  /** Whose own cost is given here, and its place in the project. */
  readonly setup: DecisionSetup
  readonly place: number
  readonly inHouse: boolean
  readonly part: DecisionPart
}

export function MarginPanel({ margins, setup, place, inHouse, part }: MarginProps) {
  const { nameOf, speaker, wording } = part
  const { t } = wording
  const title = t('moneyPage.margin.title')
  return (
    <section className="panel margin" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="tag warn">{t('moneyPage.margin.mark')}</span>
        <span className="cap">{t('moneyPage.margin.caption', { vat: t(`measures.vat.${wording.vat}`) })}</span>
      </header>
      {margins.length === 0 ? (
        <p className="note">{t('moneyPage.margin.none')}</p>
      ) : (
        <table className="tbl tight">
          <thead>
            <tr>
              <th scope="col">{t('decision.column.setup')}</th>
              {(['own', 'margin', 'share'] as const).map((column) => (
                <th key={column} scope="colgroup" colSpan={2} className="n">
                  {t(`moneyPage.margin.${column}`)}
                </th>
              ))}
              <th scope="col" className="n">
                {t('moneyPage.margin.loss')}
              </th>
              <th scope="col">{t('moneyPage.margin.wanted')}</th>
            </tr>
          </thead>
          <tbody>
            {margins.map(({ setup, ownCost, margin, share, loss, wanted }) => (
              <tr key={setup}>
                <th scope="row">{nameOf(setup)}</th>
                <FigureCells figure={ownCost} wording={wording} />
                <FigureCells figure={margin} wording={wording} />
                <FigureCells figure={share} wording={wording} />
                <td className="n">{t('decision.ofHundred', { n: Math.round(100 * loss.share) })}</td>
                <td>
                  {wanted
                    ? t('moneyPage.margin.times', { share: speaker.format.share(wanted.share), times: speaker.format.number(wanted.priceTimes, 2) })
                    : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3 className="margin-edit">{t('moneyPage.margin.edit', { name: setup.inside })}</h3>
      {inHouse ? <p className="cap">{t('moneyPage.margin.inHouse')}</p> : <MarginForm place={place} />}
    </section>
  )
}

/** The fields of the file; they stand in no other form. */
function MarginForm({ place }: { readonly place: number }) {
  const node = nodeAt(['setups', place, 'margin'], () => undefined)
  return node ? <NodeFields members={[{ name: 'margin', node }]} path={['setups', place]} /> : null
}
