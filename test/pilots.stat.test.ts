import { describe, expect, it } from 'vitest'
import { CELL, CELL_WIDTH } from '../src/sim/centre/counts'
import { summarise } from '../src/sim/experiment/summary'
import { attempts, live } from './fixtures/counting'
import { scenario } from './fixtures/scenarios'

/** The four pilots of the slides, lived by the engine: dialed contact by contact, nothing computed from the inputs. */
const pilots = [
  { name: 'insurance-cross-sell', replications: 200, figures: ['stage1', 'stage2', 'lastStageShare', 'attemptsPerContact', 'meanTalk', 'workingDays'] },
  {
    name: 'internet-sign-ups',
    replications: 100,
    figures: ['processed', 'stage1', 'stage2', 'lastStageShare', 'conversationsPerContact', 'meanTalk', 'meanProductiveTalk', 'workingDays'],
  },
  { name: 'bank-survey', replications: 200, figures: ['processed', 'stage1', 'stage1Share', 'screenedShare', 'meanProductiveTalk'] },
  { name: 'patent-survey', replications: 200, figures: ['processed', 'stage1', 'stage1Share', 'meanProductiveTalk'] },
]

describe.each(pilots)('$name', ({ name, replications, figures }) => {
  const project = scenario(name)
  const setup = project.targets[0].setup
  const [result] = summarise(project, [{ setup, counts: live(project, replications, setup) }], project.seed).setups
  const measured = result.targets.map(({ measure }) => measure.split('.')[1])

  it('compares every figure of the slide', () => {
    expect(measured).toEqual(expect.arrayContaining(figures))
    expect(result.targets).toHaveLength(project.targets.length)
  })

  it.each(result.targets)('$measure: $stated', ({ stated, calibrated, tolerance, simulated }) => {
    expect(stated).toBeGreaterThanOrEqual(simulated.outcomeLow)
    expect(stated).toBeLessThanOrEqual(simulated.outcomeHigh)
    expect(simulated.n).toBe(replications)
    if (calibrated) {
      expect(tolerance).toBeLessThanOrEqual(0.02)
      expect(Math.abs(simulated.mean / stated - 1)).toBeLessThanOrEqual(tolerance)
    }
  })
})

/** A set-up of a scenario, lived so often: what is counted and what the report says. */
function lived(name: string, setup: string, replications: number) {
  const project = scenario(name)
  const counts = live(project, replications, setup)
  return { project, counts, report: summarise(project, [{ setup, counts }], project.seed).setups[0] }
}

describe('quotas of the bank survey', () => {
  const { project, counts, report } = lived('bank-survey', 'vendor-a', 60)
  const cells = project.demand.campaigns[0].conversation.questionnaire?.cells ?? []
  const rarest = cells.findIndex(({ share }) => share === Math.min(...cells.map((cell) => cell.share)))
  const figure = (of: Float64Array, cell: number, column: keyof typeof CELL) => of[cell * CELL_WIDTH + CELL[column]]

  it('everybody who is screened out is so because a cell is full: 26 % of the contacts processed', () => {
    const { mean } = report.measures['survey.overQuotaShare']
    expect(Math.abs(mean / 0.26 - 1)).toBeLessThanOrEqual(0.02)
    expect(report.measures['survey.screenedShare'].mean).toBe(mean)
  })

  it('no cell takes more than was wanted, and turns people away only when it is full', () => {
    expect(cells).toHaveLength(4)
    for (const one of counts) {
      cells.forEach(({ id, target }, cell) => {
        expect(figure(one.cells, cell, 'completes'), id).toBeLessThanOrEqual(target)
        if (figure(one.cells, cell, 'overQuota') > 0) expect(figure(one.cells, cell, 'completes'), id).toBe(target)
      })
      const all = cells.map((_, cell) => cell)
      expect(all.reduce((sum, cell) => sum + figure(one.cells, cell, 'completes'), 0)).toBe(attempts(one, 'stage1'))
      expect(all.reduce((sum, cell) => sum + figure(one.cells, cell, 'overQuota'), 0)).toBe(attempts(one, 'overQuota'))
    }
  })

  it('the common cells always fill; the rarest seldom does before the list is at its end', () => {
    const filled = (cell: number) => report.measures[`survey.cell.${cells[cell].id}.filled`].mean
    cells.forEach((_, cell) => {
      if (cell !== rarest) expect(filled(cell)).toBe(1)
    })
    expect(filled(rarest)).toBeGreaterThan(0)
    expect(filled(rarest)).toBeLessThan(0.5)
    expect(report.measures[`survey.cell.${cells[rarest].id}.completes`].mean).toBeGreaterThan(0.8 * cells[rarest].target)
  })
})

describe('the dial mode decides whether seven operators finish the sign-ups in a month', () => {
  const within24 = (report: ReturnType<typeof lived>['report']) => report.chances.find(({ measure }) => measure === 'sign-ups.workingDays')?.share

  it.each(['vendor-b', 'progressive'])('one number for each idle operator does not (%s)', (setup) => {
    const { report } = lived('internet-sign-ups', setup, 20)
    expect(within24(report)).toBe(0)
    expect(report.measures['sign-ups.workingDays'].mean).toBeGreaterThan(25)
  })

  it('two numbers for each idle operator do, and lose twice the calls that the rule allows', () => {
    const { report } = lived('internet-sign-ups', 'vendor-a', 20)
    expect(within24(report)).toBe(1)
    expect(report.measures['sign-ups.abandonedShare'].mean).toBeGreaterThan(0.045)
  })

  it('predictive dialing does, and keeps to 3 % of live answers over thirty days', () => {
    const { report, counts } = lived('internet-sign-ups', 'predictive', 25)
    expect(within24(report)).toBeGreaterThanOrEqual(0.9)
    expect(report.measures['sign-ups.abandonedByRule'].outcomeHigh).toBeLessThanOrEqual(0.03)
    expect(report.measures['sign-ups.ruleKept'].mean).toBe(1)
    for (const one of counts) expect(attempts(one, 'abandoned') + attempts(one, 'connectedLate')).toBeLessThanOrEqual(0.03 * attempts(one, 'answered'))
  })
})

it('a manager’s calls decide who pays for a policy: who is not reached drops out', () => {
  const { project, report, counts } = lived('insurance-cross-sell', 'vendor-a', 60)
  const { stages, refusalReasons } = project.demand.campaigns[0].conversation
  const { reach } = project.demand.campaigns[0].list
  const never = (1 - reach) ** (stages[1].followUp?.attemptsAtMost ?? 0)
  const dropped = report.measures['policies.droppedOutShare']
  expect(never).toBeGreaterThanOrEqual(dropped.low)
  expect(never).toBeLessThanOrEqual(dropped.high)
  const paid = report.measures['policies.stage2OfStage1']
  expect(stages[1].share * (1 - never)).toBeGreaterThanOrEqual(paid.low)
  expect(stages[1].share * (1 - never)).toBeLessThanOrEqual(paid.high)
  // a reason for those refusals whose share is named, the others none
  const refusals = counts.reduce((sum, one) => sum + attempts(one, 'refused'), 0)
  refusalReasons.forEach(({ id, share }, reason) => {
    const told = counts.reduce((sum, one) => sum + one.reasons[reason], 0)
    expect(Math.abs(told / refusals - share), id).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / refusals))
  })
})

it('patent attorneys fix a time, and the half hour is made of blocks', () => {
  const { project, report, counts } = lived('patent-survey', 'vendor-a', 100)
  const { list, conversation } = project.demand.campaigns[0]
  const later = counts.reduce((sum, one) => sum + attempts(one, 'later'), 0)
  const fixed = counts.reduce((sum, one) => sum + attempts(one, 'appointments'), 0)
  const share = list.appointments?.share ?? 0
  expect(list.appointments?.operator).toBe('own')
  expect(Math.abs(fixed / later - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / later))
  expect(report.measures['survey.appointmentsKeptShare'].mean).toBeGreaterThan(0.7)
  const blocks = conversation.questionnaire?.blocks ?? []
  expect(blocks.length).toBeGreaterThanOrEqual(4)
  expect(report.measures['survey.breakOffShare'].mean).toBeGreaterThan(0.01)
  expect(report.measures['survey.breakOffShare'].mean).toBeLessThan(0.06)
})

it('one team that dials between calls needs one operator fewer than two teams, and serves callers no worse', () => {
  const [apart, byIdle, byLevel] = ['two-teams', 'by-idle', 'by-level'].map((setup) => lived('blended', setup, 30).report)
  for (const together of [byIdle, byLevel]) {
    expect(together.operators).toBe(apart.operators - 1)
    expect(together.measures['orders.serviceLevel'].mean).toBeGreaterThan(apart.measures['orders.serviceLevel'].mean)
    expect(together.measures['regulars.processedShare'].mean).toBeGreaterThan(0.98)
    expect(together.measures.costPerMonth.outcomeHigh).toBeLessThan(apart.measures.costPerMonth.outcomeLow)
  }
  // three idle operators kept for callers protect them better; two, and a stop while the level is low, are through the list sooner
  expect(byIdle.measures['orders.serviceLevel'].mean).toBeGreaterThan(byLevel.measures['orders.serviceLevel'].mean)
  expect(byLevel.measures['regulars.workingDays'].mean).toBeLessThan(byIdle.measures['regulars.workingDays'].mean)
})
