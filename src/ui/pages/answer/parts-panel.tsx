/** Attempts, segments, reasons for refusal: one table at a time, folded away until somebody asks for it. */
import { useMemo, useState } from 'react'
import { BarTable } from '../../parts/bar-table'
import { Choice } from '../../parts/choice'
import { nameInside } from './answer-sentence'
import { FoldPanel } from './fold'
import type { OutboundProps } from './outbound-details'
import { partKinds, partTable } from './part-tables'

export function PartsPanel({ setup, subject, swatch, wording }: OutboundProps) {
  const { t } = wording
  const [chosen, setChosen] = useState<string>()
  const tables = useMemo(
    () =>
      partKinds.flatMap((kind) => {
        const table = partTable(kind, setup, subject.id, wording)
        return table ? [{ kind, table }] : []
      }),
    [setup, subject, wording],
  )
  const shown = tables.find(({ kind }) => kind === chosen) ?? tables[0]
  if (!shown) return null
  return (
    <FoldPanel title={t('outbound.more', { name: nameInside(setup, wording) })} caption={t('outbound.parts.summary')}>
      <div className="fold-head">
        <Choice
          label={t('outbound.parts.choice')}
          value={shown.kind}
          options={tables.map(({ kind }) => ({ id: kind, name: t(`outbound.parts.${kind}`) }))}
          onChange={setChosen}
        />
        <span className="cap">{t(shown.kind === 'attempts' ? 'outbound.parts.caption' : 'outbound.parts.captionProjects')}</span>
      </div>
      <BarTable table={shown.table} label={t(`outbound.parts.${shown.kind}`)} swatch={swatch} />
    </FoldPanel>
  )
}
