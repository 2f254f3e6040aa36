/** Drawings as data: what goes to Plotly, and what never does. */
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/messages/index'
import { bandChart } from '../../src/ui/charts/band-chart'
import { escapeLabel } from '../../src/ui/charts/escape-label'
import { placeLabels } from '../../src/ui/charts/place-labels'
import { plotlyConfig } from '../../src/ui/charts/plotly-config'
import { cumulativeLines, cumulativeTable, livelyLength } from '../../src/ui/pages/answer/cumulative-lines'
import { insurance } from './fixtures/reports'

const wording = { t: translator('en'), language: 'en' as const, currency: 'RUB', vat: 'excluded' as const }
const colour = 'rgb(1, 2, 3)'
const paint = {
  ink: colour,
  ink2: colour,
  ink3: colour,
  grid: colour,
  line: colour,
  raised: colour,
  font: 'Inter',
  swatch: { ref: colour, a: colour, b: colour, c: colour, d: colour },
}
const lines = cumulativeLines(insurance, 'policies.stage2.cumulative', wording)
const lastTick = (week: number | string) => `week ${week}`

describe('the cumulative chart', () => {
  it('draws each set-up from its first call to its last result, as a band, a line and an end', () => {
    expect(lines.map(({ x }) => x)).toEqual([
      [8, 9, 10, 11],
      [1, 2, 3, 4, 5],
    ])
    const { data, layout } = bandChart({ lines, language: 'en', lastTick, goal: { value: 100, text: 'plan 100' } }, { width: 840, height: 260 }, paint)
    expect(data).toHaveLength(2 * (2 + 1 + 1))
    expect(layout).toMatchObject({ showlegend: false, paper_bgcolor: 'rgba(0, 0, 0, 0)' })
    expect(layout.shapes).toHaveLength(1)
    expect(layout.annotations?.map(({ text }) => text)).toContain('<b>Vendor A 110</b> (90–131)')
  })

  it('ends where nothing more comes', () => {
    expect(livelyLength({ mean: [0, 0, 5, 9, 9, 9] })).toBe(4)
  })

  it('keeps the range at the end of a line on a phone, under the name', () => {
    const { layout } = bandChart({ lines, language: 'en', lastTick }, { width: 330, height: 232 }, paint)
    expect(layout.annotations?.map(({ text }) => text)).toContain('<b>Vendor A</b><br><b>110</b> (90–131)')
  })

  it('has a table with a row a week', () => {
    const { head, rows } = cumulativeTable(lines, wording)
    expect(head).toHaveLength(5)
    expect(rows[0]).toEqual(['1', '', '', '0', '0'])
  })

  it('gives Plotly names as text', () => {
    const evil = lines.map((line) => ({ ...line, name: '<a href="https://example.org">x</a> & y', hover: line.hover.map(() => '<a href="x">') }))
    const drawn = JSON.stringify(bandChart({ lines: evil, language: 'en', lastTick }, { width: 840, height: 260 }, paint))
    expect(drawn).not.toContain('<a')
    expect(escapeLabel('<a> & b')).toBe('&lt;a> &amp; b')
  })
})

describe('labels at the ends of lines', () => {
  it('do not lie on each other', () => {
    const end = { width: 120, x: 300, top: 40, bottom: 120 }
    const area = { left: 0, right: 600, top: 0, bottom: 250 }
    const [one, other] = placeLabels(
      [
        { ...end, key: 'a', y: 80 },
        { ...end, key: 'b', y: 84 },
      ],
      [],
      area,
    ).map(({ box }) => box)
    expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top).toBe(true)
  })
})

describe('the mode bar', () => {
  it('saves a picture and sends nothing anywhere', () => {
    expect(plotlyConfig('ru', 'chart')).toMatchObject({
      showSendToCloud: false,
      plotlyServerURL: '',
      displaylogo: false,
      modeBarButtons: [['toImage']],
      locale: 'ru',
    })
  })
})
