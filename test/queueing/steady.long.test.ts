import { describe, it } from 'vitest'
import { casesOf, singleQueueOf } from '../cases/cases'
import { expectSteady } from './steady'

/** The longest mean duration that a project file takes: a week. One case has callers who wait for months. */
const expressible = [...casesOf('erlang_c'), ...casesOf('erlang_a')].filter(
  (example) => 1 / singleQueueOf(example).abandonRate <= 604_800 || singleQueueOf(example).abandonRate === 0,
)

/** Every case of the two families that a file can express, with four times the calls. */
describe('the engine agrees with every steady case of Erlang C and Erlang A', () => {
  it.each(expressible)('$id', (example) => {
    expectSteady(example, 160_000)
  })
})
