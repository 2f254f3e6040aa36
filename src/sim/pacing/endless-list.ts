/** A campaign alone, with a list that does not end within the days looked at, dialed by so many operators in one way. */
import type { Model } from '../centre/model'
import { overDays } from '../project/calendar'
import { compile } from '../project/compile'
import type { Campaign, Project, Setup } from '../project/schema'
import { HOUR, millisecondsOfDay } from '../terms/week'
import type { Mode, PacingQuestion, PacingTask } from './question'

type Group = Setup['groups'][number]
type Shift = Group['shifts'][number]

/** No operator gets through more contacts an hour than this; a list for more operators than that is cut. */
const CONTACTS_PER_OPERATOR_HOUR = 250
const LONGEST_LIST = 400_000

/**
 * The model of one point. Of the set-up, the first group that serves the campaign gives its operators' speed and skill; all work in the shift in which
 * most of the set-up's operators work, without absence. Other campaigns, calls, and what ends a campaign early (full quotas, the wanted number of
 * results) are left out: operators would be idle, or away, for reasons that are not the dialer's.
 * @throws RangeError when the set-up or the campaign is unknown, or no group serves the campaign.
 */
export function endlessList(
  { project, setup, campaign, days }: Omit<PacingQuestion, 'operators'>,
  { operators, mode }: Pick<PacingTask, 'operators' | 'mode'>,
): Model {
  const found = project.setups.find(({ id }) => id === setup)
  const dialed = project.demand.campaigns.find(({ id }) => id === campaign)
  const serving = found?.groups.filter(({ skills }) => skills.includes(campaign)) ?? []
  if (found === undefined || dialed === undefined || serving.length === 0) throw new RangeError(`No operators for campaign ${campaign} in set-up ${setup}`)
  const shift = { ...mainShift(serving, dialed), operators }
  const hours = (days * (millisecondsOfDay(shift.to) - millisecondsOfDay(shift.from))) / HOUR
  const contacts = Math.min(LONGEST_LIST, Math.ceil(operators * hours * CONTACTS_PER_OPERATOR_HOUR))
  const alone: Setup = {
    ...found,
    groups: [teamOf(serving[0], campaign, shift)],
    dialers: [dialerOf(found, campaign, mode)],
    menus: [],
    queues: [],
    switching: [],
    terms: [],
  }
  return compile(projectOf(project, withoutEnd(dialed, contacts), alone, days), alone)
}

function projectOf(project: Project, campaign: Campaign, setup: Setup, days: number): Project {
  return {
    ...project,
    calendar: { ...overDays(project.calendar, days), warmUpDays: 0 },
    demand: { ...project.demand, callTypes: [], campaigns: [campaign] },
    setups: [setup],
  }
}

function withoutEnd({ list, conversation, ...campaign }: Campaign, contacts: number): Campaign {
  const { purchase: _, ...lasting } = list
  const { stopAtResults: __, questionnaire, ...wanted } = conversation
  const asked = questionnaire && { questionnaire: { ...questionnaire, cells: questionnaire.cells.map((cell) => ({ ...cell, target: contacts })) } }
  return { ...campaign, list: { ...lasting, contacts, deliveries: [] }, conversation: { ...wanted, ...asked } }
}

/** Lines, detection and rule stay; blending has no calls left to mind. */
function dialerOf({ dialers }: Setup, campaign: string, mode: Mode): Setup['dialers'][number] {
  const own = dialers.find((dialer) => dialer.campaign === campaign)
  return { ...(own ?? { campaign }), mode, blend: undefined }
}

function teamOf({ absence: _, attrition: __, staffing: ___, ...group }: Group, campaign: string, shift: Shift): Group {
  return { ...group, skills: [campaign], serves: [], shifts: [shift], shrinkage: 0, shrinkageCauses: [] }
}

/** The shift with most operators; the campaign's calling hours where operators are planned by interval. */
function mainShift(groups: readonly Group[], { list: { hours } }: Campaign): Shift {
  const shifts = groups.flatMap((group) => (group.staffing === undefined ? group.shifts : []))
  const most = shifts.reduce<Shift | undefined>((largest, shift) => (largest === undefined || shift.operators > largest.operators ? shift : largest), undefined)
  return most ?? { operators: 0, from: hours.from, to: hours.to, breaks: [] }
}
