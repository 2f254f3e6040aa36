/** Money line by line: quantity, rate, amount. The lines sum to the total in minor units. */
import { ways } from '../../messages/en/ways'
import { formatFor, NBSP } from '../../messages/format'
import type { Ledger } from '../../sim/experiment/results'
import { textIn } from '../../sim/terms/text'
import { digits } from './amounts'
import './ledger-table.css'
import type { Wording } from './measure-words'
import type { SwatchClass } from './swatch'

type LedgerLine = Ledger['lines'][number]
type TermKind = keyof typeof ways.term
const isTerm = (kind: string): kind is TermKind => kind in ways.term

function lineName({ kind, label }: LedgerLine, { t, language }: Wording): string {
  const term = isTerm(kind) ? t(`term.${kind}`) : kind
  return label === undefined ? term : `${term}: ${textIn(label, language)}`
}

/** A monthly minimum that adds nothing, since the other terms come to as much. */
const isReached = ({ kind, amountMinor }: LedgerLine): boolean => kind === 'monthly-minimum' && amountMinor === 0

interface LedgerTableProps {
  readonly ledger: Pick<Ledger, 'lines' | 'totalMinor'>
  readonly wording: Wording
  /** To the last minor unit where any amount has some, so that the lines can be added up by hand. */
  readonly exact?: boolean
  /** A bar beside each amount, in the colour of the set-up. */
  readonly swatch?: SwatchClass
}

export function LedgerTable({ ledger: { lines, totalMinor }, wording, exact = false, swatch }: LedgerTableProps) {
  const { t, language, currency } = wording
  if (lines.length === 0) return <p className="note">{t('answer.ledger.none')}</p>
  const sign = formatFor(language).currencySign(currency)
  const decimals = exact && lines.some(({ amountMinor }) => amountMinor % 100 !== 0) ? 2 : 0
  const amount = (minor: number) => digits(minor / 100, decimals, language)
  const largest = Math.max(1, ...lines.map(({ amountMinor }) => Math.abs(amountMinor)))
  return (
    <table className="tbl tight ledger">
      <thead>
        <tr>
          <th scope="col">{t('answer.ledger.line')}</th>
          <th scope="col" className="n">
            {t('answer.ledger.quantity')}
          </th>
          <th scope="col" className="n">
            {t('answer.ledger.rate')}
          </th>
          <th scope="col" className="n">
            {t('answer.ledger.amount', { currency: sign })}
          </th>
          {swatch && <td className="ledger-bars" />}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {lineName(line, wording)}
              {isReached(line) && <span className="cap">{t('answer.ledger.reached')}</span>}
            </th>
            <td className="n muted">{quantityText(line, wording)}</td>
            <td className="n muted">{digits(line.rateMinor / 100, line.rateMinor % 100 === 0 ? 0 : 2, language)}</td>
            <td className={isReached(line) ? 'n muted' : 'n'}>{amount(line.amountMinor)}</td>
            {swatch && (
              <td className={`ledger-bars ${swatch}`}>
                <i style={{ width: `${(100 * Math.abs(line.amountMinor)) / largest}%` }} aria-hidden="true" />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{t('answer.ledger.total')}</td>
          <td className="n">{amount(totalMinor)}</td>
          {swatch && <td />}
        </tr>
      </tfoot>
    </table>
  )
}

/** Things that are counted in whole numbers; the mean over the runs is rounded to them. */
const exact: readonly LedgerLine['quantityUnit'][] = ['contacts', 'results', 'attempts', 'people', 'seats']

function quantityText({ quantity, quantityUnit }: LedgerLine, { t, language }: Wording): string {
  if (quantityUnit === 'once' && quantity === 1) return t('answer.ledger.unit.once')
  const decimals = exact.includes(quantityUnit) ? 0 : Number.isInteger(quantity) || quantity >= 100 ? 0 : quantity >= 10 ? 1 : 2
  const count = Number(quantity.toFixed(decimals))
  return `${digits(count, decimals, language)}${NBSP}${t(`answer.ledger.unit.${quantityUnit}`, { count })}`
}
