import { describe, expect, it } from 'vitest'
import { EVENT } from '../../../src/sim/centre/events'
import { calls, live } from '../../fixtures/counting'
import { inboundProject } from '../../fixtures/projects'

describe('what happens at the same instant has one order', () => {
  it('a waiting caller whose patience ends when an operator becomes free is served', () => {
    // talk and patience are equal and only one operator is there: the first in the queue waits exactly the rest of a talk
    const tie = { perHour: 240, operators: 1, talk: { kind: 'deterministic', mean: 60 }, open: '09:00', close: '17:00' }
    const [served] = live(inboundProject({ ...tie, patience: { kind: 'deterministic', mean: 60 } }))
    const [lost] = live(inboundProject({ ...tie, patience: { kind: 'deterministic', mean: 59.999 } }))
    expect(calls(served, 'offered')).toBe(calls(lost, 'offered'))
    expect(calls(served, 'answered')).toBeGreaterThanOrEqual(calls(lost, 'answered'))
  })

  it('operators become free before calls arrive, and callers hang up last', () => {
    expect(EVENT.operatorFree).toBeLessThan(EVENT.callArrives)
    expect(EVENT.shiftChanges).toBeLessThan(EVENT.callArrives)
    expect(EVENT.callArrives).toBeLessThan(EVENT.callerHangsUp)
  })

  it('a wait of exactly the promised time is within it', () => {
    // without operators in the first half hour nobody can be answered; the centre opens at 9:00, the shift too: a call at once
    const [day] = live(inboundProject({ perHour: 60, operators: 50, within: 0, talk: { kind: 'deterministic', mean: 1 }, open: '09:00', close: '17:00' }))
    expect(calls(day, 'answeredInTime')).toBe(calls(day, 'answered'))
  })
})
