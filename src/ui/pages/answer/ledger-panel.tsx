/** The money of the chosen set-up, line by line: quantity, rate, amount. The lines sum to the total in minor units. */
import { formatFor, NBSP } from '../../../messages/format'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import { digits } from '../../parts/amounts'
import { LedgerTable } from '../../parts/ledger-table'
import type { Wording } from '../../parts/measure-words'
import { nameInside } from './answer-sentence'

interface LedgerPanelProps {
  readonly report: RunReport
  readonly setup: SetupResult
  readonly wording: Wording
}

function periodText(days: number, { t, language }: Wording): string {
  const count = Math.round(days)
  return t('answer.days', { count, n: digits(count, 0, language) }).replaceAll(' ', NBSP)
}

export function LedgerPanel({ report, setup, wording }: LedgerPanelProps) {
  const { t, language, currency } = wording
  const sign = formatFor(language).currencySign(currency)
  const about = { runs: digits(report.replications, 0, language), currency: sign, vat: t(`measures.vat.${setup.ledger.vat}`) }
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
      <LedgerTable ledger={setup.ledger} wording={wording} />
    </section>
  )
}
