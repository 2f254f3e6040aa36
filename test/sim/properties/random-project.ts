/**
 * Random project files, all of them valid: inbound, outbound and mixed, every feature of the schema in some of them, a few days and tens to hundreds of
 * calls a day. A file shrinks to the smallest one that still shows a fault.
 */
import fc, { type Arbitrary } from 'fast-check'
import { type CallTypeFile, callType, type Opening } from './random-call-type'
import { campaign } from './random-campaign'
import { clock, maybe, number, seldom, shape, someOf, WEEK, whole } from './random-parts'
import { setup } from './random-setup'

const openings: readonly Opening[] = [
  { open: 540, close: 1020 },
  { open: 600, close: 840 },
  { open: 555, close: 1065 },
  { open: 480, close: 1200 },
  { open: 1000, close: 1440 },
  { open: 0, close: 1440 },
]

/** The days around the beginning of February: a change of month is among them. */
const dates = Array.from({ length: 16 }, (_, at) => (at < 6 ? `2026-01-${26 + at}` : `2026-02-${String(at - 5).padStart(2, '0')}`))

const lists: string[][] = [['list'], ['list', 'survey']]

interface Kind {
  readonly opening: Opening
  readonly horizonDays: number
  readonly callTypes: readonly CallTypeFile[]
  readonly campaigns: readonly string[]
}

const channel: Arbitrary<CallTypeFile['channel']> = fc.oneof({ weight: 5, arbitrary: fc.constant('phone') }, { weight: 1, arbitrary: fc.constant('written') })

interface Work {
  readonly channels: readonly CallTypeFile['channel'][]
  readonly campaigns: readonly string[]
}

/** Calls, calls and lists, or lists alone. */
const work: Arbitrary<Work> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ channels: fc.array(channel, { minLength: 1, maxLength: 3 }), campaigns: fc.constant([]) }) },
  { weight: 4, arbitrary: fc.record({ channels: fc.array(channel, { minLength: 1, maxLength: 3 }), campaigns: fc.constantFrom(...lists) }) },
  { weight: 1, arbitrary: fc.record({ channels: fc.constant([]), campaigns: fc.constantFrom(...lists) }) },
)

const kinds: Arbitrary<Kind> = fc
  .record({ opening: fc.constantFrom(...openings), horizonDays: whole(1, 3), work })
  .map(({ opening, horizonDays, work: { channels, campaigns } }) => ({
    opening,
    horizonDays,
    campaigns,
    callTypes: channels.map((one, at) => ({ id: `type-${at}`, channel: one })),
  }))

function calendar({ open, close }: Opening, horizonDays: number, mayWarmUp: boolean): Arbitrary<object> {
  return shape({
    signing: fc.constantFrom(...dates.slice(0, 8)),
    workdays: someOf(WEEK, 2),
    open: fc.constant(clock(open)),
    close: fc.constant(clock(close)),
    horizonDays: fc.constant(horizonDays),
    warmUpDays: mayWarmUp ? seldom(whole(0, horizonDays - 1)) : fc.constant(undefined),
    interval: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(1, 5) }, { weight: 20, arbitrary: fc.constantFrom(15, 30, 60, 60, 60) }),
    days: maybe(fc.constantFrom('in-sequence', 'independent', ...(horizonDays === 1 ? ['until-empty'] : []))),
    holidays: seldom(fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 3 })),
  })
}

/** A file as it would be written: fields left out are not there. */
export const randomFile: Arbitrary<unknown> = kinds
  .chain(({ opening, horizonDays, callTypes, campaigns }) => {
    const ids = callTypes.map(({ id }) => id)
    return shape({
      format: fc.constant('callsim'),
      version: fc.constant(2),
      name: fc.constant('Random'),
      currency: fc.constantFrom('RUB', 'EUR'),
      vat: maybe(fc.constantFrom('excluded', 'included', 'none')),
      language: fc.constantFrom('en', 'ru'),
      seed: whole(1, 1_000_000).map(String),
      calendar: calendar(opening, horizonDays, campaigns.length === 0),
      demand: shape({
        dayFactorCv: seldom(number(0, 0.5)),
        callTypes: fc.tuple(...callTypes.map((file) => callType(file, ids, opening, dates))),
        campaigns: fc.tuple(...campaigns.map((id) => campaign(id, opening, horizonDays))),
      }),
    }).chain((file) => {
      const stages = (file.demand.campaigns as { conversation: { stages: unknown[] } }[]).reduce(
        (most, { conversation }) => Math.max(most, conversation.stages.length),
        0,
      )
      return fc.tuple(...['here', 'there'].map((id) => setup(id, { callTypes, campaigns, stages }, opening))).map((setups) => ({ ...file, setups }))
    })
  })
  .map((file) => JSON.parse(JSON.stringify(file)))
