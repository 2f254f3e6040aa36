/** A stated case, checked, in words: for the page and the command line alike. */
import type { ClaimAssumption, ClaimCheck } from '../sim/decision/claim'
import type { Speaker } from './decision-words'

export interface ClaimWords {
  readonly title: string
  readonly verdict: string
  /** `inner`: belongs to the line before. */
  readonly lines: readonly { readonly text: string; readonly inner: boolean }[]
}

export function claimWords(check: ClaimCheck, speaker: Pick<Speaker, 't' | 'format' | 'text'>): ClaimWords {
  const { id, name, shares, products, calls, work, productive, assumptions, possible } = check
  const { t, format } = speaker
  const percent = (share: number, decimals = 2) => format.share(Number(share.toFixed(2 + decimals)))
  const nameOf = (id: string) => {
    const named = shares.find((share) => share.id === id)?.name
    return named === undefined ? id : speaker.text(named)
  }
  const hours = (value: number) => format.number(value, 0)
  const outer = (text: string) => ({ text, inner: false })
  return {
    title: t('decision.section.claims', { name: name ? speaker.text(name) : id }),
    verdict: t(`decision.claim.possible.${possible}`),
    lines: [
      ...[...shares.flatMap(shareLines), ...products.map(productLine), ...callLines()].map(outer),
      ...work.flatMap(workLines),
      ...[...productiveLines(), ...assumed()].map(outer),
    ],
  }

  function shareLines({ id: of, share, counts, impossibleOf, nearest = [], ofRest = [] }: ClaimCheck['shares'][number]): string[] {
    const told = { share: percent(share), name: nameOf(of) }
    const found = nearest.map(({ count, base }) => t('decision.claim.nearest', { n: format.count(count), base: format.count(base) })).join('; ')
    return [
      ...(counts === undefined ? [] : [range(told, counts)]),
      ...(impossibleOf === undefined ? [] : [t('decision.claim.impossible', { ...told, base: format.count(impossibleOf), nearest: found })]),
      ...ofRest.map(({ without, low, high }) =>
        t('decision.claim.ofRest', { ...told, without: nameOf(without), low: format.count(low), high: format.count(high) }),
      ),
    ]
  }

  function range(told: { readonly share: string; readonly name: string }, { low, high }: { readonly low: number; readonly high: number }): string {
    if (low === high) return t('decision.claim.countOne', { ...told, n: format.count(low) })
    return t('decision.claim.count', { ...told, low: format.count(low), high: format.count(high) })
  }

  function productLine({ first, second, product, stated, agrees, examples }: ClaimCheck['products'][number]): string {
    const [example] = examples
    const shown =
      example && t('decision.claim.example', { base: format.count(example.base), first: format.count(example.first), second: format.count(example.second) })
    return t(`decision.claim.product.${agrees}`, {
      first: nameOf(first),
      second: nameOf(second),
      product: percent(product),
      stated: percent(stated),
      example: shown ?? '–',
    })
  }

  function callLines(): string[] {
    if (calls === undefined) return []
    const told = format.number(calls.callsPerContact)
    if (calls.onlyConversations) return [t('decision.claim.callsConversations', { calls: told, reach: percent(calls.asAttempts[0]?.reach ?? 1, 0) })]
    return calls.asAttempts
      .filter(({ reach }) => reach <= 0.6 && reach >= 0.1)
      .map(({ cap, reach, reached }) => t('decision.claim.callsAttempts', { calls: told, cap, reach: percent(reach, 1), reached: percent(reached, 1) }))
  }

  function workLines({ reading, calls: count, talkHours, days, operatorDaysAtLeast }: ClaimCheck['work'][number]): ClaimWords['lines'] {
    const told = outer(t(`decision.claim.work.${reading}`, { calls: format.count(Math.round(count)), hours: hours(talkHours) }))
    const inner = (text: string) => ({ text, inner: true })
    if (days.length === 0) return [told, inner(t('decision.claim.atLeast', { days: hours(operatorDaysAtLeast) }))]
    return [
      told,
      ...days.map(({ days: of, paidHours, load, capacity }) =>
        inner(t('decision.claim.day', { count: of, load: percent(load, 0), paid: hours(paidHours), capacity: t(`decision.claim.capacity.${capacity}`) })),
      ),
    ]
  }

  function productiveLines(): string[] {
    if (productive === undefined) return []
    const { results, hoursLow, hoursHigh, othersLow, othersHigh, possible: can } = productive
    const told = { n: format.count(results), hours: format.interval(hoursLow, hoursHigh, hours) }
    if (!can) return [t('decision.claim.productiveImpossible', told)]
    if (othersLow === undefined || othersHigh === undefined) return [t('decision.claim.productiveAlone', told)]
    return [t('decision.claim.productive', { ...told, others: format.interval(Math.max(0, othersLow), othersHigh, format.clock) })]
  }

  function assumed(): string[] {
    return assumptions.length === 0 ? [] : [t('decision.claim.assumed', { list: assumptions.map(assumption).join('; ') })]
  }

  function assumption(one: ClaimAssumption): string {
    if (one.kind === 'notSaid') return t(`decision.claim.notSaid.${one.what}`)
    if (one.kind === 'range') return t('decision.claim.range', { low: one.low, high: one.high })
    return t(`decision.claim.usual.${one.what}`, { value: one.what === 'answerShare' ? percent(one.value, 0) : one.value })
  }
}
