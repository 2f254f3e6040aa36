import { expect, it } from 'vitest'
import { callType, modelOf, timesOf } from './callers-of'

it('a type that nobody dials directly has no arrivals of its own', () => {
  const demand = { callTypes: [callType({ arrivals: { kind: 'none' }, growthPerWeek: 0.1 })], calendar: { horizonDays: 10 } }
  expect(modelOf(demand).callTypes[0].arrivals).toEqual({ kind: 'none' })
  expect(timesOf(demand)).toEqual([])
})
