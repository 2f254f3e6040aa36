import { expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { countsOf, type Told } from './counts-by-hand'
import { policies } from './projects-by-hand'

const HOUR = 3_600_000

const segments = [
  { id: 'west', name: 'West', share: 0.75 },
  { id: 'east', name: { en: 'East', ru: 'Восток' }, share: 0.25, hoursAhead: 3 },
]

const told: Told = {
  campaign: [
    { tried: 60, processed: 20, answered: 50, abandoned: 5, conversations: 40, refused: 30, later: 2, partial: 0, stage1: 6 },
    { tried: 40, processed: 50, delivered: 100, answered: 10, conversations: 10, refused: 8, stage1: 3 },
  ],
  group: [
    { paid: 30 * HOUR, logged: 25 * HOUR, talk: 10 * HOUR },
    { paid: 30 * HOUR, logged: 20 * HOUR, talk: 5 * HOUR },
  ],
  campaignAtNine: { attempts: 30, answered: 10, abandoned: 1, conversations: 8, refused: 6, stage1: 3, processed: 4 },
  groupAtNine: { logged: 2 * HOUR, talk: HOUR },
  segments: [
    { contacts: 75, processed: 60, reached: 30, attempts: 150, stage1: 6 },
    { contacts: 25, processed: 10, reached: 4, attempts: 40, stage1: 1 },
  ],
  attempts: [
    { attempts: 100, answered: 30, conversations: 25, stage1: 5 },
    { attempts: 60, answered: 12, conversations: 10, stage1: 1 },
  ],
  ended: { day: 1, finished: true },
}

const project = policies({ setups: ['vendor'], list: { segments }, dialer: { mode: { kind: 'power' } } })
const all = summarise(project, [{ setup: 'vendor', counts: [countsOf(project, told)] }], '1').setups[0]
const series = (key: string) => {
  const found = all.series.find((one) => one.key === `list.${key}`)
  return [found?.x, found?.mean]
}
const ofTeam = (key: string) => all.series.find((one) => one.key === `team.${key}`)?.mean

test('penetration by working day: of the contacts there by then; a delivery on the second day doubles them', () => {
  expect(series('tried.cumulativeShare')).toEqual([
    [0, 1, 2],
    [0, 0.6, 0.5],
  ])
  expect(series('processed.cumulativeShare')).toEqual([
    [0, 1, 2],
    [0, 0.2, 0.35],
  ])
  expect(all.series.find(({ key }) => key === 'list.tried.cumulativeShare')).toMatchObject({ axis: 'day', unit: 'share' })
})

test('by number of the attempt: how many, the share answered, conversion of the conversations; none beyond the last that was made', () => {
  expect(series('attempts.byAttempt')).toEqual([
    [1, 2],
    [100, 60],
  ])
  expect(series('answeredShare.byAttempt')[1]).toEqual([0.3, 0.2])
  expect(series('stage1ShareOfConversations.byAttempt')[1]).toEqual([0.2, 0.1])
  expect(all.series.find(({ key }) => key === 'list.stage1ShareOfConversations.byAttempt')?.axis).toBe('attempt')
})

test('by day: what is left of the conversations are results, those of the same day; contacts per logged hour, and talk of it', () => {
  expect(series('stage1ShareOfConversations.byDay')[1]).toEqual([0.2, 0.2]) // (40 − 30 − 2) of 40, (10 − 8) of 10
  expect(series('abandonedShare.byDay')[1]).toEqual([0.1, 0])
  expect(series('contactsPerHour.byDay')[1]).toEqual([0.8, 2.5])
  expect(ofTeam('talkShare.byDay')?.slice(0, 2)).toEqual([0.4, 0.25])
})

test('by half hour: a result of a conversation of the half hour before is no result of this one', () => {
  expect(series('stage1ShareOfConversations.byTime')).toEqual([[540], [0.25]]) // 3 results were booked, 2 of conversations that began in it
  expect(series('abandonedShare.byTime')).toEqual([[540], [0.1]])
  expect(series('contactsPerHour.byTime')).toEqual([[540], [2]])
  expect(ofTeam('talkShare.byTime')).toEqual([0.5])
})

test('a dialer that cannot lose anybody has no curve of abandoned calls', () => {
  const plain = policies({ setups: ['vendor'] })
  const { series: curves } = summarise(plain, [{ setup: 'vendor', counts: [countsOf(plain, { ...told, segments: [] })] }], '1').setups[0]
  expect(curves.filter(({ key }) => key.startsWith('list.abandonedShare'))).toEqual([])
})

test('segments: each for itself, by its name', () => {
  const { measures, info } = all
  const of = (id: string) => ['processed', 'reachedShare', 'resultsOfReached', 'attemptsPerContact'].map((key) => measures[`list.segment.${id}.${key}`].mean)
  expect(of('west')).toEqual([60, 0.5, 0.2, 2.5])
  expect(of('east')).toEqual([10, 0.4, 0.25, 4])
  expect(info.find(({ key }) => key === 'list.segment.east.processed')?.part).toEqual({ of: 'segment', id: 'east', name: { en: 'East', ru: 'Восток' } })
})
