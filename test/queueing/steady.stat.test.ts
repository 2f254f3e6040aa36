import { describe, it } from 'vitest'
import { casesOf } from '../cases/cases'
import { expectSteady } from './steady'

const some = [...casesOf('erlang_c').slice(0, 6), ...casesOf('erlang_a').slice(0, 6)]

describe('the engine agrees with the steady state of Erlang C and Erlang A', () => {
  it.each(some)('$id', { timeout: 180_000 }, (example) => {
    expectSteady(example, 40_000)
  })
})
