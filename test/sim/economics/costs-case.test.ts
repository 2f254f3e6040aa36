import { expect, test } from 'vitest'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { cheapestServers, waitingCost } from '../../../src/sim/analytic/waiting-cost'
import { paidHours } from '../../../src/sim/economics/paid-hours'
import costs from '../../cases/costs.json' with { type: 'json' }

const close = (value: number, expected: number) => expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))

test('CO-open-1: operators at 20 an hour against waiting at 2 a minute; two of them are the cheapest', () => {
  const [{ model, expected }] = costs.cases
  const {
    arrival_rate_per_s: arrivalRate = 0,
    mean_handle_s: handle = 1,
    agent_cost_per_hour: perHour = 0,
    waiting_cost_per_caller_minute: perMinute = 0,
  } = model
  const system = { arrivalRate, serviceRate: 1 / handle }
  const prices = { operatorHour: perHour, waitingMinute: perMinute }
  for (const row of expected.table ?? []) {
    const { mean_queue_length: queue, total_cost_per_hour: total, servers } = row
    close(erlangC({ ...system, servers }).meanQueueLength, queue)
    close(waitingCost({ ...system, servers }, prices), total)
  }
  expect(cheapestServers(system, prices)).toBe(expected.optimal_servers)
})

test('CO-open-2: 2,773 hours are paid in-house for the 2,080 that one full-time post works at 75 %', () => {
  const [, { model, expected, published }] = costs.cases
  const hours = paidHours(model.paid_hours_per_year_per_fte ?? 0, model.productive_share ?? 1)
  close(hours, expected.paid_hours_for_one_productive_fte ?? 0)
  expect(Math.round(hours)).toBe(published?.paid_hours)
})
