/** Contacts that come later: delivered on a day, or bought when few are left. */
import { campaignCell, rowAt } from '../centre/book'
import type { Centre } from '../centre/centre'
import { CAMPAIGN } from '../centre/counts'
import { EVENT } from '../centre/events'
import { admit, freshLeft } from '../centre/pools'

/** Plans the deliveries known from the start. */
export function scheduleDeliveries({ model, future }: Centre, campaign: number): void {
  for (const { time } of model.campaigns[campaign].list.deliveries) future.schedule(time, EVENT.delivery, campaign)
}

/** Orders further contacts when few are left that were never tried, unless an order is on its way or would come after the last day. */
export function buyIfFew(centre: Centre, campaign: number): void {
  const { lists, model, future, now } = centre
  const list = lists[campaign]
  const { purchase } = model.campaigns[campaign].list
  if (purchase === undefined || list.orders >= purchase.times || freshLeft(list) >= purchase.below || isOnOrder(centre, campaign)) return
  const { midnights } = model.calendar
  const row = rowAt(centre, now) + purchase.days
  if (row >= midnights.length) return
  list.orders++
  list.toCome += purchase.contacts
  future.schedule(Math.max(now, midnights[row]), EVENT.delivery, campaign + model.campaigns.length)
}

/** Contacts are to come that are no delivery. */
function isOnOrder({ lists, model }: Centre, campaign: number): boolean {
  const { toCome, nextDelivery } = lists[campaign]
  const { deliveries } = model.campaigns[campaign].list
  let delivered = 0
  for (let place = nextDelivery; place < deliveries.length; place++) delivered += deliveries[place].contacts
  return toCome > delivered
}

/** Contacts join the list; `subject`: the campaign, and beyond the number of campaigns a purchase of one. */
export function deliver(centre: Centre, subject: number): number {
  const { lists, model, books, now } = centre
  const campaign = subject % model.campaigns.length
  const list = lists[campaign]
  const { list: rules } = model.campaigns[campaign]
  const contacts = subject < model.campaigns.length ? rules.deliveries[list.nextDelivery++].contacts : (rules.purchase?.contacts ?? 0)
  list.toCome -= contacts
  if (list.stopped) return campaign // it has what it wants: nothing is taken any more
  admit(centre, campaign, list.contacts, list.contacts + contacts)
  list.contacts += contacts
  books.campaigns[campaignCell(centre, campaign, now) + CAMPAIGN.delivered] += contacts
  return campaign
}
