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
        { id: 'screened-out', name: { en: 'screened out by quotas', ru: 'отбраковка по квотам' }, share: 0.26, counts: 'screened' },
        { id: 'productive', name: { en: 'productive', ru: 'результативность' }, share: 0.12 },
      ],
    },
    {
      id: 'patents',
      name: { en: 'Patent attorneys', ru: 'Патентные поверенные' },
      contacts: { value: 700, said: 'about' },
      productiveTalk: 1800,
      shares: [{ id: 'productive', name: { en: 'productive', ru: 'результативность' }, share: 0.295 }],
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
        { id: 'consents', name: { en: 'consents', ru: 'согласия' }, share: 0.08 },
        { id: 'paid', name: { en: 'paid', ru: 'оплачено' }, share: 0.44, of: 'consents' },
        { id: 'paid-of-all', name: { en: 'result of the whole base', ru: 'результат от общей базы' }, share: 0.0365, same: 'paid' },
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
        { id: 'orders', name: { en: 'orders', ru: 'оформленные заявки' }, share: 0.017 },
        { id: 'connected', name: { en: 'connected', ru: 'реальные подключения' }, share: 0.7, of: 'orders' },
        { id: 'connected-of-all', name: { en: 'result of the whole base', ru: 'результат от общей базы' }, share: 0.012, same: 'connected' },
      ],
    },
  ],
})
export const [bankPilot, patentPilot, insurancePilot, internetPilot] = claims
