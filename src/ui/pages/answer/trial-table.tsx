/** The present figures, those of the trial, and their paired difference in words. */
import { useEffect, useState } from 'react'
import { hasIntervals } from '../../../sim/experiment/precision'
import type { Figure, RunReport, SetupResult } from '../../../sim/experiment/results'
import { comparisonOf } from '../../parts/difference'
import { DifferenceWords } from '../../parts/difference-words'
import { figureText } from '../../parts/figure-text'
import { measureKind, measureName, type Wording } from '../../parts/measure-words'
import { infoOf, type Subject } from '../../parts/subjects'

interface TrialTableProps {
  /** Absent until the first figures are there. */
  readonly report: RunReport | undefined
  /** Replications asked for. */
  readonly of: number
  readonly setup: SetupResult
  readonly changed: string
  readonly subject: Subject
  /** "+1 operator" */
  readonly change: string
  readonly wording: Wording
}

export function TrialTable({ report, of, setup, changed, subject, change, wording }: TrialTableProps) {
  const { t } = wording
  const [last, setLast] = useState<RunReport>()
  useEffect(() => {
    if (report) setLast(report)
  }, [report])
  const shown = report ?? last
  const now = shown?.setups.find(({ id }) => id === setup.id) ?? setup
  const estimated = shown !== undefined && !hasIntervals(shown.replications)
  const then = shown?.setups.find(({ id }) => id === changed)
  const keys = [`${subject.id}.serviceLevel`, `${subject.id}.asa`, `${subject.id}.abandonedShare`, 'costPerMonth'].filter((key) => setup.measures[key])
  return (
    <table className={report ? 'tbl pairs' : 'tbl pairs stale'} data-run={report === undefined ? 'stale' : estimated ? 'first' : 'refined'}>
      <thead>
        <tr>
          <th scope="col">{t('liveOperators.measure')}</th>
          <th scope="col" className="n">
            {t('liveOperators.now')}
          </th>
          <th scope="col" className="n">
            {t('liveOperators.changed', { change })}
          </th>
          <th scope="col">{t('liveOperators.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const info = infoOf(setup, key)
          return (
            <tr key={key}>
              <th scope="row">{info ? measureName(info, wording) : key}</th>
              <Value label={t('liveOperators.now')} figure={now.measures[key]} wording={wording} />
              <Value label={t('liveOperators.changed', { change })} figure={then?.measures[key]} wording={wording} />
              <td>
                {estimated && then ? (
                  <span className="cap">{t('measures.state.about', { done: shown.replications, of })}</span>
                ) : shown && then ? (
                  <DifferenceWords pair={comparisonOf(shown, key, setup.id, changed)} kind={info && measureKind(info)} wording={wording} />
                ) : (
                  '–'
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Value({ label, figure, wording }: { readonly label: string; readonly figure: Figure | undefined; readonly wording: Wording }) {
  if (!figure) {
    return (
      <td className="n v" data-label={label}>
        –
      </td>
    )
  }
  const { value, range } = figureText(figure, wording)
  return (
    <td className="n v" data-label={label}>
      {value} {range && <small>{range}</small>}
    </td>
  )
}
