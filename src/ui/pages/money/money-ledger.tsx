/** The money of one set-up, line by line, over the whole project or the months that are compared; what is paid at the start, and the value at signing. */

import { formatFor } from '../../../messages/format'
import type { Option } from '../../../sim/decision/option'
import type { DecisionPart, DecisionSetup } from '../../parts/decision-part'
import { figureText } from '../../parts/figure-text'
import { isSpread } from '../../parts/interval-words'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { LedgerTable } from '../../parts/ledger-table'
import type { DecisionBase } from '../../store/use-decision'

interface MoneyLedgerProps {
  readonly report: DecisionBase
  readonly option: Option
  readonly setup: DecisionSetup
  readonly part: DecisionPart
}

export function MoneyLedger({ report, option, setup, part }: MoneyLedgerProps) {
  const { wording, speaker } = part
  const { t, language, currency } = wording
  const { months } = report
  const about = {
    currency: formatFor(language).currencySign(currency),
    vat: t(`measures.vat.${wording.vat}`),
    runs: speaker.format.count(report.base.report.replications),
  }
  const cost = figureText(option.cost, wording)
  const start = figureText(option.startCost, wording)
  const minor = (amount: number) => formatFor(language).moneyMinor(amount, currency, 0)
  const title = t('moneyPage.ledger.title', { name: setup.inside })
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">
          {months === undefined ? t('moneyPage.ledger.caption', about) : t('moneyPage.ledger.captionMonths', { ...about, count: months })}
        </span>
      </header>
      <LedgerTable ledger={option.ledger} wording={wording} exact swatch={setup.swatch} />
      <dl className="money-facts">
        <Fact name={t('moneyPage.ledger.spread')} value={isSpread(cost.range) ? `${cost.value} (${cost.range})` : cost.value} />
        <Fact name={t('moneyPage.ledger.start')} value={start.value} />
        {option.discounted && (
          <Fact
            name={t('moneyPage.ledger.present', { rate: speaker.format.share(option.discounted.rate) })}
            value={`${minor(option.discounted.totalMinor)} − ${minor(-option.discounted.discountMinor)} = ${minor(option.discounted.presentMinor)}`}
          />
        )}
      </dl>
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
