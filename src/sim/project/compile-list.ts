import { UNLIMITED } from '../centre/model'
import { type ListModel, NEVER, RETRY, type RetryModel, type SegmentModel } from '../centre/model-campaigns'
import { retryOutcomes } from '../dialing/retry'
import { DAY, MINUTE, millisecondsOfDay, weekdays } from '../terms/week'
import type { Days } from './calendar'
import { compileZones, type DayHours } from './compile-zones'
import { fixedLaw, lawOf } from './laws'
import type { Campaign } from './schema'

type List = Campaign['list']

const SECOND = 1000

/** Without a law of its own, an invalid number is known after so long. */
const RING_INVALID = 3 * SECOND

/** The contact list; `dialing`: hours of the centre's clock outside of which the set-up does not dial it. */
export function compileList(list: List, dialing: DayHours | undefined, days: Days): ListModel {
  const { ring, purchase, appointments } = list
  const { segments, zones } = compileSegments(list, dialing, days)
  return {
    contacts: list.contacts,
    capacity: contactsInAll(list),
    deliveries: list.deliveries.map(({ day, contacts }) => ({ time: days.midnights[day - 1], contacts })),
    ...(purchase && { purchase }),
    segments,
    bySegment: list.order === 'by-segment',
    freshFirst: list.takeFirst === 'fresh',
    zones,
    firstWeekday: weekdays.indexOf(days.weekdays[0]),
    ...compileReach(list),
    busyShare: list.busyShare,
    machineShare: list.machineShare,
    invalidShare: list.invalidShare,
    doNotCallShare: list.doNotCallShare,
    wrongPersonShare: list.wrongPersonShare,
    furtherNumbers: list.furtherNumbers,
    ringAnswered: lawOf(ring.answered),
    ringUnanswered: lawOf(ring.unanswered),
    ringBusy: lawOf(ring.busy),
    ringMachine: lawOf(ring.machine),
    ringInvalid: ring.invalid ? lawOf(ring.invalid) : fixedLaw(RING_INVALID),
    ...(list.patience && { patience: lawOf(list.patience) }),
    attemptsAtMost: list.attemptsAtMost,
    attemptsPerDay: Math.min(list.attemptsPerDay ?? list.attemptsAtMost, list.attemptsAtMost),
    retry: compileRetry(list),
    ...(appointments && {
      appointments: {
        share: appointments.share,
        delay: lawOf(appointments.delay),
        own: appointments.operator === 'own',
        wait: Math.round(appointments.waitMinutes * MINUTE),
        reachFactor: appointments.reachFactor,
      },
    }),
  }
}

/** Contacts at the start and all that may still come. */
function contactsInAll({ contacts, deliveries, purchase }: List): number {
  return deliveries.reduce((sum, delivery) => sum + delivery.contacts, contacts) + (purchase ? purchase.contacts * purchase.times : 0)
}

/** Without segments the list is one, on the centre's clock. */
function compileSegments({ segments, hours }: List, dialing: DayHours | undefined, days: Days): Pick<ListModel, 'segments' | 'zones'> {
  const given = segments.length > 0 ? segments : [{ share: 1, reachFactor: 1, resultFactor: 1, hoursAhead: 0 }]
  const clocks = [...new Set(given.map(({ hoursAhead }) => hoursAhead))]
  return {
    segments: given.map(
      ({ share, reachFactor, resultFactor, hoursAhead }): SegmentModel => ({ share, reachFactor, resultFactor, zone: clocks.indexOf(hoursAhead) }),
    ),
    zones: compileZones(clocks, hours, dialing, days),
  }
}

function compileReach(list: List): Pick<ListModel, 'reach' | 'reachA' | 'reachB' | 'reachByHour' | 'reachByWeekday' | 'reachByAttempt'> {
  const hours = list.reachByHour.map(({ from, factor }) => ({ from: millisecondsOfDay(from), factor }))
  return {
    reach: list.reach,
    ...betaOf(list.reach, list.reachCv),
    reachByHour: hours.length === 0 || hours[0].from === 0 ? hours : [{ from: 0, factor: 1 }, ...hours],
    reachByWeekday:
      list.reachByWeekday.length === 0 ? [] : weekdays.map((weekday) => list.reachByWeekday.find((row) => row.days.includes(weekday))?.factor ?? 1),
    reachByAttempt: list.reachByAttempt,
  }
}

/**
 * Beta parameters of a mean and a coefficient of variation: a + b = mean(1 − mean)/variance − 1. A spread larger than a share
 * can have is held at the widest beta that still has a mode in the middle or at an end (a + b = 0.1).
 */
function betaOf(mean: number, cv: number): { reachA: number; reachB: number } {
  if (cv === 0 || mean >= 1) return { reachA: 0, reachB: 0 }
  const total = Math.max(0.1, (1 - mean) / (mean * cv * cv) - 1)
  return { reachA: mean * total, reachB: (1 - mean) * total }
}

/** One entry an outcome, in the order of `RETRY`. */
function compileRetry({ retry, retryRules }: List): RetryModel[] {
  const outcomes = [...retryOutcomes].sort((a, b) => RETRY[a] - RETRY[b])
  return outcomes.map((outcome) => {
    const minutes = retry[outcome]
    const rule = retryRules.find(({ after }) => after === outcome)
    return {
      delay: minutes === null ? NEVER : Math.round(minutes * MINUTE),
      atMost: rule?.atMost ?? UNLIMITED,
      from: rule?.from === undefined ? 0 : millisecondsOfDay(rule.from),
      to: rule?.to === undefined ? DAY : millisecondsOfDay(rule.to),
    }
  })
}
