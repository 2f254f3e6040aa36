/** The rest of the project after the pilot: its days, its contacts, and the attempts that some of them have behind them. */
import type { Model } from '../centre/model'
import type { QuestionnaireModel } from '../centre/model-campaigns'
import { type Frame, frameOf } from '../experiment/frame'
import { workdayAfter } from '../project/calendar'
import type { Campaign, Project } from '../project/schema'
import type { PilotCase } from './case'
import { learnersIn } from './learning'

export interface Rest {
  /** The rest as a project of its own, with the model before anything is drawn. */
  readonly frame: Frame
  /** The whole project: its prices, people and first days. */
  readonly whole: Frame
  /** Operators who serve the campaign. */
  readonly operators: number
  /** Hours of the project that each of them has behind them. */
  readonly hours: number
  /** Contacts open, never tried or still to be delivered that will be called; 0 and nothing is left to simulate. */
  readonly contacts: number
  /** Why nothing is left to simulate. */
  readonly over?: 'goalReached' | 'listWorked' | 'noDaysLeft'
}

export function restOf(pilot: PilotCase): Rest {
  const { project, file, begun } = pilot
  const whole = frameOf(project, file.setup)
  const here = begun.reduce((sum, part) => sum + part.contacts, pilot.fresh)
  const contacts = here + pilot.coming
  const over = overBy(pilot, contacts)
  const frame = frameOf(laterDays(project, pilot, contacts === 0 ? 1 : here), file.setup)
  const serving = whole.model.groups.filter(({ campaigns, operators }) => campaigns.includes(0) && operators > 0)
  const operators = serving.reduce((sum, group) => sum + group.operators, 0)
  const hours = hoursOf(pilot, whole, operators)
  // others begin without what these have learned
  const model = learnersIn(frame.model, file.learning, file.team === 'new' ? 0 : hours)
  return { frame: { ...frame, model: resumed(model, pilot) }, whole, operators, hours, ...(over === undefined ? { contacts } : { contacts: 0, over }) }
}

/** The results wanted are there already, everybody was called, or the horizon ends with the pilot. */
function overBy({ campaign, observed, project }: PilotCase, contacts: number): Rest['over'] {
  const { stopAtResults } = campaign.conversation
  if (stopAtResults !== undefined && observed.total.results >= stopAtResults) return 'goalReached'
  if (contacts === 0) return 'listWorked'
  return observed.days >= project.calendar.horizonDays ? 'noDaysLeft' : undefined
}

/** The project from the day after the pilot, with the contacts that are left. */
function laterDays(project: Project, { observed: { days, total }, campaign }: PilotCase, contacts: number): Project {
  const { calendar } = project
  const { list, conversation } = campaign
  const rest: Campaign = {
    ...campaign,
    list: { ...list, contacts, deliveries: list.deliveries.filter(({ day }) => day > days).map((delivery) => ({ ...delivery, day: delivery.day - days })) },
    conversation: {
      ...conversation,
      ...(conversation.stopAtResults !== undefined && { stopAtResults: Math.max(1, conversation.stopAtResults - total.results) }),
    },
  }
  return {
    ...project,
    calendar: {
      ...calendar,
      signing: workdayAfter(calendar, days),
      horizonDays: Math.max(1, calendar.horizonDays - days),
      warmUpDays: Math.max(0, calendar.warmUpDays - days),
    },
    demand: { ...project.demand, campaigns: [rest] },
  }
}

function resumed(model: Model, { begun, file, campaign, observed }: PilotCase): Model {
  const [first] = model.campaigns
  const { questionnaire } = first.conversation
  return {
    ...model,
    campaigns: [
      {
        ...first,
        list: { ...first.list, ...(begun.length > 0 && { begun }) },
        conversation: { ...first.conversation, ...(questionnaire && { questionnaire: { ...questionnaire, cells: cellsLeft(questionnaire) } }) },
      },
    ],
  }

  /** Without figures of its own each cell has had its share of the interviews. */
  function cellsLeft({ cells }: QuestionnaireModel): QuestionnaireModel['cells'] {
    const ids = campaign.conversation.questionnaire?.cells.map(({ id }) => id) ?? []
    return cells.map(({ share, target }, place) => {
      const told = file.cells.find(({ id }) => id === ids[place])
      return { share, target: Math.max(0, target - (told?.completes ?? Math.round(observed.total.results * share))) }
    })
  }
}

/** As logged, else as paid. */
function hoursOf({ observed: { total, days, counted } }: PilotCase, whole: Frame, operators: number): number {
  if (operators === 0) return 0
  return (counted.has('hours') ? total.hours : paidUntil(whole, days) / 3_600_000) / operators
}

/** Paid time of the first working days, ms. */
export function paidUntil({ model }: Frame, days: number): number {
  return model.groups.reduce((sum, { paid }) => sum + paid.slice(0, days).reduce((total, time) => total + time, 0), 0)
}
