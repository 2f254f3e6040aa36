/** Stated shares: which whole counts they may be, and whether they agree with each other. */
import type { Claim } from '../project/decision-schema'
import type { LocalText } from '../terms/text'
import { countsFor, isShareOf, type Rounded, roundedShare, statedRange } from './claim-rounding'

type Share = Claim['shares'][number]

export interface ShareCheck {
  readonly id: string
  readonly name?: LocalText
  readonly share: number
  /** Of what; absent: of all contacts. */
  readonly of?: string
  /** Counts that it may be, over all bases that the statement allows. */
  readonly counts?: { readonly low: number; readonly high: number }
  /** The base was said exactly, and no whole number of it rounds to this share; the nearest bases with one, below and above. */
  readonly impossibleOf?: number
  readonly nearest?: readonly { readonly count: number; readonly base: number }[]
  /** If it is a share of what another one leaves: the counts then. */
  readonly ofRest?: readonly { readonly without: string; readonly low: number; readonly high: number }[]
}

/** A share of a share that was stated of the whole, too: 44 % of the 8 % against 3.65 % of all. */
export interface ProductCheck {
  readonly first: string
  readonly second: string
  readonly whole: string
  readonly product: number
  readonly stated: number
  /** `exactly`: the product rounds to what was said; `byRounding`: only the unrounded shares may; `no`: not even they. */
  readonly agrees: 'exactly' | 'byRounding' | 'no'
  /** Whole numbers that give all of the stated shares, the smallest base first. */
  readonly examples: readonly { readonly base: number; readonly first: number; readonly second: number }[]
}

const MOST_BASES = 200_000
const EXAMPLES = 5

export function sharesOf({ shares, contacts }: Claim): ShareCheck[] {
  return shares.map((share): ShareCheck => {
    const { id, name, share: value, of } = share
    const told = { id, ...(name && { name }), share: value, ...(of !== undefined && { of }) }
    if (contacts === undefined || of !== undefined) return told
    const rounded = roundedShare(value, share.decimals)
    const { low, high } = statedRange(contacts)
    const rest = restsOf(share, shares, contacts)
    if (low === high) {
      const counts = countsFor(rounded, low)
      if (counts.to < counts.from) return { ...told, impossibleOf: low, nearest: nearestTo(rounded, low), ...rest }
      return { ...told, counts: { low: counts.from, high: counts.to }, ...rest }
    }
    return { ...told, counts: { low: countsFor(rounded, low).from, high: countsFor(rounded, high).to }, ...rest }
  })
}

/** Who is screened out first leaves a smaller base: 12 % of the 74 % that are left. By the stated value itself, not by all it may have been rounded from. */
function restsOf(share: Share, all: readonly Share[], contacts: NonNullable<Claim['contacts']>): Pick<ShareCheck, 'ofRest'> {
  const others = all.filter(({ id, of, counts, share: other }) => id !== share.id && counts === 'screened' && of === undefined && other + share.share <= 1)
  if (others.length === 0) return {}
  const rounded = roundedShare(share.share, share.decimals)
  return {
    ofRest: others.map((other) => {
      const left = Math.round(contacts.value * (1 - other.share))
      const { from, to } = countsFor(rounded, left)
      return { without: other.id, low: from, high: to }
    }),
  }
}

function nearestTo(rounded: Rounded, base: number): { count: number; base: number }[] {
  const found = [-1, 1].flatMap((step) => {
    for (let other = base + step; other > 0 && Math.abs(other - base) < base / 10; other += step) {
      const { from, to } = countsFor(rounded, other)
      if (from <= to) return [{ count: from, base: other }]
    }
    return []
  })
  return found
}

export function productsOf({ shares, contacts }: Claim): ProductCheck[] {
  return shares.flatMap((second): ProductCheck[] => {
    const first = shares.find(({ id }) => id === second.of)
    if (first === undefined || first.of !== undefined) return []
    const whole = shares.find(({ of, same }) => of === undefined && same === second.id)
    if (whole === undefined) return []
    const [a, b, all] = [first, second, whole].map(({ share, decimals }) => roundedShare(share, decimals))
    const product = first.share * second.share
    const examples = contacts === undefined ? [] : examplesOf(a, b, all, statedRange(contacts))
    const touches = a.low * b.low < all.high && all.low < a.high * b.high
    const agrees = all.low <= product && product < all.high ? 'exactly' : touches && (contacts === undefined || examples.length > 0) ? 'byRounding' : 'no'
    return [{ first: first.id, second: second.id, whole: whole.id, product, stated: whole.share, agrees, examples }]
  })
}

function examplesOf(first: Rounded, second: Rounded, whole: Rounded, bases: { readonly low: number; readonly high: number }): ProductCheck['examples'] {
  const found: { base: number; first: number; second: number }[] = []
  for (let base = bases.low; base <= Math.min(bases.high, bases.low + MOST_BASES) && found.length < EXAMPLES; base++) {
    const ofWhole = countsFor(whole, base)
    for (let count = ofWhole.from; count <= ofWhole.to && found.length < EXAMPLES; count++) {
      const before = Math.ceil(count / second.high)
      for (let one = Math.max(1, before); one <= count / Math.max(second.low, 1e-9); one++) {
        if (!isShareOf(second, count, one) || !isShareOf(first, one, base)) continue
        found.push({ base, first: one, second: count })
        break
      }
    }
  }
  return found
}

/** Whether whole numbers are what was said, all shares together: by identifier, the base under `contacts`. */
export function fits({ shares, contacts }: Claim, counts: Readonly<Record<string, number>>): boolean {
  const range = contacts && statedRange(contacts)
  if (range !== undefined && (counts.contacts < range.low || counts.contacts > range.high)) return false
  return shares.every(({ id, share, decimals, of, same }) => {
    const count = counts[id] ?? counts[same ?? id]
    return count === undefined || isShareOf(roundedShare(share, decimals), count, counts[of ?? 'contacts'])
  })
}
