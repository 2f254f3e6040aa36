/** What is assumed of the rest: whose figures they are, who goes on, what operators still learn, how the rest of the list differs, what became of later stages. */
import { Fragment, useId } from 'react'
import type { Drift } from '../../../sim/pilot/schema'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import type { Wording } from '../../parts/measure-words'
import { NumberEntry } from './number-entry'
import { takeSettings } from './take-settings'
import type { OwnPilot } from './use-own-pilot'

interface RestFormProps {
  readonly project: Project
  readonly own: OwnPilot
  readonly setupNames: readonly { readonly id: string; readonly name: string }[]
  readonly wording: Wording
}

export function RestForm({ project, own, setupNames, wording }: RestFormProps) {
  const { t, language } = wording
  const { settings } = own.draft
  const id = useId()
  return (
    <section className="panel pilot-form">
      <header>
        <h2>{t('pilotPage.rest.title')}</h2>
        <span className="cap">{t('pilotPage.rest.caption')}</span>
      </header>
      <div className="pilot-entries">
        <div className="pilot-entry">
          <label htmlFor={id}>{t('pilotPage.rest.setup')}</label>
          <select id={id} className="field" value={settings.setup} onChange={({ target }) => takeSettings({ setup: target.value }, language)}>
            {setupNames.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <span className="cap">{t('pilotPage.rest.setupWhat')}</span>
        </div>
        <div className="pilot-entry">
          <label htmlFor={`${id}-team`}>{t('pilotPage.rest.team')}</label>
          <select
            id={`${id}-team`}
            className="field"
            value={settings.team}
            onChange={({ target }) => takeSettings({ team: target.value === 'new' ? 'new' : 'same' }, language)}
          >
            {(['same', 'new'] as const).map((team) => (
              <option key={team} value={team}>
                {t(`pilotPage.rest.${team}`)}
              </option>
            ))}
          </select>
          <span className="cap">{t('pilotPage.rest.teamWhat')}</span>
        </div>
        <Learning own={own} wording={wording} />
        <DriftEntries of="results" own={own} wording={wording} />
        <DriftEntries of="reach" own={own} wording={wording} />
        <Stages project={project} own={own} wording={wording} />
      </div>
      {settings.open !== undefined && own.file.open === undefined && <p className="cap">{t('pilotPage.rest.openLeftOut')}</p>}
    </section>
  )
}

type PartProps = Pick<RestFormProps, 'own' | 'wording'>

/** Left out: as the set-up says. Without the time in which it shrinks nothing is said of learning. */
function Learning({ own, wording }: PartProps) {
  const { t, language } = wording
  const { learning } = own.draft.settings
  const take = (more: Partial<NonNullable<typeof learning>>) => {
    const next = { conversionLoss: 0, talkLoss: 0, ...learning, ...more }
    return takeSettings({ learning: next.hours === undefined ? undefined : { ...next, hours: next.hours } }, language)
  }
  return (
    <>
      <NumberEntry
        label={t('pilotPage.rest.learningHours')}
        hint={t('pilotPage.rest.learningWhat')}
        unit="hours"
        value={learning?.hours}
        optional
        take={(hours) => (hours === undefined ? takeSettings({ learning: undefined }, language) : take({ hours }))}
        wording={wording}
      />
      {learning && (
        <>
          <NumberEntry
            label={t('pilotPage.rest.conversionLoss')}
            unit="share"
            value={learning.conversionLoss}
            take={(conversionLoss = 0) => take({ conversionLoss })}
            wording={wording}
          />
          <NumberEntry
            label={t('pilotPage.rest.talkLoss')}
            unit="share"
            value={learning.talkLoss}
            take={(talkLoss = 0) => take({ talkLoss })}
            wording={wording}
          />
        </>
      )}
    </>
  )
}

function DriftEntries({ of, own, wording }: PartProps & { readonly of: 'results' | 'reach' }) {
  const { t, language } = wording
  const { drift } = own.draft.settings
  const present = drift[of]
  const take = (more: Partial<Drift>) => {
    const { factor, low, high } = { ...present, ...more }
    const next = factor === undefined ? undefined : { factor, ...(low !== undefined && { low }), ...(high !== undefined && { high }) }
    return takeSettings({ drift: { ...drift, [of]: next } }, language)
  }
  return (
    <>
      <NumberEntry
        label={t(`pilotPage.rest.drift.${of}`)}
        hint={t('pilotPage.rest.drift.what')}
        unit="factor"
        value={present?.factor}
        optional
        take={(factor) => (factor === undefined ? takeSettings({ drift: { ...drift, [of]: undefined } }, language) : take({ factor }))}
        wording={wording}
      />
      {present && (
        <>
          <NumberEntry label={t('pilotPage.rest.drift.low')} unit="factor" value={present.low} optional take={(low) => take({ low })} wording={wording} />
          <NumberEntry label={t('pilotPage.rest.drift.high')} unit="factor" value={present.high} optional take={(high) => take({ high })} wording={wording} />
        </>
      )}
    </>
  )
}

/** Of results whose fate is known by now, those that reached the stage after. */
function Stages({ project, own, wording }: PartProps & { readonly project: Project }) {
  const { t, language } = wording
  const { stages } = own.draft.settings
  const later = project.demand.campaigns[0].conversation.stages.slice(1)
  return later.map(({ id, name }) => {
    const { decided = 0, passed = 0 } = stages.find((stage) => stage.id === id) ?? {}
    const take = (more: { decided?: number; passed?: number }) => {
      const others = stages.filter((stage) => stage.id !== id)
      const next = { id, decided, passed, ...more }
      return takeSettings({ stages: next.decided === 0 && next.passed === 0 ? others : [...others, next] }, language)
    }
    const stage = textIn(name, language)
    return (
      <Fragment key={id}>
        <NumberEntry
          label={t('pilotPage.rest.decided', { stage })}
          hint={t('pilotPage.rest.decidedWhat')}
          unit="count"
          value={decided}
          take={(value = 0) => take({ decided: value })}
          wording={wording}
        />
        <NumberEntry
          label={t('pilotPage.rest.passed', { stage })}
          unit="count"
          value={passed}
          take={(value = 0) => take({ passed: value })}
          wording={wording}
        />
      </Fragment>
    )
  })
}
