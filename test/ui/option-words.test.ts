/** Every entry of every closed list of the form has words in both languages, and what is hard to tell apart has a sentence. */
import { describe, expect, test } from 'vitest'
import { formatFor } from '../../src/messages/format'
import { catalogues } from '../../src/messages/index'
import { abandonedRules, ruleKinds } from '../../src/sim/dialing/abandoned-rule'
import { languages } from '../../src/sim/terms/text'
import { tagField } from '../../src/ui/fields/choice-field'
import type { FormNode } from '../../src/ui/fields/form-node'
import { projectForm } from '../../src/ui/fields/form-of-schema'
import { optionHint, optionLabel } from '../../src/ui/fields/option-label'

type Field = FormNode['field']

/** Each closed list once: its field, and the words of the file that may stand there. */
function closedLists(node: FormNode, found = new Map<Field, readonly string[]>()): ReadonlyMap<Field, readonly string[]> {
  if (node.shape === 'enum') found.set(node.field, node.options.map(String))
  if (node.shape === 'choice') found.set(tagField(node), [...(found.get(tagField(node)) ?? []), ...node.branches.map(({ kind }) => kind)])
  if (node.shape === 'object') for (const member of node.members) closedLists(member.node, found)
  if (node.shape === 'list') closedLists(node.item, found)
  if (node.shape === 'choice') for (const branch of node.branches) for (const member of branch.members) closedLists(member.node, found)
  return found
}

/** Figures and codes need no words, and each language calls itself by its own. */
const others: readonly Field[] = ['intervalMinutes', 'profileInterval', 'staffingInterval', 'language', 'currency']
const lists = [...closedLists(projectForm())].filter(([field]) => !others.includes(field))

test.each(lists)('%s', (field, options) => {
  for (const language of languages) {
    const labels = options.map((option) => optionLabel(field, option, language))
    if (language === 'ru') expect(labels.filter((label) => !/[а-яё]/i.test(label))).toEqual([])
    expect(new Set(labels).size, labels.join(', ')).toBe(new Set(options).size)
  }
})

test.each(['dialMode', 'reaction', 'detection', 'ruleKind', 'ruleBase', 'followUpBy'] as const)('%s: each entry has one sentence', (field) => {
  const options = lists.find(([one]) => one === field)?.[1] ?? []
  expect(options.length).toBeGreaterThan(1)
  for (const language of languages) {
    const hints = options.map((option) => optionHint(field, option, language))
    for (const hint of hints) expect(hint).toMatch(/^\p{Lu}[^.]*(\d\.\d[^.]*)*\.$/u)
    expect(new Set(hints).size).toBe(options.length)
  }
})

describe('the sentence of a rule names its values', () => {
  test.each(ruleKinds.filter((kind) => kind !== 'none'))('%s', (kind) => {
    const { seconds, share, days, minRing, message, noRedialHours } = abandonedRules[kind]
    const window = { 1: /24 hours|24 часа|by day|за день/, 30: /30 days|30 дней/ }[days]
    for (const language of languages) {
      const sentence = catalogues[language].ruleHint[kind]
      expect(sentence).toMatch(new RegExp(`${seconds}\\s(s|с)(?!\\p{L})`, 'u'))
      expect(sentence).toContain(formatFor(language).share(share).replace('\u00a0', ' '))
      expect(sentence).toMatch(window)
      for (const more of [minRing, message, noRedialHours]) if (more > 0) expect(sentence).toMatch(new RegExp(`\\b${more}\\s`))
    }
  })
})
