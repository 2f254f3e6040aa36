import { describe, expect, test } from 'vitest'
import { claimText } from '../../src/cli/claim-text'
import { Wording } from '../../src/cli/wording'
import { checkClaim } from '../../src/sim/decision/claim'
import { bankPilot, insurancePilot, internetPilot, patentPilot } from '../sim/decision/pilots'

const told = (claim: typeof bankPilot, language: 'en' | 'ru') =>
  claimText(checkClaim(claim), new Wording({ currency: 'RUB', vat: 'excluded' }, language)).replaceAll('\u00a0', ' ')

describe('a stated case in words', () => {
  test('insurance: which reading is possible, and what has to be assumed', () => {
    expect(told(insurancePilot, 'en')).toBe(`Stated case: Insurance cross-sell
Possible under some readings only:
  8 % (consents) = 225–339
  3.65 % (result of the whole base) = 110–146
  consents × paid = 3.52 %, stated 3.65 %: agrees only by rounding, for example 110 of 248 of 3,010
  2.8 calls a contact: with at most 4 attempts each must reach 23.5 %, and 65.7 % of contacts are reached
  2.8 calls a contact: with at most 5 attempts each must reach 29.5 %, and 82.6 % of contacts are reached
  2.8 calls a contact: with at most 6 attempts each must reach 32.3 %, and 90.3 % of contacts are reached
  2.8 calls a contact: with at most 8 attempts each must reach 34.5 %, and 96.6 % of contacts are reached
  2.8 calls a contact: with at most 10 attempts each must reach 35.3 %, and 98.7 % of contacts are reached
  mean talk read as that of every call: 8,400 calls, 560 h
    19 days: 92 % of 608 paid hours, impossible with ringing and wrap-up
  mean talk read as that of a conversation, one a contact at most: 3,000 calls, 200 h
    19 days: 33 % of 608 paid hours, possible however one dials
  240 results take 48–60 h of talk; all others then talk 3:03–3:18 on average
  To be assumed: 35 % of dials answered; 12 s of ringing until answered; 25 s until given up; 30 s for dialing by hand; 15 s of wrap-up`)
  })

  test.each([bankPilot, patentPilot, insurancePilot, internetPilot])('$id in both languages, every word there', (claim) => {
    for (const language of ['en', 'ru'] as const) {
      const text = told(claim, language)
      expect(text).not.toMatch(/decision\.|\{\{|undefined|NaN|\[object/)
      expect(text.split('\n').length).toBeGreaterThan(3)
    }
    expect(told(claim, 'ru')).toMatch(/Заявленный пример: [А-Я]/)
  })
})
