/** What is set in a part of the form, in one short line: "Transferred 10 %, to Support". */
import type { TFunction } from 'i18next'
import { fieldWords } from '../../messages/fields'
import { formatFor, NBSP } from '../../messages/format'
import { isRecord } from '../../sim/project/records'
import { type Language, LocalTextSchema, textIn } from '../../sim/terms/text'
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

function numberWords(node: NumberNode, value: number, { t, language }: SummaryWords): string {
  const format = formatFor(language)
  if (node.unit === 'share') return format.share(value)
  if (node.unit === 'seconds') return format.seconds(value)
  if (node.unit === 'factor') return `×${format.number(value)}`
  return [format.number(value), node.unit === 'money' ? '' : t(`unit.${node.unit}`)].filter(Boolean).join(NBSP)
}

function wordsIn(value: unknown, words: SummaryWords): string {
  const text = LocalTextSchema.safeParse(value)
  return text.success ? textIn(text.data, words.language) : ''
}

/** Texts, references, dates and times say which item it is. */
function identifying({ name, node }: Member, value: unknown, words: SummaryWords): string[] {
  if (name === 'id' || value === undefined) return []
  if (node.shape === 'text') return [wordsIn(value, words)]
  if (typeof value !== 'string') return []
  if (node.shape === 'word') return [words.nameOf(value)]
  if (node.shape === 'date') return [formatFor(words.language).date(value)]
  return node.shape === 'time' ? [value] : []
}

const sameAsAtFirst = (value: unknown, node: FormNode) => JSON.stringify(value) === JSON.stringify(node.initial)

/** What the item is called, and its first number that is not as at first. */
export function itemSummary(node: FormNode, value: unknown, words: SummaryWords): string {
  if (node.shape !== 'object' || !isRecord(value)) return summaryOf(node, value, words)
  const called = node.members.flatMap((member) => identifying(member, value[member.name], words)).slice(0, 2)
  const number = node.members.flatMap(({ name, node: inner }) => {
    const one = value[name]
    return inner.shape === 'number' && typeof one === 'number' && !sameAsAtFirst(one, inner) ? [numberWords(inner, one, words)] : []
  })
  return [called.join(' → '), number[0]].filter(Boolean).join(' ')
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
    const text = node.shape === 'boolean' ? '' : summaryOf(node, inner, words)
    return node.shape !== 'boolean' && text === '' ? [] : [[title, text].filter(Boolean).join(' ')]
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
    case 'numbers':
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
