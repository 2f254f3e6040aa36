/** What the quantity of a charge counts. */
export type QuantityUnit =
  | 'once'
  | 'months'
  | 'personMonths'
  | 'trainingMonths'
  | 'people'
  | 'hours'
  | 'minutes'
  | 'contacts'
  | 'results'
  | 'attempts'
  | 'seats'
  | 'seatMonths'
  | 'days'

/** What one term asks for one thing: quantity × rate, rounded once to whole minor units. */
export interface Charge {
  readonly quantity: number
  readonly quantityUnit: QuantityUnit
  readonly rateMinor: number
  readonly amountMinor: number
}

/** An amount of the file in hundredths, to the ten-thousandth of one: a rate may be finer than the smallest coin, a line is rounded once. */
export function minor(amount: number): number {
  return Math.round(amount * 1e6) / 1e4
}

/** Quantity × rate. Where the quantity is a fraction, `of` over `per` of it is worked out in whole numbers: milliseconds over an hour. */
export function charge(quantityUnit: QuantityUnit, of: number, rateMinor: number, per = 1): Charge {
  return { quantity: of / per, quantityUnit, rateMinor, amountMinor: Math.round((of * rateMinor) / per) }
}
