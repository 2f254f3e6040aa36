import { describe, expect, it } from 'vitest'
import { aim, besideTable, rowAlone, rowBeside } from './rows.mjs'
import { median, perProcessorSecond, perSecond, perWholeSecond, quantile, ratios, rounded, speedBySlice, spreadOf } from './statistics.mjs'
import { aligned, between, forPage, markdown } from './table.mjs'

describe('medians of ratios of neighbours', () => {
  it('takes the middle value, between two where there are two', () => {
    expect(median([5, 1, 3])).toBe(3)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([7])).toBe(7)
  })

  it('takes quartiles between the values', () => {
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2)
    expect(quantile([10, 0], 0.75)).toBe(7.5)
    expect(spreadOf([0.5, 0.3, 0.4])).toEqual({ median: 0.4, quartiles: [0.35, 0.45], range: [0.3, 0.5] })
  })

  it('compares sides of one round only: a machine that slows both down changes nothing', () => {
    const rounds = [
      { ours: { arrivals: 100, seconds: 1 }, reference: { arrivals: 100, seconds: 0.5 } },
      { ours: { arrivals: 100, seconds: 10 }, reference: { arrivals: 100, seconds: 5 } },
      { ours: { arrivals: 300, seconds: 2 }, reference: { arrivals: 100, seconds: 0.5 } },
    ]
    expect(ratios(rounds, 'ours', 'reference', perSecond)).toEqual([0.5, 0.5, 0.75])
  })

  it('keeps three significant digits', () => {
    expect(rounded(0.123456)).toBe(0.123)
    expect(rounded(1234.5)).toBe(1230)
  })

  it('speeds are calls by the work, by the whole process and by the processor', () => {
    const answer = { arrivals: 600, seconds: 2, wholeSeconds: 3, processorSeconds: 1 }
    expect([perSecond(answer), perWholeSecond(answer), perProcessorSecond(answer)]).toEqual([300, 200, 600])
  })
})

describe('speed by slices of time', () => {
  it('is nothing before the first run has begun, and even between two marks', () => {
    const marks = [
      [150, 0],
      [200, 100],
      [400, 1100],
    ]
    expect(speedBySlice(marks, 100).map(Math.round)).toEqual([0, 1000, 5000, 5000])
  })

  it('leaves out a slice that was not lived to its end', () => {
    const marks = [
      [0, 0],
      [250, 500],
    ]
    expect(speedBySlice(marks, 100).map(Math.round)).toEqual([2000, 2000])
  })
})

describe('rows', () => {
  const rounds = [
    {
      engine: { arrivals: 100, seconds: 1, processorSeconds: 0.8, peakMegabytes: 70.4 },
      reference: { arrivals: 100, seconds: 0.4, processorSeconds: 0.4, peakMegabytes: 4 },
    },
    {
      engine: { arrivals: 100, seconds: 2, processorSeconds: 0.8, peakMegabytes: 72.6 },
      reference: { arrivals: 100, seconds: 1, processorSeconds: 0.4, peakMegabytes: 4 },
    },
  ]

  it('tell both speeds, the ratio, its spread and the most memory', () => {
    expect(rowBeside(rounds, 'engine', 'reference', 45)).toEqual({
      ours: 75,
      reference: 175,
      ratio: 0.45,
      ratioQuartiles: [0.425, 0.475],
      ratioRange: [0.4, 0.5],
      ratioByProcessorTime: 0.5,
      peakMegabytes: 73,
      overIdleMegabytes: 28,
    })
  })

  it('have no reference and no ratio where there is no program to compare with', () => {
    expect(rowAlone(rounds, 'engine', 45)).toMatchObject({ ours: 75, reference: null, ratio: null })
  })

  it('say of an aim whether it is reached', () => {
    expect(aim('M1', 0.45, { least: 0.4 })).toEqual({ name: 'M1', text: '0.45, wanted at least 0.4', reached: true })
    expect(aim('memory', 70, { most: 64 }, ' MB')).toEqual({ name: 'memory', text: '70 MB, wanted at most 64 MB', reached: false })
    expect(aim('M1', Number.NaN, { least: 0.4 }).reached).toBe(false)
  })
})

describe('tables', () => {
  const table = [
    ['model', 'ratio'],
    ['M1, in Chromium', '0.45'],
  ]

  it('for the terminal have columns of one width, for the page bars', () => {
    expect(aligned(table)).toEqual(['model            ratio', 'M1, in Chromium   0.45'])
    expect(markdown(table)).toEqual(['| model | ratio |', '| --- | --: |', '| M1, in Chromium | 0.45 |'])
  })

  it('have as many cells as their head', () => {
    const row = {
      ours: 1,
      reference: 2,
      ratio: 0.5,
      ratioQuartiles: [0.4, 0.6],
      ratioRange: [0.3, 0.7],
      ratioByProcessorTime: null,
      peakMegabytes: 1,
      overIdleMegabytes: 1,
    }
    const [head, cells] = besideTable({ M1: row })
    expect(cells).toHaveLength(head.length)
  })

  it('replace what stands between the marks of the page and nothing else', () => {
    const page = 'Before.\n<!-- bench:models -->\nold\n<!-- /bench:models -->\nAfter.\n'
    expect(between(page, 'models', 'new')).toBe('Before.\n<!-- bench:models -->\nnew\n<!-- /bench:models -->\nAfter.\n')
    expect(between(between(page, 'models', '$& new'), 'models', 'new')).toBe(between(page, 'models', 'new'))
    expect(() => between(page, 'memory', 'new')).toThrow(/memory/)
  })

  it('stand on the page with their lines and aims', () => {
    const text = forPage({ note: 'Today.', tables: [table], lines: ['a line'], aims: [aim('M1', 0.3, { least: 0.4 })] })
    expect(text).toBe('Today.\n\n| model | ratio |\n| --- | --: |\n| M1, in Chromium | 0.45 |\n\n- a line\n- not reached: M1: 0.3, wanted at least 0.4')
  })
})
