/** Calls a contact: which chance of reaching somebody, and which cap on attempts, would bring them out. */
export interface ReachReading {
  readonly cap: number
  /** Chance that one attempt reaches the contact, and share of contacts reached within the cap. */
  readonly reach: number
  readonly reached: number
}

/** Caps that dialers use. */
const caps = [2, 3, 4, 5, 6, 8, 10]
/** Chances of one attempt that are met in practice. */
const usualReach = { least: 0.1, most: 0.6 }

export interface CallsReading {
  readonly callsPerContact: number
  /** As attempts, under each cap that can bring out so many. */
  readonly asAttempts: readonly ReachReading[]
  /** Under some cap the chance of reaching somebody is one that is met in practice. */
  readonly attemptsPlausible: boolean
  /** Then they can only be calls that came to a conversation. */
  readonly onlyConversations: boolean
}

export function callsReading(callsPerContact: number): CallsReading {
  const asAttempts = caps.filter((cap) => cap > callsPerContact && callsPerContact > 1).map((cap) => readingUnder(cap, callsPerContact))
  const attemptsPlausible = asAttempts.some(({ reach }) => reach >= usualReach.least && reach <= usualReach.most)
  return { callsPerContact, asAttempts, attemptsPlausible, onlyConversations: !attemptsPlausible }
}

/** Mean attempts with reach r and cap M: (1 − (1 − r)^M) ÷ r; r by halving, as it falls with r. */
function readingUnder(cap: number, calls: number): ReachReading {
  let [low, high] = [1e-9, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (missedAll(middle, cap).attempts > calls) low = middle
    else high = middle
  }
  const reach = (low + high) / 2
  return { cap, reach, reached: 1 - missedAll(reach, cap).missed }
}

function missedAll(reach: number, cap: number): { readonly missed: number; readonly attempts: number } {
  let missed = 1
  for (let attempt = 0; attempt < cap; attempt++) missed *= 1 - reach
  return { missed, attempts: (1 - missed) / reach }
}
