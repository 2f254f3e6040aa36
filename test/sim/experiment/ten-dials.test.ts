import { describe, expect, test } from 'vitest'
import type { SetupResult } from '../../../src/sim/experiment/results'
import { summarise } from '../../../src/sim/experiment/summary'
import { countsOf, type Told } from './counts-by-hand'
import { policies } from './projects-by-hand'

const HOUR = 3_600_000

/**
 * Ten dials to six of eight contacts, one on a do-not-call register:
 *
 * A no answer; answered: consent. B busy; answered and nobody there in time; answered, an operator too late: refused for the price.
 * C a machine; a machine passed to an operator: given up. D the number does not exist. E a wrong person: still open. F taken for a
 * machine: still open. G not to be called. H never tried.
 */
const tenDials: Told = {
  campaign: [
    {
      tried: 6,
      attempts: 10,
      answered: 5,
      noAnswer: 1,
      busy: 1,
      machine: 2,
      machineToOperator: 1,
      invalid: 1,
      conversations: 2,
      wrongPerson: 1,
      abandoned: 1,
      falseMachine: 1,
      connectedLate: 1,
      heldAnswers: 2,
      heldTime: 4500,
      reached: 2,
      refused: 1,
      stage1: 1,
      processed: 5,
      closedResult: 1,
      closedRefused: 1,
      closedNoContact: 1,
      closedInvalid: 1,
      closedDoNotCall: 1,
      talk: 388_000,
      lostTalk: 28_000,
      productiveTalk: 300_000,
    },
  ],
  reasons: [1, 0],
  dialerLines: 4,
  group: [{ paid: 2 * HOUR, logged: 2 * HOUR, rightParty: 2, results: 1 }],
  ended: { day: 0, finished: false },
}

const list = { contacts: 8, invalidShare: 0.1, doNotCallShare: 0.1, wrongPersonShare: 0.1 }
const conversation = {
  refusalReasons: [
    { id: 'price', name: { en: 'Price', ru: 'Цена' }, share: 0.5 },
    { id: 'trust', name: 'Trust', share: 0.3 },
  ],
}
const dialer = {
  mode: { kind: 'power', linesPerOperator: 2 },
  detection: { kind: 'detector', delay: { kind: 'deterministic', mean: 2 } },
  rule: { kind: 'united-states' },
}

function result(changes: Parameters<typeof policies>[0] = {}, told: Told = tenDials): SetupResult {
  const project = policies({ setups: ['vendor'], list, conversation, dialer, ...changes })
  return summarise(project, [{ setup: 'vendor', counts: [countsOf(project, told)] }], '1').setups[0]
}

const means = ({ measures }: SetupResult, keys: readonly string[]) => keys.map((key) => measures[`list.${key}`]?.mean)

describe('ten dials', () => {
  test('end in shares of the attempts that sum to 1', () => {
    const ends = means(result(), ['answeredShare', 'noAnswerShare', 'busyShare', 'machineShare', 'invalidAttemptShare'])
    expect(ends).toEqual([0.5, 0.1, 0.1, 0.2, 0.1])
    expect(ends.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('five answers: two right parties, a wrong person, one abandoned, one taken for a machine', () => {
    const of = ['rightPartyShare', 'wrongPersons', 'wrongPersonShare', 'abandonedShare', 'falseMachineShare', 'heldShare', 'meanHold']
    expect(means(result(), of)).toEqual([0.4, 1, 0.2, 0.2, 0.2, 0.4, 2.25])
    expect(means(result(), ['machineToOperatorShare', 'dialerLinesMaximum'])).toEqual([0.5, 4])
  })

  test('abandoned by the rule: all who answered are its base, or only those known to be people; and as if nothing were detected', () => {
    const keys = ['abandonedByRule', 'abandonedWithoutDetection', 'connectedLateShare']
    expect(means(result(), keys)).toEqual([0.6, 0.4, 0.2]) // 1 lost + 1 late + 1 taken for a machine, of 5
    expect(means(result({ dialer: { ...dialer, rule: { kind: 'united-states', base: 'human-answers' } } }), keys)).toEqual([0.5, 0.4, 0.2]) // 2 of 4
  })

  test('talk with contacts alone makes the mean; all of it stands per contact processed', () => {
    expect(means(result(), ['meanTalk', 'meanProductiveTalk', 'talkPerContact'])).toEqual([180, 300, 77.6])
    expect(result().measures['list.lostTalkHours'].mean).toBeCloseTo(28 / 3600, 12)
  })

  test('conversion of records, of those reached, of conversations; per hour', () => {
    expect(means(result(), ['stage1Share', 'stage1ShareOfReached', 'stage1ShareOfConversations'])).toEqual([0.2, 0.5, 0.5])
    expect(means(result(), ['contactsPerHour', 'conversationsPerHour', 'stage1PerHour'])).toEqual([2.5, 1, 0.5])
    expect(['rightParty', 'results', 'resultsPerHour'].map((key) => result().measures[`team.${key}`].mean)).toEqual([2, 1, 0.5])
  })

  test('refusals by reason carry the words of the file, and the rest has none', () => {
    const { info } = result()
    const of = info.find(({ key }) => key === 'list.reason.price.refusals')
    expect([of?.kind, of?.part]).toEqual(['refusalsFor', { of: 'reason', id: 'price', name: { en: 'Price', ru: 'Цена' } }])
    expect(means(result(), ['refusals', 'refusedShare', 'reason.price.refusals', 'reason.trust.refusals', 'refusalsUnexplained'])).toEqual([1, 0.5, 1, 0, 0])
  })

  test('the list: six of eight tried, one struck off, one never dialed, one given up', () => {
    expect(means(result(), ['penetration', 'neverTriedShare', 'exhaustedShare'])).toEqual([0.75, 0.125, 0.125])
  })

  test('final dispositions and what is open are all contacts there, once', () => {
    const { info, measures } = result()
    const dispositions = info.filter(({ key }) => key.startsWith('list.disposition.')).map(({ key }) => [key.slice(17), 8 * measures[key].mean])
    expect(Object.fromEntries(dispositions)).toEqual({ result: 1, refused: 1, noContact: 1, unanswered: 0, invalid: 1, doNotCall: 1, open: 3 })
    expect(dispositions.reduce((sum, [, contacts]) => sum + Number(contacts), 0)).toBe(8)
  })

  test('contacts delivered later are in the base', () => {
    const [day] = tenDials.campaign ?? []
    const later = result({}, { ...tenDials, campaign: [day, { delivered: 8 }] })
    expect(means(later, ['contacts', 'penetration', 'disposition.open'])).toEqual([16, 6 / 16, 11 / 16])
    expect(later.funnels.list[0].figure.mean).toBe(16)
  })

  test('a warm-up does not begin the list anew: what was tried in it is tried', () => {
    const project = policies({ setups: ['vendor'], list, conversation, dialer })
    const warm = { ...project, calendar: { ...project.calendar, warmUpDays: 1 } }
    const { measures, funnels } = summarise(warm, [{ setup: 'vendor', counts: [countsOf(warm, tenDials)] }], '1').setups[0]
    const of = ['attempts', 'processed', 'penetration', 'neverTriedShare', 'disposition.result', 'disposition.open']
    expect(of.map((key) => measures[`list.${key}`].mean)).toEqual([0, 0, 0.75, 0.125, 0.125, 0.375])
    expect(funnels.list[1].figure.mean).toBe(6)
  })

  test('the funnel leaves out whom it struck off, and narrows', () => {
    expect(result().funnels.list.map(({ kind, figure }) => [kind, figure.mean])).toEqual([
      ['contacts', 8],
      ['tried', 6],
      ['processed', 4],
      ['reached', 2],
      ['eligible', 2],
      ['stage', 1],
      ['stage', 0],
    ])
  })
})

test('what cannot occur has no measure', () => {
  const project = policies({ setups: ['vendor'], list: { machineShare: 0, busyShare: 0 } })
  const { info } = summarise(project, [{ setup: 'vendor', counts: [countsOf(project, tenDials)] }], '1').setups[0]
  const kinds = info.filter(({ entity }) => entity.of === 'campaign').map(({ kind }) => kind)
  const absent = ['machineShare', 'busyShare', 'invalidAttemptShare', 'cancelledShare', 'wrongPersons', 'heldShare', 'abandonedByRule', 'ruleKept']
  const others = ['falseMachineShare', 'machineToOperatorShare', 'lostTalkHours', 'dialerLinesMaximum', 'appointments', 'laterShare', 'overQuotaShare', 'rr1']
  const further = ['breakOffShare', 'contactsToBuy', 'refusalsFor', 'refusalsUnexplained', 'followUpAttempts', 'managerHours', 'droppedOut', 'segmentProcessed']
  expect(kinds.filter((kind) => [...absent, ...others, ...further].includes(kind))).toEqual([])
  expect(kinds).toContain('penetration')
})

test('appointments, and those who put the call off', () => {
  const time = { kind: 'deterministic', mean: 3600 }
  const changes = { list: { ...list, appointments: { share: 0.5, delay: time } }, conversation: { laterShare: 0.2 } }
  const told = { campaign: [{ answered: 20, conversations: 20, later: 10, appointments: 4, appointmentsKept: 3 }] }
  expect(means(result(changes, told), ['laterShare', 'appointments', 'appointmentsKeptShare'])).toEqual([0.5, 4, 0.75])
})

test('follow-up calls of operators and managers, and who drops out', () => {
  const time = { kind: 'deterministic', mean: 60 }
  const stages = [
    { id: 'lead', name: 'Lead', share: 0.1 },
    { id: 'meeting', name: 'Meeting', share: 0.5, followUp: { by: 'operator', talk: time } },
    { id: 'paid', name: 'Paid', share: 0.5, followUp: { by: 'manager', talk: time } },
  ]
  const told = {
    campaign: [
      { attempts: 60, answered: 30, conversations: 22, talk: HOUR, stage1: 10, followUpAttempts: 15, followUpCalls: 8, followUpTalk: HOUR / 2, stage2: 4 },
      { managerAttempts: 6, managerTime: HOUR / 4, droppedOut: 3, stage3: 2 },
    ],
  }
  const all = result({ conversation: { stages } }, told)
  const keys = ['followUpAttempts', 'followUpCalls', 'followUpHours', 'managerAttempts', 'managerHours', 'droppedOut', 'droppedOutShare', 'stage3OfStage2']
  expect(means(all, keys)).toEqual([15, 8, 0.5, 6, 0.25, 3, 0.3, 0.5])
  expect(means(all, ['rightPartyShare'])).toEqual([1]) // 22 conversations and 8 follow-up calls, of 30 answers
  expect(means(all, ['meanTalk'])[0]).toBeCloseTo(1800 / 22, 12) // the half hour that is left for conversations
})

test('a funnel of twelve stages has a measure for each', () => {
  const stages = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, name: `S${at}`, share: 0.5 }))
  const row = { processed: 100, stage1: 40, stage10: 8, stage11: 4, stage12: 1 }
  const all = result({ conversation: { stages } }, { campaign: [row] })
  expect(means(all, ['stage10', 'stage12', 'stage11OfStage10', 'stage12OfStage11'])).toEqual([8, 1, 0.5, 0.25])
  expect(all.funnels.list.map(({ figure }) => figure.mean).slice(-3)).toEqual([8, 4, 1])
  expect(all.measures.costPerStage12.mean).toBe(2000) // 40 results at 50.00 for one of the last stage
})

test('shares of logged time sum to 1 with preview in them', () => {
  const group = [{ paid: 10 * HOUR, logged: 10 * HOUR, talk: 4 * HOUR, wrapUp: 2 * HOUR, dialing: HOUR, preview: HOUR }]
  const { measures } = result({ dialer: { mode: { kind: 'preview', time: { kind: 'deterministic', mean: 30 } } } }, { group })
  const shares = ['talkShare', 'wrapUpShare', 'dialingShare', 'previewShare', 'idleShare'].map((key) => measures[`team.${key}`].mean)
  expect(shares).toEqual([0.4, 0.2, 0.1, 0.1, 0.2])
  expect(measures['team.utilisation'].mean).toBe(0.8)
})
