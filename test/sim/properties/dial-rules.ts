/** What every single dial keeps to: calling hours, caps, delays and windows, follow-up calls. */
import { OUTCOME } from '../../../src/sim/centre/lists'
import { type CampaignModel, NEVER, RETRY } from '../../../src/sim/centre/model-campaigns'
import type { Dial } from './dials'
import type { Identity, Lived } from './identities'

const DAY = 86_400_000

/** What the contact's clock shows, ms since the midnight of day 0. */
const clockOf = ({ list }: CampaignModel, { zone, time }: Dial) => time + list.zones[zone].ahead

function ofDay(time: number): number {
  return time - Math.floor(time / DAY) * DAY
}

/** Dials of which something is said, by their campaign. */
function wrong({ model, dials }: Lived, finding: (campaign: CampaignModel, dial: Dial) => string | undefined): string[] {
  return dials.flatMap((dial) => {
    const text = finding(model.campaigns[dial.campaign], dial)
    return text === undefined ? [] : [`campaign ${dial.campaign}, contact ${dial.contact} at ${dial.time}: ${text}`]
  })
}

/** Dials of each contact in order of time. */
function byContact(dials: readonly Dial[]): Dial[][] {
  const all = new Map<string, Dial[]>()
  for (const dial of dials) {
    const key = `${dial.campaign}/${dial.contact}`
    const own = all.get(key)
    if (own === undefined) all.set(key, [dial])
    else own.push(dial)
  }
  return [...all.values()]
}

/** Attempts after which the list says, by their outcome alone, when the next may follow. */
const retryOf: Readonly<Record<number, number>> = { [OUTCOME.busy]: RETRY.busy, [OUTCOME.noAnswer]: RETRY.noAnswer, [OUTCOME.machine]: RETRY.machine }

/** A first call and the one after it. */
function pairs({ model, dials }: Lived): { readonly campaign: CampaignModel; readonly before: Dial; readonly after: Dial }[] {
  return byContact(dials).flatMap((own) =>
    own.slice(1).flatMap((after, place) => (after.attempt > 1 ? [{ campaign: model.campaigns[after.campaign], before: own[place], after }] : [])),
  )
}

export const dialRules: Readonly<Record<string, Identity>> = {
  'nobody is dialed outside calling hours': (lived) =>
    wrong(lived, ({ list }, { zone, time }) =>
      list.zones[zone].hours.some(({ from, to }) => time >= from && time < to) ? undefined : 'calling hours are over',
    ),

  'nobody is dialed for a first call once the campaign has what it wants': (lived) =>
    wrong(lived, (_, { stopped, stage }) => (stopped && stage === 0 ? 'stopped' : undefined)),

  'the clerk has written down every dial': ({ dials, tables }) =>
    tables.campaignSums.flatMap(({ at, of }, place) => {
      const own = dials.filter(({ campaign }) => campaign === place)
      const followUps = own.filter(({ stage }) => stage > 0)
      return own.length === of('attempts') && followUps.length === of('followUpAttempts') ? [] : [`${at}: ${own.length} dials, ${of('attempts')} attempts`]
    }),

  'contacts of one clock are first dialed in the order of the list': ({ dials }) => {
    const latest = new Map<string, number>()
    return dials.flatMap(({ campaign, zone, contact, attempt }) => {
      if (attempt !== 1) return []
      const before = latest.get(`${campaign}/${zone}`) ?? -1
      latest.set(`${campaign}/${zone}`, contact)
      return contact > before ? [] : [`campaign ${campaign}: contact ${contact} after ${before}`]
    })
  },

  'nobody is dialed before they are on the list': (lived) =>
    wrong(lived, ({ list }, { contact, time }) => {
      const bought = list.purchase === undefined ? 0 : list.purchase.contacts * list.purchase.times
      const there = list.deliveries.reduce((sum, delivery) => (delivery.time <= time ? sum + delivery.contacts : sum), list.contacts + bought)
      return contact < there ? undefined : `of ${there} contacts`
    }),

  'attempts of a contact follow each other, up to the cap': (lived) => [
    ...wrong(lived, ({ list }, { attempt }) => (attempt > list.attemptsAtMost ? `attempt ${attempt} of ${list.attemptsAtMost}` : undefined)),
    ...byContact(lived.dials).flatMap((own) => {
      const numbers = own.filter(({ stage }) => stage === 0).map(({ attempt }) => attempt)
      return numbers.every((attempt, place) => attempt === place + 1) ? [] : [`contact ${own[0].contact}: attempts ${numbers.join(', ')}`]
    }),
  ],

  'no contact is dialed more often in a day than it may': ({ model, dials }) =>
    byContact(dials).flatMap((own) => {
      const campaign = model.campaigns[own[0].campaign]
      const days = new Map<number, number>()
      for (const dial of own) {
        const day = Math.floor(clockOf(campaign, dial) / DAY)
        if (dial.stage === 0) days.set(day, (days.get(day) ?? 0) + 1)
      }
      const most = Math.max(0, ...days.values())
      return most <= campaign.list.attemptsPerDay ? [] : [`contact ${own[0].contact}: ${most} of ${campaign.list.attemptsPerDay} a day`]
    }),

  'the next attempt waits for its delay and its window': (lived) =>
    pairs(lived).flatMap(({ campaign, before, after }) => {
      const reason = retryOf[before.outcome]
      // a number hung up by the dialer has another outcome than it was to have
      if (reason === undefined || ('cancels' in campaign.dialer.mode && campaign.dialer.mode.cancels)) return []
      const { delay, from, to } = campaign.list.retry[reason]
      const time = ofDay(clockOf(campaign, after))
      return [
        ...(delay === NEVER ? [`contact ${after.contact} is dialed again after outcome ${before.outcome}`] : []),
        ...(after.time >= before.time + delay ? [] : [`contact ${after.contact} is dialed after ${after.time - before.time} in place of ${delay}`]),
        ...(time >= from && time < to ? [] : [`contact ${after.contact} is dialed at ${time}, not ${from}–${to}`]),
      ]
    }),

  'a follow-up call is tried as often as it may be, by an operator': (lived) =>
    wrong(lived, ({ conversation }, { stage, followUp }) => {
      if (stage === 0) return undefined
      const rule = conversation.stages[stage].followUp
      if (rule === undefined || rule.byManager) return `stage ${stage} needs no call`
      return followUp > rule.attemptsAtMost ? `attempt ${followUp} of ${rule.attemptsAtMost}` : undefined
    }),

  'after an outcome no more attempts follow than the list allows': ({ model, dials }) =>
    byContact(dials).flatMap((own) => {
      const { list, dialer } = model.campaigns[own[0].campaign]
      if ('cancels' in dialer.mode && dialer.mode.cancels) return []
      const calls = own.filter(({ stage }) => stage === 0)
      return Object.entries(retryOf).flatMap(([outcome, reason]) => {
        const again = calls.slice(0, -1).filter((dial) => dial.outcome === Number(outcome)).length
        return again <= list.retry[reason].atMost
          ? []
          : [`contact ${own[0].contact}: ${again} attempts after outcome ${outcome}, ${list.retry[reason].atMost} allowed`]
      })
    }),
}
