import { CAMPAIGN, CAMPAIGN_WIDTH, GROUP, GROUP_WIDTH } from '../centre/counts'
import { HOUR } from '../terms/week'
import type { CampaignBase, CampaignFormula } from './campaign-formula'
import { contactFormulas } from './contact-measures'
import { dialerFormulas } from './dialer-measures'
import { dispositionFormulas } from './disposition-measures'
import type { Frame } from './frame'
import { type Measure, measureOf } from './measure'
import { occurrencesIn } from './occurrences'
import { quotaFormulas } from './quota-measures'
import type { Replication } from './replication'
import { segmentFormulas } from './segment-measures'
import { stageFormulas } from './stage-measures'
import { surveyFormulas } from './survey-measures'

/** All measures of one campaign; whole projects are the outcomes. */
export function campaignMeasures(frame: Frame, place: number): Measure[] {
  const { id, name } = frame.project.demand.campaigns[place]
  const base = baseOf(frame, place)
  const rows = {
    entity: { of: 'campaign', id, name },
    outcomeOf: 'project',
    width: CAMPAIGN_WIDTH,
    place,
    sums: ({ campaigns }: Replication) => campaigns,
    byDay: ({ counts }: Replication) => counts.campaignsByDay,
    base,
    dayBase: base,
  } as const
  return formulasOf(frame, place).map((formula) => measureOf(formula, CAMPAIGN, rows, frame))
}

function formulasOf(frame: Frame, place: number): CampaignFormula[] {
  const can = occurrencesIn(frame.model.campaigns[place])
  return [
    ...contactFormulas(frame, place, can),
    ...stageFormulas(frame, place, can),
    ...dialerFormulas(frame, place, can),
    ...surveyFormulas(can),
    ...quotaFormulas(frame, place),
    ...segmentFormulas(frame, place),
    ...dispositionFormulas(can),
  ]
}

function baseOf(frame: Frame, place: number): (replication: Replication) => CampaignBase {
  const groups = frame.groupsOfCampaign[place]
  return (replication) => ({
    replication,
    ever: (column) => replication.campaignsEver[place * CAMPAIGN_WIDTH + CAMPAIGN[column]],
    contacts: replication.contactsThere[place],
    open: replication.contactsOpen[place],
    hours: groups.reduce((sum, group) => sum + replication.groups[group * GROUP_WIDTH + GROUP.paid], 0) / HOUR,
    days: replication.campaignDays[place],
    finished: replication.counts.finished[place],
  })
}
