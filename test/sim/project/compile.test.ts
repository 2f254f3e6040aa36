import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/sim/centre/model'
import { compile } from '../../../src/sim/project/compile'
import { spansOn } from '../../../src/sim/workforce/spans'
import { inboundProject, outboundProject } from '../../fixtures/projects'

const HOUR = 3_600_000

function ratesOf({ callTypes: [{ arrivals }] }: Model) {
  if (arrivals.kind !== 'poisson') throw new TypeError(arrivals.kind)
  return arrivals
}

describe('names become numbers', () => {
  it('a model is plain data that a thread can send', () => {
    const model = compile(outboundProject({ contacts: 10, reach: 0.3, operators: 2 }), outboundProject({ contacts: 10, reach: 0.3, operators: 2 }).setups[0])
    expect(structuredClone(model)).toEqual(model)
    expect(model.campaigns[0].dialer.mode).toEqual({ kind: 'progressive' })
  })

  it('a shift round the clock is one stretch, not a hand-over at midnight', () => {
    const project = inboundProject({ perHour: 10, operators: 3, days: 5 })
    expect(compile(project, project.setups[0]).rota).toEqual([
      { kind: 'shift', time: 0, comes: true, beginsShift: true, endsShift: false, first: 0, last: 2 },
      { kind: 'shift', time: 120 * HOUR, comes: false, beginsShift: false, endsShift: true, first: 0, last: 2 },
    ])
  })

  it('the rate of a steady call type is the same all day and zero outside', () => {
    const project = inboundProject({ perHour: 36, operators: 1, open: '09:00', close: '17:00' })
    const { rates, step } = ratesOf(compile(project, project.setups[0]))
    const sum = rates[0].reduce((total, rate) => total + rate * step, 0)
    expect(sum).toBeCloseTo(8 * 36, 9)
    expect(rates[0].filter((rate) => rate > 0)).toHaveLength((8 * HOUR) / step)
  })
})

describe('a shift with breaks', () => {
  const shift = {
    operators: 2,
    from: '09:00',
    to: '18:00',
    breaks: [
      { at: '15:00', minutes: 15, paid: true },
      { at: '13:00', minutes: 60, paid: false },
    ],
  }

  it('is worked in stretches; only unpaid breaks are not paid', () => {
    const spans = spansOn(shift, 'mon')
    expect(spans.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [9, 13],
      [14, 15],
      [15.25, 18],
    ])
    expect(spans.reduce((sum, { paid }) => sum + paid, 0)).toBe(8 * HOUR)
  })

  it('breaks that overlap are one absence, and none of it is paid twice', () => {
    const breaks = [
      { at: '16:00', minutes: 60, paid: true },
      { at: '16:30', minutes: 30, paid: true },
      { at: '12:00', minutes: 30, paid: false },
      { at: '12:30', minutes: 30, paid: false },
    ]
    const spans = spansOn({ operators: 1, from: '09:00', to: '17:00', breaks }, 'mon').filter(({ from, to }) => from < to)
    expect(spans.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [9, 12],
      [13, 16],
    ])
    expect(spansOn({ operators: 1, from: '09:00', to: '17:00', breaks }, 'mon').reduce((sum, { paid }) => sum + paid, 0)).toBe(7 * HOUR)
  })

  it('is not worked on other days', () => {
    expect(spansOn({ ...shift, days: ['tue'] }, 'mon')).toEqual([])
  })
})

it('a paid break at the very beginning of a shift is paid, and nobody comes before it ends', () => {
  const project = inboundProject({ perHour: 10, operators: 1, open: '09:00', close: '17:00' })
  const [setup] = project.setups
  const shifts = [{ ...setup.groups[0].shifts[0], breaks: [{ at: '09:00', minutes: 30, paid: true }] }]
  const model = compile(project, { ...setup, groups: [{ ...setup.groups[0], shifts }] })
  expect(model.rota).toMatchObject([
    { time: 9.5 * HOUR, comes: true, beginsShift: true },
    { time: 17 * HOUR, comes: false, endsShift: true },
  ])
  expect(model.groups[0].paid).toEqual([8 * HOUR])
})

it.each([
  { from: '09:15', interval: 20, step: 5 },
  { from: '00:00', interval: 25, step: 5 },
  { from: '09:00', interval: 50, step: 10 },
  { from: '09:00', interval: 30, step: 30 },
])('a profile by $interval minutes from $from keeps its volume', ({ from, interval, step }) => {
  const project = inboundProject({ perHour: 1, operators: 1, days: 1 })
  const [callType] = project.demand.callTypes
  const calls = { mon: [100, 50, 25] }
  const model = compile(
    { ...project, demand: { ...project.demand, callTypes: [{ ...callType, arrivals: { kind: 'profile', from, interval, calls } }] } },
    project.setups[0],
  )
  const { rates, rateRow, step: grid } = ratesOf(model)
  expect(grid).toBe(step * 60_000)
  expect(rates[rateRow[0]].reduce((sum, rate) => sum + rate * grid, 0)).toBeCloseTo(175, 9)
})
