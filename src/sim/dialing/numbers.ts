/** The numbers of a contact: which there are, which of them exist, and which is dialed next. */
import type { Centre } from '../centre/centre'
import { PART } from '../centre/contact-source'
import { NOBODY } from '../centre/seams'

/**
 * Place of the number that the contact's present attempt dials; NOBODY where none is left. Attempts take the numbers in turn: all of them once, then
 * those that are not known to be invalid.
 */
export function numberInTurn(centre: Centre, campaign: number, contact: number): number {
  const { lists, model } = centre
  const { furtherNumbers, invalidShare } = model.campaigns[campaign].list
  if (furtherNumbers.length === 0 && invalidShare === 0) return 0
  const known = numbersOf(centre, campaign, contact)
  const before = lists[campaign].attempts[contact] - 1
  if (before < known) return before
  const struck = invalidShare > 0 ? lists[campaign].struck[contact] : 0
  const left = known - bitsOf(struck)
  if (left === 0) return NOBODY
  let turn = (before - known) % left
  for (let number = 0; number < known; number++) {
    if ((struck & (1 << number)) === 0 && turn-- === 0) return number
  }
  return NOBODY
}

/** How many numbers the contact has: the first, and each further one by its share of those who have the one before. */
function numbersOf({ model, contactSources }: Centre, campaign: number, contact: number): number {
  const { furtherNumbers } = model.campaigns[campaign].list
  if (furtherNumbers.length === 0) return 1
  const { life } = contactSources[campaign]
  let numbers = 1
  while (numbers <= furtherNumbers.length && life.seek(contact, PART.numbers + 2 * numbers).uniform() < furtherNumbers[numbers - 1].share) numbers++
  return numbers
}

/** Whether a number of the contact does not exist. */
export function isInvalid({ model, contactSources }: Centre, campaign: number, contact: number, number: number): boolean {
  const { invalidShare } = model.campaigns[campaign].list
  return invalidShare > 0 && contactSources[campaign].life.seek(contact, PART.numbers + 2 * number + 1).uniform() < invalidShare
}

/** The number is known to be invalid; false when the contact has no other. */
export function strike(centre: Centre, campaign: number, contact: number): boolean {
  const { lists } = centre
  const number = numberInTurn(centre, campaign, contact)
  if (number === NOBODY) return false
  lists[campaign].struck[contact] |= 1 << number
  return numbersOf(centre, campaign, contact) > bitsOf(lists[campaign].struck[contact])
}

function bitsOf(mask: number): number {
  let bits = 0
  for (let rest = mask; rest > 0; rest >>= 1) bits += rest & 1
  return bits
}
