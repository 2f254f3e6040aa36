import { describe, expect, it } from 'vitest'
import { readProject } from '../../../src/sim/project/read'
import { inboundFile, shift } from './inbound-file'

const seconds = (mean: number) => ({ kind: 'deterministic', mean })

/** Code, place and what is expected of everything that is wrong in a file with one campaign; the horizon is five days. */
function problems(given: Parameters<typeof inboundFile>[0]): string[] {
  const result = readProject(inboundFile(given))
  return result.ok ? [] : result.problems.map(({ path, code, expected }) => `${code} ${path.slice(3).join('.')}: ${expected}`)
}

const segment = (id: string, share: number, more: object = {}) => ({ id, name: id, share, ...more })
const cell = (id: string, share: number) => ({ id, name: id, share, target: 10 })
const block = (id: string) => ({ id, name: id, time: seconds(60) })
const stage = (id: string, more: object = {}) => ({ id, name: id, share: 0.5, ...more })
const followUp = { by: 'operator', talk: seconds(60) }
const purchase = (contacts: number, times: number) => ({ below: 5, contacts, times })

describe('a list', () => {
  it.each<[string, object, string[]]>([
    ['segments are the whole list', { segments: [segment('a', 0.5), segment('b', 0.4)] }, ['sumNotOne list.segments: 1']],
    ['segments are no more than the list', { segments: [segment('a', 0.7), segment('b', 0.4)] }, ['sumAboveOne list.segments: ≤ 1']],
    ['segments have names of their own', { segments: [segment('a', 0.5), segment('a', 0.5)] }, ['duplicate list.segments.1.id: ']],
    [
      'hours of reach are in order',
      {
        reachByHour: [
          { from: '10:00', factor: 1 },
          { from: '09:00', factor: 1 },
          { from: '09:00', factor: 2 },
        ],
      },
      ['wrongOrder list.reachByHour.1.from: > 10:00', 'wrongOrder list.reachByHour.2.from: > 09:00'],
    ],
    [
      'a weekday has one factor',
      {
        reachByWeekday: [
          { days: ['mon', 'tue', 'mon'], factor: 1 },
          { days: ['sat', 'tue'], factor: 2 },
        ],
      },
      ['duplicate list.reachByWeekday.0.days.2: ', 'duplicate list.reachByWeekday.1.days.1: '],
    ],
    ['an outcome has one rule', { retryRules: [{ after: 'busy', atMost: 1 }, { after: 'busy' }] }, ['duplicate list.retryRules.1.after: ']],
    ['a window ends after it begins', { retryRules: [{ after: 'busy', from: '12:00', to: '12:00' }] }, ['wrongOrder list.retryRules.0.to: > 12:00']],
    ['a window that begins at midnight ends later', { retryRules: [{ after: 'busy', to: '00:00' }] }, ['wrongOrder list.retryRules.0.to: > 00:00']],
    ['a window opens before calling hours end', { retryRules: [{ after: 'busy', from: '17:00' }] }, ['wrongOrder list.retryRules.0.from: < 17:00']],
    ['a window closes after calling hours begin', { retryRules: [{ after: 'busy', to: '09:00' }] }, ['wrongOrder list.retryRules.0.to: > 09:00']],
    [
      'deliveries are in order and within the horizon',
      {
        deliveries: [
          { day: 3, contacts: 1 },
          { day: 3, contacts: 1 },
          { day: 6, contacts: 1 },
        ],
      },
      ['wrongOrder list.deliveries.1.day: > 3', 'aboveMaximum list.deliveries.2.day: 5'],
    ],
    [
      'deliveries keep the list within bounds',
      {
        contacts: 900_000,
        deliveries: [
          { day: 1, contacts: 60_000 },
          { day: 2, contacts: 60_000 },
        ],
      },
      ['aboveMaximum list.deliveries.1.contacts: 40000'],
    ],
    [
      'purchases keep the list within bounds',
      { contacts: 900_000, deliveries: [{ day: 1, contacts: 60_000 }], purchase: purchase(15_000, 3) },
      ['aboveMaximum list.purchase.contacts: 13333'],
    ],
    ['calling hours end after they begin', { hours: { from: '09:00', to: '09:00' } }, ['wrongOrder list.hours.to: > 09:00']],
    ['a calling day is named once', { hours: { from: '09:00', to: '10:00', days: ['mon', 'mon'] } }, ['duplicate list.hours.days.1: ']],
  ])('%s', (_, list, expected) => {
    expect(problems({ list })).toEqual(expected)
  })

  it.each<[string, object]>([
    ['ten tenths are a whole', { segments: Array.from({ length: 10 }, (_, at) => segment(`part-${at}`, 0.1)) }],
    ['a million contacts', { contacts: 800_000, deliveries: [{ day: 5, contacts: 100_000 }], purchase: purchase(50_000, 2) }],
    ['windows that meet calling hours', { retryRules: [{ after: 'busy', from: '16:59' }, { after: 'machine', to: '09:01' }, { after: 'later' }] }],
  ])('%s', (_, list) => {
    expect(problems({ list })).toEqual([])
  })
})

describe('a conversation', () => {
  const questionnaire = { screener: seconds(30), blocks: [block('a')] }
  const withParts = (parts: object) => ({ questionnaire: { ...questionnaire, ...parts } })

  it.each<[string, object, string[]]>([
    [
      'has a questionnaire or a screening',
      { questionnaire, screening: { overQuotaShare: 0.1, talk: seconds(30) } },
      ['onlyOneOf conversation.questionnaire: screening, questionnaire'],
    ],
    ['has cells for everybody', withParts({ cells: [cell('a', 0.5), cell('b', 0.2)] }), ['sumNotOne conversation.questionnaire.cells: 1']],
    ['has cells with names', withParts({ cells: [cell('a', 0.5), cell('a', 0.5)] }), ['duplicate conversation.questionnaire.cells.1.id: ']],
    ['has blocks with names', withParts({ blocks: [block('a'), block('b'), block('a')] }), ['duplicate conversation.questionnaire.blocks.2.id: ']],
    ['has languages for everybody', withParts({ languages: [segment('ru', 0.7), segment('kk', 0.2)] }), ['sumNotOne conversation.questionnaire.languages: 1']],
    ['has languages with names', withParts({ languages: [segment('ru', 0.7), segment('ru', 0.3)] }), ['duplicate conversation.questionnaire.languages.1.id: ']],
    [
      'has rates of break-off in order',
      withParts({
        breakOff: [
          { from: 2, perMinute: 0.1 },
          { from: 2, perMinute: 0.2 },
        ],
      }),
      ['wrongOrder conversation.questionnaire.breakOff.1.from: > 2'],
    ],
    ['has reasons for at most all refusals', { refusalReasons: [segment('a', 0.7), segment('b', 0.4)] }, ['sumAboveOne conversation.refusalReasons: ≤ 1']],
    ['has reasons with names', { refusalReasons: [segment('a', 0.1), segment('a', 0.1)] }, ['duplicate conversation.refusalReasons.1.id: ']],
    ['has stages with names', { stages: [stage('a'), stage('a')] }, ['duplicate conversation.stages.1.id: ']],
    [
      'brings the first result itself',
      { stages: [stage('a', { followUp }), stage('b', { followUp })] },
      ['unknownField conversation.stages.0.followUp: id, name, share, delayDays'],
    ],
  ])('%s', (_, conversation, expected) => {
    expect(problems({ conversation })).toEqual(expected)
  })

  it('may leave refusals without a reason, and have no cells', () => {
    expect(problems({ conversation: { ...withParts({}), refusalReasons: [segment('a', 0.3)], stages: [stage('a'), stage('b', { followUp })] } })).toEqual([])
  })
})

describe('a dialer', () => {
  const dialer = (more: object) => ({
    groups: ['team', 'others'].map((id) => ({ id, name: id, skills: ['list', 'sales'], shifts: [shift] })),
    setup: { dialers: [{ campaign: 'list', mode: { kind: 'progressive' }, ...more }] },
  })

  it.each<[string, object, string[]]>([
    ['has a ratio between its bounds', { mode: { kind: 'adaptive', floor: 2, cap: 1.5 } }, ['wrongOrder 0.mode.cap: ≥ 2']],
    ['has hours that end after they begin', { hours: { from: '12:00', to: '10:00' } }, ['wrongOrder 0.hours.to: > 12:00']],
    [
      'goes on when the service level is back',
      { blend: { serviceLevel: { stopBelow: 0.8, resumeAbove: 0.7 } } },
      ['wrongOrder 0.blend.serviceLevel.resumeAbove: ≥ 0.8'],
    ],
    ['looks at groups that there are', { blend: { idleIn: ['team', 'nobody'] } }, ['unknownReference 0.blend.idleIn.1: team, others']],
    ['looks at each group once', { blend: { idleIn: ['team', 'others', 'team'] } }, ['duplicate 0.blend.idleIn.2: ']],
    ['dials a campaign that there is', { campaign: 'sales' }, ['unknownReference 0.campaign: list']],
  ])('%s', (_, more, expected) => {
    expect(problems(dialer(more))).toEqual(expected)
  })

  it('waits for an operator only where calls make one free', () => {
    const { setup } = dialer({ blend: { asks: 'operator-free' } })
    const team = (skills: string[]) => [{ id: 'team', name: 'team', skills, shifts: [shift] }]
    expect(problems({ groups: team(['list']), setup })).toEqual(['nothingToDo 0.blend.asks: callTypes'])
    expect(problems({ groups: team(['list', 'sales']), setup })).toEqual([])
  })

  it('is one for each campaign', () => {
    const { groups, setup } = dialer({})
    expect(problems({ groups, setup: { dialers: [...setup.dialers, ...setup.dialers] } })).toEqual(['duplicate 1.campaign: '])
  })

  it('may have equal bounds', () => {
    const blend = { serviceLevel: { stopBelow: 0.8, resumeAbove: 0.8 }, idleIn: ['others'] }
    expect(problems(dialer({ mode: { kind: 'adaptive', floor: 2, cap: 2 }, blend }))).toEqual([])
  })
})
