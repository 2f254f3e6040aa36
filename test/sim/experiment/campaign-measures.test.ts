import { expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { ProjectShape } from '../../../src/sim/project/schema'
import { countsOf, type Told } from './counts-by-hand'
import { policies } from './projects-by-hand'

const HOUR = 3_600_000
const project = policies({ setups: ['vendor'] })

function result(told: readonly Told[]) {
  return summarise(project, [{ setup: 'vendor', counts: told.map((one) => countsOf(project, one)) }], '1').setups[0]
}

/** Two days of calling: 90 of 100 contacts tried, 80 closed, 50 reached, 8 consents of which 4 paid. */
const twoDays: Told = {
  campaign: [
    {
      attempts: 120,
      answered: 40,
      abandoned: 4,
      conversations: 36,
      reached: 30,
      tried: 60,
      processed: 50,
      closedResult: 5,
      closedRefused: 14,
      closedScreened: 3,
      refused: 20,
      later: 4,
      stage1: 5,
      talk: 3_600_000,
      productiveTalk: 1_500_000,
    },
    {
      attempts: 80,
      answered: 40,
      conversations: 24,
      reached: 20,
      tried: 30,
      processed: 30,
      closedResult: 3,
      closedRefused: 8,
      closedOverQuota: 5,
      refused: 10,
      screened: 3,
      overQuota: 5,
      stage1: 3,
      talk: 2_400_000,
      productiveTalk: 900_000,
    },
    { stage2: 4 },
  ],
  group: [
    { paid: 32 * HOUR, logged: 30 * HOUR },
    { paid: 32 * HOUR, logged: 30 * HOUR },
  ],
  ended: { day: 1, finished: true },
}

test('every share names its base', () => {
  const { measures } = result([twoDays])
  const means = (keys: readonly string[]) => keys.map((key) => measures[`list.${key}`].mean)
  expect(means(['contacts', 'processed', 'processedShare', 'attempts', 'attemptsPerContact'])).toEqual([100, 80, 0.8, 200, 2.5])
  expect(means(['answeredShare', 'abandonedShare', 'reachedShare'])).toEqual([0.4, 0.05, 0.625])
  expect(means(['conversations', 'conversationsPerContact', 'screenedShare', 'refusedShare'])).toEqual([60, 0.75, 0.1, 0.5])
  expect(means(['stage1', 'stage1Share', 'stage1ShareOfReached', 'stage2', 'stage2OfStage1', 'lastStageShare'])).toEqual([8, 0.1, 0.16, 4, 0.5, 0.04])
  expect(means(['meanTalk', 'meanProductiveTalk', 'talkPerContact', 'contactsPerHour', 'stage1PerHour'])).toEqual([100, 300, 75, 1.25, 0.125])
  expect(means(['workingDays', 'finished'])).toEqual([2, 1])
})

test('money and days of the project: 8 consents at 50.00, two days after a lead of two', () => {
  const { measures, ledger, firstCall } = result([twoDays])
  const means = ['cost', 'costPerStage1', 'costPerStage2', 'costPerHour', 'firstCallDay', 'lastCallDay', 'workingDays', 'operators', 'hoursScheduled'].map(
    (key) => measures[key].mean,
  )
  expect(means).toEqual([400, 50, 100, 6.25, 3, 4, 2, 4, 64])
  expect(ledger.totalMinor).toBe(40_000)
  expect(firstCall).toBe('2026-09-09') // Wednesday after two working days of preparation from Monday on
})

test('a project without a paid policy has no cost of one; it is left out, and the ratio of sums stays', () => {
  const none: Told = { ...twoDays, campaign: twoDays.campaign?.slice(0, 2) }
  const { measures } = result([twoDays, none])
  expect(measures.costPerStage2).toMatchObject({ mean: 200, outcomeLow: 100, outcomeHigh: 100 })
  expect(result([none]).measures.costPerStage2).toBeUndefined()
})

test('the funnel narrows step by step and counts contacts once; words of the stages are those of the file', () => {
  const steps = result([twoDays]).funnels.list.map(({ kind, name, figure }) => [name ?? kind, figure.mean])
  expect(steps).toEqual([
    ['contacts', 100],
    ['tried', 90],
    ['processed', 80],
    ['reached', 50],
    ['eligible', 30], // contacts, each once: 8 with a result, 22 refused; 30 conversations were refusals
    ['Consent', 8],
    ['Paid', 4],
  ])
})

test('curves begin with zero at the first call, weeks after signing, and run on while results are late', () => {
  const { series } = result([twoDays])
  const [consents, paid, attempts] = ['list.stage1.cumulative', 'list.stage2.cumulative', 'list.attempts.byDay'].map((key) =>
    series.find((one) => one.key === key),
  )
  expect([consents?.x, consents?.mean]).toEqual([
    [0.4, 0.6, 0.8],
    [0, 5, 8],
  ])
  expect(paid?.x).toHaveLength(1 + 2 + 5) // seven days later: five working days more
  expect(paid?.mean.slice(-5)).toEqual([4, 4, 4, 4, 4])
  expect([attempts?.x, attempts?.mean]).toEqual([
    [1, 2],
    [120, 80],
  ])
})

test('contacts delivered later are bought, but not at the start; every stage of the longest funnel may be priced', () => {
  const terms = [
    { kind: 'list-purchase', amount: 2 },
    { kind: 'result', amount: 10, stage: 5 },
  ]
  const stages = Array.from({ length: 5 }, (_, at) => ({ id: `s${at}`, name: `S${at}`, share: 0.5 }))
  const long = policies({ setups: ['vendor'], conversation: { stages } })
  const priced = ProjectShape.parse({ ...long, setups: long.setups.map((setup) => ({ ...setup, terms })) })
  const counts = countsOf(priced, { campaign: [{ stage1: 8, stage5: 3 }, { delivered: 50 }] })
  const { measures } = summarise(priced, [{ setup: 'vendor', counts: [counts] }], '1').setups[0]
  expect([measures.cost.mean, measures.startCost.mean]).toEqual([330, 200]) // 150 × 2.00 + 3 × 10.00; 100 × 2.00
})

test('preview is busy time of an operator', () => {
  const busy = ProjectShape.parse({
    ...project,
    setups: project.setups.map((setup) => ({ ...setup, terms: [{ kind: 'operator-hour', amount: 100, basis: 'busy' }] })),
  })
  const counts = countsOf(busy, { group: [{ paid: 8 * HOUR, logged: 8 * HOUR, talk: 2 * HOUR, preview: HOUR }] })
  expect(summarise(busy, [{ setup: 'vendor', counts: [counts] }], '1').setups[0].measures.cost.mean).toBe(300)
})

test('parts of a second campaign stand behind those of the first', () => {
  const parts = (id: string, of: readonly string[]) => of.map((name) => ({ id: `${id}-${name}`, name, share: 1 / of.length }))
  const [first] = policies({
    list: { segments: parts('a', ['x', 'y']), attemptsAtMost: 2 },
    conversation: { refusalReasons: parts('a', ['x', 'y']), questionnaire: questionnaire(2) },
  }).demand.campaigns
  const [second] = policies({
    list: { segments: parts('b', ['x', 'y']), attemptsAtMost: 3 },
    conversation: { refusalReasons: parts('b', ['x']), questionnaire: questionnaire(1) },
  }).demand.campaigns
  const both = ProjectShape.parse({ ...project, demand: { ...project.demand, campaigns: [first, { ...second, id: 'second' }] } })
  const counts = countsOf(both, {
    segments: [{ processed: 1 }, { processed: 2 }, { processed: 3 }, { processed: 4 }],
    reasons: [5, 6, 7],
    cells: [{ completes: 8 }, { completes: 9 }, { completes: 10 }],
    attempts: [{ attempts: 11 }, { attempts: 12 }, { attempts: 13 }, { attempts: 14 }, { attempts: 15 }],
  })
  const { measures, series } = summarise(both, [{ setup: 'vendor', counts: [counts] }], '1').setups[0]
  const of = ['list.segment.a-y.processed', 'second.segment.b-x.processed', 'second.segment.b-y.processed', 'list.reason.a-y.refusals']
  expect(of.map((key) => measures[key].mean)).toEqual([2, 3, 4, 6])
  expect(['second.reason.b-x.refusals', 'list.cell.c1.completes', 'second.cell.c0.completes'].map((key) => measures[key].mean)).toEqual([7, 9, 10])
  expect(series.find(({ key }) => key === 'second.attempts.byAttempt')?.mean).toEqual([13, 14, 15])
})

function questionnaire(cells: number) {
  const time = { kind: 'deterministic', mean: 60 }
  return {
    screener: time,
    blocks: [{ id: 'main', name: 'Main', time }],
    cells: Array.from({ length: cells }, (_, at) => ({ id: `c${at}`, name: `C${at}`, share: 1 / cells, target: 20 })),
  }
}

test('an unfinished list is said, with the share of projects that it happens to', () => {
  const open = { ...twoDays, ended: { day: 1, finished: false } }
  expect(result([open]).measures['list.workingDays'].mean).toBe(10) // people are paid to the end of the horizon
  expect(result([open, twoDays, twoDays, twoDays]).notices).toEqual([{ kind: 'unfinished', entity: 'list', name: 'List', share: 0.25 }])
  expect(result([twoDays]).notices).toEqual([])
})
