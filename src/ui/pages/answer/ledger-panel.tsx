/** The money of the chosen set-up, line by line: quantity, rate, amount. The lines sum to the total in minor units. */

import { ways } from '../../../messages/en/ways'
import { formatFor, NBSP } from '../../../messages/format'
import type { Ledger, RunReport, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { nameInside } from './answer-sentence'

interface LedgerPanelProps {
  readonly report: RunReport
  readonly setup: SetupResult
  readonly wording: Wording
}

type LedgerLine = Ledger['lines'][number]
type TermKind = keyof typeof ways.term
const isTerm = (kind: string): kind is TermKind => kind in ways.term

function lineName({ kind, label }: LedgerLine, { t, language }: Wording): string {
  const term = isTerm(kind) ? t(`term.${kind}`) : kind
  return label === undefined ? term : `${term}: ${textIn(label, language)}`
}

/** A monthly minimum that adds nothing, since the other terms come to as much. */
const isReached = ({ kind, amountMinor }: LedgerLine): boolean => kind === 'monthly-minimum' && amountMinor === 0

function periodText(days: number, { t, language }: Wording): string {
  const count = Math.round(days)
  return t('answer.days', { count, n: digits(count, 0, language) }).replaceAll(' ', NBSP)
}

export function LedgerPanel({ report, setup, wording }: LedgerPanelProps) {
  const { t, language, currency } = wording
  const { lines, totalMinor, vat } = setup.ledger
  const sign = formatFor(language).currencySign(currency)
  const about = { runs: digits(report.replications, 0, language), currency: sign, vat: t(`measures.vat.${vat}`) }
  // a line that runs on has no end of its own: the amounts are those of the days that were run
  const days = setup.measures.costPerMonth && setup.measures.workingDays?.mean
  return (
    <section className="panel">
      <header>
        <h2>{t('answer.ledger.title', { name: nameInside(setup, wording) })}</h2>
        <span className="cap">
          {days === undefined ? t('answer.ledger.caption', about) : t('answer.ledger.captionPeriod', { ...about, days: periodText(days, wording) })}
        </span>
      </header>
      {lines.length === 0 ? (
        <p className="note">{t('answer.ledger.none')}</p>
      ) : (
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
                <td className={isReached(line) ? 'n muted' : 'n'}>{digits(line.amountMinor / 100, 0, language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>{t('answer.ledger.total')}</td>
              <td className="n">{digits(totalMinor / 100, 0, language)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
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
