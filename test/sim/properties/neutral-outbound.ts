/** Changes of campaigns and dialers that say nothing new: parts that are the whole, factors of one, limits beyond any need. */
import type { Project, Setup } from '../../../src/sim/project/schema'
import { type Neutral, withSetups } from './neutral'

type Campaign = Project['demand']['campaigns'][number]
type List = Campaign['list']
type Dialer = Setup['dialers'][number]

const never = { kind: 'deterministic', mean: 600 } as const
const ordinary = { id: 'all', name: 'All', share: 1, reachFactor: 1, resultFactor: 1, hoursAhead: 0 }

function withLists(project: Project, change: (list: List) => List): Project {
  return withCampaigns(project, (campaign) => ({ ...campaign, list: change(campaign.list) }))
}

function withCampaigns(project: Project, change: (campaign: Campaign) => Campaign): Project {
  return { ...project, demand: { ...project.demand, campaigns: project.demand.campaigns.map(change) } }
}

/** A dialer for every campaign, made of the one there is or of the one that is taken where nothing is said. */
function withDialers(project: Project, change: (dialer: Dialer, campaign: Campaign) => Dialer): Project {
  return withSetups(project, (setup) => ({
    ...setup,
    dialers: project.demand.campaigns.map((one) =>
      change(setup.dialers.find(({ campaign }) => campaign === one.id) ?? { campaign: one.id, mode: { kind: 'progressive' } }, one),
    ),
  }))
}

const outcomes = ['busy', 'noAnswer', 'machine', 'refusal', 'later', 'abandoned', 'wrongPerson'] as const

export const neutralOutbound: Readonly<Record<string, Neutral>> = {
  'one segment is the whole list': {
    change: (project) => withLists(project, (list) => (list.segments.length > 0 ? list : { ...list, segments: [ordinary] })),
  },
  'reach with factors of 1 is reach': {
    change: (project) =>
      withLists(project, (list) => ({
        ...list,
        reachByHour: list.reachByHour.length > 0 ? list.reachByHour : [{ from: '11:00', factor: 1 }],
        reachByWeekday: list.reachByWeekday.length > 0 ? list.reachByWeekday : [{ days: ['mon', 'thu', 'sat'], factor: 1 }],
        reachByAttempt: list.reachByAttempt.length > 0 ? list.reachByAttempt : [1, 1],
      })),
  },
  'results with factors of 1 are results': {
    change: (project) =>
      withCampaigns(project, ({ conversation, ...rest }) => ({
        ...rest,
        conversation: { ...conversation, conversionByAttempt: conversation.conversionByAttempt.length > 0 ? conversation.conversionByAttempt : [1] },
      })),
  },
  // which numbers are invalid is drawn anew where there may be more of them
  'a further number that nobody has is none': {
    change: (project) =>
      withLists(project, (list) =>
        list.furtherNumbers.length > 0 || list.invalidShare > 0 ? list : { ...list, furtherNumbers: [{ share: 0, reachFactor: 0 }] },
      ),
  },
  'a cap by day that is the cap is none': {
    change: (project) => withLists(project, (list) => ({ ...list, attemptsPerDay: list.attemptsPerDay ?? list.attemptsAtMost })),
  },
  'a rule that allows every further attempt is none': {
    change: (project) =>
      withLists(project, (list) => {
        const missing = outcomes.filter((outcome) => !list.retryRules.some(({ after }) => after === outcome))
        return { ...list, retryRules: [...list.retryRules, ...missing.map((after) => ({ after, from: '00:00', to: '24:00', atMost: 50 }))] }
      }),
  },
  'appointments that nobody makes are none': {
    change: (project) =>
      withLists(project, (list) => ({
        ...list,
        appointments: list.appointments ?? { share: 0, delay: never, operator: 'own', waitMinutes: 10, reachFactor: 1 },
      })),
  },
  'a purchase when less than nothing is left is none': {
    change: (project) => withLists(project, (list) => ({ ...list, purchase: list.purchase ?? { below: 0, contacts: 10, times: 3, days: 0 } })),
  },
  'a language that everybody speaks is none': {
    change: (project) =>
      withCampaigns(project, ({ conversation, ...rest }) => {
        const { questionnaire } = conversation
        if (questionnaire === undefined || questionnaire.languages.length > 0) return { ...rest, conversation }
        const languages = [{ id: 'all', name: 'All', share: 1, factor: 1, interviewed: true }]
        return { ...rest, conversation: { ...conversation, questionnaire: { ...questionnaire, languages } } }
      }),
  },
  'a dialer that says what is taken where nothing is said': { change: (project) => withDialers(project, (dialer) => dialer) },
  'lines of the dialer beyond any need are no limit': {
    change: (project) => withDialers(project, (dialer) => ({ ...dialer, lines: dialer.lines ?? 100_000 })),
  },
  'dialing at all hours, on the contacts’ own clock, narrows nothing': {
    change: (project) =>
      withDialers(project, (dialer, { list }) =>
        list.segments.some(({ hoursAhead }) => hoursAhead !== 0) ? dialer : { ...dialer, hours: dialer.hours ?? { from: '00:00', to: '24:00' } },
      ),
  },
  'no rule is the rule that allows everything': {
    change: (project) => withDialers(project, (dialer) => ({ ...dialer, rule: dialer.rule ?? { kind: 'none' } })),
  },
  'blending that asks for nothing is none': {
    change: (project) => withDialers(project, (dialer) => ({ ...dialer, blend: dialer.blend ?? { idleAtLeast: 0, asks: 'always' } })),
  },
}
