/** The report for other programs. Names are in one language; a figure that does not exist (no events, a single replication) is null. */
import type { RunReport } from '../sim/experiment/results'
import type { ClosedForm } from '../sim/staffing/closed-form'
import { type Language, textIn } from '../sim/terms/text'

export function reportAsJson(report: RunReport, language: Language, forms: ReadonlyMap<string, readonly ClosedForm[]> = new Map()): string {
  const { engine, seed, replications, hash } = report
  const setups = report.setups.map(({ id, name, info: _info, series, funnels: _funnels, notices, forecast, ...rest }) => {
    const spoken = notices.map(({ part, ...notice }) => ({
      ...notice,
      name: textIn(notice.name, language),
      ...(part && { part: { ...part, name: textIn(part.name, language) } }),
    }))
    return [
      id,
      {
        name: textIn(name, language),
        ...rest,
        notices: spoken,
        forecast: forecast.map((end) => ({ ...end, name: textIn(end.name, language) })),
        series: Object.fromEntries(series.map(({ key, ...curve }) => [key, curve])),
        ...closedFormOf(id),
      },
    ] as const
  })
  const comparisons = report.comparisons.map((comparison) => ({ ...comparison, shareBetter: comparison.shareBetter ?? null }))
  return JSON.stringify(
    { project: textIn(report.project, language), engine, seed, replications, hash, setups: Object.fromEntries(setups), comparisons },
    null,
    2,
  )

  function closedFormOf(setup: string) {
    const ofSetup = forms.get(setup) ?? []
    return ofSetup.length > 0 && { closedForm: Object.fromEntries(ofSetup.map(({ callType, ...form }) => [callType, form])) }
  }
}
