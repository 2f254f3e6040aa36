/** What is set in a part of the form, in one short line: "Transferred 10 %, to Support". */
import type { TFunction } from 'i18next'
import { fieldWords } from '../../messages/fields'
import { formatFor, NBSP, span } from '../../messages/format'
import { isRecord } from '../../sim/project/records'
import type { FieldKey } from '../../sim/terms/fields'
import { type Language, textIn } from '../../sim/terms/text'
import { LocalTextSchema } from '../../sim/terms/text-fields'
import { weekdays } from '../../sim/terms/week'
import { lowered } from '../parts/measure-words'
import type { FormNode, ListNode, Member, NumberNode } from './form-node'
import { branchOf } from './form-of-schema'
import { optionLabel } from './option-label'

export interface SummaryWords {
  readonly t: TFunction
  readonly language: Language
  /** Name of the thing with this identifier. */
  readonly nameOf: (id: string) => string
}

const MOST = 3
const HOUR = 3600
const DAY = 24 * HOUR

function numberWords(node: NumberNode, value: number, words: SummaryWords): string {
  const { t, language } = words
  const format = formatFor(language)
  if (node.unit === 'share') return format.share(value)
  if (node.unit === 'seconds') return timeWords(value, words)
  if (node.unit === 'factor') return `×${format.number(value)}`
  if (node.field === 'retriesAtMost') return `≤${NBSP}${format.number(value)}`
  return [format.number(value), node.unit === 'money' ? '' : t(`unit.${node.unit}`)].filter(Boolean).join(NBSP)
}

/** Hours and days as such: a recall after two days is not one after 48:00:00. */
export function timeWords(seconds: number, { t, language }: Pick<SummaryWords, 't' | 'language'>): string {
  const format = formatFor(language)
  const rounded = (value: number) => format.number(value, value < 10 && !Number.isInteger(value) ? 1 : 0)
  if (seconds >= 2 * DAY) return `${rounded(seconds / DAY)}${NBSP}${t('unit.days')}`
  return seconds >= HOUR ? `${rounded(seconds / HOUR)}${NBSP}${t('unit.hours')}` : format.seconds(seconds)
}

function wordsIn(value: unknown, words: SummaryWords): string {
  const text = LocalTextSchema.safeParse(value)
  return text.success ? textIn(text.data, words.language) : ''
}

/** Texts, references, dates and times say which item it is. */
function identifying({ name, node }: Member, value: unknown, words: SummaryWords): string[] {
  if (name === 'id' || value === undefined) return []
  if (node.shape === 'text') return [wordsIn(value, words)]
  if (node.shape === 'weekdays' && Array.isArray(value)) return [weekdays.flatMap((day) => (value.includes(day) ? [words.t(`weekday.${day}`)] : [])).join(', ')]
  if (node.field === 'retryAfter') return [summaryOf(node, value, words)]
  if (typeof value !== 'string') return []
  if (node.shape === 'word') return [words.nameOf(value)]
  if (node.shape === 'date') return [formatFor(words.language).date(value)]
  return node.shape === 'time' ? [value] : []
}

const sameAsAtFirst = (value: unknown, node: FormNode) => JSON.stringify(value) === JSON.stringify(node.initial)

/** Numbers that say where an item stands in its list, and nothing of what it brings. */
const places: readonly (FieldKey | undefined)[] = ['breakOffFrom', 'deliveryDay']

/** The first number that is not as at first; a bare count says nothing without its title. */
function firstNumber(members: readonly Member[], value: Readonly<Record<string, unknown>>, words: SummaryWords): string | undefined {
  return members.flatMap(({ name, node }) => {
    const one = value[name]
    const telling = node.shape === 'number' && node.unit !== 'count' && !places.includes(node.field) && typeof one === 'number' && !sameAsAtFirst(one, node)
    return telling ? [numberWords(node, one, words)] : []
  })[0]
}

/** What the item is called, or from what to what it leads, and its first number that is not as at first. */
export function itemSummary(node: FormNode, value: unknown, words: SummaryWords): string {
  if (node.shape !== 'object' || !isRecord(value)) return summaryOf(node, value, words)
  const naming = node.members.filter(({ name }) => name !== 'id' && value[name] !== undefined)
  const named = naming.find(({ node: inner }) => inner.shape === 'text')
  const called = (named ? [named] : naming).flatMap((member) => identifying(member, value[member.name], words)).slice(0, 2)
  return [called.join(' → '), firstNumber(node.members, value, words)].filter(Boolean).join(' ')
}

function listSummary({ item }: ListNode, items: readonly unknown[], words: SummaryWords): string {
  const named = items.slice(0, MOST).map((one) => itemSummary(item, one, words))
  if (items.length > 0 && named.every((one) => one === '')) return words.t('project.entries', { count: items.length })
  const more = items.length > MOST ? [words.t('project.andMore', { count: items.length - MOST })] : []
  return [...named, ...more].join(', ')
}

/** Members with something set, each with its title. */
export function membersSummary(members: readonly Member[], value: unknown, words: SummaryWords): string {
  if (!isRecord(value)) return ''
  const parts = members.flatMap(({ name, node }) => {
    const inner = value[name]
    if (name === 'id' || inner === undefined || inner === false || sameAsAtFirst(inner, node)) return []
    const title = node.field ? fieldWords(node.field, words.language).title : name
    if (node.shape === 'boolean') return [title]
    const text = node.shape === 'object' && isRecord(inner) ? firstNumber(node.members, inner, words) : summaryOf(node, inner, words)
    return text ? [`${title}${['list', 'enum'].includes(node.shape) ? ':' : ''} ${text}`] : []
  })
  return parts
    .slice(0, MOST)
    .map((part, at) => (at === 0 ? part : lowered(part)))
    .join(', ')
}

export function summaryOf(node: FormNode, value: unknown, words: SummaryWords): string {
  if (value === undefined || value === null) return ''
  switch (node.shape) {
    case 'number':
      return typeof value === 'number' ? numberWords(node, value, words) : ''
    case 'enum':
      return typeof value === 'string' || typeof value === 'number' ? optionLabel(node.field, value, words.language) : ''
    case 'numbers': {
      const numbers = Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []
      const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((one) => formatFor(words.language).number(one))
      return numbers.length > 0 ? span(low, high) : ''
    }
    case 'dates':
    case 'weekdays':
      return Array.isArray(value) && value.length > 0 ? words.t('project.entries', { count: value.length }) : ''
    case 'words':
      return Array.isArray(value) ? value.map((one) => words.nameOf(String(one))).join(', ') : ''
    case 'list':
      return Array.isArray(value) ? listSummary(node, value, words) : ''
    case 'object':
      return membersSummary(node.members, value, words)
    case 'choice': {
      if (!isRecord(value)) return ''
      const members = branchOf(node, value[node.tag])?.members ?? []
      const mean = members.find(({ name }) => name === 'mean')
      if (mean) return summaryOf(mean.node, value.mean, words)
      return optionLabel(node.branches.some(({ kind }) => kind === 'lognormal') ? 'durationKind' : node.field, String(value[node.tag]), words.language)
    }
    case 'boolean':
      return ''
    default:
      return identifying({ name: '', node }, value, words).join('')
  }
}
