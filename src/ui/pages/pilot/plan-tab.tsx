/** The plan of a pilot: how many contacts say how much, and at which figures what is decided. */
import { useMemo } from 'react'
import { planOf } from '../../../sim/pilot/plan-answer'
import type { Plan } from '../../../sim/pilot/schema'
import type { Wording } from '../../parts/measure-words'
import { changeSettings } from '../../store/pilot'
import { NumberEntry } from './number-entry'
import { PlanResult } from './plan-result'
import { RulePanel } from './rule-panel'
import { takeSettings } from './take-settings'
import type { OwnPilot } from './use-own-pilot'

interface PlanTabProps {
  readonly own: OwnPilot
  readonly wording: Wording
}

/** To begin with: a share as published pilots have it, known to three tenths of itself. */
const usual: Plan = { share: 0.08, relative: 0.3, level: 0.95, operators: 4, icc: 0.005, contactsPerHour: 5 }

export function PlanTab({ own, wording }: PlanTabProps) {
  const { t } = wording
  const { plan } = own.draft.settings
  return (
    <>
      <div className="pilot-head">
        <h1>{t('pilotPage.plan.title')}</h1>
        <p className="muted">{t('pilotPage.plan.what')}</p>
      </div>
      {plan ? (
        <Planned plan={plan} own={own} wording={wording} />
      ) : (
        <p className="pilot-actions">
          <button type="button" className="btn primary" onClick={() => changeSettings({ plan: usual })}>
            {t('pilotPage.plan.begin')}
          </button>
        </p>
      )}
    </>
  )
}

function Planned({ plan, own, wording }: PlanTabProps & { readonly plan: Plan }) {
  const { t, language } = wording
  const { learning } = own.draft.settings
  const answer = useMemo(() => planOf({ ...own.file, plan, ...(learning && { learning }) }), [own.file, plan, learning])
  const take = (more: Partial<Plan>) => takeSettings({ plan: { ...plan, ...more } }, language)
  const absolute = plan.halfWidth !== undefined
  const half = plan.halfWidth ?? (plan.relative ?? 0.3) * plan.share
  const kind = (wanted: string) =>
    wanted === 'points'
      ? take({ halfWidth: Number(half.toFixed(4)), relative: undefined })
      : take({ halfWidth: undefined, relative: Number((half / (plan.share || 1)).toFixed(3)) })
  return (
    <div className="cols two">
      <div className="stack-panels">
        <section className="panel pilot-form">
          <header>
            <h2>{t('pilotPage.plan.inputs')}</h2>
          </header>
          <div className="pilot-entries">
            <NumberEntry
              label={t('pilotPage.plan.share')}
              hint={t('pilotPage.plan.shareWhat')}
              unit="share"
              value={plan.share}
              take={(share = 0) => take({ share })}
              wording={wording}
            />
            <div className="pilot-entry">
              <label htmlFor="pilot-width">{t('pilotPage.plan.widthKind')}</label>
              <select id="pilot-width" className="field" value={absolute ? 'points' : 'relative'} onChange={({ target }) => kind(target.value)}>
                <option value="relative">{t('pilotPage.plan.relative')}</option>
                <option value="points">{t('pilotPage.plan.points')}</option>
              </select>
              <span className="cap">{t('pilotPage.plan.level')}</span>
            </div>
            {absolute ? (
              <NumberEntry
                label={t('pilotPage.plan.halfWidth')}
                unit="share"
                value={plan.halfWidth}
                take={(halfWidth) => take({ halfWidth })}
                wording={wording}
              />
            ) : (
              <NumberEntry label={t('pilotPage.plan.halfWidth')} unit="share" value={plan.relative} take={(relative) => take({ relative })} wording={wording} />
            )}
            <NumberEntry
              label={t('pilotPage.plan.operators')}
              unit="operators"
              value={plan.operators}
              take={(operators = 0) => take({ operators })}
              wording={wording}
            />
            <NumberEntry
              label={t('pilotPage.plan.icc')}
              hint={t('pilotPage.plan.iccWhat')}
              unit="count"
              value={plan.icc}
              take={(icc = 0) => take({ icc })}
              wording={wording}
            />
            <NumberEntry
              label={t('pilotPage.plan.contactsPerHour')}
              unit="count"
              value={plan.contactsPerHour}
              optional
              take={(contactsPerHour) => take({ contactsPerHour })}
              wording={wording}
            />
          </div>
        </section>
        <RulePanel plan={plan} answer={answer} closed={closedSoFar(own)} wording={wording} />
      </div>
      {answer && <PlanResult answer={answer} wording={wording} />}
    </div>
  )
}

function closedSoFar({ read }: OwnPilot): number {
  return read.rows.reduce((sum, { closed = 0 }) => sum + closed, 0)
}
