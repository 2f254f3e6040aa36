/** What inbound results say of waits and of the menu, in words and digits: a line lived by the engine, without chance where it can be. */
import { describe, expect, test } from 'vitest'
import { inbound } from '../../src/messages/en/inbound'
import { translator } from '../../src/messages/index'
import { summarise } from '../../src/sim/experiment/summary'
import { responseChart } from '../../src/ui/charts/response-chart'
import { factsOf } from '../../src/ui/pages/answer/facts'
import { exitTable, menusOf, stepTable } from '../../src/ui/pages/answer/menu-tables'
import { timeOfLevel, waitCurves, waitFinding, waitTable, waitTicks } from '../../src/ui/pages/answer/wait-lines'
import { measureBase, measureName } from '../../src/ui/parts/measure-words'
import { infoOf } from '../../src/ui/parts/subjects'
import { live } from '../fixtures/counting'
import { fixed, story } from '../fixtures/story'

const wordingIn = (language: 'en' | 'ru') => ({ t: translator(language), language, currency: 'EUR', vat: 'excluded' as const })
const [english, russian] = [wordingIn('en'), wordingIn('ru')]

const step = (id: string, name: object, time: number, to: string, more: object = {}) => ({ id, name, time: fixed(time), choices: [{ to, share: 1 }], ...more })
/** Everybody hears ten seconds, then goes to orders or to the desk; nobody dials the desk. Orders at the same moment wait 0, 60 and 120 s. */
const menus = [
  {
    id: 'menu',
    name: { en: 'Welcome', ru: 'Приветствие' },
    callTypes: ['orders'],
    start: 'hello',
    steps: [step('hello', { en: 'Hello', ru: 'Начало' }, 10, 'orders'), step('ask', { en: 'Desk', ru: 'Справка' }, 5, 'desk')],
  },
  { id: 'other', name: 'Other', callTypes: ['mail'], start: 'only', steps: [step('only', { en: 'Only', ru: 'Один' }, 3, 'mail')] },
]
const project = story({
  callers: { orders: { at: ['9:00', '9:00', '9:00', '12:00'] }, desk: {}, mail: { at: ['10:00'] } },
  setup: { menus },
})
const report = summarise(project, [{ setup: 'base', counts: live(project, 20) }], '1')
const [setup] = report.setups

describe('the curve of waits', () => {
  const curves = waitCurves(report, 'orders', english)

  test('is a line a set-up, with what the pointer reads', () => {
    expect(curves.map(({ line }) => [line.id, line.name, line.swatch])).toEqual([['base', 'Base', 'ref']])
    const [points] = curves[0].line.runs
    expect(points.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 70, 80, 90, 100, 110, 120, 150])
    expect(points.filter(({ x }) => [0, 60, 70, 120, 150].includes(x)).map(({ mean }) => mean)).toEqual([0.5, 0.5, 0.75, 0.75, 1])
    expect(points[0].hover).toBe('0:00 Base: 50\u00a0%')
  })

  test('has a table with a row a wait, and its finding in a sentence', () => {
    const { head, rows } = waitTable(curves, english)
    expect(head).toEqual(['Wait', 'Base'])
    expect(rows.at(-1)).toEqual(['2:30', '100\u00a0%'])
    expect(rows[0]).toEqual(['0:00', '50\u00a0%'])
    expect(timeOfLevel(setup, 'orders')).toBe(20)
    expect(waitFinding(curves, 20, english)).toBe('Base: 50\u00a0% of the answered calls are answered at once, 50\u00a0% within 20\u00a0s.')
    expect(waitFinding(waitCurves(report, 'orders', russian), 20, russian)).toContain('за 20\u00a0с — 50\u00a0%')
  })

  test('says nothing of a time that is no point of the curve, and rounds one to the milliseconds of the engine', () => {
    expect(waitFinding(curves, 20.0004, english)).toBe('Base: 50\u00a0% of the answered calls are answered at once, 50\u00a0% within 20\u00a0s.')
    expect(waitFinding(curves, 65, english)).toBe('Base: 50\u00a0% of the answered calls are answered at once.')
    expect(waitFinding(curves, 120, english)).toContain('75\u00a0% within')
  })

  test('is drawn to its end with round ticks, the time of the service level marked', () => {
    const colour = 'rgb(1, 2, 3)'
    const swatch = { ref: colour, a: colour, b: colour, c: colour, d: colour }
    const paint = { ink: colour, ink2: colour, ink3: colour, grid: colour, line: colour, raised: colour, font: 'Inter', swatch }
    const ticks = waitTicks(curves)
    expect(ticks.map(({ text }) => text)).toEqual(['0:00', '0:30', '1:00', '1:30', '2:00', '2:30'])
    const titles = { measure: 'Share', short: 'Share', field: 'Wait' }
    const chart = {
      lines: curves.map(({ line }) => line),
      ticks,
      marks: [{ at: 20, text: 'within 20 s' }],
      joined: true,
      dense: true,
      unit: 'share' as const,
      titles,
      language: 'en' as const,
      currency: 'EUR',
    }
    const { data, layout } = responseChart(chart, { width: 700, height: 300 }, paint)
    expect(data).toHaveLength(3)
    expect(data.at(-1)).toMatchObject({ mode: 'lines' })
    expect(layout.shapes).toHaveLength(1)
    expect(layout.xaxis?.ticktext).toEqual(ticks.map(({ text }) => text))
  })

  test('there is none where nobody is answered', () => {
    expect(waitCurves(report, 'desk', english)).toEqual([])
  })
})

test('figures of waits and queues have names and bases; the longest queue of all runs stands beside its mean', () => {
  const facts = factsOf(setup, 'orders', ['asa', 'waitDeviation', 'queueLongest', 'leftAtCloseShare'], project, english)
  expect(facts.map(({ name, figure }) => [name, figure.mean])).toEqual([
    ['Mean speed of answer', 45],
    // 0, 0, 60 and 120 s
    ['Standard deviation of the wait', Math.sqrt(18_000 / 4 - 45 ** 2)],
    ['Longest queue of all days', 2],
  ])
  expect(setup.measures['orders.queueLongest'].most).toBe(2)
  const left = infoOf(setup, 'orders.leftAtCloseShare')
  expect(left && [measureName(left, russian), measureBase(left, project, russian, false)]).toEqual(['Остались к закрытию', 'от поступивших вызовов'])
})

describe('the menu of a call type', () => {
  const ids = (callType: string) => menusOf(setup, project, callType).map(({ id }) => id)

  test('is the one that its callers enter, or that passes calls on to it', () => {
    expect([ids('orders'), ids('desk'), ids('mail')]).toEqual([['menu'], ['menu'], ['other']])
  })

  test('by step: a column that no step has anything in is left out', () => {
    const { head, rows } = stepTable(setup, 'menu', russian)
    expect(head).toEqual(['Шаг', 'Посещений на вызов', 'Среднее время', 'Положили трубку'])
    expect(rows.map(({ name, cells }) => [name, ...cells.slice(0, 2).map(({ value, bar }) => [value, bar])])).toEqual([
      ['Начало', ['1,0', 1], ['0:10', 1]],
      ['Справка', ['0,0', 0], ['–', undefined]],
    ])
  })

  test('by the way out: call types by their own names, with the time in the menu', () => {
    const { head, rows } = exitTable(setup, 'menu', english)
    expect(head).toEqual([inbound.menu.exit, inbound.menu.share, inbound.menu.timeInMenu])
    expect(rows.map(({ key }) => key)).toEqual(['contained', 'hungUp', 'exit orders', 'exit desk'])
    expect(rows[2]).toMatchObject({ name: 'To operators: orders', cells: [{ value: '100\u00a0%' }, { value: '0:10' }] })
  })
})
