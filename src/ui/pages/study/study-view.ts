/** A study as the page speaks of it: set-ups with their colours, fields with their values in words, measures with names. */
import { formatFor, NBSP, span } from '../../../messages/format'
import { whereText } from '../../../messages/problems'
import type { Figure, MeasureInfo } from '../../../sim/experiment/results'
import type { StudyField, StudyPoint, StudyResults, StudyValue } from '../../../sim/study/results-file'
import { fields as catalogue, type FieldKey } from '../../../sim/terms/fields'
import { type Language, textIn } from '../../../sim/terms/text'
import { optionLabel } from '../../fields/option-label'
import { lowered, measureBase, measureName, type Wording } from '../../parts/measure-words'
import { type SwatchClass, swatchClass } from '../../parts/swatch'

export interface ViewedSetup {
  readonly id: string
  readonly name: string
  readonly swatch: SwatchClass
}

export interface ViewedField {
  readonly id: string
  readonly name: string
  /** The name with the unit, for axes and columns. */
  readonly title: string
  readonly path: string
  /** Values of the grid, or those that points have; numbers from the least on. */
  readonly values: readonly StudyValue[]
  readonly numeric: boolean
  text(value: StudyValue): string
  /** With its unit. */
  said(value: StudyValue): string
  /** From the least to the largest; words are listed. */
  readonly range: string
}

export interface ViewedMeasure {
  readonly key: string
  readonly info: MeasureInfo
  readonly name: string
  /** Denominator or unit. */
  readonly base: string
}

export interface StudyView {
  readonly points: readonly StudyPoint[]
  /** Of the whole study. */
  readonly of: number
  readonly setups: readonly ViewedSetup[]
  readonly fields: readonly ViewedField[]
  readonly measures: readonly ViewedMeasure[]
  /** Points share their values with others: curves and maps can be drawn through them. */
  readonly onGrid: boolean
}

export function studyView({ header, points }: StudyResults, wording: Wording): StudyView {
  const fields = header.fields.map((field) => viewedField(field, points, wording))
  const combinations = fields.reduce((product, { values }) => product * Math.max(1, values.length), 1)
  const planned = header.fields.every(({ values }) => values !== undefined)
  return {
    points,
    of: header.points,
    setups: setupsIn(points, wording.language),
    fields: fields.map((field) =>
      namedAlike(fields, field) ? { ...field, name: `${field.name} (${field.id})`, title: `${field.title} (${field.id})` } : field,
    ),
    measures: measuresIn(header.info, wording),
    onGrid: fields.length === 1 || combinations <= 2 * (planned ? header.points : points.length),
  }
}

const namedAlike = (fields: readonly ViewedField[], { name }: ViewedField) => fields.filter((other) => other.name === name).length > 1

function setupsIn(points: readonly StudyPoint[], language: Language): readonly ViewedSetup[] {
  const names = new Map(points.flatMap(({ setups }) => Object.entries(setups).map(([id, { name }]) => [id, textIn(name, language)] as const)))
  return [...names].map(([id, name], place) => ({ id, name, swatch: swatchClass(place) }))
}

function measuresIn(info: Readonly<Record<string, MeasureInfo>>, wording: Wording): readonly ViewedMeasure[] {
  const all = Object.values(info)
  const nameOf = ({ entity }: MeasureInfo) => (entity.of === 'project' ? undefined : textIn(entity.name, wording.language))
  const several = new Set(all.map(nameOf).filter((name) => name !== undefined)).size > 1
  return all.map((one) => ({
    key: one.key,
    info: one,
    name: [measureName(one, wording), several && nameOf(one)].filter(Boolean).join(', '),
    base: measureBase(one, undefined, wording, false),
  }))
}

/** Units that say more than the title of a field does. */
const unitsTold = ['seconds', 'minutes', 'days', 'workdays', 'weeks', 'hours', 'callsPerHour', 'perMinute'] as const
const isTold = (unit: string): unit is (typeof unitsTold)[number] => unitsTold.some((one) => one === unit)

/** Fields whose title says little without what they belong to: "Talk time › Coefficient of variation". */
const vague: readonly (FieldKey | undefined)[] = [undefined, 'cv', 'amount']

/** As the study names it, or as the form does; a mean by what it is the mean of. */
function fieldName({ name, path, field }: StudyField, { t, language }: Wording): string {
  if (name !== undefined) return textIn(name, language)
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const where = whereText({ path: steps, field }, language, t).split(' › ')
  const owner = where.at(-2)
  if (field === 'mean' && owner !== undefined) return owner
  return where.slice(vague.includes(field) ? -2 : -1).join(' › ')
}

function viewedField(field: StudyField, points: readonly StudyPoint[], wording: Wording): ViewedField {
  const { t, language } = wording
  const { id, path, multiply, values: planned } = field
  const unit = field.field === undefined || multiply ? undefined : catalogue[field.field].unit
  const told = unit !== undefined && isTold(unit) ? t(`unit.${unit}`) : undefined
  const name = fieldName(field, wording)
  const listed = [...new Set([...(planned ?? []), ...points.flatMap(({ values: { [id]: value } }) => (value === undefined ? [] : [value]))])]
  const numeric = listed.every((value) => typeof value === 'number')
  const values = numeric ? [...listed].sort((one, other) => Number(one) - Number(other)) : listed
  const write = numberWriter(values.map(Number), unit === 'share', language)
  const [before, after] = [multiply ? `×${NBSP}` : '', unit === 'share' ? `${NBSP}%` : '']
  const bare = (value: StudyValue) => {
    if (typeof value === 'boolean') return t(value ? 'studyPage.yes' : 'studyPage.no')
    return typeof value === 'string' ? optionLabel(field.field, value, language) : write(value)
  }
  const text = (value: StudyValue) => before + bare(value) + after
  const end = told === undefined ? after : `${NBSP}${told}`
  const [first, last] = [values[0], values.at(-1)]
  return {
    id,
    name,
    title: told === undefined ? name : `${name}, ${told}`,
    path,
    values,
    numeric,
    text,
    said: (value) => before + bare(value) + end,
    range: numeric && first !== undefined && last !== undefined ? before + span(bare(first), bare(last)) + end : values.map(bare).join(', '),
  }
}

/** So many steps of the values' range are told apart, whatever digits the file has. */
const STEPS_TOLD = 500

function numberWriter(values: readonly number[], asShare: boolean, language: Language): (value: number) => string {
  const scale = asShare ? 100 : 1
  const range = scale * (Math.max(...values) - Math.min(...values))
  const decimals = range > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(range / STEPS_TOLD)))) : 6
  return (value) => formatFor(language).number(Number((scale * value).toFixed(decimals)))
}

/** "operators: 12; talk time: 200 s": where a point lies. */
export function placeText({ fields }: StudyView, { values }: StudyPoint): string {
  return fields.flatMap((field) => (values[field.id] === undefined ? [] : [`${lowered(field.name)}: ${field.said(values[field.id])}`])).join('; ')
}

export type IntervalKind = 'mean' | 'outcome'

/** The figure with the wanted interval in both places: whoever writes it cannot take the other. */
function withInterval(figure: Figure, kind: IntervalKind): Figure {
  const [low, high] = kind === 'mean' ? [figure.low, figure.high] : [figure.outcomeLow, figure.outcomeHigh]
  return { ...figure, low, high, outcomeLow: low, outcomeHigh: high }
}

export function figureAt(point: StudyPoint | undefined, setup: string, measure: string, kind: IntervalKind): Figure | undefined {
  const figure = point?.setups[setup]?.measures[measure]
  return figure && withInterval(figure, kind)
}

/** Points by their values of these fields, for looking up one of a grid. */
export function pointFinder(
  points: readonly StudyPoint[],
  fields: readonly string[],
): (values: Readonly<Record<string, StudyValue | undefined>>) => StudyPoint | undefined {
  const key = (values: Readonly<Record<string, StudyValue | undefined>>) => JSON.stringify(fields.map((id) => values[id] ?? null))
  const known = new Map(points.map((point) => [key(point.values), point]))
  return (values) => known.get(key(values))
}
