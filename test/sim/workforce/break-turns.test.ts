import { describe, expect, it } from 'vitest'
import { inTurns } from '../../../src/sim/workforce/break-turns'

const shift = (operators: number, until?: string) => ({ operators, from: '09:00', to: '18:00', breaks: [{ at: '12:00', until, minutes: 30, paid: false }] })
const turns = (operators: number, until?: string) => inTurns(shift(operators, until)).map((run) => [run.operators, run.breaks[0].at])

describe('a break with a window', () => {
  it('is taken in turns: the first at the beginning, the last at the end', () => {
    expect(turns(5, '14:00')).toEqual([
      [1, '12:00'],
      [1, '12:30'],
      [1, '13:00'],
      [1, '13:30'],
      [1, '14:00'],
    ])
  })

  it('begins at whole minutes; who begin together are one run', () => {
    expect(turns(4, '12:10')).toEqual([
      [1, '12:00'],
      [1, '12:03'],
      [1, '12:07'],
      [1, '12:10'],
    ])
    expect(turns(5, '12:02')).toEqual([
      [1, '12:00'],
      [2, '12:01'],
      [2, '12:02'],
    ])
  })

  it('alone one goes at the beginning, and a window without length is no window', () => {
    expect(turns(1, '14:00')).toEqual([[1, '12:00']])
    expect(turns(3, '12:00')).toEqual([[3, '12:00']])
  })

  it('nobody takes no break', () => {
    expect(turns(0, '14:00')).toEqual([])
  })
})

it('a shift without windows stays as it is', () => {
  expect(inTurns(shift(7))).toEqual([shift(7)])
})

it('two windows: runs keep both breaks, and their operators are those of the shift', () => {
  const breaks = [
    { at: '11:00', until: '11:03', minutes: 10, paid: true },
    { at: '13:00', minutes: 30, paid: false },
    { at: '15:00', until: '15:01', minutes: 10, paid: true },
  ]
  const runs = inTurns({ operators: 4, from: '09:00', to: '18:00', breaks })
  expect(runs.map((run) => [run.operators, ...run.breaks.map(({ at }) => at)])).toEqual([
    [1, '11:00', '13:00', '15:00'],
    [1, '11:01', '13:00', '15:00'],
    [1, '11:02', '13:00', '15:01'],
    [1, '11:03', '13:00', '15:01'],
  ])
})
