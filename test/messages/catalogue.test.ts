import { describe, expect, test } from 'vitest'
import { fieldWords } from '../../src/messages/fields'
import { catalogues, translator } from '../../src/messages/index'
import { type FieldKey, type FieldSpec, fields } from '../../src/sim/terms/fields'
import { inboundFields } from '../../src/sim/terms/inbound-fields'
import { outboundFields } from '../../src/sim/terms/outbound-fields'

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key))
}

const en = new Map(leaves(catalogues.en))
const ru = new Map(leaves(catalogues.ru))
const plain = (key: string) => key.replace(/_(one|few|many|other)$/, '')
const places = (text: string | undefined) => [...new Set((text ?? '').match(/\{\{\w+\}\}|<\/?\w+>/g))].sort()
const isField = (key: string): key is FieldKey => key in fields

describe('the catalogues', () => {
  test('have the same keys, plural forms aside', () => {
    const keys = (map: Map<string, string>) => [...new Set([...map.keys()].map(plain))].sort()
    expect(keys(ru)).toEqual(keys(en))
  })

  test('have the same placeholders', () => {
    const differing = [...ru].filter(([key, text]) => {
      const twin = en.get(key) ?? en.get(`${plain(key)}_other`)
      const optional = (list: string[]) => list.filter((place) => place !== '{{count}}')
      return optional(places(text)).join() !== optional(places(twin)).join()
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('are in their own alphabets', () => {
    const russian = [...ru].filter(
      ([key, text]) =>
        !key.startsWith('unit.') &&
        /[A-Za-z]{4,}/.test(text.replace(/\{\{\w+\}\}/g, '').replace(/call-центр|Excel|callsim|Predictive|JSON|ISO|AAPOR|COOP/g, '')) &&
        !/[А-Яа-я]/.test(text),
    )
    expect(russian.map(([key]) => key)).toEqual([])
    expect([...en].filter(([, text]) => /[А-Яа-я]/.test(text)).map(([key]) => key)).toEqual([])
  })

  test('no key stands in two parts of the catalogue: the later one would take the words and bounds of the earlier', () => {
    const inbound = Object.keys(inboundFields)
    const outbound = Object.keys(outboundFields)
    expect(outbound.filter((key) => inbound.includes(key))).toEqual([])
    const whole: Readonly<Record<string, FieldSpec>> = fields
    const parts: Readonly<Record<string, FieldSpec>> = { ...inboundFields, ...outboundFields }
    expect(Object.keys(parts).filter((key) => whole[key] !== parts[key])).toEqual([])
  })

  test('every field has a title in both languages, and a hint where the catalogue has one', () => {
    for (const key of Object.keys(fields).filter(isField)) {
      const spec: FieldSpec = fields[key]
      expect(fieldWords(key, 'ru').title, key).toMatch(/[А-Яа-я]/)
      expect(fieldWords(key, 'en').title).toBe(spec.title)
      expect(fieldWords(key, 'ru').hint !== undefined, key).toBe(spec.hint !== undefined)
    }
  })

  test('Russian plurals follow the number', () => {
    const t = translator('ru')
    const attempts = (count: number) => t('answer.ledger.unit.attempts', { count })
    expect([1, 8434, 11, 0.5].map(attempts)).toEqual(['попытка', 'попытки', 'попыток', 'попытки'])
    expect(t('compare.titleContacts', { count: 702, contacts: '702', ways: 'три варианта' })).toBe('Те же 702 контакта, три варианта')
    expect([1, 2, 5, 21].map((count) => t('home.days', { count }))).toEqual(['1 рабочий день', '2 рабочих дня', '5 рабочих дней', '21 рабочий день'])
  })
})
