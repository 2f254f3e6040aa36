/** What is said of a run that came to nothing, in both languages; the faults are those that the engine itself gives. */
import { describe, expect, test } from 'vitest'
import { failureWords } from '../../src/messages/fault-words'
import { catalogues, translator } from '../../src/messages/index'
import { EVENT } from '../../src/sim/centre/events'
import { refuseEndless } from '../../src/sim/engine/replication-limit'
import { Endless } from '../../src/sim/kernel/endless'
import { compile } from '../../src/sim/project/compile'
import type { Language } from '../../src/sim/terms/text'
import { BatchFailed, type Failure, type Fault, failureOf, faultOf } from '../../src/workers/fault'
import { WorkerDied } from '../../src/workers/live-worker'
import { inboundProject } from '../fixtures/projects'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const said = (failure: Failure, language: Language, names?: Parameters<typeof failureWords>[2]) =>
  plain(failureWords(failure, { t: translator(language), language }, names))
const of = (fault: Fault): Failure => ({ reason: 'not shown', fault })
const both = (fault: Fault) => [said(of(fault), 'en'), said(of(fault), 'ru')]

/** The third day, 10:15:30. */
const at = 2 * 86_400_000 + 10.25 * 3_600_000 + 30_000
const endless = { kind: 'endless', replication: 7, at } as const

describe('a course without an end', () => {
  test('time that stands still', () => {
    expect(both({ ...endless, why: 'standstill', events: 1_050_000, mostly: 'callArrives' })).toEqual([
      'time stands still on day 3 at 10:15: a million events at one instant, mostly calls that arrive',
      'время стоит на месте, день 3, 10:15: миллион событий в одно мгновение, чаще всего поступают вызовы',
    ])
  })

  test('too many events, of a kind without a name of its own', () => {
    expect(both({ ...endless, why: 'events', events: 1_000_000_000, mostly: 'holdEnds' })).toEqual([
      'more than 1,000 million events in one replication by day 3, 10:15, mostly events of the kind holdEnds; lower the volume or the horizon',
      'больше 1 000 млн событий в одном прогоне ко дню 3, 10:15, чаще всего события вида holdEnds; уменьшите нагрузку или горизонт',
    ])
  })

  test('too many calls at a time; nothing is made up of what is not known', () => {
    expect(both({ ...endless, why: 'crowd', events: 1_300_000 })).toEqual([
      'more than 500,000 calls at a time, on day 3 at 10:15; lower the volume, or add operators or a limit of lines',
      'больше 500 000 вызовов одновременно, день 3, 10:15; уменьшите нагрузку, добавьте операторов или ограничьте число линий',
    ])
  })

  test('a description that is refused: the call type by its name, and the limit that the engine has', () => {
    const project = inboundProject({ perHour: 1_000_000, operators: 10, days: 90 })
    const failure = refusal(() => refuseEndless(compile(project, project.setups[0])))
    expect(failure.reason).toContain('it may have 1000000000 events')
    const names = [{ id: 'calls', name: { en: 'Orders', ru: 'Заказы' } }]
    expect([said(failure, 'en', names), said(failure, 'ru', names)]).toEqual([
      'about 2,160 million calls of the type “Orders” would come in each replication, which may have 1,000 million events; lower the volume or the horizon',
      'в каждом прогоне поступило бы около 2 160 млн вызовов типа «Заказы», а событий в нём может быть не больше 1 000 млн; уменьшите нагрузку или горизонт',
    ])
    expect(said(failure, 'en')).toContain('of the type “calls”')
  })

  test('every kind of event that has words is one of the engine', () => {
    expect(Object.keys(catalogues.en.faults.event).filter((kind) => kind !== 'other' && !(kind in EVENT))).toEqual([])
    for (const mostly of Object.keys(EVENT))
      for (const text of both({ ...endless, why: 'standstill', events: 1_050_000, mostly })) expect(text).not.toMatch(/undefined|NaN|\{\{|faults\./)
  })
})

test('memory, and workers that end: replications are counted from 1', () => {
  expect(both({ kind: 'memory', replication: 3 })).toEqual([
    'the project needs more memory than a worker has; lower the volume or the horizon',
    'проекту нужно больше памяти, чем есть у потока; уменьшите нагрузку или горизонт',
  ])
  expect(both({ kind: 'workers', from: 8, to: 15, workers: 2, reason: 'ended with code 3' })).toEqual([
    'worker after worker ended over the same work (replications 9 to 16)',
    'поток за потоком прекращал работу на одном и том же (прогоны с 9-го по 16-й)',
  ])
})

test('where nothing but a message is known, that; faults stay with the errors that carry them', () => {
  expect(said(failureOf(new Error('the worker has ended')), 'ru')).toBe('the worker has ended')
  const fault = { kind: 'memory', replication: 0 } as const
  expect(failureOf(new BatchFailed('too much', fault))).toEqual({ reason: 'too much', fault })
  expect(failureOf(new WorkerDied('gone', fault))).toEqual({ reason: 'gone', fault })
})

/** As a worker answers it. */
function refusal(work: () => void): Failure {
  try {
    work()
  } catch (error) {
    if (error instanceof Endless) return { reason: error.message, fault: faultOf(error, 0) }
    throw error
  }
  throw new Error('it was not refused')
}
