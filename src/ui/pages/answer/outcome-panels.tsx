/** How dials end, how records end, and what operators' time goes to: a whole and its shares in one bar, with the table under it. */
import { useMemo, useState } from 'react'
import { textIn } from '../../../sim/terms/text'
import { amount, digits } from '../../parts/amounts'
import { Choice } from '../../parts/choice'
import { ShareTable } from '../../parts/share-table'
import { nameInside } from './answer-sentence'
import type { OutboundProps } from './outbound-details'
import { dialRows, recordRows, timeRows } from './outcome-shares'

const outcomes = { dials: { rows: dialRows, whole: 'attempts' }, records: { rows: recordRows, whole: 'contacts' } } as const

export function OutcomePanel({ of, setup, subject, swatch, wording }: OutboundProps & { readonly of: keyof typeof outcomes }) {
  const { t, language } = wording
  const { rows: rowsOf, whole } = outcomes[of]
  const rows = useMemo(() => rowsOf(setup, subject.id, wording), [rowsOf, setup, subject, wording])
  const all = setup.measures[`${subject.id}.${whole}`]
  if (!all || rows.length < 2) return null
  const halfWidth = (all.outcomeHigh - all.outcomeLow) / 2
  const n = halfWidth > 0 ? amount(all.mean, 'count', wording, Math.max(halfWidth, 10)) : digits(all.mean, 0, language)
  return (
    <section className="panel">
      <header>
        <h2>{t(`outbound.${of}.title`, { name: nameInside(setup, wording) })}</h2>
        <span className="cap">{t(`outbound.${of}.caption`, { n })}</span>
      </header>
      <ShareTable head={t(`outbound.${of}.outcome`)} rows={rows} swatch={swatch} wording={wording} />
    </section>
  )
}

/** Of the groups that serve campaigns; one at a time where there are several. */
export function TimePanel({ setup, swatch, wording }: OutboundProps) {
  const { t, language } = wording
  const [chosen, setChosen] = useState<string>()
  const groups = useMemo(() => groupsOf(setup).map(({ id, name }) => ({ id, name: textIn(name, language) })), [setup, language])
  const group = groups.find(({ id }) => id === chosen) ?? groups[0]
  if (!group) return null
  const rows = timeRows(setup, group.id, wording)
  if (rows.length < 2) return null
  const byDay = rows.some(({ figure }) => figure?.outcomeOf === 'day')
  return (
    <section className="panel">
      <header>
        <h2>{t('outbound.time.title', { name: nameInside(setup, wording) })}</h2>
        <span className="cap">{t(byDay ? 'outbound.time.captionDays' : 'outbound.time.caption')}</span>
      </header>
      <Choice label={t('outbound.time.group')} value={group.id} options={groups} onChange={setChosen} />
      <ShareTable head={t('outbound.time.state')} rows={rows} swatch={swatch} wording={wording} />
    </section>
  )
}

function groupsOf({ info }: OutboundProps['setup']) {
  return info.flatMap(({ kind, entity }) => (kind === 'rightParty' && entity.of === 'group' ? [entity] : []))
}
