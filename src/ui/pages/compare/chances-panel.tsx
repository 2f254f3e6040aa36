/** Dates and chances of the set-ups beside each other: shares of the runs, with the interval of the share. */

import type { DecisionPart } from '../../parts/decision-part'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { SetupHead } from '../../parts/setup-head'
import type { DecisionBase } from '../../store/use-decision'
import { type ChanceRow, chanceRows, dateRows } from './chance-rows'

export function ChancesPanel({ report, ...part }: DecisionPart & { readonly report: DecisionBase }) {
  const { wording, setups, speaker } = part
  const { t } = wording
  const { options, report: run } = report.base
  const title = t('decisionPage.chances.title')
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('decisionPage.chances.caption', { runs: speaker.format.count(run.replications) })}</span>
      </header>
      <table className="tbl tight by-setup">
        <SetupHead setups={setups} first={<span className="sr">{t('compare.measure')}</span>} />
        <tbody>
          {[...dateRows(options, wording), ...chanceRows(options, run, part)].map((row) => (
            <Row key={row.key} row={row} setups={setups} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row: { name, cells }, setups }: { readonly row: ChanceRow; readonly setups: DecisionPart['setups'] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {setups.map(({ id }, at) => (
        <td key={id} className="n">
          {cells[at] === undefined ? (
            '–'
          ) : (
            <>
              <strong>{cells[at].value}</strong>
              {cells[at].range !== '' && <div className="cap">{cells[at].range}</div>}
            </>
          )}
        </td>
      ))}
    </tr>
  )
}
