import { describe, expect, it } from 'vitest'
import { readProject } from '../../../src/sim/project/read'
import { inboundFile, shift } from './inbound-file'

type Given = Parameters<typeof inboundFile>[0]

function problems(given: Given): string[] {
  const result = readProject(inboundFile(given))
  return result.ok ? [] : result.problems.map(({ path, code }) => `${code} ${path.join('.')}`)
}

const group = (more: object) => ({ groups: [{ id: 'team', name: 'Team', skills: ['sales', 'list'], shifts: [shift], ...more }] })
const table = (operators: number[]) => ({ kind: 'by-interval', from: '09:00', interval: 60, operators: { mon: operators } })
const step = (id: string, ...choices: [string, number][]) => ({
  id,
  name: id,
  time: { kind: 'deterministic', mean: 5 },
  choices: choices.map(([to, share]) => ({ to, share })),
})
const menu = (more: object) => ({
  setup: { menus: [{ id: 'main', name: 'Main', callTypes: ['sales'], start: 'welcome', steps: [step('welcome', ['sales', 1])], ...more }] },
})
const otherTypes = (...names: string[]) => names.map((callType) => ({ callType, share: 0.6 }))

it('the file of these tests is in order', () => {
  expect(problems({})).toEqual([])
  expect(problems(group({ serves: [{ skill: 'sales', guaranteed: 4 }] }))).toEqual([])
  expect(problems(menu({ steps: [step('welcome', ['sales', 0.1], ['service', 0.2], ['welcome', 0.3], ['hang-up', 0.4])] }))).toEqual([])
})

describe('a group', () => {
  const here = 'setups.0.groups.0'
  it.each<[string, object, string]>([
    ['works neither by shifts nor by interval', { shifts: [] }, `missing ${here}.shifts`],
    ['works by both', { staffing: table([1]) }, `onlyOneOf ${here}.staffing`],
    ['has a table beyond midnight', { shifts: [], staffing: table(new Array(16).fill(1)) }, `wrongOrder ${here}.staffing.operators.mon`],
    ['has details of what it cannot', { serves: [{ skill: 'service' }] }, `unknownReference ${here}.serves.0.skill`],
    ['has details of a campaign', { serves: [{ skill: 'list' }] }, `unknownReference ${here}.serves.0.skill`],
    ['has details twice', { serves: [{ skill: 'sales' }, { skill: 'sales' }] }, `duplicate ${here}.serves.1.skill`],
    ['guarantees more than it has', { serves: [{ skill: 'sales', guaranteed: 5 }] }, `aboveMaximum ${here}.serves.0.guaranteed`],
    [
      'guarantees more than it has together',
      {
        skills: ['sales', 'service'],
        shifts: [],
        staffing: table([2, 3]),
        serves: [
          { skill: 'sales', guaranteed: 2 },
          { skill: 'service', guaranteed: 2 },
        ],
      },
      `aboveMaximum ${here}.serves.1.guaranteed`,
    ],
    [
      'differs twice from one time on',
      { serves: [{ skill: 'sales', hours: [{ from: '10:00' }, { from: '10:00' }] }] },
      `duplicate ${here}.serves.0.hours.1.from`,
    ],
    [
      'has a window that ends before it begins',
      { shifts: [{ ...shift, breaks: [{ at: '12:00', until: '11:00', minutes: 10 }] }] },
      `wrongOrder ${here}.shifts.0.breaks.0.until`,
    ],
    [
      'has a last break that ends after the shift',
      { shifts: [{ ...shift, breaks: [{ at: '12:00', until: '16:55', minutes: 10 }] }] },
      `wrongOrder ${here}.shifts.0.breaks.0.until`,
    ],
  ])('%s', (_, more, problem) => {
    expect(problems(group(more))).toEqual([problem])
  })
})

describe('a menu', () => {
  const here = 'setups.0.menus.0'
  const failing = (more: object) => ({ steps: [{ ...step('welcome', ['sales', 1]), ...more }] })
  it.each<[string, object, string[]]>([
    ['begins nowhere', { start: 'sales' }, [`unknownReference ${here}.start`]],
    ['is entered by a call type that is not there', { callTypes: ['sale'] }, [`unknownReference ${here}.callTypes.0`]],
    ['is entered by written work', { callTypes: ['mail'] }, [`unknownReference ${here}.callTypes.0`]],
    ['is entered twice', { callTypes: ['sales', 'sales'] }, [`duplicate ${here}.callTypes.1`]],
    ['leads nowhere', { steps: [step('welcome', ['list', 1])] }, [`unknownReference ${here}.steps.0.choices.0.to`]],
    ['leads to written work', { steps: [step('welcome', ['mail', 1])] }, [`unknownReference ${here}.steps.0.choices.0.to`]],
    ['has shares above one', { steps: [step('welcome', ['sales', 0.6], ['hang-up', 0.5])] }, [`sumAboveOne ${here}.steps.0.choices`]],
    ['has shares below one', { steps: [step('welcome', ['sales', 0.6], ['hang-up', 0.3])] }, [`sumNotOne ${here}.steps.0.choices`]],
    ['has an exit after wrong keys that is not there', failing({ afterInvalid: 'sale' }), [`unknownReference ${here}.steps.0.afterInvalid`]],
    ['has an exit after silence that is written work', failing({ silence: { share: 0.1, after: 'mail' } }), [`unknownReference ${here}.steps.0.silence.after`]],
    ['has more failures than passes', failing({ invalidShare: 0.6, silence: { share: 0.5 } }), [`sumAboveOne ${here}.steps.0.silence.share`]],
    ['has exits for those who fail', failing({ invalidShare: 0.5, afterInvalid: 'welcome', silence: { share: 0.5, after: 'hang-up' } }), []],
    ['has a step twice', { steps: [step('welcome', ['sales', 1]), step('welcome', ['sales', 1])] }, [`duplicate ${here}.steps.1.id`]],
    ['calls a step like a call type', { start: 'service', steps: [step('service', ['sales', 1])] }, [`duplicate ${here}.steps.0.id`]],
    ['calls a step like an end', { start: 'hang-up', steps: [step('hang-up', ['sales', 1])] }, [`duplicate ${here}.steps.0.id`]],
  ])('%s', (_, more, expected) => {
    expect(problems(menu(more))).toEqual(expected)
  })

  it('shares the call types with the other menus, and has a name of its own', () => {
    const one = menu({}).setup.menus[0]
    expect(problems({ setup: { menus: [one, one] } })).toEqual(['duplicate setups.0.menus.1.callTypes.0', 'duplicate setups.0.menus.1.id'])
  })

  it('ten tenths are one', () => {
    const tenths = Array.from({ length: 10 }, (): [string, number] => ['sales', 0.1])
    expect(problems(menu({ steps: [step('welcome', ...tenths)] }))).toEqual([])
  })
})

describe('a set-up names what there is', () => {
  it.each<[object, string[]]>([
    [{ queues: [{ callType: 'list' }] }, ['unknownReference setups.0.queues.0.callType']],
    [{ queues: [{ callType: 'sales' }, { callType: 'sales' }] }, ['duplicate setups.0.queues.1.callType']],
    [{ switching: [{ from: 'sales', to: 'nothing', seconds: 3 }] }, ['unknownReference setups.0.switching.0.to']],
    [
      {
        switching: [
          { from: 'sales', to: 'list', seconds: 3 },
          { from: 'sales', to: 'list', seconds: 4 },
        ],
      },
      ['duplicate setups.0.switching.1'],
    ],
    [
      { routing: { operator: { kind: 'skill-rank', order: [{ callType: 'list', groups: ['team', 'others', 'team'] }] } } },
      [
        'unknownReference setups.0.routing.operator.order.0.callType',
        'unknownReference setups.0.routing.operator.order.0.groups.1',
        'duplicate setups.0.routing.operator.order.0.groups.2',
      ],
    ],
  ])('%j', (setup, expected) => {
    expect(problems({ setup })).toEqual(expected)
  })
})

describe('a call type goes on to what there is', () => {
  const delay = { kind: 'deterministic', mean: 60 }
  it.each<[object, string[]]>([
    [{ redial: { delay, becomes: otherTypes('nothing') } }, ['unknownReference demand.callTypes.0.redial.becomes.0.callType']],
    [{ redial: { delay, becomes: otherTypes('service', 'mail') } }, ['sumAboveOne demand.callTypes.0.redial.becomes']],
    [
      { redial: { delay, afterBusy: { first: 1, later: 1, firstBecomes: otherTypes('nothing') } } },
      ['unknownReference demand.callTypes.0.redial.afterBusy.firstBecomes.0.callType'],
    ],
    [
      { redial: { delay, afterAbandon: { first: 1, later: 1, laterBecomes: otherTypes('service', 'mail') } } },
      ['sumAboveOne demand.callTypes.0.redial.afterAbandon.laterBecomes'],
    ],
    [
      { transfer: { share: 0.1, to: otherTypes('list', 'service', 'service') } },
      ['unknownReference demand.callTypes.0.transfer.to.0.callType', 'duplicate demand.callTypes.0.transfer.to.2.callType'],
    ],
    [{ transfer: { share: 0.1, to: [] } }, ['nothingToDo demand.callTypes.0.transfer.to']],
    [{ recall: { share: 0.1, delay, callType: 'nothing' } }, ['unknownReference demand.callTypes.0.recall.callType']],
    [{ hours: [{ from: '10:00' }, { from: '10:00' }] }, ['duplicate demand.callTypes.0.hours.1.from']],
    [
      { arrivals: { kind: 'exact-count', perDay: 5, from: '20:00', interval: 60, weights: { mon: [1, 1, 1, 1, 1] } } },
      ['wrongOrder demand.callTypes.0.arrivals.weights.mon'],
    ],
  ])('%j', (sales, expected) => {
    expect(problems({ sales })).toEqual(expected)
  })
})
