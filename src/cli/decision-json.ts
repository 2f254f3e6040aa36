/** A decision for other programs: names in one language, a figure that does not exist is null. */
import type { ClaimCheck } from '../sim/decision/claim'
import type { DecisionReport } from '../sim/decision/report'
import type { RunReport } from '../sim/experiment/results'
import { type Language, textIn } from '../sim/terms/text'

export function decisionAsJson(decision: DecisionReport, claims: readonly ClaimCheck[], language: Language): string {
  const { base, ...parts } = decision
  const { report, ...compared } = base
  const { project, currency, vat, engine, seed, replications, hash } = report
  const whole = { project, currency, vat, engine, seed, replications, hash, ...compared, goals: goalsOf(report), ...parts, claims }
  return JSON.stringify(whole, (_, value: unknown) => spoken(value, language), 2)
}

/** Chances of the goals, and when each campaign ends; all other measures are those of `callsim run`. */
function goalsOf({ setups }: RunReport) {
  return setups.map(({ id, chances, allGoals, forecast, notices }) => ({
    setup: id,
    chances,
    ...(allGoals && { allGoals }),
    ends: forecast.map(({ campaign, finished, endDay, endDate, deadlines }) => ({ campaign, finished, endDay, endDate, deadlines })),
    notices,
  }))
}

/** A name in all languages becomes that in one. */
function spoken(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null || !('en' in value) || !('ru' in value)) return value
  const { en, ru } = value
  return typeof en === 'string' && typeof ru === 'string' && Object.keys(value).length === 2 ? textIn({ en, ru }, language) : value
}
