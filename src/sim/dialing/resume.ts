/** A list that is taken up in the middle: who was tried before this course begins, and how often. */
import type { Centre } from '../centre/centre'
import { PART } from '../centre/contact-source'
import { makeReady, poolOf } from '../centre/pools'
import { betaDraw } from '../kernel/distributions'

/**
 * The first contacts of the list have attempts behind them, none of which was answered, and are due when calling hours begin. Where contacts differ in
 * reach, those left over are harder to reach than fresh ones: Beta(a, b + attempts).
 */
export function resume(centre: Centre, campaign: number): void {
  const { lists, model, contactSources } = centre
  const list = lists[campaign]
  const { list: rules } = model.campaigns[campaign]
  let contact = 0
  for (const { attempts, contacts } of rules.begun ?? []) {
    for (const end = contact + contacts; contact < end; contact++) {
      const pool = poolOf(list, rules, contact)
      const { life } = contactSources[campaign]
      list.attempts[contact] = attempts
      list.reach[contact] = rules.reachA > 0 ? betaDraw(life.seek(contact, PART.reach), rules.reachA, rules.reachB + attempts) : rules.reach
      pool.nextFresh++
      makeReady(list, pool, contact)
    }
  }
}
