/** A vendor's stated case, checked for arithmetic and for capacity: which reading is possible, and what has to be assumed. */
import type { Claim, Decision } from '../project/decision-schema'
import type { LocalText } from '../terms/text'
import { type CallsReading, callsReading } from './claim-reach'
import { type ProductCheck, productsOf, type ShareCheck, sharesOf } from './claim-shares'
import { usualCall, type WorkReading, workReadings } from './claim-work'

export type ClaimAssumption =
  | { readonly kind: 'notSaid'; readonly what: 'operators' | 'days' | 'callsPerContact' | 'talk' | 'contacts' }
  | { readonly kind: 'usual'; readonly what: keyof typeof usualCall; readonly value: number }
  | { readonly kind: 'range'; readonly what: 'days'; readonly low: number; readonly high: number }

/** Talk with those who bring the result, and what is left for all others if the mean is to be true. */
export interface ProductiveCheck {
  readonly share: string
  readonly results: number
  readonly hoursLow: number
  readonly hoursHigh: number
  /** Mean talk with all others, at the longest and at the shortest productive talk; absent where no mean was said. */
  readonly othersLow?: number
  readonly othersHigh?: number
  readonly possible: boolean
}

export interface ClaimCheck {
  readonly id: string
  readonly name?: LocalText
  readonly shares: readonly ShareCheck[]
  readonly products: readonly ProductCheck[]
  readonly calls?: CallsReading
  readonly work: readonly WorkReading[]
  readonly productive?: ProductiveCheck
  readonly assumptions: readonly ClaimAssumption[]
  /** `no`: some figure contradicts another; `ifRead`: under some readings only; `undecided`: too little was said to contradict itself. */
  readonly possible: 'yes' | 'ifRead' | 'undecided' | 'no'
}

export function checkClaims(decision: Decision | undefined): ClaimCheck[] {
  return (decision?.claims ?? []).map(checkClaim)
}

export function checkClaim(claim: Claim): ClaimCheck {
  const { id, name, callsPerContact } = claim
  const calls = callsPerContact === undefined ? undefined : callsReading(callsPerContact)
  const shares = sharesOf(claim)
  const products = productsOf(claim)
  // calls that can only be conversations are talked in, all of them
  const work = workReadings(claim).filter(({ reading }) => !(calls?.onlyConversations && reading === 'contact'))
  const productive = productiveOf(claim)
  return {
    id,
    ...(name && { name }),
    shares,
    products,
    ...(calls && { calls }),
    work,
    ...(productive && { productive }),
    assumptions: assumptionsOf(claim),
    possible: verdictOf(claim, { shares, products, work, productive }),
  }
}

function verdictOf(
  claim: Claim,
  { shares, products, work, productive }: Pick<ClaimCheck, 'shares' | 'products' | 'work' | 'productive'>,
): ClaimCheck['possible'] {
  const contradicts =
    products.some(({ agrees }) => agrees === 'no') || productive?.possible === false || shares.some(({ impossibleOf }) => impossibleOf !== undefined)
  const ways = work.flatMap(({ days }) => days.map(({ capacity }) => capacity !== 'impossible' && capacity !== 'predictive'))
  const can = work.flatMap(({ days }) => days.map(({ capacity }) => capacity !== 'impossible'))
  if (contradicts || (can.length > 0 && !can.some(Boolean))) return 'no'
  if (can.length === 0) return claim.operators === undefined || claim.days === undefined ? 'undecided' : 'yes'
  return ways.every(Boolean) ? 'yes' : 'ifRead'
}

/** The first share of all contacts that counts results is that of the productive conversations. */
function productiveOf({ contacts, shares, talk, productiveTalk, productiveTalkAtMost = productiveTalk }: Claim): ProductiveCheck | undefined {
  const result = shares.find(({ of, counts }) => of === undefined && counts === 'results')
  if (contacts === undefined || result === undefined || productiveTalk === undefined || productiveTalkAtMost === undefined) return undefined
  const results = Math.round(contacts.value * result.share)
  // what is left of the mean talk for the others; where there are none, the productive ones must take the whole of it
  const alone = result.share === 1
  const others = (productive: number) => ((talk ?? 0) - result.share * productive) / (1 - result.share)
  const [low, high] = alone ? [] : [others(productiveTalkAtMost), others(productiveTalk)]
  return {
    share: result.id,
    results,
    hoursLow: (results * productiveTalk) / 3600,
    hoursHigh: (results * productiveTalkAtMost) / 3600,
    ...(talk !== undefined && low !== undefined && { othersLow: low, othersHigh: high }),
    possible: talk === undefined || (high === undefined ? talk >= productiveTalk && talk <= productiveTalkAtMost : high > 0),
  }
}

function assumptionsOf({ operators, days, daysAtMost, callsPerContact, talk, contacts }: Claim): ClaimAssumption[] {
  const said = { contacts, callsPerContact, talk, operators, days }
  const names = ['contacts', 'callsPerContact', 'talk', 'operators', 'days'] as const
  return [
    ...names.filter((name) => said[name] === undefined).map((what) => ({ kind: 'notSaid', what }) as const),
    ...(days !== undefined && daysAtMost !== undefined && daysAtMost > days ? [{ kind: 'range', what: 'days', low: days, high: daysAtMost } as const] : []),
    ...(talk === undefined
      ? []
      : (['answerShare', 'ringAnswered', 'ringUnanswered', 'dialByHand', 'wrapUp'] as const).map(
          (what) => ({ kind: 'usual', what, value: usualCall[what] }) as const,
        )),
  ]
}
