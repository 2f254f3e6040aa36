/** The drawing of the list as data: curves in per cent, ends of projects below, deadlines as far as they belong into the picture. */
import { expect, test } from 'vitest'
import { type ListCurve, listChart } from '../../src/ui/charts/list-chart'

const colour = 'rgb(1, 2, 3)'
const swatch = { ref: colour, a: colour, b: colour, c: colour, d: colour }
const paint = { ink: colour, ink2: colour, ink3: colour, grid: colour, line: colour, raised: colour, font: 'Inter', swatch }
const size = { width: 900, height: 300 }

const curve = (name: string, mean: readonly number[]): ListCurve => ({
  name,
  x: mean.map((_, day) => day),
  mean,
  low: mean,
  high: mean,
  hover: mean.map(String),
})
const chart = {
  tried: curve('tried', [0, 0.5, 0.9, 1, 1]),
  processed: curve('closed', [0, 0.3, 0.6, 0.9, 1]),
  finished: curve('ended', [0, 0, 0, 0.2, 1]),
  deadlines: [],
  titles: { list: 'list', finished: 'projects' },
  lastTick: (day: number | string) => `day ${day}`,
  swatch: 'a' as const,
  language: 'en' as const,
}
const texts = (layout: ReturnType<typeof listChart>['layout']) => layout.annotations?.map(({ text }) => text)

test('three curves with their bands; the last tick says what is counted', () => {
  const { data, layout } = listChart(chart, size, paint)
  expect(data).toHaveLength(3 * 3)
  expect(data[2]).toMatchObject({ y: [0, 50, 90, 100, 100] })
  expect(data[8]).toMatchObject({ yaxis: 'y2', line: { shape: 'hv' } })
  expect(layout.xaxis?.ticktext?.at(-1)).toBe('day 4')
  expect(texts(layout)).toEqual(['list', 'projects', 'tried', 'closed'])
})

test('no project ends: the list alone', () => {
  const { finished: _, ...open } = chart
  const { data, layout } = listChart(open, size, paint)
  expect(data).toHaveLength(2 * 3)
  expect(layout.yaxis2).toBeUndefined()
  expect(layout.yaxis?.domain).toEqual([0, 1])
})

test('a deadline near the end is drawn, one far behind it is left to the words', () => {
  const at = (day: number) => listChart({ ...chart, deadlines: [{ day, text: 'deadline' }] }, size, paint).layout
  expect(at(6).shapes).toEqual([expect.objectContaining({ x0: 6, x1: 6 })])
  expect(texts(at(6))).toContain('deadline')
  expect(at(20).shapes).toEqual([])
  expect(at(20).xaxis?.range).toEqual([0, 4.15])
})

test('on a phone the name below a line stands where it ends within the drawing', () => {
  const days = Array.from({ length: 25 }, (_, day) => Math.min(1, day / 22))
  const lines = {
    tried: curve('tried', days),
    processed: curve(
      'contacts closed',
      days.map((share, day) => share - (day < 20 ? 0.001 : 0.02)),
    ),
  }
  const { layout } = listChart({ ...chart, ...lines, finished: undefined }, { width: 332, height: 240 }, paint)
  const name = layout.annotations?.find(({ text }) => text === 'contacts closed')
  expect(Number(name?.x)).toBeLessThan(16)
})
