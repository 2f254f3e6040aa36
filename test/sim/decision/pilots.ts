import { DecisionSchema } from '../../../src/sim/project/decision-schema'

/** The four pilots as the slides state them. */
const { claims = [] } = DecisionSchema.parse({
  claims: [
    {
      id: 'bank',
      name: { en: 'Bank customers', ru: 'Клиенты банка' },
      contacts: { value: 5000, said: 'about' },
      productiveTalk: 1200,
      shares: [
        { id: 'screened-out', share: 0.26, counts: 'screened' },
        { id: 'productive', share: 0.12 },
      ],
    },
    {
      id: 'patents',
      name: { en: 'Patent attorneys', ru: 'Патентные поверенные' },
      contacts: { value: 700, said: 'about' },
      productiveTalk: 1800,
      shares: [{ id: 'productive', share: 0.295 }],
    },
    {
      id: 'insurance',
      name: { en: 'Insurance cross-sell', ru: 'Кросс-продажи страхования' },
      contacts: { value: 3000, said: 'over' },
      callsPerContact: 2.8,
      talk: 240,
      productiveTalk: 720,
      productiveTalkAtMost: 900,
      operators: 4,
      days: 19,
      shares: [
        { id: 'consents', share: 0.08 },
        { id: 'paid', share: 0.44, of: 'consents' },
        { id: 'paid-of-all', share: 0.0365, same: 'paid' },
      ],
    },
    {
      id: 'internet',
      name: { en: 'Internet sign-ups', ru: 'Подключение интернета' },
      contacts: { value: 25_000, said: 'about' },
      callsPerContact: 1.1,
      talk: 120,
      productiveTalk: 270,
      operators: 7,
      days: 21,
      daysAtMost: 26,
      shares: [
        { id: 'orders', share: 0.017 },
        { id: 'connected', share: 0.7, of: 'orders' },
        { id: 'connected-of-all', share: 0.012, same: 'connected' },
      ],
    },
  ],
})
export const [bankPilot, patentPilot, insurancePilot, internetPilot] = claims
