import { describe, expect, it } from 'vitest'
import { type CallTypeFacts, differencesOf } from '../../../src/sim/analytic/differences'

const plain: CallTypeFacts = { talk: 'exponential', operators: 12 }

describe('Which closed form, and why it differs', () => {
  it.each<{ facts: CallTypeFacts; form: string; reasons: readonly string[]; exact?: boolean }>([
    { facts: plain, form: 'erlang-c', reasons: [] },
    { facts: { ...plain, patience: 'exponential' }, form: 'erlang-a', reasons: [] },
    { facts: { ...plain, patience: 'weibull' }, form: 'general-patience', reasons: [] },
    { facts: { ...plain, patience: 'exponential', balking: true }, form: 'general-patience', reasons: [] },
    { facts: { ...plain, patience: 'exponential', lines: 20 }, form: 'finite-lines', reasons: [] },
    { facts: { ...plain, talk: 'lognormal', lines: 12 }, form: 'erlang-b', reasons: [] },
    { facts: { ...plain, patience: 'exponential', redials: true }, form: 'redials', reasons: [] },
    { facts: { ...plain, patience: 'lognormal', redials: true }, form: 'redials', reasons: ['patience-general'] },
    { facts: { ...plain, patience: 'exponential', callBack: true }, form: 'call-back', reasons: [] },
    { facts: { ...plain, talk: 'gamma', operators: 1 }, form: 'one-operator', reasons: [] },
    { facts: { ...plain, talk: 'deterministic' }, form: 'equal-talk-times', reasons: [] },
    { facts: { ...plain, talk: 'lognormal' }, form: 'several-operators', reasons: [], exact: false },
    { facts: { ...plain, wrapUp: 'exponential' }, form: 'several-operators', reasons: [], exact: false },
    { facts: { ...plain, priorities: true, oneMean: true, sharedOperators: true }, form: 'priorities-with-one-mean', reasons: [] },
    { facts: { ...plain, operators: 1, talk: 'gamma', priorities: true }, form: 'priorities-of-one-operator', reasons: [] },
    { facts: { ...plain, patience: 'exponential', talk: 'lognormal' }, form: 'erlang-a', reasons: ['talk-not-exponential'] },
    { facts: { ...plain, menu: true }, form: 'erlang-c', reasons: [] },
    {
      facts: { ...plain, patience: 'exponential', sharedOperators: true, shiftChanges: true, rateChanges: true, dayNoise: true, startEmpty: true, menu: true },
      form: 'erlang-a',
      reasons: ['shared-operators', 'shift-changes', 'rate-changes', 'day-noise', 'start-empty', 'menu'],
    },
    {
      facts: { ...plain, patience: 'exponential', priorities: true, severalGroups: true, operatorsDiffer: true, transfers: true, recalls: true },
      form: 'erlang-a',
      reasons: ['priorities', 'several-groups', 'operators-differ', 'transfers', 'recalls'],
    },
  ])('$form for $facts', ({ facts, form, reasons, exact = true }) => {
    expect(differencesOf(facts)).toEqual({ form, reasons, exact })
  })
})
