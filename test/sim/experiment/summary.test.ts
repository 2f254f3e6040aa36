import { describe, expect, test } from 'vitest'
import { RunAccumulator } from '../../../src/sim/experiment/accumulator'
import { precisionReached } from '../../../src/sim/experiment/precision'
import { summarise } from '../../../src/sim/experiment/summary'
import { ProjectShape } from '../../../src/sim/project/schema'
import { countsOf } from './counts-by-hand'
import { hotLine, policies } from './projects-by-hand'

const HOUR = 3_600_000
const project = policies()

/** Consents of a made-up replication: 5 to 15, in no order. */
function countsFrom(from: number, to: number, add = 0) {
  return Array.from({ length: to - from }, (_, at) => {
    const stage1 = 5 + (((from + at) * 7) % 11) + add
    return countsOf(project, { campaign: [{ attempts: 200 + stage1, processed: 100, stage1 }], ended: { day: 0, finished: true } })
  })
}

const whole = summarise(
  project,
  [
    { setup: 'own', counts: countsFrom(0, 44) },
    { setup: 'vendor', counts: countsFrom(0, 44, 1) },
  ],
  'seed',
)

describe('the answer does not depend on how the work was cut', () => {
  test('batches in any order give the same report, hash and all', () => {
    const run = new RunAccumulator(project, 'seed')
    run.add('vendor', 20, countsFrom(20, 44, 1))
    run.add('own', 30, countsFrom(30, 44))
    run.add('own', 0, countsFrom(0, 30))
    run.add('vendor', 0, countsFrom(0, 20, 1))
    expect(run.report()).toEqual(whole)
  })

  test('while batches are missing, the report speaks of the replications that all set-ups have from the first on', () => {
    const run = new RunAccumulator(project, 'seed')
    run.add('own', 0, countsFrom(0, 30))
    expect(run.replications).toBe(0)
    expect(() => run.report()).toThrow('A report needs a replication of every set-up')
    run.add('vendor', 8, countsFrom(8, 44, 1))
    run.add('vendor', 0, countsFrom(0, 4, 1))
    expect(run.report().replications).toBe(4)
    run.add('vendor', 4, countsFrom(4, 8, 1))
    expect(run.report().setups[1].measures['list.stage1'].n).toBe(30)
  })

  test('set-ups stand in the order of the file, and a run of one has no comparison', () => {
    const swapped = summarise(
      project,
      [
        { setup: 'vendor', counts: countsFrom(0, 44, 1) },
        { setup: 'own', counts: countsFrom(0, 44) },
      ],
      'seed',
    )
    expect(swapped).toEqual(whole)
    expect(summarise(project, [{ setup: 'own', counts: countsFrom(0, 2) }], 'seed').comparisons).toEqual([])
  })
})

describe('the hash', () => {
  const runs = (add: number) => [
    { setup: 'own', counts: countsFrom(0, 5) },
    { setup: 'vendor', counts: countsFrom(0, 5, add) },
  ]
  const hash = (of = project, seed = 'seed', add = 1) => summarise(of, runs(add), seed).hash

  test('is 32 hex digits that change with the project, the seed and every count', () => {
    expect(hash()).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set([hash(), hash(project, 'other'), hash(project, 'seed', 2), hash({ ...project, name: 'Other' })]).size).toBe(4)
  })

  test('changes with every table of the counts', () => {
    const told = { campaign: [{ processed: 1 }], group: [{ paid: 1 }] }
    const plain = countsOf(project, told)
    const tables = ['segments', 'attempts', 'dialerLines', 'campaignsByDay', 'campaignsByInterval', 'groupsByDay', 'groupsByInterval'] as const
    const hashes = tables.map((table) => {
      const cells = Float64Array.from(plain[table], (value, at) => (at === 0 ? value + 7 : value))
      return summarise(project, [{ setup: 'own', counts: [{ ...plain, [table]: cells }] }], 'seed').hash
    })
    hashes.push(summarise(project, [{ setup: 'own', counts: [plain] }], 'seed').hash)
    for (const table of ['reasons', 'cells', 'exits'] as const)
      hashes.push(summarise(project, [{ setup: 'own', counts: [{ ...plain, [table]: Float64Array.of(7) }] }], 'seed').hash)
    expect(new Set(hashes).size).toBe(tables.length + 4)
  })

  test('does not change with the order in which the file was written', () => {
    const turned = { ...Object.fromEntries(Object.entries(project).reverse()), ...project }
    expect(hash(turned)).toBe(hash())
  })
})

test('two intervals: that of the mean shrinks with more replications, the range of outcomes stays', () => {
  const figure = (n: number) => summarise(project, [{ setup: 'own', counts: countsFrom(0, n) }], '1').setups[0].measures['list.stage1']
  const [few, many] = [figure(44), figure(4 * 11 * 16)]
  expect([few.mean, many.mean]).toEqual([10, 10])
  expect([few.outcomeLow, few.outcomeHigh]).toEqual([5, 15])
  expect([many.outcomeLow, many.outcomeHigh]).toEqual([5, 15])
  expect((few.high - few.low) / (many.high - many.low)).toBeCloseTo(4, 0)
})

test('a run is precise enough from 100 replications on, once cost is known to 1 % and conversion to 0.2 points', () => {
  expect(precisionReached(whole)).toBe(false)
  const same = (n: number) => [{ setup: 'own', counts: Array.from({ length: n }, () => countsFrom(0, 1)[0]) }]
  expect([99, 100].map((n) => precisionReached(summarise(project, same(n), '1')))).toEqual([false, true])
})

describe('what must be said in words', () => {
  const notices = (changes: Parameters<typeof hotLine>[0], calls: object, talk = 0) => {
    const line = hotLine({ ...changes, setups: ['own'] })
    const counts = countsOf(line, { calls: [{ offered: 100, answered: 100, talk, ...calls }], group: [{ paid: 32 * HOUR, logged: 40 * HOUR, talk }] })
    return summarise(line, [{ setup: 'own', counts: [counts] }], '1').setups[0].notices.map(({ kind, share }) => [kind, share])
  }

  test('six calls of a hundred left at the close; four are not said', () => {
    expect(notices({}, { answered: 94, leftAtClose: 6 }, 94 * HOUR)).toEqual([['overloaded', 100 / 32]])
    expect(notices({}, { answered: 96, leftAtClose: 4 })).toEqual([])
  })

  test('callers who never hang up, and more work than the shifts hold, though it is done in the evening', () => {
    expect(notices({ patience: {} }, {}, 40 * HOUR)).toEqual([['overloaded', 1.25]])
    expect(notices({ patience: {} }, {}, 30 * HOUR)).toEqual([])
  })

  test('a call type that no group serves', () => {
    expect(notices({ skills: ['other'] }, {})).toEqual([['noOperators', 1]])
  })

  test('a call type without operators whose menu leads back to it, be it by wrong keys or silence', () => {
    const said = (more: object) => {
      const { setups, ...rest } = hotLine({ skills: ['other'], setups: ['own'] })
      const step = { id: 'welcome', name: 'Welcome', time: { kind: 'deterministic', mean: 5 }, choices: [{ to: 'self-served', share: 1 }], ...more }
      const menus = [{ id: 'menu', name: 'Menu', callTypes: ['line'], start: 'welcome', steps: [step] }]
      const line = ProjectShape.parse({ ...rest, setups: [{ ...setups[0], menus }] })
      return summarise(line, [{ setup: 'own', counts: [countsOf(line, {})] }], '1').setups[0].notices.map(({ kind }) => kind)
    }
    expect(said({})).toEqual([])
    expect(said({ choices: [{ to: 'line', share: 1 }] })).toEqual(['noOperators'])
    expect(said({ invalidShare: 0.2, afterInvalid: 'line' })).toEqual(['noOperators'])
    expect(said({ silence: { share: 0.2, after: 'line' } })).toEqual(['noOperators'])
  })
})

test('curves by time of day cover the open hours; a half hour without calls has no service level', () => {
  const line = hotLine({ setups: ['own'], days: 2 })
  const counts = countsOf(line, { atNine: { offered: 10, answered: 8, abandoned: 2, answeredInTime: 6, waitAnswered: 1_800_000, queueTime: 1_800_000 } })
  const { series } = summarise(line, [{ setup: 'own', counts: [counts, counts] }], '1').setups[0]
  const [offered, level, lost, queue] = ['offered', 'serviceLevel', 'abandonedShare', 'queueMean'].map((name) =>
    series.find(({ key }) => key === `line.${name}.byTime`),
  )
  expect([offered?.x.length, offered?.x[0], offered?.x[15], offered?.mean[0]]).toEqual([16, 540, 990, 5]) // two days
  expect([level?.x, level?.mean, lost?.mean, queue?.mean[0]]).toEqual([[540], [0.6], [0.2], 0.5])
})
