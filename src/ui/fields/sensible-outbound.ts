/** Sensible first values of outbound work: segments, numbers, further attempts, questionnaire, dialing. */
import type { FieldKey } from '../../sim/terms/fields'

export const sensibleOutbound: Partial<Record<FieldKey, unknown>> = {
  // list
  reachFactor: 1.2,
  reachHourFrom: '18:00',
  reachDays: ['sat'],
  furtherNumberShare: 0.4,
  ringInvalid: { kind: 'deterministic', mean: 3 },
  attemptsPerDay: 3,
  retryWrongPerson: 240,
  appointmentShare: 0.5,
  appointmentDelay: { kind: 'lognormal', mean: 86_400, cv: 0.5 },
  deliveryDay: 5,
  deliveryContacts: 500,
  purchaseBelow: 100,
  answerPatience: { kind: 'lognormal', mean: 4, cv: 0.5 },
  // conversation
  wrongTalk: { kind: 'lognormal', mean: 20, cv: 0.5 },
  reasonShare: 0.3,
  screener: { kind: 'lognormal', mean: 60, cv: 0.5 },
  cellTarget: 100,
  blockTime: { kind: 'lognormal', mean: 120, cv: 0.5 },
  openAnswer: { kind: 'lognormal', mean: 30, cv: 0.7 },
  breakOffFrom: 0,
  breakOffPerMinute: 0.01,
  followUpTalk: { kind: 'lognormal', mean: 120, cv: 0.7 },
  // dialing
  previewTime: { kind: 'lognormal', mean: 20, cv: 0.7 },
  dialerLines: 30,
  detection: { kind: 'detector', delay: { kind: 'lognormal', mean: 2, cv: 0.3 }, falsePositive: 0.05, falseNegative: 0.1 },
  detectionDelay: { kind: 'lognormal', mean: 2, cv: 0.3 },
  machineTalk: { kind: 'lognormal', mean: 8, cv: 0.5 },
  stopBelow: 0.75,
  resumeAbove: 0.85,
}
