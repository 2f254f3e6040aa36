import type { Centre } from '../centre/centre'
import { PART } from '../centre/contact-source'
import { drawPlace } from '../kernel/cumulated-shares'
import { OVER_QUOTA, PARTIAL, RESULT, SCREENED } from './outcomes'

/**
 * The person has agreed: screener, quota cell, blocks until the end or until they break off. Returns what came of it; the time it took stands in the
 * source, ms.
 */
export function drawInterview(centre: Centre, campaign: number, contact: number): number {
  const { lists, model, contactSources } = centre
  const { questionnaire } = model.campaigns[campaign].conversation
  const { interview, life } = contactSources[campaign]
  if (questionnaire === undefined || interview === undefined) return RESULT
  const { languages, blocks, eligibleShare } = questionnaire
  const factor = languages.length === 0 ? 1 : languages[languageOf(centre, campaign, contact)].factor
  const cell = cellOf(centre, campaign, contact)
  const chance = life.seek(contact, PART.interview + lists[campaign].attempts[contact])
  const belongs = chance.uniform() < eligibleShare
  const screener = interview.screener.draw(chance) * factor
  interview.talk = screener
  if (!belongs) return SCREENED
  if (questionnaire.cells.length > 0 && lists[campaign].completes[cell] >= questionnaire.cells[cell].target) return OVER_QUOTA
  let questions = 0
  for (let block = 0; block < blocks.length; block++) {
    questions += interview.blocks[block].draw(chance)
    for (let open = 0; open < blocks[block].openQuestions; open++) questions += interview.openAnswer.draw(chance)
  }
  const breaksOff = interview.breakOff === undefined ? Number.POSITIVE_INFINITY : interview.breakOff.draw(chance)
  interview.talk = screener + Math.min(questions * factor, breaksOff)
  return breaksOff < questions * factor ? PARTIAL : RESULT
}

/** Language of the contact by its place in the questionnaire; 0 where there is one only. */
export function languageOf({ contactSources }: Centre, campaign: number, contact: number): number {
  const { interview, life } = contactSources[campaign]
  return interview === undefined || interview.languages.length < 2 ? 0 : drawPlace(interview.languages, life.seek(contact, PART.language))
}

/** Quota cell of the contact by its place. */
export function cellOf({ contactSources }: Centre, campaign: number, contact: number): number {
  const { interview, life } = contactSources[campaign]
  return interview === undefined || interview.cells.length < 2 ? 0 : drawPlace(interview.cells, life.seek(contact, PART.cell))
}
