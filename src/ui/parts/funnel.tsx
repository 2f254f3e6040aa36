/** The outcome funnel as horizontal bars: the count of each stage, its share of the stage before and of the list. */
import type { CSSProperties } from 'react'
import { NBSP } from '../../messages/format'
import type { FunnelStep } from '../../sim/experiment/results'
import { textIn } from '../../sim/terms/text'
import { digits } from './amounts'
import { figureText } from './figure-text'
import './funnel.css'
import type { Wording } from './measure-words'
import type { SwatchClass } from './swatch'

interface FunnelProps {
  readonly steps: readonly FunnelStep[]
  readonly swatch: SwatchClass
  readonly wording: Wording
}

/** A share of the funnel: one decimal below ten per cent, none above. */
function funnelShare(part: number, whole: number, language: Wording['language']): string {
  if (!(whole > 0)) return '–'
  const share = (part / whole) * 100
  return `${digits(share, share < 10 ? 2 : share < 99.5 ? 1 : 0, language)}${NBSP}%`
}

export function Funnel({ steps, swatch, wording }: FunnelProps) {
  const { t, language } = wording
  const base = steps[0]?.figure.mean ?? 0
  return (
    <table className="tbl tight plain funnel">
      <thead>
        <tr>
          <th scope="col">{t('answer.funnel.step')}</th>
          <th scope="col" className="n">
            {t('answer.funnel.count')}
          </th>
          <td className="funnel-bar" />
          <th scope="col" className="n">
            {t('answer.funnel.ofBefore')}
          </th>
          <th scope="col" className="n">
            {t('answer.funnel.ofAll')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => {
          const text = figureText(step.figure, wording)
          const name = step.name === undefined && step.kind !== 'stage' ? t(`answer.funnel.${step.kind}`) : textIn(step.name ?? '', language)
          const width: CSSProperties & { readonly '--w': number } = { '--w': base > 0 ? (100 * step.figure.mean) / base : 0 }
          const flat = step.figure.outcomeLow === step.figure.outcomeHigh
          return (
            <tr key={`${step.kind}-${name}`}>
              <th scope="row">{name}</th>
              <td className="n">
                <strong>{text.value}</strong>
                <span className="cap funnel-range">{flat ? '' : text.range}</span>
              </td>
              <td className="funnel-bar">
                <i className={swatch} style={width} aria-hidden="true" />
              </td>
              <td className="n">{at === 0 ? '' : funnelShare(step.figure.mean, steps[at - 1]?.figure.mean ?? 0, language)}</td>
              <td className="n muted">{funnelShare(step.figure.mean, base, language)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
