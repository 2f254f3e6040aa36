import { describe, expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { countsOf, type Told } from './counts-by-hand'
import { policies } from './projects-by-hand'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const time = { kind: 'deterministic', mean: 60 }

function survey(questionnaire: object, told: readonly Told[], more: object = {}) {
  const conversation = {
    stages: [{ id: 'interview', name: 'Interview', share: 0.3 }],
    questionnaire: { screener: time, blocks: [{ id: 'main', name: 'Main', time }], ...questionnaire },
    ...more,
  }
  const project = policies({ setups: ['vendor'], list: { contacts: 255 }, conversation })
  return summarise(project, [{ setup: 'vendor', counts: told.map((one) => countsOf(project, one)) }], '1').setups[0]
}

const means = ({ measures }: ReturnType<typeof survey>, keys: readonly string[]) => keys.map((key) => measures[`list.${key}`]?.mean)

/** 225 of 255 contacts closed, each once; of the 30 open ones 10 were never dialed. */
const closed = {
  tried: 243,
  processed: 225,
  reached: 140,
  conversations: 150,
  stage1: 50,
  partial: 5,
  refused: 40,
  closedResult: 50,
  closedPartial: 5,
  closedRefused: 30,
  closedOtherLanguage: 4,
  closedLater: 6,
  closedNoContact: 15,
  closedUnanswered: 60,
  closedScreened: 20,
  closedOverQuota: 25,
  closedInvalid: 8,
  closedDoNotCall: 2,
  screened: 20,
  overQuota: 25,
}

describe('rates of AAPOR by hand: I 50, P 5, R 30, O 10, NC 15, UH 60 + 20', () => {
  const all = survey({ eligibleShare: 0.8, breakOff: [{ from: 0, perMinute: 0.01 }] }, [{ campaign: [closed] }])

  test('response, cooperation, contact, refusal', () => {
    expect(means(all, ['rr1', 'rr2', 'coop1', 'con1', 'ref1'])).toEqual([50 / 190, 55 / 190, 50 / 95, 95 / 190, 30 / 190])
  })

  test('RR3 takes 55 % of the unknown as eligible: 55 interviews begun of 100 people screened', () => {
    expect(means(all, ['rr3'])[0]).toBeCloseTo(50 / (110 + 0.55 * 80), 12)
  })

  test('nobody screened out: all unknown records are eligible, and RR3 is RR1', () => {
    const none = survey({}, [{ campaign: [{ ...closed, processed: 180, closedScreened: 0, closedOverQuota: 0 }] }])
    const [rr1, rr3] = means(none, ['rr1', 'rr3'])
    expect(rr3).toBe(rr1)
  })

  test('break-offs of the interviews begun; turned away by quota and as not eligible, and both together as before', () => {
    expect(means(all, ['breakOffShare', 'ineligibleShare', 'overQuotaShare', 'screenedShare'])).toEqual([5 / 55, 20 / 225, 25 / 225, 45 / 225])
  })
})

const cells = [
  { id: 'men', name: { en: 'Men', ru: 'Мужчины' }, share: 0.5, target: 30 },
  { id: 'women', name: 'Women', share: 0.5, target: 40 },
]
/** Men are full on the third working day; of the women 20 are missing. */
const short: Told = { campaign: [closed], cells: [{ completes: 30, overQuota: 25, fullAt: 2 * DAY + 10 * HOUR }, { completes: 20 }] }
/** Women fill on the Monday after: the sixth working day. */
const full: Told = {
  campaign: [{ ...closed, stage1: 70 }],
  cells: [
    { completes: 30, overQuota: 25, fullAt: 2 * DAY + 10 * HOUR },
    { completes: 40, overQuota: 3, fullAt: 7 * DAY + 9 * HOUR },
  ],
}

describe('quotas', () => {
  test('each cell: complete interviews, turned away, share of projects that fill it, days to it', () => {
    const all = survey({ cells }, [short, full])
    expect(means(all, ['cell.men.completes', 'cell.women.completes', 'cell.men.overQuota', 'cell.women.overQuota'])).toEqual([30, 30, 25, 1.5])
    expect(means(all, ['cell.men.filled', 'cell.women.filled', 'quotasFilled'])).toEqual([1, 0.5, 0.5])
    expect(means(all, ['cell.men.days', 'cell.women.days', 'daysToQuotas'])).toEqual([3, 6, 6])
    expect([all.measures['list.cell.men.days'].n, all.measures['list.cell.women.days'].n]).toEqual([2, 1]) // who never fills it has no such day
    expect(all.info.find(({ key }) => key === 'list.cell.men.completes')?.part).toEqual({ of: 'cell', id: 'men', name: { en: 'Men', ru: 'Мужчины' } })
  })

  test('a cell that nobody wants has no day on which it is full', () => {
    const none = survey({ cells: [cells[0], { ...cells[1], target: 0 }] }, [{ ...short, cells: [{ completes: 30, fullAt: DAY }, {}] }])
    expect(means(none, ['cell.women.filled', 'cell.women.days', 'daysToQuotas', 'quotasFilled'])).toEqual([undefined, undefined, 2, 1])
  })

  test('to buy: 20 missing women at 20 in 225 records need 225, of which 30 are still open', () => {
    expect(means(survey({ cells }, [short]), ['contactsToBuy'])).toEqual([195])
    expect(means(survey({ cells }, [full]), ['contactsToBuy'])).toEqual([0])
    const none = survey({ cells }, [{ ...short, cells: [{ completes: 30 }, { completes: 0 }] }])
    expect(none.measures['list.contactsToBuy']).toBeUndefined() // no woman yet: nothing can be said
  })

  test('to buy for a number of results: 51 of 100 missing at 49 in 225 records', () => {
    const wanted = { stopAtResults: 100 }
    const at = (stage1: number) => means(survey({}, [{ campaign: [{ ...closed, stage1 }] }], wanted), ['contactsToBuy'])[0]
    expect(at(49)).toBe(Math.ceil((51 * 225) / 49) - 30) // 204.2 rounded up
    expect(at(100)).toBe(0)
    expect(at(99)).toBe(0) // three records more, and 30 are open
    expect(means(survey({ cells }, [short], wanted), ['contactsToBuy'])).toEqual([Math.max(225, 225) - 30])
  })
})

describe('what must be said', () => {
  const notices = (told: readonly Told[], more: object = {}) => survey({ cells }, told, more).notices

  test('a quota that is not full, with the cell that is short', () => {
    expect(notices([short, full])).toEqual([
      { kind: 'quotaUnfilled', entity: 'list', name: 'List', share: 0.5, part: { of: 'cell', id: 'women', name: 'Women' } },
    ])
    expect(notices([full])).toEqual([])
  })

  test('a list used up before the quotas are full', () => {
    const used = { ...short, campaign: [{ ...closed, processed: 255 }] }
    expect(notices([used]).map(({ kind }) => kind)).toEqual(['listExhausted', 'quotaUnfilled'])
    expect(notices([used], { stopAtResults: 50 }).map(({ kind }) => kind)).toEqual(['quotaUnfilled']) // 50 results are what was wanted
    expect(notices([{ ...full, campaign: [{ ...closed, stage1: 70, processed: 255 }] }])).toEqual([])
  })
})
