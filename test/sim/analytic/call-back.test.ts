import { describe, expect, it } from 'vitest'
import { callBack } from '../../../src/sim/analytic/call-back'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { rawCases } from './cases-by-family'
import { expectClose } from './expect-close'

describe('Call back', () => {
  it.each(rawCases<Readonly<Record<string, number>>>('callback'))('$id', ({ model, expected }) => {
    const figures = callBack({
      arrivalRate: model.arrival_rate_per_s,
      serviceRate: 1 / model.mean_handle_s,
      callBackServiceRate: 1 / model.callback_mean_handle_s,
      abandonRate: 1 / model.patience_mean_s,
      servers: model.agents,
      offerFrom: model.offer_from_queue_length,
      acceptShare: model.accept_prob,
      reserve: model.reserve_agents,
    })
    const named: Record<string, number> = {
      callback_share_of_offered: figures.callBackShare,
      prob_abandon: figures.probAbandon,
      mean_queue_length: figures.meanQueueLength,
      mean_callback_list: figures.meanListLength,
      mean_callback_delay_s: figures.meanDelay,
      prob_all_busy: figures.probAllBusy,
      occupancy: figures.occupancy,
      occupancy_callbacks: figures.occupancyCallBacks,
    }
    for (const [name, value] of Object.entries(expected)) expectClose(named[name], value, 1e-9, name)
  })

  const room = { arrivalRate: 0.02, serviceRate: 1 / 180, abandonRate: 1 / 120, servers: 4, offerFrom: 1, acceptShare: 0.5, reserve: 0 }

  it('does not matter whether equal calls are told apart', () => {
    const alike = callBack({ ...room, callBackServiceRate: 1 / 180 })
    const apart = callBack({ ...room, callBackServiceRate: (1 + 1e-13) / 180 })
    for (const name of ['callBackShare', 'probAbandon', 'meanListLength', 'occupancy', 'probAllBusy'] as const) {
      expectClose(alike[name], apart[name], 1e-9, name)
    }
  })

  it('is Erlang A where nobody takes the offer, and says when the list grows for ever', () => {
    const figures = callBack({ ...room, acceptShare: 0, callBackServiceRate: 1 / 180 })
    expectClose(figures.probAbandon, erlangA(room).probAbandon, 1e-11, 'hung up')
    expect(() => callBack({ ...room, arrivalRate: 0.2, acceptShare: 1, callBackServiceRate: 1 / 180 })).toThrow(RangeError)
  })
})
