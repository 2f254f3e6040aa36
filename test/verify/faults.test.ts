import { describe, expect, it } from 'vitest'
import { erlangC } from '../../src/sim/analytic/erlang-c'
import { casesIn, isToCome } from '../../src/sim/validation/case-file'
import { BEYOND, toLookAtAgain, verdictsOf } from '../../src/sim/validation/judge'
import type { CaseJob } from '../../src/sim/validation/verify-case'
import { verifyCase } from '../../src/sim/validation/verify-case'
import { type CaseWorker, verifyCases } from '../../src/workers/verification'
import { callers, caseOf, exponential, rowsOf, steady } from './case-of'

const truth = erlangC({ arrivalRate: 0.04, serviceRate: 1 / 180, servers: 9 })
const model = { classes: [callers('calls', 0.04)], groups: [{ name: 'g', agents: 9, service: { calls: exponential(180) } }] }

describe('What does not agree', () => {
  it('finds a wrong figure, by the engine and by the closed form', () => {
    const rows = rowsOf(steady(model, { mean_wait_s: truth.meanWait * 3, prob_wait: truth.probWait }))
    const [wait, wrong] = [rows.find(({ figure }) => figure === 'mean_wait_s'), rows.find(({ figure }) => figure === 'closed form: mean_wait_s')]
    expect(wait?.ok).toBe(false)
    expect(Math.abs(wait?.z ?? 0)).toBeGreaterThan(4)
    expect(wrong).toMatchObject({ ok: false, z: BEYOND, standardError: 0 })
    expect(rows.filter(({ figure }) => figure.endsWith('prob_wait')).every(({ ok }) => ok)).toBe(true)
    expect(verdictsOf(rows)[0].ok).toBe(false)
  })

  it('a closed form is held to nine digits', () => {
    const [, exact] = rowsOf(steady(model, { prob_wait: truth.probWait * (1 + 1e-8) }), 0.1)
    expect(exact).toMatchObject({ figure: 'closed form: prob_wait', ok: false })
  })

  it.each([
    { what: 'an unknown word in the model', given: { horizon: 'steady', ...model, priority_upgrade: true }, says: /priority_upgrade/ },
    { what: 'an unknown law', given: { horizon: 'steady', ...model, classes: [callers('calls', 0.04, { kind: 'pareto', mean_s: 3 })] }, says: /patience/ },
    { what: 'an unknown horizon', given: { horizon: 'year', ...model }, says: /year/ },
    { what: 'no horizon', given: { text: 'a model in words' }, says: /horizon/ },
    { what: 'a group that serves nobody', given: { horizon: 'steady', ...model, groups: [{ name: 'g', agents: 3, service: {} }] }, says: /serves nobody/ },
  ])('$what is unsupported, and a failure', ({ given, says }) => {
    const [row, ...others] = rowsOf(caseOf(given, { prob_wait: 0.1 }))
    expect(others).toEqual([])
    expect(row).toMatchObject({ figure: 'unsupported', ok: false, expected: null, obtained: null })
    expect(row.reason).toMatch(says)
    expect(verdictsOf([row])[0]).toMatchObject({ ok: false, unsupported: 1 })
  })

  it('an unknown figure is a failure of its own', () => {
    const rows = rowsOf(steady(model, { prob_wait: truth.probWait, prob_of_rain: 0.3, by_class: { nobody: { prob_wait: 0.1 } } }), 0.1)
    expect(rows.filter(({ ok }) => !ok).map(({ figure, reason }) => `${figure}: ${reason}`)).toEqual([
      'prob_of_rain: no such figure is known',
      'by_class.nobody.prob_wait: no such figure is known',
    ])
  })

  it('what happens too rarely for an error of its own is judged by how often it should have happened', () => {
    const long = exponential(1e7)
    const rare = { classes: [callers('calls', 0.04, long)], groups: model.groups }
    const share = 1e-7 * truth.meanWait
    const [right] = rowsOf(steady(rare, { prob_abandon: share }), 0.1)
    expect(right.ok).toBe(true)
    const [wrong] = rowsOf(steady(rare, { prob_abandon: 0.01 }), 0.1)
    expect(wrong.ok).toBe(false)
  })

  it('every row is JSON as it stands', () => {
    const rows = rowsOf(steady(model, { mean_wait_s: 1, prob_of_rain: 1, prob_abandon: 0 }), 0.1)
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  })
})

describe('Files of cases', () => {
  it('is no file of cases', () => {
    expect(casesIn('{')).toBeUndefined()
    expect(casesIn('{"format":"callsim"}')).toBeUndefined()
    expect(isToCome('costs')).toBe(true)
    expect(isToCome('erlang_a')).toBe(false)
  })
})

describe('A verification', () => {
  const here: CaseWorker = { verify: async (job: CaseJob) => verifyCase({ ...job, effort: { ...job.effort, times: job.effort.times / 10 } }), terminate() {} }
  const right = { ...steady(model, { prob_wait: truth.probWait }), id: 'right' }
  const wrong = { ...steady(model, { prob_wait: 0.5 }), id: 'wrong' }

  it('looks once more at what is wrong, and keeps the order of the cases', async () => {
    const seen: string[] = []
    const rows = await verifyCases([wrong, right], [here, here], { precision: 'quick', onCase: ([row]) => seen.push(row.id) })
    expect(seen.filter((id) => id === 'wrong')).toHaveLength(2)
    expect([...new Set(rows.map(({ id }) => id))]).toEqual(['wrong', 'right'])
    expect(toLookAtAgain(rows)).toEqual([{ family: 'test', id: 'wrong' }])
  })

  it('stops with what it has', async () => {
    const control = new AbortController()
    const rows = await verifyCases([right, wrong], [here], { precision: 'quick', signal: control.signal, onCase: () => control.abort() })
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(['right']))
  })

  it('a worker that dies is a row', async () => {
    const dead: CaseWorker = { verify: () => Promise.reject(new Error('gone')), terminate() {} }
    const [row] = await verifyCases([right], [dead], { precision: 'quick' })
    expect(row).toMatchObject({ id: 'right', figure: 'unsupported', ok: false, reason: 'gone' })
  })
})
