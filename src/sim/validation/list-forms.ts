/** A list worked off by progressive dialing, exactly: attempts of a record are a geometric number, cut off at the most allowed. */
import { meanOf } from './case-laws'
import type { ListCase } from './read-outbound'

/** Figures by the name they have in the cases. */
export function listForms(model: ListCase): Readonly<Record<string, number>> {
  const { records, agents, max_attempts, invalid_share: invalid, conversion_of_contacts: conversion } = model
  let open = 1 - invalid
  // of an invalid record there is one attempt
  let [attempts, squares] = [invalid, invalid]
  for (let attempt = 1; attempt <= max_attempts; attempt++) {
    attempts += open
    squares += (2 * attempt - 1) * open
    open *= 1 - model.answer_prob_by_attempt[attempt - 1]
  }
  const reached = 1 - invalid - open
  const sd = Math.sqrt(squares - attempts * attempts)
  const bySquareRoot = (share: number) => Math.sqrt(records * share * (1 - share))
  const work = records * (attempts * meanOf(model.ring_s) + reached * (meanOf(model.talk_s) + meanOf(model.wrap_s)))
  return {
    mean_attempts_per_record: attempts,
    std_attempts_per_record: sd,
    expected_dials: records * attempts,
    std_dials: Math.sqrt(records) * sd,
    contact_rate: reached,
    expected_contacts: records * reached,
    std_contacts: bySquareRoot(reached),
    dials_per_contact: attempts / reached,
    expected_conversions: records * reached * conversion,
    std_conversions: bySquareRoot(reached * conversion),
    agent_work_seconds: work,
    [LEAST_TIME]: work / agents,
    exhausted_share: open,
  }
}

/** What the campaign takes where nobody ever waits for a number to call: it can be no shorter. */
export const LEAST_TIME = 'min_campaign_seconds_agents_always_bound'
