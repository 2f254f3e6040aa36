/** Shares that make up one: the last of them is what the others leave. */
import { isRecord } from '../../sim/project/records'

/** Without the noise of the last digits. */
const clean = (value: number) => Number(value.toPrecision(12))

/** The share of each item of a list. */
export const sharesOf = (items: readonly unknown[]): readonly number[] => items.map((one) => (isRecord(one) && typeof one.share === 'number' ? one.share : 0))

export const sumOfShares = (shares: readonly number[]): number => clean(shares.reduce((sum, share) => sum + share, 0))

/** The shares with the last one as the rest; nothing where the others exceed one. */
export function withRest(shares: readonly number[]): readonly number[] | undefined {
  const others = shares.slice(0, -1)
  const rest = clean(1 - sumOfShares(others))
  return shares.length === 0 || rest < 0 ? undefined : [...others, rest]
}

/** Beside a field a sentence begins with a capital letter. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
