/** For and against, as lists of plus and minus; a set-up that nothing sets apart says so. */
import { useMemo } from 'react'
import type { RunReport } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import type { Wording } from '../../parts/measure-words'
import { swatchClass } from '../../parts/swatch'
import type { CompareRow } from './compare-rows'
import { type Point, prosAndCons } from './pros-and-cons'

interface ProsPanelProps {
  readonly report: RunReport
  readonly rows: readonly CompareRow[]
  readonly wording: Wording
}

export function ProsPanel({ report, rows, wording }: ProsPanelProps) {
  const { t, language } = wording
  const all = useMemo(() => prosAndCons(report, rows, wording), [report, rows, wording])
  return (
    <section className="panel pc">
      <header>
        <h2>{t('compare.pros.title')}</h2>
        <span className="cap">{t('compare.pros.caption')}</span>
      </header>
      {report.setups.map(({ id, name }, place) => {
        const { plus = [], minus = [] } = all.find(({ setup }) => setup === id) ?? {}
        return (
          <div key={id}>
            <h3>
              <i className={`sw ${swatchClass(place)}`} />
              {textIn(name, language)}
            </h3>
            {plus.length + minus.length === 0 ? (
              <p className="cap">{t('compare.pros.none')}</p>
            ) : (
              <ul>
                <Points points={plus} sign="+" word={t('compare.pros.plus')} />
                <Points points={minus} sign="−" word={t('compare.pros.minus')} />
              </ul>
            )}
          </div>
        )
      })}
    </section>
  )
}

function Points({ points, sign, word }: { readonly points: readonly Point[]; readonly sign: string; readonly word: string }) {
  return points.map(({ key, text }) => (
    <li key={key}>
      <b aria-hidden="true">{sign}</b>
      <span className="sr">{word}: </span>
      <span>{text}</span>
    </li>
  ))
}
