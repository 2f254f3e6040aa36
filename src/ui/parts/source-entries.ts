/** The project's sources as the drawer lists them: name, value with its unit, range and note, grouped by what they are about. */

import { ways } from '../../messages/en/ways'
import { fieldWords } from '../../messages/fields'
import { clock, formatFor, NBSP, span } from '../../messages/format'
import { fieldAt } from '../../sim/project/field-at'
import { positionsOf } from '../../sim/project/paths'
import { valueAt } from '../../sim/project/problems'
import { type Project, ProjectShape, type Source } from '../../sim/project/schema'
import { type FieldKey, fields, type Unit } from '../../sim/terms/fields'
import { textIn } from '../../sim/terms/text'
import { LocalTextSchema } from '../../sim/terms/text-fields'
import { lowered, type Wording } from './measure-words'

export const sourceGroups = ['workload', 'outcome', 'team', 'money'] as const
export type SourceGroup = (typeof sourceGroups)[number]

export interface SourceEntry {
  readonly path: string
  readonly group: SourceGroup
  readonly label: string
  readonly value: string
  readonly kind: Source['kind']
  readonly caption: string
}

type Path = readonly (string | number)[]

function groupOf(path: string): SourceGroup {
  if (path.startsWith('setups.')) return /\.terms\./.test(path) ? 'money' : 'team'
  return /\.conversation\.(stages|laterShare|screening)/.test(path) ? 'outcome' : 'workload'
}

/** Entries in the order of the file; a path that leads nowhere any more is left out. */
export function sourceEntries(project: Project, wording: Wording): readonly SourceEntry[] {
  return Object.entries(project.sources).flatMap(([path, source]) => {
    const place = positionsOf(project, path)
    const value = place && valueAt(project, place)
    if (!place || (typeof value !== 'number' && typeof value !== 'string')) return []
    const unit = unitAt(project, place)
    const written = (one: number | string) => (typeof one === 'number' ? withUnit(one, unit, wording) : one)
    return [
      {
        path,
        group: groupOf(path),
        label: labelOf(project, place, wording),
        value: written(value),
        kind: source.kind,
        caption: captionOf(source, unit, wording),
      },
    ]
  })
}

/** What an input is called, and a value of it with its unit; nothing where the path leads nowhere. */
export function inputAt(
  project: Project,
  path: string,
  wording: Wording,
): { readonly label: string; written(value: number): string; range(low: number, high: number): string } | undefined {
  const place = positionsOf(project, path)
  if (!place) return undefined
  const unit = unitAt(project, place)
  const written = (value: number) => withUnit(shortened(value), unit, wording)
  return { label: labelOf(project, place, wording), written, range: (low, high) => span(withoutUnit(written(low)), written(high)) }
}

/** The unit stands once in a range, at its end. */
const withoutUnit = (text: string) => text.replace(/\u00a0?[^\d\u00a0]+$/, '')

/** Four digits are enough for an end of a range or a turning point. */
const shortened = (value: number) => Number(value.toPrecision(4))

/** The field that names a value: of a duration's mean, the duration itself. */
function fieldOf(project: Project, place: Path) {
  const inner = place.at(-1) === 'mean' ? place.slice(0, -1) : place
  return fieldAt(ProjectShape, project, inner) ?? fieldAt(ProjectShape, project, place)
}

function unitAt(project: Project, place: Path): Unit {
  const key = fieldAt(ProjectShape, project, place)
  return key ? fields[key].unit : 'count'
}

function withUnit(value: number, unit: Unit, { t, language, currency }: Wording): string {
  const format = formatFor(language)
  if (unit === 'share') return format.share(value, Number.isInteger(Math.round(value * 1000) / 10) ? 0 : 1)
  if (unit === 'money') return format.money(value, currency, Number.isInteger(value) ? 0 : 2)
  if (unit === 'seconds') return clock(value)
  const word = t(`unit.${unit}`)
  const spoken = ['minutes', 'days', 'workdays', 'weeks'].includes(unit) && word !== ''
  return spoken ? `${format.number(value)}${NBSP}${word}` : format.number(value)
}

function captionOf({ low, high, note }: Source, unit: Unit, wording: Wording): string {
  const { t, language } = wording
  const bare = (value: number) => withoutUnit(withUnit(value, unit, wording))
  const range = low === undefined || high === undefined ? undefined : t('answer.sources.range', { span: span(bare(low), bare(high)) })
  return [range, note === undefined ? undefined : textIn(note, language)].filter(Boolean).join(' · ')
}

/** "Pay a month: operators, in-house": the field, then what it belongs to. */
function labelOf(project: Project, place: Path, { t, language }: Wording): string {
  const key = fieldOf(project, place)
  const title = key ? fieldWords(key, language).title : String(place.at(-1))
  const owners = place.flatMap((_, at) => {
    const owner = valueAt(project, place.slice(0, at + 1))
    const list = place[at - 1]
    if (typeof place[at] !== 'number') return []
    if (list === 'terms') return [termName(owner, t, language)]
    if (list === 'groups' && siblings(project, place, at) > 1) return [nameOf(owner, language)]
    if (list === 'shifts') return [shiftTimes(owner)]
    if (
      list === 'setups' ||
      list === 'stages' ||
      (list === 'campaigns' && project.demand.campaigns.length > 1) ||
      (list === 'callTypes' && project.demand.callTypes.length > 1)
    )
      return [nameOf(owner, language)]
    return []
  })
  const [setup, ...inner] = place[0] === 'setups' ? owners : [undefined, ...owners]
  const parts = [...inner, parentTitle(project, place, language), title].filter(Boolean)
  const main = parts.map((part, at) => (at === 0 ? part : lowered(part ?? ''))).join(': ')
  return setup ? `${main}, ${project.setups[Number(place[1])]?.kind === 'in-house' ? lowered(setup) : setup}` : main
}

/** Titles that say nothing without what they are part of: "Coefficient of variation", "Busy". */
const dependent: readonly FieldKey[] = [
  'cv',
  'retryBusy',
  'retryNoAnswer',
  'retryMachine',
  'retryRefusal',
  'retryLater',
  'retryAbandoned',
  'serviceTarget',
  'withinSeconds',
]

function parentTitle(project: Project, place: Path, language: Wording['language']): string | undefined {
  const key = fieldAt(ProjectShape, project, place)
  const parent = key && dependent.includes(key) ? fieldAt(ProjectShape, project, place.slice(0, -1)) : undefined
  return parent && parent !== key ? fieldWords(parent, language).title : undefined
}

function siblings(project: Project, place: Path, at: number): number {
  const list = valueAt(project, place.slice(0, at))
  return Array.isArray(list) ? list.length : 0
}

/** "09:00–18:00": several shifts of a group differ by their times. */
function shiftTimes(owner: unknown): string | undefined {
  const [from, to] = [valueAt(owner, ['from']), valueAt(owner, ['to'])]
  return typeof from === 'string' && typeof to === 'string' ? span(from, to) : undefined
}

function nameOf(owner: unknown, language: Wording['language']): string | undefined {
  const name = LocalTextSchema.safeParse(valueAt(owner, ['name']))
  return name.success ? textIn(name.data, language) : undefined
}

const isTerm = (kind: unknown): kind is keyof typeof ways.term => typeof kind === 'string' && kind in ways.term

function termName(owner: unknown, t: Wording['t'], language: Wording['language']): string | undefined {
  const kind = valueAt(owner, ['kind'])
  const role = LocalTextSchema.safeParse(valueAt(owner, ['role']))
  if (role.success) return textIn(role.data, language)
  return nameOf(owner, language) ?? (isTerm(kind) ? t(`term.${kind}`) : undefined)
}
