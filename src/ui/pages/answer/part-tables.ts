/** A campaign by the number of the attempt, by segment of the list, and by reason for refusal: tables, with bars for what is compared down a column. */
import { EN_DASH } from '../../../messages/format'
import type { Figure, Part, Series, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { digits, ranged } from '../../parts/amounts'
import type { BarCell, BarTableData } from '../../parts/bar-table'
import { figureText } from '../../parts/figure-text'
import { isSpread } from '../../parts/interval-words'
import type { Wording } from '../../parts/measure-words'

export const partKinds = ['attempts', 'segments', 'refusals'] as const
export type PartKind = (typeof partKinds)[number]

/** The table, or nothing where there is not more than one part to speak of. */
export function partTable(kind: PartKind, setup: SetupResult, campaign: string, wording: Wording): BarTableData | undefined {
  const table = { attempts: attemptTable, segments: segmentTable, refusals: refusalTable }[kind](setup, campaign, wording)
  return table.rows.length > 1 ? table : undefined
}

const byAttempt = [
  ['attempts', 'made'],
  ['answeredShare', 'answered'],
  ['stage1ShareOfConversations', 'results'],
] as const

function attemptTable(setup: SetupResult, campaign: string, wording: Wording): BarTableData {
  const { t, language } = wording
  const columns = byAttempt.flatMap(([name, word]) => {
    const series = setup.series.find(({ key }) => key === `${campaign}.${name}.byAttempt`)
    return series ? [{ series, word, most: Math.max(0, ...series.mean) }] : []
  })
  const numbers = [...new Set(columns.flatMap(({ series }) => series.x))].sort((a, b) => a - b)
  return {
    head: [t('outbound.parts.attempt'), ...columns.map(({ word }) => t(`outbound.parts.${word}`))],
    rows: numbers.map((number) => ({
      key: String(number),
      name: digits(number, 0, language),
      cells: columns.map(({ series, word, most }) => ({ key: word, ...seriesCell(series, number, most, wording) })),
    })),
  }
}

function seriesCell({ x, mean, low, high, unit }: Series, at: number, most: number, wording: Wording): Omit<BarCell, 'key'> {
  const place = x.indexOf(at)
  if (place < 0) return { value: EN_DASH, range: '' }
  const { value, range } = ranged(mean[place], low[place], high[place], unit, wording)
  return { value, range: isSpread(range) ? range : '', ...(most > 0 && { bar: mean[place] / most }) }
}

const ofSegment = [
  ['processed', 'closed'],
  ['reachedShare', 'reached'],
  ['resultsOfReached', 'resultsOfReached'],
  ['attemptsPerContact', 'attemptsPerContact'],
] as const

function segmentTable(setup: SetupResult, campaign: string, wording: Wording): BarTableData {
  const { t, language } = wording
  const segments = partsOf(setup, 'campaign', campaign, 'segmentProcessed')
  const columns = ofSegment.map(([name, word]) => {
    const figures = segments.map(({ id }) => setup.measures[`${campaign}.segment.${id}.${name}`])
    return { word, figures, most: mostOf(figures) }
  })
  return {
    head: [t('outbound.parts.segment'), ...ofSegment.map(([, word]) => t(`outbound.parts.${word}`))],
    rows: segments.map(({ id, name }, at) => ({
      key: id,
      name: textIn(name, language),
      cells: columns.map(({ word, figures, most }) => ({ key: word, ...figureCell(figures[at], most, wording) })),
    })),
  }
}

function refusalTable(setup: SetupResult, campaign: string, wording: Wording): BarTableData {
  const { t, language } = wording
  const named = partsOf(setup, 'campaign', campaign, 'refusalsFor').map(({ id, name }) => ({ id, name: textIn(name, language), key: `reason.${id}.refusals` }))
  const all = [...named, ...(named.length > 0 ? [{ id: 'unexplained', name: t('outbound.parts.unexplained'), key: 'refusalsUnexplained' }] : [])]
  const rows = all.flatMap(({ id, name, key }) => {
    const figure = setup.measures[`${campaign}.${key}`]
    return figure && figure.mean > 0 ? [{ id, name, figure }] : []
  })
  const sum = rows.reduce((total, { figure }) => total + figure.mean, 0)
  const most = Math.max(0, ...rows.map(({ figure }) => figure.mean))
  return {
    head: [t('outbound.parts.reason'), t('outbound.parts.count'), t('outbound.parts.ofAll')],
    rows: rows.map(({ id, name, figure }) => ({
      key: id,
      name,
      cells: [
        { key: 'count', ...figureCell(figure, most, wording) },
        { key: 'ofAll', value: `${digits((100 * figure.mean) / sum, 0, language)}\u00a0%`, range: '' },
      ],
    })),
  }
}

/** A figure in a cell, with a bar where there is a most to set it against. */
export function figureCell(figure: Figure | undefined, most: number, wording: Wording): Omit<BarCell, 'key'> {
  if (!figure) return { value: EN_DASH, range: '' }
  const { value, range } = figureText(figure, wording)
  return { value, range: isSpread(range) ? range : '', ...(most > 0 && { bar: figure.mean / most }) }
}

/** Parts of a campaign or menu that a measure is told of. */
export function partsOf({ info }: SetupResult, of: 'campaign' | 'menu', id: string, wanted: string): readonly Part[] {
  return info.flatMap(({ kind, entity, part }) => (kind === wanted && part && entity.of === of && entity.id === id ? [part] : []))
}

/** What bars of a column are set against. */
export function mostOf(figures: readonly (Figure | undefined)[]): number {
  return Math.max(0, ...figures.map((figure) => figure?.mean ?? 0))
}
