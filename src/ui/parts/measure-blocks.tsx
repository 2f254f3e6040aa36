/** Measures by set-ups on a phone: a block a measure, a line a set-up. */
import { textIn } from '../../sim/terms/text'
import { comparisonOf } from './difference'
import { DifferenceWords } from './difference-words'
import type { MeasureTableProps } from './measure-table'
import { MeasureValue } from './measure-value'
import { SourceMark } from './source-mark'
import { swatchClass } from './swatch'

export function MeasureBlocks({ groups, report, reference, wording }: MeasureTableProps) {
  return (
    <div className="measure-blocks">
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h2 className="cap">{title}</h2>
          {rows.map((row) => (
            <div key={row.key} className="measure-block">
              <h3 className="marked">
                <SourceMark kind="simulated" />
                {row.name}
              </h3>
              <p className="cap">{row.base}</p>
              <dl>
                {report.setups.map((setup, at) => (
                  <div key={setup.id}>
                    <dt>
                      <i className={`sw ${swatchClass(at)}`} />
                      {textIn(setup.name, wording.language)}
                    </dt>
                    <dd className="val">
                      <MeasureValue figure={row.figures[at]} wording={wording} />
                    </dd>
                    {setup.id !== reference.id && row.figures[at] && (
                      <dd className="wd">
                        <DifferenceWords pair={comparisonOf(report, row.key, reference.id, setup.id)} kind={row.kind} wording={wording} />
                      </dd>
                    )}
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
