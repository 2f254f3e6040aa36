/** The decision rule: at which figures the project goes on or ends. Written down with its date; a change makes it a draft again. */

import { ruleFor } from '../../../sim/pilot/plan'
import type { PlanAnswer } from '../../../sim/pilot/plan-answer'
import type { Plan, Rule } from '../../../sim/pilot/schema'
import { amount } from '../../parts/amounts'
import { FigureTable } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'
import { ruleWords, writtenWords } from './decision-panel'
import { NumberEntry } from './number-entry'
import { takeSettings } from './take-settings'

interface RulePanelProps {
  readonly plan: Plan
  readonly answer: PlanAnswer | undefined
  /** Contacts closed by now: a rule that comes after them is no rule from before. */
  readonly closed: number
  readonly wording: Wording
}

/** How often the suggested rule may be wrong. */
const RISK = 0.1

export function RulePanel({ plan, answer, closed, wording }: RulePanelProps) {
  const { t, language } = wording
  const { rule } = plan
  const put = (next: Rule | undefined) => takeSettings({ plan: { ...plan, rule: next } }, language)
  const change = (more: Partial<Rule>) => {
    if (!rule) return undefined
    const { written: _written, closedThen: _closedThen, ...draft } = rule
    return put({ ...draft, ...more })
  }
  const suggest = () => {
    const contacts = rule?.contacts ?? answer?.size?.contacts ?? 300
    const good = rule?.good ?? plan.share
    const poor = rule?.poor ?? Number((0.6 * plan.share).toFixed(4))
    put(ruleFor({ contacts, good, poor }, RISK, plan.operators, plan.icc))
  }
  return (
    <section className="panel pilot-form">
      <header>
        <h2>{t('pilotPage.rule.title')}</h2>
        <span className="cap">{rule && writtenWords(rule, wording)}</span>
      </header>
      {rule ? (
        <>
          <p className="pilot-said">{ruleWords(rule, wording)}</p>
          <div className="pilot-entries">
            <NumberEntry
              label={t('pilotPage.rule.contacts')}
              unit="contacts"
              value={rule.contacts}
              take={(contacts = 0) => change({ contacts })}
              wording={wording}
            />
            <NumberEntry label={t('pilotPage.rule.goFrom')} unit="count" value={rule.goFrom} take={(goFrom = 0) => change({ goFrom })} wording={wording} />
            <NumberEntry
              label={t('pilotPage.rule.stopBelow')}
              unit="count"
              value={rule.stopBelow}
              take={(stopBelow = 0) => change({ stopBelow })}
              wording={wording}
            />
            <NumberEntry label={t('pilotPage.rule.good')} unit="share" value={rule.good} take={(good = 0) => change({ good })} wording={wording} />
            <NumberEntry label={t('pilotPage.rule.poor')} unit="share" value={rule.poor} take={(poor = 0) => change({ poor })} wording={wording} />
          </div>
          {answer?.rule && (
            <FigureTable
              label={t('pilotPage.rule.worth')}
              table={{ head: [t('pilotPage.rule.worth'), t('pilotPage.rule.chance')], rows: worthRows(answer.rule, wording) }}
            />
          )}
        </>
      ) : (
        <p className="muted">{t('pilotPage.rule.none')}</p>
      )}
      <p className="pilot-actions">
        {rule && rule.written === undefined && (
          <button type="button" className="btn" onClick={() => put({ ...rule, written: today(), closedThen: closed })}>
            {t('pilotPage.rule.write')}
          </button>
        )}
        <button type="button" className="btn" onClick={suggest}>
          {t(rule ? 'pilotPage.rule.suggestAgain' : 'pilotPage.rule.suggest')}
        </button>
        {rule && (
          <button type="button" className="btn quiet" onClick={() => put(undefined)}>
            {t('pilotPage.rule.remove')}
          </button>
        )}
      </p>
    </section>
  )
}

function worthRows({ rule, rightGo, wrongStop, wrongGo, rightStop }: NonNullable<PlanAnswer['rule']>, wording: Wording): readonly (readonly string[])[] {
  const { t } = wording
  const share = (value: number) => amount(value, 'share', wording, 0.05)
  const [good, poor] = [amount(rule.good, 'share', wording), amount(rule.poor, 'share', wording)]
  return [
    [t('pilotPage.rule.rightGo', { share: good }), share(rightGo)],
    [t('pilotPage.rule.wrongStop', { share: good }), share(wrongStop)],
    [t('pilotPage.rule.wrongGo', { share: poor }), share(wrongGo)],
    [t('pilotPage.rule.rightStop', { share: poor }), share(rightStop)],
  ]
}

/** Of this place, as the file has dates. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date())
}
