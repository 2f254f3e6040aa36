/** What the rule that was written down before says to the figures. */
import { Link } from 'wouter'
import { formatFor } from '../../../messages/format'
import type { PilotAnswer } from '../../../sim/pilot/answer'
import { decide } from '../../../sim/pilot/plan'
import type { PilotFile, Rule } from '../../../sim/pilot/schema'
import { digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'

interface DecisionPanelProps {
  readonly file: PilotFile
  readonly answer: PilotAnswer
  readonly wording: Wording
}

export function DecisionPanel({ file, answer: { inference }, wording }: DecisionPanelProps) {
  const { t, language } = wording
  const rule = file.plan?.rule
  if (!inference) return null
  const { results, closed } = inference.total
  const count = (n: number) => digits(n, 0, language)
  return (
    <section className="panel pilot-decision">
      <header>
        <h2>{t('pilotPage.decision.title')}</h2>
        <span className="cap">{rule && writtenWords(rule, wording)}</span>
      </header>
      {rule ? (
        <>
          <p>
            <strong>{t(`pilotPage.decision.${decide(rule, closed, results)}`)}</strong>{' '}
            {t('pilotPage.decision.figures', { results: count(results), closed: count(closed), contacts: count(rule.contacts) })}
          </p>
          <p className="muted">{ruleWords(rule, wording)}</p>
        </>
      ) : (
        <p className="muted">
          {t('pilotPage.decision.none')} <Link href="/pilot/plan">{t('pilotPage.decision.toPlan')}</Link>
        </p>
      )}
    </section>
  )
}

export function ruleWords({ contacts, goFrom, stopBelow }: Rule, { t, language }: Wording): string {
  const count = (n: number) => digits(n, 0, language)
  return `${t('pilot.plan.rule', { contacts: count(contacts), go: count(goFrom), stop: count(stopBelow) })}.`
}

/** When the rule was written, and whether that was before the first result. */
export function writtenWords({ written, closedThen }: Rule, { t, language }: Wording): string {
  if (written === undefined) return t('pilotPage.rule.draft')
  const date = formatFor(language).date(written)
  if (closedThen === undefined) return t('pilotPage.rule.written', { date })
  return closedThen === 0 ? t('pilotPage.rule.before', { date }) : t('pilotPage.rule.late', { date, closed: digits(closedThen, 0, language) })
}
