/** People who answer and find no operator: the rule, the share against what is allowed, and how long they are kept waiting. */
import { useMemo } from 'react'
import { amount } from '../../parts/amounts'
import { FactTable } from '../../parts/fact-table'
import { IntervalStrip } from '../../parts/interval-strip'
import { stripScale } from '../../parts/strip-scale'
import { abandonedWords } from './abandoned-words'
import { nameInside } from './answer-sentence'
import { factsOf } from './facts'
import type { OutboundProps } from './outbound-details'

const wanted = ['abandonedByRule', 'abandonedWithoutDetection', 'heldShare', 'meanHold', 'connectedLateShare', 'falseMachineShare', 'machineToOperatorShare']

export function AbandonedPanel({ setup, subject, project, swatch, wording }: OutboundProps) {
  const { t } = wording
  const words = useMemo(() => abandonedWords(setup, subject.id, project, wording), [setup, subject, project, wording])
  if (!words) return null
  const { rule, sentences } = words
  const share = setup.measures[`${subject.id}.abandonedByRule`]
  const scale = share && rule && stripScale([0, share.outcomeHigh, rule.share], { least: 0, most: 1 })
  const title = t('outbound.abandoned.title', { name: nameInside(setup, wording) })
  return (
    <section className="panel">
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('outbound.abandoned.caption')}</span>
      </header>
      <p className="said">{sentences.join(' ')}</p>
      {scale && (
        <div className="against">
          <IntervalStrip scale={scale} low={share.outcomeLow} mean={share.mean} high={share.outcomeHigh} goal={rule.share} swatch={swatch} />
          <span className="cap">{t('outbound.abandoned.allowed', { limit: amount(rule.share, 'share', wording) })}</span>
        </div>
      )}
      <FactTable facts={factsOf(setup, subject.id, wanted, project, wording).map(({ note: _, ...fact }) => fact)} label={title} wording={wording} />
    </section>
  )
}
