/** The page of a study: what is drawn, mapped, listed and saved, from a file as `callsim sweep` writes it. */
import { describe, expect, it } from 'vitest'
import { csvHead, csvRows } from '../../src/cli/study-csv'
import { translator } from '../../src/messages/index'
import { responseChart } from '../../src/ui/charts/response-chart'
import { heatMapOf } from '../../src/ui/pages/study/heat-cells'
import { faultWords } from '../../src/ui/pages/study/refused-study'
import { responseOf } from '../../src/ui/pages/study/response-lines'
import { settle } from '../../src/ui/pages/study/study-choices'
import { studyCsv } from '../../src/ui/pages/study/study-csv'
import { extremes, sorted, studyRows } from '../../src/ui/pages/study/study-rows'
import { studyView } from '../../src/ui/pages/study/study-view'
import { readInSlices } from '../../src/ui/store/study-slices'
import { latinText, studyText } from './fixtures/study'

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

async function read(text: string, slice?: number) {
  const found = await readInSlices(text, () => undefined, slice)
  if (!found.ok) throw new Error(JSON.stringify(found.fault))
  return found
}

async function viewed(text: string, chosen = {}) {
  const view = studyView((await read(text)).results, wording)
  const choices = settle(view, { fixed: {}, ...chosen })
  if (!choices) throw new Error('nothing to show')
  return { view, choices }
}

describe('reading', () => {
  it('comes to the same in slices of any size', async () => {
    const whole = await read(studyText())
    expect(whole.results.points).toHaveLength(12)
    expect(await read(studyText(), 1)).toEqual(whole)
    expect(await read(studyText(), 700)).toEqual(whole)
  })

  it('takes an unfinished file as far as it goes, and says that its last line is torn', async () => {
    const text = studyText()
    const torn = await read(text.slice(0, -400), 500)
    expect(torn.torn).toBe(true)
    expect(torn.results.points).toHaveLength(11)
    expect((await read(text.slice(0, -1))).torn).toBe(false)
  })

  it.each([1, 500, 200_000])('names the damaged line, in slices of %i', async (slice) => {
    const lines = studyText().split('\n')
    lines[7] = lines[7].replace('"mean"', '"men"')
    const found = await readInSlices(lines.join('\n'), () => undefined, slice)
    expect(found).toMatchObject({ ok: false, fault: { reason: 'damaged', line: 8 } })
    if (found.ok) return
    const words = faultWords(found.fault, wording.t, 'en')
    expect(words[0]).toContain('Line 8 is not a point of the study. Expected: { "point"')
    expect(words[1]).toContain('It begins: {"point":6,')
  })

  it('refuses what is no study', async () => {
    const project = await readInSlices('{"format":"callsim-project","version":2}\n', () => undefined)
    expect(project).toMatchObject({ ok: false, fault: { reason: 'otherFormat', line: 1 } })
    expect(await readInSlices('', () => undefined)).toMatchObject({ ok: false, fault: { reason: 'otherFormat', found: '' } })
  })
})

describe('curves', () => {
  it('are one a set-up, at the middle value of the other field', async () => {
    const { view, choices } = await viewed(studyText())
    expect(view.onGrid).toBe(true)
    expect([choices.across.title, choices.down?.title]).toEqual(['Operators', 'Talk time, s'])
    const { lines, table, finding } = responseOf(view, choices, wording)
    expect(lines.map(({ name, swatch, runs }) => [name, swatch, runs.map((run) => run.length)])).toEqual([
      ['In-house', 'ref', [4]],
      ['Vendor A', 'a', [4]],
    ])
    expect(table.head).toEqual(['Operators', 'In-house', 'Vendor A'])
    expect(table.rows.map(([first]) => first)).toEqual(['8', '10', '12', '14'])
    expect(finding).toMatch(/^In-house: .+ at 8, .+ at 14\. Vendor A: /)
  })

  it('are one a value of a second field, each with a sign of its own', async () => {
    const { view, choices } = await viewed(studyText(), { lines: 'talk', setups: ['in-house'] })
    const { lines } = responseOf(view, choices, wording)
    expect(lines.map(({ name }) => name)).toEqual(['160\u00a0s', '200\u00a0s', '240\u00a0s'])
    const chart = {
      lines,
      joined: true,
      unit: choices.measure.info.unit,
      titles: { measure: '', short: '', field: '' },
      language: 'en' as const,
      currency: 'RUB',
    }
    const drawn = JSON.stringify(responseChart(chart, { width: 900, height: 340 }, paint).data)
    for (const sign of ['circle', 'square', 'diamond']) expect(drawn).toContain(`"${sign}"`)
  })

  it('are broken, not bridged, where a point is missing', async () => {
    const text = studyText()
      .split('\n')
      .filter((line) => !line.includes('"operators":10,"talk":200'))
      .join('\n')
    const { view, choices } = await viewed(text)
    expect(responseOf(view, choices, wording).lines[0].runs.map((run) => run.map(({ x }) => x))).toEqual([[8], [12, 14]])
    expect(heatMapOf(view, choices, view.fields[1], wording).missing).toBe(1)
  })

  it('become points with whiskers where no two points share a value', async () => {
    const { view, choices } = await viewed(latinText())
    expect([view.onGrid, choices.down]).toEqual([false, undefined])
    const { lines, table } = responseOf(view, choices, wording)
    expect(lines[0].runs[0]).toHaveLength(9)
    expect(table.rows).toHaveLength(9)
    const chart = {
      lines,
      joined: false,
      unit: choices.measure.info.unit,
      titles: { measure: '', short: '', field: '' },
      language: 'en' as const,
      currency: 'RUB',
    }
    expect(responseChart(chart, { width: 900, height: 340 }, paint).data).toMatchObject([{ mode: 'markers', error_y: { type: 'data' } }, {}])
  })

  it('give Plotly names as text, and shares an axis to 100 %', async () => {
    const { view, choices } = await viewed(studyText())
    const lines = responseOf(view, choices, wording).lines.map((line) => ({ ...line, name: '<a href="https://example.org">x</a>' }))
    const titles = { measure: '<a href="x">', short: '', field: '<a href="y">' }
    const { data, layout } = responseChart({ lines, joined: true, unit: 'share', titles, language: 'en', currency: 'RUB' }, { width: 900, height: 340 }, paint)
    expect(JSON.stringify([data, layout])).not.toContain('<a')
    expect(layout.yaxis?.range).toEqual([0, 1.01])
    expect(layout.yaxis?.ticktext).toEqual(['0\u00a0%', '20\u00a0%', '40\u00a0%', '60\u00a0%', '80\u00a0%', '100\u00a0%'])
  })
})

describe('the map', () => {
  it('shades from the least to the largest, and marks few events', async () => {
    const { view, choices } = await viewed(studyText(), { measure: 'questions.abandonedShare' })
    const { rows, columns, least, largest } = heatMapOf(view, choices, view.fields[1], wording)
    expect(columns).toEqual(['8', '10', '12', '14'])
    const shades = rows.map(({ cells }) => cells.map((cell) => cell?.shade))
    expect(shades[2][0]).toBe(4)
    expect(shades[0][3]).toBe(0)
    expect([least, largest]).toEqual([rows[0].cells[3]?.value, rows[2].cells[0]?.value])
    expect(rows[0].cells[3]?.note).toBe('few events')
    expect(rows[1].cells[1]?.title).toMatch(/^operators: 10; talk time: 200\u00a0s: .+\u00a0% \(.+–.+\)$/)
  })
})

describe('the table', () => {
  it('is sorted by any column, rows without the figure last', async () => {
    const { view, choices } = await viewed(studyText())
    const rows = studyRows(view, choices.setups)
    expect(rows).toHaveLength(24)
    const talk = sorted(rows, { column: 'field talk', down: true }).map(({ point }) => point.values.talk)
    expect([talk[0], talk.at(-1)]).toEqual([240, 160])
    const costs = sorted(rows, { column: 'measure cost', down: false }).map(({ point, setup }) => point.setups[setup.id]?.measures.cost?.mean)
    const known = costs.filter((cost) => cost !== undefined)
    expect(known).toEqual([...known].sort((one, other) => one - other))
    expect(known).toHaveLength(23)
    expect(costs.at(-1)).toBeUndefined()
    expect(sorted(rows, { column: 'measure cost', down: true }).at(-1)?.key).toBe('0 vendor-a')
  })

  it('knows where the measure is least and most', async () => {
    const { view, choices } = await viewed(studyText())
    const found = extremes(studyRows(view, choices.setups), choices)
    expect(found?.least.row.point.values).toEqual({ operators: 8, talk: 240 })
    expect(found?.most.row.point.values).toEqual({ operators: 14, talk: 160 })
  })

  it('goes to a spreadsheet as the command line writes it, without formulas', async () => {
    const { results } = await read(studyText().replaceAll('"operators":8', '"operators":"=1+1"').replaceAll('"Vendor A"', '"Vendor \\"A\\", evenings"'))
    const written = csvHead(results.header) + results.points.map((point) => `\n${csvRows(results.header, point)}`).join('')
    expect(studyCsv(results).trimEnd()).toBe(written)
    expect(studyCsv(results).split('\n')[1]).toMatch(/^0,"'=1\+1",160,in-house,In-house,40,0\.\d+,/)
  })
})
