/** How often the chosen set-up meets the goals of the project: a share of the runs, with the interval of that share. */
import type { MeasureInfo, RunReport, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { digits } from '../../parts/amounts'
import { type ChanceRow, ChanceTable } from '../../parts/chance-table'
import { goalWords, lowered, measureName, type Wording } from '../../parts/measure-words'
import type { SwatchClass } from '../../parts/swatch'
import { nameInside } from './answer-sentence'
import { infoOf } from './subjects'

interface ChancesPanelProps {
  readonly report: RunReport
  readonly setup: SetupResult
  readonly swatch: SwatchClass
  readonly wording: Wording
}

/** Several call types have goals of the same name: the label then begins with the call type's own. */
function labelOf(info: MeasureInfo, setup: SetupResult, wording: Wording): string {
  const entities = new Set(setup.info.flatMap(({ entity }) => (entity.of === 'callType' || entity.of === 'campaign' ? [entity.id] : [])))
  const name = measureName(info, wording)
  const owned = entities.size > 1 && (info.entity.of === 'callType' || info.entity.of === 'campaign')
  return owned ? `${textIn(info.entity.name, wording.language)}, ${lowered(name)}` : name
}

function chanceRows(setup: SetupResult, wording: Wording): readonly ChanceRow[] {
  const rows = setup.chances.flatMap((chance) => {
    const info = infoOf(setup, chance.measure)
    if (!info) return []
    const goal = goalWords(chance, info, wording)
    return [{ key: `${chance.measure} ${goal}`, label: `${labelOf(info, setup, wording)}: ${goal}`, chance }]
  })
  const all = setup.allGoals
  return all && rows.length > 1 ? [...rows, { key: 'all', label: wording.t('answer.chances.all'), chance: all }] : rows
}

export function ChancesPanel({ report, setup, swatch, wording }: ChancesPanelProps) {
  const { t, language } = wording
  const rows = chanceRows(setup, wording)
  const daily = setup.chances.some(({ measure }) => setup.measures[measure]?.outcomeOf === 'day')
  return (
    <section className="panel">
      <header>
        <h2>{t('answer.chances.title', { name: nameInside(setup, wording) })}</h2>
        {rows.length > 0 && (
          <span className="cap">{t(daily ? 'answer.chances.captionDays' : 'answer.chances.caption', { runs: digits(report.replications, 0, language) })}</span>
        )}
      </header>
      {rows.length > 0 ? <ChanceTable rows={rows} swatch={swatch} wording={wording} /> : <p className="note">{t('answer.chances.none')}</p>}
    </section>
  )
}
