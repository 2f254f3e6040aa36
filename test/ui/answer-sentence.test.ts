/** The answer in one sentence, in both languages, and what it leaves out when the pairs do not bear it out. */
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/messages/index'
import type { RunReport, Verdict } from '../../src/sim/experiment/results'
import type { Language } from '../../src/sim/terms/text'
import { answerSentence, LONGEST, piecesOf, plainText } from '../../src/ui/pages/answer/answer-sentence'
import { firstSetup } from '../../src/ui/parts/subjects'
import { figure, hotLine, insurance } from './fixtures/reports'

const wording = (language: Language) => ({ t: translator(language), language, currency: 'RUB', vat: 'excluded' as const })

function sentence(report: RunReport, id: string, language: Language): string {
  const setup = report.setups.find((one) => one.id === id)
  if (!setup) throw new Error(`no set-up ${id}`)
  return plainText(answerSentence(report, setup, undefined, wording(language))).replaceAll('\u00a0', ' ')
}

const withVerdict = (measure: string, verdict: Verdict): RunReport => ({
  ...insurance,
  comparisons: insurance.comparisons.map((pair) => (pair.measure === measure ? { ...pair, verdict } : pair)),
})

describe('the answer in one sentence', () => {
  it('says of a campaign when it finishes, what it brings, and how the reference differs', () => {
    expect(sentence(insurance, 'vendor-a', 'en')).toBe(
      'Vendor A finishes in 19 working days with 4 operators and brings about 110 paid policies; in-house starts 7 weeks later and costs 1.4 times as much.',
    )
    expect(sentence(insurance, 'vendor-a', 'ru')).toBe(
      'Подрядчик А: обзвон займёт 19 рабочих дней, оплаченные полисы: около 110; своими силами: начало на 7 недель позже и стоимость в 1,4 раза выше.',
    )
  })

  it('says of a line how many operators answer how much', () => {
    expect(sentence(hotLine, 'in-house', 'en')).toBe('In-house: 9 operators answer 84 % of calls within 20 s; Vendor A answers 79 % and usually costs more.')
    expect(sentence(hotLine, 'vendor-a', 'ru')).toBe(
      'Подрядчик А: 21 оператор отвечает на 79 % вызовов за 20 с; своими силами: отвечено 84 % и стоимость обычно ниже.',
    )
  })

  it('follows the call type that is looked at, and names it where there are several', () => {
    const [first, ...rest] = hotLine.setups
    const help = { of: 'callType', id: 'help', name: { en: 'Technical support', ru: 'Техническая поддержка' } } as const
    const info = first.info.filter(({ key }) => key === 'line.serviceLevel').map((one) => ({ ...one, key: 'help.serviceLevel', entity: help }))
    const measures = { ...first.measures, 'help.serviceLevel': figure(0.6, 0.5, 0.7, { unit: 'share', low: 0.59, high: 0.61 }) }
    const report = { ...hotLine, setups: [{ ...first, info: [...first.info, ...info], measures }, ...rest] }
    const of = (language: Language, subject?: typeof help) =>
      plainText(answerSentence(report, report.setups[0], undefined, wording(language), subject)).replaceAll('\u00a0', ' ')
    expect(of('en', help)).toMatch(/^In-house \(9 operators\) answers 60 % of calls “Technical support” within 20 s/)
    expect(of('ru', help)).toMatch(/^Своими силами \(9 операторов\): за 20 с отвечено 60 % вызовов «Техническая поддержка»/)
    expect(of('en')).toContain('“Hot line”')
    expect(Math.max(of('en', help).length, of('ru', help).length)).toBeLessThanOrEqual(LONGEST)
  })

  it('does not name an amount that the pairs do not bear out', () => {
    expect(sentence(withVerdict('cost', 'none'), 'vendor-a', 'en')).toContain('starts 7 weeks later and costs about as much.')
    expect(sentence(withVerdict('cost', 'unknown'), 'vendor-a', 'en')).toMatch(/in-house starts 7 weeks later\.$/)
  })

  it('keeps within its length in both languages', () => {
    const ofAll = [insurance, hotLine].flatMap((report) => report.setups.flatMap(({ id }) => [sentence(report, id, 'en'), sentence(report, id, 'ru')]))
    expect(Math.max(...ofAll.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST)
  })

  it('takes a name from a file as text, never as a mark of bold', () => {
    const [first, ...rest] = insurance.setups
    const report = { ...insurance, setups: [{ ...first, name: 'A <b>bold</b> name' }, ...rest] }
    expect(sentence(report, 'vendor-a', 'en')).toContain('<b>bold</b>')
    expect(piecesOf('<b>one</b> two').map(({ strong }) => strong)).toEqual([true, false])
  })

  it('opens with the set-up that meets most goals', () => {
    expect(firstSetup(insurance)?.id).toBe('vendor-a')
  })
})
