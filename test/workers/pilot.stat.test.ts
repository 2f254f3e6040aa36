/** A pilot's answer: at once what is known, then the forecast, the same whatever the workers; an abort ends it; the reveal of an example. */
import { expect, test } from 'vitest'
import { exampleText } from '../../src/cli/pilot-text'
import { problemsWithProject } from '../../src/sim/pilot/read'
import { inThreadPool } from '../../src/workers/in-thread'
import { pilotOver } from '../../src/workers/pilot'
import { exampleOver } from '../../src/workers/pilot-example'
import { WorkerPool } from '../../src/workers/pool'
import { scenario } from '../fixtures/scenarios'
import { channelService } from './channel-service'

const project = scenario('patent-survey')
const example = await exampleOver(inThreadPool(), { project, replications: 20 })
const { project: _, ...file } = example.file
const job = { project, file: { ...file, project: {} }, replications: 20 }

test('the worked example forecasts from the first tenth and tells what came', () => {
  const { answer, revealed } = example
  expect(answer.day).toBe(1)
  expect(answer.inference?.operators).toBe(3)
  // as a file of its own it fits its project: open contacts are those tried and not closed
  expect(problemsWithProject(example.file, project)).toEqual([])
  const results = answer.forecast?.figures.find(({ key }) => key === 'survey.stage1')
  const came = revealed.find(({ key }) => key === 'survey.stage1')
  expect(results?.n).toBe(20)
  expect(came?.actual).toBeGreaterThan(answer.inference?.total.results ?? Number.POSITIVE_INFINITY)
  expect(came?.within.concat(came.outside).sort()).toEqual([0.8, 0.95])
  // the steps of the waterfall add up
  const steps = answer.waterfall ?? []
  const sum = steps.slice(0, -1).reduce((total, { amount }) => total + amount, 0)
  expect(sum).toBeCloseTo(steps[steps.length - 1].amount, 9)
  expect(steps[steps.length - 1].amount).toBeCloseTo(results?.mean ?? 0, 9)
})

test('in words, in both languages', () => {
  const english = exampleText(example, project, 'en')
  expect(english).toContain('What came')
  expect(english).toContain('Results of conversations')
  expect(english).not.toMatch(/pilot\.|NaN|undefined/)
  expect(exampleText(example, project, 'ru')).not.toMatch(/pilot\.|NaN|undefined|What came/)
})

test('one worker or two: the same answer to the last bit; progress is told from the start', async () => {
  const told: number[] = []
  const here = await pilotOver(inThreadPool(), job, { onProgress: ({ done }) => told.push(done) })
  const pool = new WorkerPool(() => channelService(), 2)
  const there = await pilotOver(pool, job)
  pool.close()
  expect(there).toEqual(here)
  expect(told[0]).toBe(0)
  expect(JSON.parse(JSON.stringify(here))).toEqual(here)
})

test('actual figures in, the rest anew: later days leave less open', async () => {
  const later = await exampleOver(inThreadPool(), { project, replications: 20, share: 0.6 })
  const width = ({ answer }: typeof later) => {
    const range = answer.forecast?.figures.find(({ key }) => key === 'survey.stage1')?.ranges[1]
    return (range?.high ?? 0) - (range?.low ?? 0)
  }
  expect(later.answer.day).toBeGreaterThan(example.answer.day)
  expect(width(later)).toBeLessThan(0.7 * width(example))
  const until = await pilotOver(inThreadPool(), { ...job, file: { ...later.file, project: {} }, until: 1 })
  expect(until.day).toBe(1)
})

test('learning and drift are steps of their own', async () => {
  const learning = { conversionLoss: 0.4, talkLoss: 0, hours: 20 }
  const drift = { results: { factor: 0.9, low: 0.8, high: 1 } }
  const { waterfall = [], forecast } = await pilotOver(inThreadPool(), { ...job, file: { ...job.file, learning, drift } })
  const amount = (step: string) => waterfall.find((one) => one.step === step)?.amount ?? Number.NaN
  expect(amount('learning')).toBeGreaterThan(0)
  expect(amount('drift')).toBeLessThan(0)
  expect(forecast?.figures.find(({ key }) => key === 'survey.stage1')?.mean).toBeCloseTo(amount('forecast'), 9)
})

test('an abort ends it with its reason', async () => {
  const control = new AbortController()
  const work = pilotOver(inThreadPool(), job, { signal: control.signal, onProgress: () => control.abort(new Error('enough')) })
  await expect(work).rejects.toThrow('enough')
})
