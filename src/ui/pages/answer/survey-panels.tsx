/** Of a campaign with a questionnaire: outcome rates after AAPOR with their definitions, and quota cells. */
import { useMemo } from 'react'
import { FactTable } from '../../parts/fact-table'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { nameInside } from './answer-sentence'
import { factsOf } from './facts'
import { Fold } from './fold'
import type { OutboundProps } from './outbound-details'
import { type QuotaRow, quotaRows, quotaWords } from './quota-rows'

const rates = ['rr1', 'rr2', 'rr3', 'coop1', 'con1', 'ref1'] as const

export function RatesPanel({ setup, subject, wording }: OutboundProps) {
  const { t } = wording
  const facts = rates.flatMap((rate) => {
    const figure = setup.measures[`${subject.id}.${rate}`]
    return figure ? [{ key: rate, name: t(`outbound.rates.${rate}`), note: rate.toUpperCase(), figure }] : []
  })
  if (facts.length === 0) return null
  const title = t('outbound.rates.title', { name: nameInside(setup, wording) })
  return (
    <section className="panel">
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('outbound.rates.caption')}</span>
      </header>
      <FactTable facts={facts} label={title} wording={wording} />
      <Fold summary={t('outbound.rates.define')}>
        <ul className="formulas">
          {facts.map(({ key }) => (
            <li key={key}>{t(`outbound.rates.formula.${key}`)}</li>
          ))}
        </ul>
        <p className="cap">{t('outbound.rates.letters')}</p>
      </Fold>
    </section>
  )
}

const together = ['daysToQuotas', 'overQuotaShare', 'ineligibleShare', 'breakOffShare', 'contactsToBuy']

export function QuotaPanel({ setup, subject, project, wording }: OutboundProps) {
  const { t } = wording
  const rows = useMemo(() => quotaRows(setup, subject.id, project, wording), [setup, subject, project, wording])
  if (rows.length === 0) return null
  const words = quotaWords(setup, subject.id, wording)
  const title = t('outbound.quotas.title', { name: nameInside(setup, wording) })
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('outbound.quotas.caption')}</span>
      </header>
      {words.length > 0 && <p className="said">{words.join(' ')}</p>}
      <table className="tbl tight quotas">
        <thead>
          <tr>
            <th scope="col">{t('outbound.quotas.cell')}</th>
            {(['wanted', 'completes', 'overQuota', 'filled', 'day'] as const).map((name) => (
              <th key={name} scope="col" className="n">
                {t(`outbound.quotas.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CellRow key={row.id} {...row} />
          ))}
        </tbody>
      </table>
      <FactTable facts={factsOf(setup, subject.id, together, project, wording)} label={t('outbound.quotas.facts')} wording={wording} />
    </section>
  )
}

function CellRow({ name, wanted, completes, completesRange, overQuota, filled, day, dayRange }: QuotaRow) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="n muted">{wanted}</td>
      <td className="n">
        <strong>{completes}</strong> <span className="cap">{completesRange}</span>
      </td>
      <td className="n">{overQuota}</td>
      <td className="n">{filled}</td>
      <td className="n">
        {day} <span className="cap">{dayRange}</span>
      </td>
    </tr>
  )
}
