/** How often the chosen set-up meets the goals of the project: a share of the runs, with the interval of that share. */
import type { Chance, MeasureInfo, OutcomeOf, RunReport, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { digits } from '../../parts/amounts'
import { type ChanceRow, ChanceTable } from '../../parts/chance-table'
import { goalWords, lowered, measureName, type Wording } from '../../parts/measure-words'
import { infoOf } from '../../parts/subjects'
import type { SwatchClass } from '../../parts/swatch'
import { nameInside } from './answer-sentence'

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

type Base = 'runs' | 'days' | 'both'

const captions = { runs: 'answer.chances.caption', days: 'answer.chances.captionDays', both: 'answer.chances.captionBoth' } as const

function outcomeOf(setup: SetupResult, { measure }: Chance): OutcomeOf {
  return setup.measures[measure]?.outcomeOf ?? 'project'
}

/** Whether the chances are shares of runs, of days, or some of these and some of those. */
function baseOf(setup: SetupResult): Base {
  const found = new Set(setup.chances.map((chance) => outcomeOf(setup, chance)))
  if (found.size > 1) return 'both'
  return found.has('day') ? 'days' : 'runs'
}

function chanceRows(setup: SetupResult, base: Base, wording: Wording): readonly ChanceRow[] {
  const rows = setup.chances.flatMap((chance) => {
    const info = infoOf(setup, chance.measure)
    if (!info) return []
    const goal = goalWords(chance, info, wording)
    const label = `${labelOf(info, setup, wording)}: ${goal}`
    const shown = base === 'both' ? wording.t(outcomeOf(setup, chance) === 'day' ? 'answer.chances.ofDays' : 'answer.chances.ofRuns', { goal: label }) : label
    return [{ key: `${chance.measure} ${goal}`, label: shown, chance }]
  })
  const all = setup.allGoals
  return all && rows.length > 1 ? [...rows, { key: 'all', label: wording.t('answer.chances.all'), chance: all }] : rows
}

export function ChancesPanel({ report, setup, swatch, wording }: ChancesPanelProps) {
  const { t, language } = wording
  const base = baseOf(setup)
  const rows = chanceRows(setup, base, wording)
  return (
    <section className="panel">
      <header>
        <h2>{t('answer.chances.title', { name: nameInside(setup, wording) })}</h2>
        {rows.length > 0 && <span className="cap">{t(captions[base], { runs: digits(report.replications, 0, language) })}</span>}
      </header>
      {rows.length > 0 ? <ChanceTable rows={rows} swatch={swatch} wording={wording} /> : <p className="note">{t('answer.chances.none')}</p>}
    </section>
  )
}
